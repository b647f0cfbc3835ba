"""Parts of pages: the quotation to read first, what is known of an outlet, names with the reason for them, profiles."""

from collections.abc import Callable

import pytest

from generator.analyse.parties import merging
from generator.build import spoken
from generator.config import Outlet, Settings
from generator.link import registry
from generator.model import Briefing
from generator.render import context, links, quoted, words
from generator.render.anchors import Marks
from generator.render.pages import facts, party
from tests.stories import HARBOUR

NORDWIRE = Outlet(
    name="Nordwire", owner="Nordwire Cooperative", country="Sweden", source="its imprint", as_of="2026-01-02"
)


@pytest.fixture(scope="module")
def harbour(brief: Callable[..., Briefing]) -> Briefing:
    return brief("---\noutlet: Nordwire\npublished: 2026-03-02\n---\n" + HARBOUR, "harbour.md")


@pytest.mark.model
def test_the_quotation_to_read_first_is_by_somebody_and_has_its_own_marks(harbour: Briefing) -> None:
    marks = Marks()
    site = context.of(registry.corpus([harbour], []), Settings(), "Site")
    shown = quoted.pulled(harbour, marks, links.to_parties(harbour, site))
    assert shown is not None
    assert shown.runs[0][0] == "“Our ship was never there,”"  # the other one stands in the bottom line
    assert "**[Jon Aske](../parties/jon-aske.md)**" in shown.by
    assert len(marks.made) == len(shown.runs)


@pytest.mark.model
def test_what_is_known_of_an_outlet_is_one_sentence(harbour: Briefing) -> None:
    known = Settings(outlets=(NORDWIRE,))
    said = "Nordwire is owned by Nordwire Cooperative, in Sweden. Source: its imprint, 2 January 2026."
    assert facts.outlet(harbour, known) == said
    assert facts.outlet(harbour, Settings()) == ""


@pytest.mark.model
def test_a_profile_has_the_sign_of_its_kind_and_no_empty_part(harbour: Briefing) -> None:
    site = context.of(registry.corpus([harbour], []), Settings(), "Site")
    page = party.render(site.profiles["marta-tennvik"], site)["parties/marta-tennvik.md"]
    assert "# Marta Tennvik { .person }" in page and "What others say of it" not in page
    assert "None" not in page


@pytest.mark.model
def test_words_of_others_that_name_a_party_are_on_its_profile(brief: Callable[..., Briefing]) -> None:
    told = brief(HARBOUR.replace("Our ship was never there", "Marta Tennvik was never there"), "harbour.txt")
    site = context.of(registry.corpus([told], []), Settings(), "Site")
    page = party.render(site.profiles["marta-tennvik"], site)["parties/marta-tennvik.md"]
    said = page[page.index("## What others say of it") :]
    assert "“Marta Tennvik was never there,”" in said and "[Jon Aske](../parties/jon-aske.md)" in said


def test_every_rule_that_merges_names_has_its_reason_in_words() -> None:
    assert [rule.name for rule in merging.RULES if rule.name not in words.WHY] == []
    assert words.why("decided by a person") == "decided by a person"


def test_a_mark_gets_a_name_and_nothing_else_does() -> None:
    html = '<a href="#p1" title="¶1, characters 2 to 9">¶1</a> <a href="x.html#p2" title="¶2, characters 2 to 9">¶2</a>'
    named = spoken.named(html + '<a href="#p1" title="¶1">no mark</a>')
    assert named.count("aria-label") == 2
    assert '<a aria-label="¶1, in the source text" href="#p1" title="¶1, characters 2 to 9">¶1</a>' in named
    assert 'aria-label="¶2, in the source text of the briefing" href="x.html#p2"' in named
