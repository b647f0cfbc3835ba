"""The dateline: the place (and agency) with which an article's text opens, or that stands alone above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.lexicon import derived, table, words
from generator.model import Basis, Block, Fact, Label, Span
from generator.text import fold

_LONGEST = 120
_FIRST = 4  # paragraphs that may open with one
_TEXT = (Label.BODY, Label.STANDFIRST)


def find(text: str, blocks: Sequence[Block]) -> Fact | None:
    """The place of the dateline; its span holds agency and day too, where they are given."""
    for block in blocks:
        match = _matched("alone", block.span.of(text)) if block.label is Label.DATELINE else None
        if match:
            return _fact(match, block.span.start)
    title = next((i for i, block in enumerate(blocks) if block.label is Label.TITLE), 0)
    head = " ".join(block.span.of(text) for block in blocks if block.label in (Label.TITLE, Label.KICKER))
    for span in [block.span for block in blocks[title:] if block.label in _TEXT][:_FIRST]:
        match = _matched("text", text[span.start : min(span.end, span.start + _LONGEST)], head)
        if match:
            return _fact(match, span.start)
    return None


def alone(line: str) -> bool:
    """Whether a line is a dateline and nothing more ("AUBURN, Wash. —")."""
    return len(line) <= _LONGEST and _matched("alone", line) is not None


def _matched(where: str, line: str, head: str = "") -> re.Match[str] | None:
    """The match at the line's start of the first pattern whose place need not be known, or is; `head` may tell it."""
    for row_where, places, pattern in _rows():
        match = pattern.match(line) if row_where == where else None
        if match and _accepted(places, match["place"], head):
            return match
    return None


def _accepted(places: str, place: str, head: str) -> bool:
    """Whether a place need not be known, or is, or (where the lines above must tell it) is told there."""
    if places == "told":
        if f"{place}." in head or place.casefold() in words("titles"):
            return False
        return re.search(rf"(?<!\w){re.escape(place)}(?!\w)", head) is not None
    return places == "any" or known(re.split(r", |/", place)[0])


def known(place: str) -> bool:
    """Whether the lists of places and countries know a name."""
    return fold(place) in _places()


@derived
def _rows() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((row["where"], row["places"], re.compile(row["pattern"])) for row in table("datelines"))


@derived
def _places() -> frozenset[str]:
    cities = [seat for row in table("countries") for seat in (row["seats"], row["name"])]
    return frozenset(fold(name) for cell in (*words("places"), *cities) for name in cell.split("|") if name)


def _fact(match: re.Match[str], at: int) -> Fact:
    span = Span(at + match.start("place"), at + len(match[0].rstrip()))
    return Fact(match["place"].strip(), Basis.STATED, "dateline", span)
