"""What kind of document it is: report, opinion, interview, live blog, press release, correction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.lexicon import table
from generator.model import TEXT_LABELS, Basis, Block, Fact, Label, Span
from generator.read import headings

_LONGEST = 300
_QUESTION = re.compile(r"(?:Q|Question|[A-Z][\w .]{1,30}):\s.*\?$")
_ENTRY = re.compile(r"\d{1,2}[:.]\d\d\b(?: ?[ap]\.?m\.?)?")
_FEWEST = 3
_BARS = frozenset({Label.SHARE, Label.COMMENT})  # where "Comment" is a button
_TAIL = 8  # lines at and below the end of the text
Place = tuple[Span | None, str]


@cache
def _rows() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((row["kind"], row["where"], re.compile(row["pattern"])) for row in table("kinds"))


def find(text: str, blocks: Sequence[Block], section: Sequence[Fact]) -> Fact | None:
    """The kind a page declares or its shape shows; a page with text and no such sign is a report."""
    places = _places(text, blocks, section)
    for kind, where, pattern in _rows():
        for span, line in places[where]:
            if pattern.search(line):
                return Fact(kind, Basis.STATED, f"{kind}: {where}", span)
    return _shape(text, blocks)


def _places(text: str, blocks: Sequence[Block], section: Sequence[Fact]) -> dict[str, list[Place]]:
    body = [b.span for b in blocks if b.label in (Label.BODY, Label.LIST)]
    first, last = (body[0].start, body[-1].end) if body else (len(text), len(text))
    title = next((i for i, b in enumerate(blocks) if b.label is Label.TITLE), 0)
    short: list[tuple[int, Place]] = [
        (i, (b.span, b.span.of(text))) for i, b in enumerate(blocks) if b.span.end - b.span.start <= _LONGEST
    ]
    return {
        "section": [(fact.span, fact.value) for fact in section],
        "title": [place for i, place in short if blocks[i].label is Label.TITLE],
        "head": [
            place
            for i, place in short
            if title - 2 <= i != title and blocks[i].span.start < first and blocks[i].label not in _BARS
        ],
        "text": [place for _, place in short],
        "tail": [place for i, place in short if blocks[i].span.end >= last - _LONGEST][:_TAIL],
    }


def _shape(text: str, blocks: Sequence[Block]) -> Fact | None:
    body = [b.span for b in blocks if b.label in TEXT_LABELS]
    heads = [b.span for b in blocks if b.label is Label.HEADING]
    if sum(bool(_ENTRY.match(span.of(text))) for span in heads) >= _FEWEST:
        return Fact("live blog", Basis.INFERRED, "live blog: headings with times")
    if sum(bool(_QUESTION.match(span.of(text)[:_LONGEST])) for span in (*body, *heads)) >= _FEWEST + 1:
        return Fact("interview", Basis.INFERRED, "interview: questions")
    if headings.interview([span.of(text) for span in (*body, *heads)]):
        return Fact("interview", Basis.INFERRED, "interview: questions to one who answers")
    return Fact("report", Basis.INFERRED, "report: no other sign") if body else None
