"""Which documents are one story, why, at which address, and what a person decided."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.curate import stories as decided
from generator.curate.stories import StoryDecision, StoryDecisions
from generator.link import reprints, stories, stories_groups, stories_terms
from generator.model import Kind, Party, Seed, Story
from tests.link.papers import FAIR, PIER, paper
from tests.link.test_registry import briefing
from tests.quality import made
from tests.read.cases import cases

CASES = cases("stories-grouped.md")
SHUT = "Skarnes shuts its northern pier"
DIVERS = (
    "Divers found cracks in two pillars of the northern pier at Skarnes on Monday, and the harbour board closed it.",
    "Repairs will cost four million kroner, said Marta Tennvik, who leads the board and wants the county to pay half.",
)


def reports(text: str) -> list[Seed]:
    found = []
    for part in text.split("@ ")[1:]:
        head, _, body = part.partition("\n")
        name, date, outlet, title = (cell.strip() for cell in head.split("|"))
        field = "earliest" if date.startswith("after") else "published"
        found.append(paper(name, body.strip(), title=title, outlet=outlet, **{field: date.removeprefix("after ")}))
    return found


def grouped(seeds: list[Seed], told: StoryDecisions = decided.NONE) -> list[stories_groups.Group]:
    return stories_groups.group(seeds, stories.bounds(reprints.find(seeds), told))


def ids(seeds: list[Seed], *told: StoryDecision) -> list[list[str]]:
    return [[m.id for m in group.members] for group in grouped(seeds, StoryDecisions(stories=told))]


def find(*seeds: Seed, told: StoryDecisions = decided.NONE, party: Party | None = None) -> tuple[Story, ...]:
    plain = made.case(parties=(party,) if party else ()).briefing
    return stories.find([replace(plain, seed=seed) for seed in seeds], reprints.find(seeds), told)


@pytest.mark.parametrize(("title", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_reports_are_grouped_by_event(title: str, text: str, expected: list[str]) -> None:
    groups = grouped(reports(text))
    first = [group.members[0].id for group in groups]
    lines = [" ".join(m.id for m in g.members) + "".join(f" < {first[n]}" for n in sorted(g.kin)) for g in groups]
    assert lines == expected


def pier(name: str, *lines: str, day: int = 2, outlet: str = "Nordwire", title: str = SHUT) -> Seed:
    return paper(name, *(lines or PIER), title=title, outlet=outlet, published=f"2026-03-{day:02}")


def test_the_order_of_the_files_does_not_matter() -> None:
    seeds = [*reports(CASES[3][1]), *reports(CASES[1][1])[1:]]
    expected = ids(seeds)
    for n in range(5):
        assert ids(random.Random(n).sample(seeds, len(seeds))) == expected


@given(st.integers(1, 8))
def test_a_later_report_regroups_nothing(number: int) -> None:
    chance = random.Random(7)
    lines = [*PIER, *FAIR, *DIVERS]
    seeds = [pier(f"s{i}", *chance.sample(lines, 3), day=1 + i, outlet=f"o{i}") for i in range(8)]
    before = ids(seeds[:number])
    after = ids(seeds)
    assert [[m for m in group if m in {s.id for s in seeds[:number]}] for group in after][: len(before)] == before


def test_it_tells_what_the_reports_share() -> None:
    moe = Party("marta-tennvik", "Marta Tennvik", Kind.PERSON, (), (), "made")
    (story,) = find(pier("a"), pier("b", *DIVERS, day=3, outlet="Meridian Post"), party=moe)
    opens, joins = story.belongings
    assert (opens.rule, opens.words, opens.parties) == ("opens the story", (), ())
    assert joins.rule == "same event" and joins.likeness > stories_groups.ALIKE
    assert {"pier", "Skarnes"} <= {word.removesuffix(".") for word in joins.words}
    assert joins.parties == ("marta-tennvik",)


def test_reprints_and_reports_of_one_outlet_are_one_voice() -> None:
    copy = pier("b", outlet="Meridian Post", title="Shut")
    own = pier("c", *DIVERS, day=3)
    other = pier("d", *DIVERS, "The pier is ninety years old.", day=3, outlet="Halden Courier", title="Pier of Skarnes")
    (story,) = find(pier("a"), copy, own, other)
    assert story.members == ("a", "b", "c", "d")
    assert len(story.voices) == 1  # d reprints c, which is of the outlet that b reprints
    (story,) = find(pier("a"), pier("c", *DIVERS, day=3, outlet="Halden Courier"))
    assert story.voices == (("a",), ("c",))


def test_a_reprint_joins_whatever_its_date() -> None:
    (story,) = find(pier("a"), pier("b", day=28, outlet="Meridian Post"))
    assert [b.rule for b in story.belongings] == ["opens the story", "nearly the same text"]


def test_its_key_is_its_first_member() -> None:
    late = pier("a", *DIVERS, day=3, outlet="Meridian Post")
    assert [s.key for s in find(late)] == ["a"]
    assert [s.key for s in find(late, pier("z"))] == ["z"]


def test_a_person_joins_parts_and_names() -> None:
    seeds = [pier("a"), pier("b", *DIVERS, day=3, outlet="Meridian Post"), pier("c", *FAIR, title="Seed fair", day=9)]
    assert ids(seeds) == [["a", "b"], ["c"]]
    assert ids(seeds, StoryDecision("a", join=("c",))) == [["a", "b", "c"]]
    assert ids(seeds, StoryDecision("c", join=("a",), apart=("b",))) == [["a", "c"], ["b"]]
    assert ids(seeds, StoryDecision("b", apart=("a",))) == [["a"], ["b"], ["c"]]
    assert ids(seeds, StoryDecision("c", join=("b", "a"), apart=())) == [["a", "b", "c"]]
    fair = pier("d", *FAIR[::-1], title="Fair", day=20)
    chained = (StoryDecision("d", join=("c",)), StoryDecision("c", join=("a",)))
    assert ids([*seeds, fair], *chained) == [["a", "b", "c", "d"]]
    named = find(*seeds, told=StoryDecisions(stories=(StoryDecision("b", title="The pier"),)))
    assert [story.title for story in named] == ["The pier", ""]
    joined = find(*seeds, told=StoryDecisions(stories=(StoryDecision("a", join=("c",)),)))[0]
    assert joined.belongings[2].rule == "decided by a person"


def test_words_weigh_less_the_more_documents_have_them() -> None:
    weights = stories_terms.Weights()
    first = weights.add(stories_terms.of(pier("a")))
    for n in range(60):
        last = weights.add(stories_terms.of(pier(f"b{n}", *PIER, f"Ship number {n} left.")))
    assert last.vector["skarn"] < first.vector["skarn"]
    assert "the" not in list(first.vector)[:20] and "the" not in first.rare


def test_a_busy_word_does_not_lead_to_all_who_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories_groups, "RECENT", 5)
    compared = 0
    plain = stories_terms.likeness

    def counted(one: stories_terms.Vector, other: stories_terms.Vector) -> float:
        nonlocal compared
        compared += 1
        return plain(one, other)

    monkeypatch.setattr(stories_groups, "likeness", counted)
    seeds = [
        paper(f"s{i:03}", f"Zorn {i} quoll {i * 7} brack {i * 3}.", title="", published="2026-03-02") for i in range(90)
    ]
    stories_groups.group(seeds, stories.bounds((), decided.NONE))
    assert compared <= 90 * stories_terms.RARE * 5


def test_briefings_without_text_are_stories_of_their_own() -> None:
    empty = [replace(briefing(name), seed=paper(name, title="")) for name in ("a", "b")]
    assert [story.members for story in stories.find(empty)] == [("a",), ("b",)]
