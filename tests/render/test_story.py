"""The pages of stories, made of the sample documents and of documents made by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.config import Settings
from generator.curate.stories import StoryDecision, StoryDecisions
from generator.link import registry
from generator.model import Basis, Briefing, Fact, Span
from generator.render import site
from generator.render.pages import same_words

pytestmark = pytest.mark.model
ONE = """Pier of Skarnes shut after divers find cracks

The harbour board of Skarnes shut the northern pier on Monday after divers found cracks in two pillars.

About 40 boats must leave the pier by Friday, said Marta Tennvik, who leads the board.

"We will not wait for the next storm to break another pillar," Tennvik said.

The ferry to Elvestad now leaves from the fish hall.
"""
TWO = """Cracked pillars: pier of Skarnes closed

Skarnes closed its northern pier on Monday because divers had found cracks in its pillars.

At least 60 boats have to leave the pier by Friday, harbour chief Marta Tennvik said.

"We will not wait for the next storm to break another pillar," she said.

Skipper Jon Aske called it "a bad joke". Repairs end on 1 May 2026.
"""


def made(brief: Callable[..., Briefing], told: StoryDecisions | None = None, **texts: str) -> dict[str, str]:
    briefings = []
    for day, (name, text) in enumerate(texts.items(), 3):
        plain = brief(text, f"{name}.txt", reading="clean")
        given = {"published": Fact(f"2026-03-{day:02}", Basis.GIVEN, "made"), "outlet": Fact(name, Basis.GIVEN, "made")}
        meta = replace(plain.seed.meta, **given)
        briefings.append(replace(plain, seed=replace(plain.seed, meta=meta)))
    corpus = registry.corpus(briefings, told=told or StoryDecisions())
    return site.pages(corpus, Settings(), "Site")


def section(page: str, heading: str) -> str:
    return re.split(r"\n#{2,3} ", page.split(f"# {heading}\n")[1])[0]


def test_a_story_is_told_at_its_first_report_and_the_others_lead_there(brief: Callable[..., Briefing]) -> None:
    pages = made(brief, nordwire=ONE, courier=TWO)
    assert "# Pier of Skarnes shut after divers find cracks" in pages["stories/nordwire.md"]
    assert "2 reports · 2 voices · 3 March 2026 to 4 March 2026" in pages["stories/nordwire.md"]
    assert "(nordwire.md)" in pages["stories/courier.md"]
    assert "(../stories/nordwire.md)" in pages["stories/index.md"] and "(stories/nordwire.md)" in pages["index.md"]
    assert "(../stories/nordwire.md)" in section(pages["briefings/courier.md"], "Also reported by")


def test_figures_that_differ_stand_together(brief: Callable[..., Briefing]) -> None:
    shown = section(made(brief, nordwire=ONE, courier=TWO)["stories/nordwire.md"], "Figures that differ")
    assert re.findall(r"- \*\*(.*?)\*\* · (\w+)", shown) == [
        ("About 40 boats", "nordwire"),
        ("At least 60 boats", "courier"),
    ]
    assert "About 40 boats must leave the pier by Friday" in shown


def test_what_one_alone_has_is_told_with_the_number_saved(brief: Callable[..., Briefing]) -> None:
    page = made(brief, nordwire=ONE, courier=TWO)["stories/nordwire.md"]
    one, other = (section(page, f"Only in {name} among the 2 saved") for name in ("nordwire", "courier"))
    assert "Elvestad" in one and "Elvestad" not in other
    assert "Jon Aske" in other and "1 May 2026" in other
    assert "next storm" not in other
    assert "only nordwire" not in page.lower()


def test_the_same_words_are_compared_word_by_word(brief: Callable[..., Briefing]) -> None:
    changed = TWO.replace("We will not wait for the next storm", "We shall not wait for the next winter storm")
    pages = made(brief, nordwire=ONE, courier=changed)
    shown = section(pages["stories/nordwire.md"], "The same words")
    assert "“We <ins>will</ins> not wait for the next storm to break" in shown
    assert "without “<del>shall</del>”, “<del>winter</del>”" in shown
    assert "Different speakers" not in shown
    assert "also in [courier ¶3](courier.md#p3) (with changes)" in pages["briefings/nordwire.md"]
    assert "also in [nordwire ¶3](nordwire.md#p3) (with changes)" in pages["briefings/courier.md"]


def test_other_speakers_for_the_same_words_are_told(brief: Callable[..., Briefing]) -> None:
    other = TWO.replace('pillar," she said.', 'pillar," Jon Aske said.')
    pages = made(brief, nordwire=ONE, courier=other)
    assert "**Different speakers** are named" in section(pages["stories/nordwire.md"], "The same words")
    assert "(word for word; **there said by Jon Aske**)" in pages["briefings/nordwire.md"]


def test_words_marked_as_inserted_stay_as_they_are() -> None:
    said = same_words.underlined("a *b* c d", [Span(2, 5), Span(8, 9)])
    assert said == "a <ins>\\*b\\*</ins> c <ins>d</ins>"


def test_every_passage_has_its_mark(brief: Callable[..., Briefing]) -> None:
    page = made(brief, nordwire=ONE, courier=TWO)["stories/nordwire.md"]
    marks = re.findall(r"\(\.\./briefings/\w+\.md#[\w-]+ \"¶", page)
    assert len(marks) == int(re.search(r"passages: (\d+)", page)[1])  # type: ignore[index]


def test_a_person_parts_and_names_stories(brief: Callable[..., Briefing]) -> None:
    apart = StoryDecisions(stories=(StoryDecision("nordwire", apart=("courier",)),))
    assert "stories/nordwire.md" not in made(brief, apart, nordwire=ONE, courier=TWO)
    named = StoryDecisions(stories=(StoryDecision("courier", title="The cracks of *Skarnes*"),))
    assert "# The cracks of \\*Skarnes\\*" in made(brief, named, nordwire=ONE, courier=TWO)["stories/nordwire.md"]


def test_one_voice_confirms_nothing(brief: Callable[..., Briefing]) -> None:
    page = made(brief, nordwire=ONE, courier=ONE)["stories/nordwire.md"]
    assert "All 2 reports are one voice" in page
    assert "Nearly the same text, so one voice" in page


def test_the_samples(samples: Path) -> None:
    page = (samples / "docs_src/stories/port-halden-nordwire.md").read_text(encoding="utf-8")
    differing = section(page, "Figures that differ")
    assert "**310 dockers**" in differing and "**more than 500 furious dockers**" in differing
    assert "**2.4 billion kroner**" in differing.replace("&#50;", "2")
    assert "correction" in section(page, "The newest report")
    assert "[Wenche Aaserud]" in section(page, "Only in The Halden Courier (11 March 2026) among the 4 saved")
    assert "One outlet, so one voice" in page
    claims = page.split("## Claims and answers")[1].split("\n## ")[0]
    assert "against [Brennvik Terminals](../parties/brennvik-terminals.md)" in claims
    assert claims.count("**Claim**") == 2 and claims.count("**Answer**") == 1
    assert "| [Torstein Brekkeng](../parties/torstein-brekkeng.md) |" in section(page, "Voices")
    briefing = (samples / "docs_src/briefings/lake-talks-desk.md").read_text(encoding="utf-8")
    assert "(../stories/efj-press-release.md)" in section(briefing, "Later")
