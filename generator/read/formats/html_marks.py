"""What the tree of a page, and what it states of itself, show of each of its lines, as signs that can be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.read.formats import html_boxes as boxes
from generator.read.formats.html_extract import Extracted
from generator.read.formats.html_lines import Row
from generator.read.formats.html_places import Place
from generator.read.formats.html_words import plain

_TAGS = frozenset(
    [
        "p",
        "div",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "td",
        "section",
        "article",
        "span",
        "blockquote",
        "figcaption",
        "header",
        "footer",
        "aside",
        "button",
    ]
)
_SAYS = 5  # words of a line that is looked for in the stated text
_WHOLE = 400  # characters of a stated text that is taken for the whole


class Stated(NamedTuple):
    """What a page states for machines that its lines can be compared with."""

    descriptions: tuple[str, ...] = ()
    body: str = ""


def signs(rows: Sequence[Row], stated: Stated, kept: Extracted, title: int | None) -> list[tuple[str, ...]]:
    """For each line what its element and those around it say, how it is linked, and whose box it is in.

    `title` is the line that shows the title.
    """
    shares = boxes.shares(rows)
    core = boxes.core(rows, shares)
    alike = boxes.alike(rows)
    held = [kept.holds(row.text) for row in rows]
    extracted = boxes.around(rows, held)
    told = _Told(stated)
    found = []
    for i, row in enumerate(rows):
        around = rows[i - 1].place if i else None, rows[i + 1].place if i + 1 < len(rows) else None
        own = (*_own(row), *_linked(row), *boxes.boxed(row, shares), *boxes.in_core(row, core), *told.signs(row.text))
        own = (*own, f"alike {boxes.share(alike.get(boxes.kind(row.place), 0.0))}", *extracted[i])
        own = (*own, "extracted") if held[i] else own
        found.append((*own, _placed(i, title), *_neighbours(row.place, *around)))
    return found


def _own(row: Row) -> Iterator[str]:
    place = row.place
    yield f"tag {place.tag if place.tag in _TAGS else 'other'}"
    yield f"shape {row.shape}"
    near = (*place.own, *(place.parent.own if place.parent else ()))
    yield from dict.fromkeys(f"near {kind}" for kind in near)
    yield from sorted(f"in {kind}" for kind in place.around.difference(near))
    yield from (f"holds {kind}" for kind in row.inline)


def _linked(row: Row) -> Iterator[str]:
    size = len(row.text)
    if row.linked >= 0.9 * size:
        yield "linked"
    elif row.linked > 0:
        yield "half linked" if row.linked > 0.4 * size else "holds a link"
    if row.bold >= 0.9 * size:
        yield "bold"


def _neighbours(place: Place, before: Place | None, after: Place | None) -> Iterator[str]:
    for name, other in (("before", before), ("after", after)):
        if other is not None:
            alike = other.tag == place.tag and other.own == place.own
            if other.parent is place.parent:
                yield f"same box, same kind {name}" if alike else f"same box {name}"
            elif alike:
                yield f"same kind {name}"


# ---------------------------------------------------------------------------------- what the page states


class _Told:
    """The words of what a page states, to look up those of its lines."""

    def __init__(self, stated: Stated) -> None:
        self._described = {plain(text) for text in stated.descriptions}
        body = plain(stated.body)
        self._body = f" {body} " if len(body) >= _WHOLE else ""

    def signs(self, text: str) -> Iterator[str]:
        said = plain(text)
        if said in self._described:
            yield "described"
        if self._body and said.count(" ") >= _SAYS:
            yield "in the stated text" if f" {said} " in self._body else "not in the stated text"


def _placed(i: int, title: int | None) -> str:
    if title is None:
        return "no title"
    return "title" if i == title else "above the title" if i < title else "below the title"
