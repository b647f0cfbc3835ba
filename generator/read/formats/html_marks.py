"""What the tree of a page, and what it states of itself, show of each of its lines, as signs that can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.read.formats.html_extract import Extracted
from generator.read.formats.html_lines import Row
from generator.read.formats.html_places import Place
from generator.read.formats.html_words import plain

_PROSE = 80  # characters of a line that reads like an article's, without links
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
_SHARES = ((0.5, "most"), (0.2, "much"), (0.02, "some"), (0.0, "little"))
_HEIGHT = 3  # boxes around a line whose share of the page's prose is told
_CORE = 0.6  # of a page's prose stands in the box of its text
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
    shares = _shares(rows)
    core = _core(rows, shares)
    alike = _alike(rows)
    told = _Told(stated)
    found = []
    for i, row in enumerate(rows):
        around = rows[i - 1].place if i else None, rows[i + 1].place if i + 1 < len(rows) else None
        own = (*_own(row), *_linked(row), *_boxed(row, shares), *_in_core(row, core), *told.signs(row.text))
        own = (*own, f"alike {_share(alike.get(_kind(row.place), 0.0))}")
        own = (*own, "extracted") if kept.holds(row.text) else own
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


# -------------------------------------------------------------------------------------------- the boxes


def _shares(rows: Sequence[Row]) -> dict[int, float]:
    """How much of the page's prose stands in each box, by the identity of its place."""
    words: Counter[int] = Counter()
    total = 1
    for row in rows:
        if len(row.text) >= _PROSE and row.linked < 0.4 * len(row.text):
            total += len(row.text)
            for box in _boxes(row.place):
                words[id(box)] += len(row.text)
    return {box: count / total for box, count in words.items()}


def _boxes(place: Place) -> Iterator[Place]:
    """The elements around a line's own, the nearest first."""
    box = place.parent
    while box is not None:
        yield box
        box = box.parent


def _core(rows: Sequence[Row], shares: dict[int, float]) -> int:
    """The smallest box that holds most of the page's prose; 0 where none does."""
    best, core = 2.0, 0
    for row in rows:
        for box in _boxes(row.place):
            share = shares.get(id(box), 0.0)
            if share >= _CORE:
                if share < best:
                    best, core = share, id(box)
                break
    return core


def _in_core(row: Row, core: int) -> Iterator[str]:
    for depth, box in enumerate(_boxes(row.place)):
        if id(box) == core:
            yield f"core {min(depth, 3)}"
            return
    if id(row.place) == core:
        yield "core 0"


def _boxed(row: Row, shares: dict[int, float]) -> Iterator[str]:
    for height, box in zip(range(_HEIGHT), _boxes(row.place), strict=False):
        part = shares.get(id(box), 0.0)
        yield f"box {height} {_share(part)}"


def _share(part: float) -> str:
    return next(name for least, name in _SHARES if part >= least) if part else "none"


def _kind(place: Place) -> tuple[object, ...]:
    """What kind of element a line stands in: lines of a live page's entries are alike, in whichever entry."""
    outer = place.parent or place
    return place.tag, place.own, outer.tag, outer.own


def _alike(rows: Sequence[Row]) -> dict[tuple[object, ...], float]:
    """How much of the page's prose stands in elements of each kind."""
    words: Counter[tuple[object, ...]] = Counter()
    for row in rows:
        if len(row.text) >= _PROSE and row.linked < 0.4 * len(row.text):
            words[_kind(row.place)] += len(row.text)
    total = sum(words.values()) or 1
    return {kind: count / total for kind, count in words.items()}


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
