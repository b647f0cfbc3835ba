"""Date expressions: found, resolved against the document's date, or left as said."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse import dates, nlp, sentences
from generator.analyse.dates import grammar
from generator.analyse.dates.stage import RULES
from generator.config import Settings
from generator.model import Basis, Block, DateRef, Fact, Label, Metadata, Seed, Span

CASES = Path(__file__).parents[1] / "cases"


def cases(name: str) -> list[tuple[str, list[str], list[str]]]:
    """The blocks of a case file: title, input lines, expected lines."""
    found = []
    for block in (CASES / name).read_text(encoding="utf-8").split("\n## ")[1:]:
        title, rest = block.split("\n", 1)
        given_lines, expected = rest.split("\n--")
        found.append((title, given_lines.strip().split("\n"), expected.strip().splitlines()))
    return found


def seed_of(text: str, published: str | None = None) -> Seed:
    """A seed whose every line is a paragraph."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line)), Label.BODY, "test", number))
        start += len(line) + 1
    date = Fact(published, Basis.GIVEN, "test") if published else None
    meta = Metadata(Fact("A title", Basis.STATED, "test"), published=date)
    return Seed("seed", "seed.txt", "0", text, "utf-8", tuple(blocks), meta)


def dates_of(text: str, published: str | None = None, off: tuple[str, ...] = ()) -> tuple[Seed, tuple[DateRef, ...]]:
    """The seed of that text and its dates."""
    seed, chosen = seed_of(text, published), Settings(rules_off=off)
    parse = nlp.parse(seed, chosen)
    return seed, dates.find(seed, parse, sentences.split(seed, parse), chosen)


WORDS = ("May", "31", "2021", "-", "/", "Monday", "last", "99", "week", "a.m.", "10:30", "century", "BC", "0", "9999")
ALL = [(f"{name}: {title}", *rest) for name in ("dates-resolved.md", "dates-traps.md") for title, *rest in cases(name)]


@pytest.mark.model
@pytest.mark.parametrize(("title", "given_lines", "expected"), ALL, ids=[case[0] for case in ALL])
def test_case(title, given_lines, expected):
    published = given_lines[0].split()[0].strip("-") and given_lines[0].split()[0]
    seed, found = dates_of("\n".join(given_lines[1:]), published or None)
    assert [f"{seed.words(d.span)} = {d.value or '?'} {d.basis}" for d in found] == expected


def test_there_are_cases():
    assert len(ALL) > 30


@pytest.mark.model
def test_a_rule_can_be_switched_off():
    text = "It began on Monday, in 2014."
    assert [d.rule for d in dates_of(text)[1]] == ["weekday date", "year date"]
    assert [d.rule for d in dates_of(text, off=("weekday date",))[1]] == ["year date"]


def test_every_rule_of_the_grammar_has_a_resolver():
    assert set(grammar.rules()) == {rule.name for rule in RULES}


@pytest.mark.model
def test_dates_lie_in_order_in_their_blocks_and_sentences():
    _, found = dates_of("On Monday it rained.\nOn 3 May 2020 and in 2014 it snowed. Now it does not.")
    assert list(found) == sorted(found, key=lambda d: d.span)
    assert [d.block for d in found] == [0, 1, 1, 1]
    assert [d.sentence for d in found] == [0, 1, 1, 2]


@pytest.mark.parametrize(
    "text",
    ["Monday, " * 800, "1 May and " * 800, "2014-" * 800, "the end of " * 800, "9 a.m. " * 800, " " * 5000 + "May"],
    ids=lambda text: text[:8],
)
def test_hostile_text_is_scanned_without_overlaps(text):
    found = grammar.scan(text, Span(0, len(text)), dict.fromkeys(grammar.rules(), True))
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS)))
@pytest.mark.model
def test_any_mixture_of_date_words_is_read_without_error(words):
    seed, found = dates_of(" ".join(words) or "x", "9999-12-31")
    assert all(seed.words(d.span).strip() for d in found)
