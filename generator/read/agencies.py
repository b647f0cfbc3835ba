"""Whose report a page carries: the news agency in its byline, its dateline, or the credit line below the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.lexicon import derived, patterns, table, words
from generator.model import Basis, Block, Fact, Label, Span
from generator.read import authors, datelines
from generator.text import fold

BYLINE = "agency in the byline"
DATELINE = "agency in the dateline"
CREDIT = "agency in the credit line"
"""The rules that find an agency. By another one the file states it, as an author."""

_FIRST = 3  # paragraphs of the text that may open with a dateline
_OPENING = 140  # characters of one
_BELOW = 6  # lines below the text in which a credit line may stand
_SHORT = 80
_BRACKETS = re.compile(r"\((?P<name>[A-ZÀ-Þ][\w-]{3,24})\)\s?[–—-]")


@derived
def _written() -> dict[str, str]:
    return {form: row["name"] for row in table("agencies") for form in row["written"].split("|")}


def name(said: str) -> str:
    """The full name of the agency that `said` writes, "" where it writes none."""
    return _written().get(said.casefold().strip(" .,"), "")


def among(writers: Sequence[Fact]) -> Fact | None:
    """The agency that a file itself states as one of the authors."""
    return next((fact for fact in writers if fact.basis is Basis.STATED and name(fact.value)), None)


def find(text: str, blocks: Sequence[Block], outlet: str = "") -> Fact | None:
    """The agency as the page writes it; the byline's comes first, then the dateline's, then the credit line's.

    A name in the brackets of a dateline is an agency's, listed or not, unless it is the `outlet`'s own.
    """
    listed = next(_byline(text, blocks), None) or next(_dateline(text, blocks), None)
    return listed or (_unlisted(text, blocks, outlet) if outlet else None) or next(_credit(text, blocks), None)


def _unlisted(text: str, blocks: Sequence[Block], outlet: str) -> Fact | None:
    """A name of one word in the brackets of the dateline that neither is in the outlet's name nor shortens it."""
    place = datelines.find(text, blocks)
    match = _BRACKETS.search(text, *place.span) if place and place.span else None
    said = match["name"] if match else ""
    letters = "".join(word[0] for word in re.findall(r"[A-ZÀ-Þ]\w*", outlet))
    if said.casefold() in words("bylines", "not agencies") or datelines.known(said):
        return None
    if match is None or fold(said) in fold(outlet) or fold(outlet) in fold(said) or said in letters or said.isupper():
        return None
    return Fact(said, Basis.STATED, DATELINE, Span(*match.span("name")))


def _byline(text: str, blocks: Sequence[Block]) -> Iterator[Fact]:
    seen: set[Span] = set()
    for lines in authors.groups(text, blocks):
        for block in (b for b in lines if b.span not in seen):
            seen.add(block.span)
            for fact in authors.named(text, block):
                if name(fact.value):
                    yield Fact(fact.value, Basis.STATED, BYLINE, fact.span)


def _dateline(text: str, blocks: Sequence[Block]) -> Iterator[Fact]:
    for block in [b for b in blocks if b.label in (Label.BODY, Label.DATELINE)][:_FIRST]:
        end = min(block.span.end, block.span.start + _OPENING)
        yield from _matched(text, "dateline", Span(block.span.start, end), DATELINE)


def _credit(text: str, blocks: Sequence[Block]) -> Iterator[Fact]:
    body = [i for i, b in enumerate(blocks) if b.label is Label.BODY]
    for block in blocks[max(0, body[-1]) : body[-1] + 1 + _BELOW] if body else ():
        if block.span.end - block.span.start <= _SHORT and block.label not in (Label.RELATED, Label.COMMENT):
            yield from _matched(text, "credit", block.span, CREDIT)


def _matched(text: str, where: str, span: Span, rule: str) -> Iterator[Fact]:
    """The agency that a group of the pattern names, matched at the start of `span`."""
    match = patterns("agencies")[where].match(span.of(text))
    for group, said in match.groupdict().items() if match else ():
        if match and said and name(said):
            at = span.start + match.start(group)
            yield Fact(said.strip(), Basis.STATED, rule, Span(at, at + len(said.rstrip())))
