"""A page's text cut into its columns, from the blank strips between them.

It is the recursive X-Y cut of Nagy and Seth (1984), with one change: bands that share a gutter are read together, so
that columns are not cut into rows where their lines or paragraphs happen to stand side by side.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from generator.read.formats.pdf_pieces import Piece
from generator.read.formats.pdf_rows import rows

_GUTTER = 0.7  # the narrowest gutter between columns, in font sizes
_DEEPEST = 12  # cuts within cuts
_SHORT, _TINY = 14.0, 5.0  # font sizes: cells of a table are mostly narrower; columns of text never are

Gaps = list[tuple[float, float]]


def cut(pieces: list[Piece], depth: int = _DEEPEST) -> list[tuple[list[Piece], bool]]:
    """The pieces by column, in reading order, each with whether it is a table."""
    if not pieces:
        return []
    if depth == 0:
        return [(pieces, False)]
    groups = _groups(pieces)
    if len(groups) > 1:
        return [part for group, _ in groups for part in cut(group, depth - 1)]
    gaps = groups[0][1]
    if not gaps:
        return [(pieces, len(rows(pieces)) < len(pieces))]
    if _table(pieces, gaps):
        return [(pieces, True)]
    return [part for side in _sides(pieces, gaps) for part in cut(side, depth - 1)]


def _groups(pieces: list[Piece]) -> list[tuple[list[Piece], Gaps]]:
    """Runs of bands that share a gutter, or have none, with the gutters they share."""
    edges = (min(p.left for p in pieces), max(p.right for p in pieces))
    found: list[tuple[list[Piece], Gaps]] = []
    for band in _bands(pieces):
        gaps = _gaps(band, edges)
        if found:
            together, shared = found[-1][0] + band, _shared(found[-1][1], gaps)
            split, before, own = _parting(together, shared), _parting(*found[-1]), _parting(band, gaps)
            if split if (before or own) else True:
                found[-1] = (together, shared)
                continue
        found.append((band, gaps))
    return [(group, _parting(group, gaps)) for group, gaps in found]


def _bands(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces between the blank strips that go across."""
    bands: list[list[Piece]] = []
    low = 0.0
    for piece in sorted(pieces, key=lambda p: (-(p.base + 0.75 * p.size), p.left)):
        if bands and piece.base + 0.75 * piece.size > low:
            bands[-1].append(piece)
            low = min(low, piece.base - 0.2 * piece.size)
        else:
            bands.append([piece])
            low = piece.base - 0.2 * piece.size
    return bands


def _gaps(pieces: list[Piece], edges: tuple[float, float]) -> Gaps:
    """The blank strips from top to bottom between the edges."""
    found, at = [], edges[0]
    for left, right in sorted((p.left, p.right) for p in pieces):
        if left > at:
            found.append((at, left))
        at = max(at, right)
    return [*found, (at, edges[1])] if at < edges[1] else found


def _shared(one: Gaps, other: Gaps) -> Gaps:
    pairs = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return [(start, end) for start, end in pairs if start < end]


def _parting(pieces: list[Piece], gaps: Gaps) -> Gaps:
    """Those of the gaps that are gutters: wide enough, with text side by side."""
    size = median(p.size for p in pieces)
    return [(a, b) for a, b in gaps if b - a >= _GUTTER * size and _beside(pieces, (a + b) / 2)]


def _beside(pieces: list[Piece], at: float) -> bool:
    """Whether text on both sides of `at` lies on one height."""
    sides = [p for p in pieces if p.right <= at], [p for p in pieces if p.left >= at]
    if not all(sides):
        return False
    tops = [max(p.base + 0.5 * p.size for p in side) for side in sides]
    return min(tops) > max(min(p.base for p in side) for side in sides)


def _sides(pieces: list[Piece], gaps: Gaps) -> list[list[Piece]]:
    bounds = [float("-inf"), *((a + b) / 2 for a, b in gaps), float("inf")]
    return [[p for p in pieces if a <= (p.left + p.right) / 2 < b] for a, b in pairwise(bounds)]


def _table(pieces: list[Piece], gaps: Gaps) -> bool:
    """Whether text parted by gutters is a table: its lines stand side by side, and most are too short for a column."""
    sides = [side for side in _sides(pieces, gaps) if side]
    beside = sum(len(row) for row in rows(pieces) if sum(any(p in side for p in row) for side in sides) > 1)
    if beside < 0.7 * len(pieces):
        return False
    wide = [_width(side) for side in sides]
    return min(wide) < _TINY or (min(map(_filled, sides)) < 0.6 and 2 * sum(w < _SHORT for w in wide) > len(wide))


def _filled(side: list[Piece]) -> float:
    """The share of lines that reach the right edge of their column."""
    left, right = min(p.left for p in side), max(p.right for p in side)
    return sum(p.right - left > 0.85 * (right - left) for p in side) / len(side)


def _width(side: list[Piece]) -> float:
    return median((p.right - p.left) / (p.size or 1) for p in side)
