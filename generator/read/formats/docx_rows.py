"""The rows of the plain HTML that a Word document is made into."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.model import Shape
from generator.read.formats.marking import Row

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "table", "ul", "ol", "blockquote", "dd", "dl", "div")
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SHAPES = {"title": Shape.TITLE, "caption": Shape.CAPTION}
_CELL = 200  # characters of a cell; a longer one is text that a table only puts in place
_HEAD = 8  # rows at the start in which a title stands that no style marks
_BOLD = 150
_LONG = 160
_BOLD_ROW = "bold"


def rows(page: str) -> tuple[list[Row], list[tuple[str, str]]]:
    """The rows of the page and its links as (words, address), both in order."""
    from lxml import html

    root = html.fragment_fromstring(page or "<p></p>", create_parent="div", parser=html.HTMLParser(huge_tree=True))
    links = [(" ".join(a.text_content().split()), str(a.get("href"))) for a in root.iter("a")]
    web = [(words, address) for words, address in links if address.startswith(("http://", "https://")) and words]
    for mark in [a for a in root.iter("a") if str(a.get("href", "")).startswith("#") and _is_note(a)]:
        mark.drop_tree()  # the number of a note, and the arrow that leads back from it
    return list(_rows(root, Shape.TEXT)), web


def _is_note(link: _Element) -> bool:
    return re.fullmatch(r"#(?:foot|end)note(?:-ref)?-.*", link.get("href", "")) is not None


def _rows(element: _Element, shape: Shape) -> Iterator[Row]:
    """The rows of an element: its own words, and those of the blocks within it."""
    own = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield from _said(own, element, shape)
            yield from _block(child, shape)
            own = [child.tail or ""]
        else:
            own += [" " if child.tag == "br" else "".join(map(str, child.itertext())), child.tail or ""]
    yield from _said(own, element, shape)


def _said(own: list[str], element: _Element, shape: Shape) -> Iterator[Row]:
    words = " ".join("".join(own).split())
    if words:
        bold = len(words) <= _BOLD and shape is Shape.TEXT and _bold(element, words)
        yield Row(words, shape, (_BOLD_ROW,) if bold else ())


def _bold(element: _Element, words: str) -> bool:
    strong = " ".join(" ".join("".join(map(str, e.itertext())) for e in element.iter("strong")).split())
    return strong == words and not words.endswith((".", ",", ";", ":"))


def _block(child: _Element, shape: Shape) -> Iterator[Row]:
    tag = child.tag
    if tag == "table":
        yield from _table(child, shape)
    elif tag in _HEADINGS:
        yield from _rows(child, _SHAPES.get(child.get("class", ""), Shape.HEADING))
    elif tag == "blockquote":
        yield from _rows(child, Shape.QUOTE)
    elif tag == "li":
        yield from _rows(child, Shape.ITEM)
    else:
        yield from _rows(child, _SHAPES.get(child.get("class", ""), shape))


def _table(table: _Element, shape: Shape) -> Iterator[Row]:
    """A row of the table a line; where cells hold paragraphs, the table only puts text in place."""
    for line in (row for row in table.iter("tr") if next(row.iterancestors("table")) is table):
        cells = [list(_rows(cell, Shape.TEXT)) for cell in line if cell.tag in ("td", "th")]
        filled = [cell for cell in cells if cell]
        if len(filled) > 1 and all(sum(len(row.text) for row in cell) <= _CELL for cell in filled):
            yield Row(" | ".join(" ".join(row.text for row in cell) for cell in filled), Shape.ROW)
        else:
            yield from (
                Row(row.text, shape if row.shape is Shape.TEXT else row.shape, row.signs)
                for cell in filled
                for row in cell
            )


def titled(found: Sequence[Row]) -> list[Row]:
    """The rows with a title where no style gives one, and bold lines that stand alone as headings.

    The title is then the longest of the headings and bold lines before the first long paragraph.
    """
    start = next((i for i, row in enumerate(found[:_HEAD]) if len(row.text) > _LONG), min(_HEAD, len(found)))
    heads = [i for i in range(start) if found[i].shape is Shape.HEADING] or [
        i for i in range(start) if _BOLD_ROW in found[i].signs
    ]
    heads = [i for i in heads if len(found[i].text.split()) > 2]
    has = any(row.shape is Shape.TITLE for row in found)
    title = max(heads, key=lambda i: (len(found[i].text), -i)) if heads and not has else -1
    return [
        Row(row.text, Shape.TITLE if i == title else Shape.HEADING if _BOLD_ROW in row.signs else row.shape)
        for i, row in enumerate(found)
    ]
