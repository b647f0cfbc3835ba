"""The lines of a page in the order a person reads them: bands from top to bottom, columns from left to right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import median

from generator.read.formats.pdf_columns import cut
from generator.read.formats.pdf_pieces import Piece
from generator.read.formats.pdf_rows import cells, joined, rows

_LARGE = 1.8  # font sizes of a letter that begins a text


@dataclass(frozen=True, slots=True)
class Line:
    """A line as read: its piece, and the edges of the column it stands in; `cells` where it is a row of a table."""

    piece: Piece
    left: float
    right: float
    column: int  # counted from 0 on each page
    cells: bool = False


def lines(pieces: Iterable[Piece]) -> list[Line]:
    """The pieces of a page, joined to lines, in reading order."""
    found: list[Line] = []
    for column, (group, table) in enumerate(cut(_initials(list(pieces)))):
        left, right = min(p.left for p in group), max(p.right for p in group)
        read = rows(group) if table else [[piece] for piece in sorted(group, key=lambda p: (-p.base, p.left))]
        found += [Line(cells(row), left, right, column, len(row) > 1) for row in read]
    return found


def _initials(pieces: list[Piece]) -> list[Piece]:
    """The pieces joined, a large letter at the start of a text put before its first line."""
    usual = median(p.size for p in pieces) if pieces else 0
    large = [p for p in pieces if p.size > _LARGE * usual and len(p.text.strip("“‘\"'")) == 1 and p.text[-1:].isalpha()]
    found = joined([p for p in pieces if p not in large])
    for initial in large:
        beside = [p for p in found if _stands_by(initial, p)]
        first = max(beside, key=lambda p: p.base, default=None)
        if first is None or not first.text[:1].isalpha():
            found.append(initial)
            continue
        found = [replace(p, left=initial.left) if p in beside else p for p in found]
        at = found.index(replace(first, left=initial.left))
        found[at] = replace(found[at], text=initial.text + first.text, word=first.word + first.left - initial.left)
    return found


def _stands_by(initial: Piece, piece: Piece) -> bool:
    level = initial.base - 0.3 * piece.size < piece.base < initial.base + initial.size
    return level and -0.3 * piece.size < piece.left - initial.right < 1.5 * piece.size
