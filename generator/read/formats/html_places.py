"""The elements in which the lines of a web page stand: what they say of them, and which are not seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from generator.lexicon import words
from generator.model import Shape

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHAPES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Shape.HEADING),
    **dict.fromkeys(("li", "dd", "dt"), Shape.ITEM),
    **dict.fromkeys(("figcaption", "caption"), Shape.CAPTION),
    "blockquote": Shape.QUOTE,
    "pre": Shape.CODE,
}
_INHERITED = frozenset((Shape.ITEM, Shape.CAPTION, Shape.QUOTE, Shape.CODE, Shape.REPLY, Shape.HEADING))
_REPLY = re.compile(r"gmail_quote|yahoo_quoted|protonmail_quote|moz-cite-prefix|divRplyFwdMsg|OutlookMessageHeader")
_HIDDEN = re.compile(r"(?i)(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_TOLD = 1000  # characters of text that is not dropped though the page hides it at first
_PIECES = 200  # elements of a table row, or pieces of a hidden text, that are looked at
_CELLS = 1000  # characters of a table row that is written on one line
_BLOCKS = frozenset(("table", "p", "ul", "ol", "h1", "h2", "h3", "h4", "form", "figure", "blockquote", "article"))


@dataclass(slots=True)
class Place:
    """An element in which lines stand: its tag, what it and those around it say, the shape it gives, its parent."""

    tag: str
    own: tuple[str, ...] = ()
    around: frozenset[str] = frozenset()
    shape: Shape = Shape.TEXT
    parent: Place | None = None


def inner(outer: Place, element: _Element, own: tuple[str, ...]) -> Place:
    """The place an element within `outer` makes."""
    tag = str(element.tag)
    around = outer.around.union(outer.own) if outer.own else outer.around
    shape = _SHAPES.get(tag, outer.shape if outer.shape in _INHERITED else Shape.TEXT)
    named = f"{element.get('class') or ''} {element.get('id') or ''}"[:300]
    if outer.shape is Shape.REPLY or element.get("type") == "cite" or _REPLY.search(named):
        shape = Shape.REPLY
    return Place(tag, own, around, shape, outer)


def hidden(element: _Element) -> bool:
    """Whether an element is not seen. A page may hide its whole text until a script has run: that is seen."""
    style = element.get("style")
    unseen = (
        (style is not None and _HIDDEN.search(style[:500]) is not None)
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or (element.tag == "dialog" and element.get("open") is None)
        or not words("html_tags", "unseen classes").isdisjoint((element.get("class") or "")[:200].split())
    )
    return unseen and element.tag not in ("html", "body", "h1") and not _told(element)


def _told(element: _Element) -> bool:
    """Whether an element holds as much text in paragraphs as an article does."""
    pieces = (p.text or "" for p in islice(element.iter("p"), _PIECES))
    return sum(len(piece) for piece in pieces if len(piece) > 80) > _TOLD


def simple(row: _Element) -> bool:
    """Whether a table row has a few words in each of its cells, and so is no more than a line."""
    cells = len(row) > 1 and all(cell.tag in ("td", "th") for cell in row)
    within = list(islice(row.iterdescendants(), _PIECES + 1))
    if not cells or len(within) > _PIECES or any(e.tag in _BLOCKS for e in within):
        return False
    said = sum(len(e.text or "") + len(e.tail or "") for e in within)
    return said < _CELLS
