"""Which documents are versions of one, which of them is the newest, and what was changed."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link import revisions
from generator.model import Revision, Seed
from tests.link.papers import FAIR, PIER, paper

HERE = "https://nordwire.example/news/pier"


def pairs(*seeds: Seed) -> list[tuple[str, str, str]]:
    return [(r.seed.id, r.newest, r.why) for r in revisions.find(seeds)]


def only(*seeds: Seed) -> Revision:
    (found,) = revisions.find(seeds)
    return found


@pytest.mark.parametrize(
    "address",
    [
        HERE,
        "http://www.nordwire.example/news/pier/?utm_source=mail&fbclid=x#comments",
        "https://amp.nordwire.example/news/pier",
        "https://nordwire.example/news/pier/amp/",
    ],
)
def test_the_same_address_makes_versions_whatever_the_text(address: str) -> None:
    one = paper("a", *PIER, address=HERE, published="2026-03-01")
    other = paper("b", *FAIR, title="Seed fair", address=address, published="2026-03-02")
    assert pairs(one, other) == [("a", "b", "same address")]


@pytest.mark.parametrize("address", ["https://nordwire.example/news/pier?id=2", "https://nordwire.example/news/fair"])
def test_another_address_does_not(address: str) -> None:
    assert pairs(paper("a", *PIER, address=HERE), paper("b", *PIER, address=address, title="Shut")) == []


def test_the_address_of_a_whole_site_is_no_documents() -> None:
    assert pairs(*(paper(n, *PIER, address="https://nordwire.example/", title=n) for n in "ab")) == []


def test_a_line_with_an_address_needs_more_evidence() -> None:
    one, other = (paper(n, *text, title=n, address=HERE, rule="address line") for n, text in (("a", PIER), ("b", FAIR)))
    assert pairs(one, other) == []
    grown = paper("c", *PIER, *FAIR, title="c", address=HERE, rule="address line")
    assert pairs(one, grown) == [("a", "c", "same address")]


def test_the_same_outlet_and_title_need_half_of_the_text() -> None:
    one = paper("a", *PIER, outlet="Nordwire")
    assert pairs(one, paper("b", *PIER[:2], *FAIR, outlet="nordwire")) == [("a", "b", "same outlet and title")]
    assert pairs(one, paper("b", PIER[0], *FAIR, outlet="Nordwire")) == []
    assert pairs(one, paper("b", *PIER, outlet="Nordwire", title="Pier open")) == []


@given(st.permutations([*PIER, *FAIR]), st.integers(1, 4), st.sampled_from(["", "Nordwire"]))
def test_an_equal_title_alone_never_merges(lines: list[str], cut: int, outlet: str) -> None:
    one, other = paper("a", *lines[:cut], outlet=outlet), paper("b", *lines[cut:], outlet=outlet)
    assert pairs(one, other) == []
    assert pairs(paper("a", *lines), paper("b", *lines)) == []  # no outlet is known
    assert pairs(paper("a", *lines, outlet="Nordwire"), paper("b", *lines, outlet="Meridian Post")) == []


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ({"published": "2026-03-02"}, {"published": "2026-03-03"}),
        ({"published": "2026-03-02"}, {"published": "2026-03-01", "updated": "2026-03-03"}),
        ({"published": "2026-03-02"}, {"published": "2026-03-02", "updated": "2026-03-02"}),
        ({"retrieved": "2026-03-02"}, {"retrieved": "2026-03-03"}),
        (
            {"published": "2026-03-02", "retrieved": "2026-03-03"},
            {"published": "2026-03-02", "retrieved": "2026-03-04"},
        ),
        ({"published": "2026-03-02T10:00:00+02:00"}, {"published": "2026-03-02T09:00:00+00:00"}),
    ],
)
def test_dates_tell_the_newest(older: dict[str, str], newer: dict[str, str]) -> None:
    for first, second in ("ab", "ba"):
        found = only(paper(first, *PIER, address=HERE, **older), paper(second, *PIER[:2], address=HERE, **newer))
        assert (found.seed.id, found.newest, found.dated) == (first, second, True)


@pytest.mark.parametrize("day", ["", "2026-03-02"])
def test_without_dates_the_fuller_text_counts_and_then_the_path(day: str) -> None:
    full, cut = paper("a", *PIER, address=HERE, published=day), paper("b", *PIER[:2], address=HERE, published=day)
    assert (only(full, cut).newest, only(full, cut).dated) == ("a", False)
    twin = paper("b", *PIER, address=HERE, published=day)
    assert (only(full, twin).newest, only(full, twin).dated) == ("b", False)


def test_what_changed_is_told_from_one_version_to_the_next() -> None:
    first = paper("a", *PIER[:2], address=HERE, published="2026-03-01")
    second = paper("b", *PIER, address=HERE, published="2026-03-02")
    third = paper("c", *PIER[1:], address=HERE, published="2026-03-03")
    found = revisions.find([second, third, first])
    assert [(r.seed.id, r.newest, r.added, r.removed) for r in found] == [("b", "c", 0, 1), ("a", "c", 1, 0)]
    words = [len(line.split()) for line in PIER]
    assert found[1].changed == pytest.approx(words[2] / (words[0] + words[1] + sum(words)))


def test_versions_join_through_a_third() -> None:
    one = paper("a", *PIER, address=HERE, title="Crack", published="2026-03-01")
    other = paper("b", *PIER, address=HERE, outlet="Nordwire", published="2026-03-02")
    third = paper("c", *PIER, outlet="Nordwire", published="2026-03-03")
    assert pairs(one, other, third) == [("b", "c", "same address"), ("a", "c", "same address")]


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_documents_does_not_matter(chance: random.Random) -> None:
    days = ("", "2026-03-01", "2026-03-02", "2026-03-02T10:00:00")
    seeds = [
        paper(
            f"s{i}",
            *chance.sample(PIER + FAIR, 3),
            address=chance.choice(("", HERE, HERE + "-2")),
            outlet=chance.choice(("", "Nordwire")),
            published=chance.choice(days),
            retrieved=chance.choice(days),
        )
        for i in range(7)
    ]
    mixed = chance.sample(seeds, len(seeds))
    found = revisions.find(seeds)
    assert found == revisions.find(mixed)
    newest, older = {r.newest for r in found}, [r.seed.id for r in found]
    assert not newest & set(older) and len(older) == len(set(older))


def test_many_versions_are_one_chain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revisions, "MANY", 3)
    seeds = [paper(f"s{i}", *PIER, outlet="Nordwire", published=f"2026-03-0{i}") for i in range(1, 9)]
    assert [r.seed.id for r in revisions.find(seeds)] == [f"s{i}" for i in range(7, 0, -1)]
