"""Which documents of other outlets hold nearly the same text."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link import reprints, revisions
from generator.model import Reprint, Seed
from tests.link.papers import FAIR, PIER, paper


def pairs(*seeds: Seed) -> list[tuple[str, str]]:
    return [(r.one, r.other) for r in reprints.find(seeds)]


def test_the_same_text_in_another_outlet_is_a_reprint() -> None:
    seeds = [paper(name, *PIER, outlet=name, title=name) for name in ("Nordwire", "Meridian Post")]
    assert reprints.find(seeds) == (Reprint("Meridian Post", "Nordwire", 1.0),)


def test_a_cut_and_edited_text_is_one_too() -> None:
    edited = paper("b", PIER[0].replace("cracks", "fissures"), PIER[1], *FAIR[:1], outlet="Meridian Post")
    (found,) = reprints.find([paper("a", *PIER, outlet="Nordwire"), edited])
    assert 0.5 <= found.shared < 1


def test_an_equal_title_and_a_common_quotation_are_none() -> None:
    assert pairs(paper("a", *PIER, outlet="Nordwire"), paper("b", PIER[1], *FAIR, outlet="Meridian Post")) == []


def test_documents_of_one_outlet_must_have_nearly_all_in_common() -> None:
    one = paper("a", *PIER, outlet="Nordwire")
    assert pairs(one, paper("b", *PIER, outlet="Nordwire", title="Shut")) == [("a", "b")]
    assert pairs(one, paper("b", *PIER[:2], *FAIR, outlet="Nordwire", title="Shut")) == []


def test_an_unknown_outlet_may_be_another() -> None:
    assert pairs(paper("a", *PIER), paper("b", *PIER, outlet="Nordwire")) == [("a", "b")]


def test_common_furniture_makes_no_reprint() -> None:
    lines = {"furniture": PIER}
    assert pairs(paper("a", *FAIR, outlet="Nordwire", **lines), paper("b", *PIER[:1], outlet="Post", **lines)) == []


def test_a_few_words_are_shared_by_chance() -> None:
    line = "The pier will stay closed until the board has met on Friday at noon"
    assert pairs(paper("a", line, outlet="Nordwire"), paper("b", line, outlet="Meridian Post")) == []


def test_a_reprint_of_an_earlier_version_is_one_of_the_document() -> None:
    here = "https://nordwire.example/pier"
    old = paper("old", *PIER, outlet="Nordwire", address=here, published="2026-03-01")
    new = paper("new", *FAIR, outlet="Nordwire", address=here, published="2026-03-02")
    copy = paper("copy", *PIER, outlet="Meridian Post", title="Shut")
    found = revisions.find([old, new, copy])
    assert reprints.find([new, copy], found) == (Reprint("copy", "new", 1.0),)


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_documents_does_not_matter(chance: random.Random) -> None:
    outlets = ("", "Nordwire", "Meridian Post", "The Halden Courier")
    seeds = [paper(f"s{i}", *chance.sample(PIER + FAIR, 3), outlet=chance.choice(outlets)) for i in range(8)]
    assert reprints.find(seeds) == reprints.find(chance.sample(seeds, len(seeds)))


def test_many_copies_cost_no_more_than_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reprints, "MANY", 3)
    seeds = [paper(f"s{i:02}", *PIER, outlet=f"outlet {i}") for i in range(40)]
    assert len(reprints.find(seeds)) == 39


def test_pairs_are_found_as_by_comparing_all(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(5)
    words = " ".join(PIER + FAIR).split()
    seeds = [paper(f"s{i:02}", " ".join(chance.choices(words, k=300)), outlet=f"o{i}") for i in range(20)]
    for i in range(20):
        kept = chance.choice(seeds).text.split()[: chance.randrange(60, 300)]
        seeds.append(paper(f"t{i:02}", *(" ".join(kept + chance.choices(words, k=40)),), outlet=f"p{i}"))
    found = pairs(*seeds)
    monkeypatch.setattr(reprints, "SAMPLE", 1)
    assert found == pairs(*seeds) and len(found) >= 20
