"""Lines with what their file says of each, made a document: as a page would be pasted, with its marks beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.config import Settings
from generator.model import Basis, Document, Fact, Layout, Mark, Notice, RawSeed, Shape, Span
from generator.read.formats import text
from generator.text import visible


class Row(NamedTuple):
    """A line of a document, what its file says it is and shows of it; line breaks within it become blanks."""

    text: str
    shape: Shape = Shape.TEXT
    signs: tuple[str, ...] = ()


class Told(NamedTuple):
    """A value the file states of itself: the field of the metadata, the value, the rule, the characters read.

    Where the characters stand in the row of that number, the fact gets their place in the text.
    """

    field: str
    value: str
    rule: str
    said: str
    row: int | None = None


def document(
    raw: RawSeed,
    rows: Iterable[Row],
    settings: Settings,
    *,
    told: Sequence[Told] = (),
    notices: Sequence[Notice] = (),
    links: Sequence[tuple[str, str]] = (),
) -> Document:
    """The rows as a document, blank lines between them; those without a character are left out. Raises SeedError."""
    lines, marks, at = [], [], 0
    numbers: dict[int, Span] = {}
    for number, row in enumerate(rows):
        line = " ".join(row.text.split())
        if visible(line):
            span = Span(at, at + len(line))
            lines.append(line)
            marks.append(Mark(span, row.shape, row.signs))
            numbers[number] = span
            at = span.end + 2
    content = "\n\n".join(lines)
    text.check(raw, content, settings)
    facts = tuple((one.field, _fact(content, one, numbers.get(-1 if one.row is None else one.row))) for one in told)
    return Document(content, "", (), None, tuple(notices), Layout.MARKED, tuple(links), tuple(marks), facts)


def _fact(content: str, told: Told, row: Span | None) -> Fact:
    at = content.find(told.said, *row) if row and told.said else -1
    span = Span(at, at + len(told.said)) if at >= 0 else None
    return Fact(told.value, Basis.STATED, told.rule, span, told.said)
