"""Days that a page states in part, made whole by what it states elsewhere; each says what it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Basis, Block, Fact, Label, Span
from generator.read import dayorder, stamps
from generator.read.days import Unsure
from generator.read.stamps import Read

_HEAD = 60  # lines of a page's head at most
_NEAR = 3  # lines above the title in which a bare day is the article's
_RIGHTS = re.compile(r"(?:©|\(c\)|(?i:copyright))[^\n]{0,60}?(?:(?:19|20)\d\d\s?[-–—]\s?)?\b((?:19|20)\d\d)\b")
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/_-]|$)")
_TODAY = re.compile(r"\d{1,2}[:.h]\d\d")


def day(text: str, blocks: Sequence[Block], line: Span, read: Read, gap: Unsure, language: str | None) -> Fact | None:
    """The day with the order, or the year, that the page tells elsewhere; None where it does not."""
    where = Span(line.start + gap.span.start, line.start + gap.span.end)
    if gap.year:
        order = dayorder.find(text, line, language)
        value = gap.day(gap.year, order.day_first) if order else None
        said = f"date stamp, day and month by {order.said}" if order else ""
        return Fact(value, Basis.INFERRED, said, where) if value else None
    year, said = _year(text, blocks, read)
    value = gap.day(year) if year else None
    return Fact(value, Basis.INFERRED, f"date stamp, year of {said}", where) if value else None


def _year(text: str, blocks: Sequence[Block], read: Read) -> tuple[int, str]:
    """The year of the line's other day, the page's head, or its copyright line; 0 where none is stated."""
    if read.stamps:
        return int(read.stamps[0].value[:4]), "the day beside it"
    top = head(text, blocks)
    if top:
        return int(top.value[:4]), "the day at the page's head"
    years = {match.group(1) for match in _RIGHTS.finditer(text)}
    return (int(years.pop()), "the copyright line") if len(years) == 1 else (0, "")


def head(text: str, blocks: Sequence[Block]) -> Fact | None:
    """The day that stands alone in a page's head: that on which it was printed or saved, not written."""
    title = next((i for i, b in enumerate(blocks) if b.label is Label.TITLE), 0)
    for block in blocks[: max(0, min(_HEAD, title - _NEAR))]:
        found = stamps.read(block.span.of(text)) if block.span.end - block.span.start < 60 else None
        if found and len(found.stamps) == 1 and not found.rest and not found.labelled:
            span = found.stamps[0].span
            at = block.span.start
            return Fact(
                found.stamps[0].value,
                Basis.INFERRED,
                "the day at the page's head",
                Span(at + span.start, at + span.end),
            )
    return None


def today(text: str, blocks: Sequence[Block], lines: Sequence[Span]) -> Fact | None:
    """The day at the page's head, where the stamp under the title gives a time of day and no day."""
    for line in lines:
        found = stamps.read(line.of(text))
        bare = found and found.labelled and not found.stamps and not found.open and not found.rest
        if bare and _TODAY.search(line.of(text)):
            top = head(text, blocks)
            return (
                Fact(top.value, Basis.INFERRED, "a time of day alone, and the day at the page's head", line)
                if top
                else None
            )
    return None


def address(fact: Fact | None) -> Fact | None:
    """The day that an address of the page names ("/2026/03/04/")."""
    match = _ADDRESS.search(fact.value) if fact else None
    if match is None or fact is None:
        return None
    value = Unsure(int(match.group(2)), int(match.group(3)), int(match.group(1)), Span(*match.span())).day(0)
    return Fact(value, Basis.INFERRED, "day in the address", fact.span, fact.said or fact.value) if value else None
