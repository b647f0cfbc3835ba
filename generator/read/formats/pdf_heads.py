"""Running heads, feet and page numbers: what stands at the same place on page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.lexicon import patterns
from generator.read.formats.pdf_page import Page
from generator.read.formats.pdf_pieces import Piece

_EDGE = 0.12  # of a page's height, above and below
_OUTERMOST = 0.07  # … where nothing but heads and feet stands, if it is small and apart
_SMALL = 0.9  # of the size of the text
_APART, _FAR = 1.5, 2.5  # sizes of the text between a head and all else, where it is small, and where it is not
_SHARE = 0.3  # of the pages that one head stands on
_LEVEL = 1.5  # points
_LONGEST = 160
_DIGITS = re.compile(r"\d+")


def furniture(pages: Sequence[Page]) -> list[frozenset[Piece]]:
    """The running heads and feet of each page, page numbers among them; text along its side is one, too.

    On a single page they are the small lines at its very edge, with a blank between them and all else.
    """
    if len(pages) == 1:
        return [frozenset(p for p in pages[0].pieces if p.aside or _outermost(pages[0], p))]
    edges = [[piece for piece in page.pieces if at_edge(page, piece)] for page in pages]
    count = Counter(place for edge in edges for place in {_place(piece) for piece in edge})
    least = max(2, _SHARE * len(pages))
    heads = {place for place, times in count.items() if times >= least}
    levels = sorted({round(piece.base, 1) for edge in edges for piece in edge if _place(piece) in heads})
    return [
        frozenset(
            piece
            for piece in page.pieces
            if piece.aside or (piece in edge and (_place(piece) in heads or _beside(piece, levels, least)))
        )
        for page, edge in zip(pages, map(frozenset, edges), strict=True)
    ]


def at_edge(page: Page, piece: Piece) -> bool:
    """Whether a piece stands where running heads and feet do."""
    return not _EDGE * page.height < piece.base < (1 - _EDGE) * page.height


def _outermost(page: Page, piece: Piece) -> bool:
    if _OUTERMOST * page.height < piece.base < (1 - _OUTERMOST) * page.height:
        return False
    sizes = Counter[float]()
    for other in page.pieces:
        sizes[other.size] += len(other.text)
    body = max(sizes, key=lambda size: (sizes[size], size))
    steps = (abs(other.base - piece.base) for other in page.pieces)
    apart = _APART if piece.size <= _SMALL * body else _FAR
    return piece.size <= body and all(step < _LEVEL or step > apart * body for step in steps)


def _place(piece: Piece) -> tuple[str, int]:
    """What a head has in common from page to page: its words without numbers, and its height (to 20 points)."""
    return _DIGITS.sub("#", piece.text.casefold()), round(piece.base / 20)


def _beside(piece: Piece, levels: Sequence[float], least: float) -> bool:
    """A page number, or a head that changes from chapter to chapter, on the height of the others."""
    level = any(abs(piece.base - level) < _LEVEL for level in levels)
    number = patterns("pdf")["page number"].fullmatch(piece.text) is not None
    return level and (number or least > 2) and len(piece.text) < _LONGEST
