"""Quotations: which runs there are, what each is, and that no text breaks the search."""

from __future__ import annotations

import dataclasses
import itertools
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse import quotes
from generator.analyse.attribution import context
from generator.analyse.attribution import rules as attribution
from generator.analyse.coref import rules as coref
from generator.analyse.quotes import grade, labels
from generator.config import Settings
from generator.model import Basis, Block, Fact, Grade, Label, Metadata, Quote, Seed, Span

CASES = Path(__file__).parents[1] / "cases"
LABELS = {"T: ": Label.TITLE, "> ": Label.QUOTE_BLOCK}


def cases(name: str) -> list[tuple[str, str, list[str]]]:
    """The blocks of a case file: title, input, expected lines."""
    found = []
    for block in (CASES / name).read_text(encoding="utf-8").split("\n## ")[1:]:
        title, rest = block.split("\n", 1)
        text, expected = rest.split("\n--")
        found.append((title, text.strip(), expected.strip().splitlines()))
    return found


def seed_of(text: str) -> Seed:
    """A seed whose every line is a paragraph; a prefix makes it a title ("T: ") or a block quotation ("> ")."""
    blocks, lines, start = [], [], 0
    for number, line in enumerate(text.split("\n"), 1):
        prefix = next((p for p in LABELS if line.startswith(p)), "")
        words = line[len(prefix) :]
        if words.strip():
            blocks.append(Block(Span(start, start + len(words)), LABELS.get(prefix, Label.BODY), "test", number))
        lines.append(words)
        start += len(words) + 1
    meta = Metadata(Fact("A title", Basis.STATED, "test"))
    return Seed("seed", "seed.txt", "0", "\n".join(lines), "utf-8", tuple(blocks), meta)


def quotes_of(text: str, off: tuple[str, ...] = ()) -> tuple[Seed, tuple[Quote, ...]]:
    """The seed of that text and its quotations."""
    seed = seed_of(text)
    return seed, quotes.find(seed, (), Settings(rules_off=off))


def shown(seed: Seed, found: tuple[Quote, ...]) -> list[str]:
    """The quotations in the form of the cases."""
    lines = []
    for before, quote in zip((None, *found), found, strict=False):
        joined = "~ " if before is not None and before.group == quote.group else ""
        inside = "".join(f" | {seed.words(span)}" for span in quote.nested)
        lines.append(joined + seed.words(quote.span) + inside)
    return lines


MARKS, GRADES = cases("quotes-marks.md"), cases("quotes-grades.md")


@pytest.mark.parametrize(("title", "text", "expected"), MARKS, ids=[case[0] for case in MARKS])
def test_runs(title, text, expected):
    assert shown(*quotes_of(text)) == expected


@pytest.mark.parametrize(("title", "text", "expected"), GRADES, ids=[case[0] for case in GRADES])
def test_grades(title, text, expected):
    seed, found = quotes_of(text)
    assert [f"{seed.words(q.span)} = {q.grade}" for q in found] == expected


def test_marked_holds_the_marks_and_span_the_words():
    seed, found = quotes_of('He said “yes, of course”, then "no, never".')
    assert [seed.words(q.marked) for q in found] == ["“yes, of course”", '"no, never"']
    assert all(q.marked.holds(q.span) for q in found)


def test_a_rule_can_be_switched_off():
    text = 'He wrote the book "A Ferryman Remembers".'
    off = ("quoted title of a work", "quoted title case")
    assert quotes_of(text)[1][0].grade is Grade.NAME
    assert quotes_of(text, off)[1][0].grade is Grade.FRAGMENT


def test_every_rule_is_named_once():
    names = [r.name for rules in (grade.RULES, attribution.RULES, context.RULES, coref.RULES) for r in rules]
    assert len(names) == len(set(names))


PIECES = st.sampled_from([*"\"'“”„‘’«»` \n,.:I", "''", "word", "said", "12", "Q:", "A: "])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_runs_lie_in_their_paragraph_and_never_overlap(pieces):
    seed, found = quotes_of("".join(pieces))
    for quote in found:
        assert seed.blocks[quote.block].span.holds(quote.marked)
        assert quote.marked.holds(quote.span)
        assert seed.words(quote.span).strip()
        assert all(quote.span.holds(inner) for inner in quote.nested)
    assert all(a.marked.end <= b.marked.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize("piece", ['"', "“", "‘a ", '"a ', "“‘", "'a", "''", '" ', "a's ", 'A: "', "«»"])
def test_long_hostile_lines_take_no_time(piece):
    begun = time.perf_counter()
    quotes_of(piece * (30_000 // len(piece)))
    assert time.perf_counter() - begun < 60


ASKED = (
    "**When did you know?**",
    "In May.",
    "**You are stubborn.**",
    "By whom? By strikers.",
    "**And now?**",
    "I sleep.",
)


def test_what_stands_between_the_questions_of_an_interview_is_said() -> None:
    text = "\n".join(("Voll leaves in May.", *ASKED, "Her coach said nothing."))
    plain = seed_of(text)
    asked = dataclasses.replace(
        plain, meta=dataclasses.replace(plain.meta, kind=Fact("interview", Basis.INFERRED, "test"))
    )
    found = quotes.find(asked, (), Settings())
    assert [(asked.words(q.span), q.rule) for q in found] == [(line, labels.ANSWER) for line in ASKED[1::2]]
    assert quotes.find(asked, (), Settings(rules_off=(labels.ANSWER,))) == ()
    assert quotes.find(plain, (), Settings()) == ()
