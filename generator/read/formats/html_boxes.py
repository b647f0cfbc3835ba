"""The boxes of a web page: how much of its prose stands in each, and in elements of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from generator.read.formats.html_lines import Row
from generator.read.formats.html_places import Place

_PROSE = 80  # characters of a line that reads like an article's, without links
_SHARES = ((0.5, "most"), (0.2, "much"), (0.02, "some"), (0.0, "little"))
_HEIGHT = 3  # boxes around a line whose share of the page's prose is told
_CORE = 0.6  # of a page's prose stands in the box of its text


def shares(rows: Sequence[Row]) -> dict[int, float]:
    """How much of the page's prose stands in each box, by the identity of its place."""
    words: Counter[int] = Counter()
    total = 1
    for row in filter(_prose, rows):
        total += len(row.text)
        for box in _boxes(row.place):
            words[id(box)] += len(row.text)
    return {box: count / total for box, count in words.items()}


def _prose(row: Row) -> bool:
    return len(row.text) >= _PROSE and row.linked < 0.4 * len(row.text)


def _boxes(place: Place) -> Iterator[Place]:
    """The elements around a line's own, the nearest first."""
    box = place.parent
    while box is not None:
        yield box
        box = box.parent


def core(rows: Sequence[Row], shares: dict[int, float]) -> int:
    """The smallest box that holds most of the page's prose; 0 where none does."""
    best, found = 2.0, 0
    for row in rows:
        for box in _boxes(row.place):
            part = shares.get(id(box), 0.0)
            if part >= _CORE:
                if part < best:
                    best, found = part, id(box)
                break
    return found


def in_core(row: Row, core: int) -> Iterator[str]:
    """How far within that box a line stands."""
    for depth, box in enumerate(_boxes(row.place)):
        if id(box) == core:
            yield f"core {min(depth, 3)}"
            return
    if id(row.place) == core:
        yield "core 0"


def boxed(row: Row, shares: dict[int, float]) -> Iterator[str]:
    """How much of the page's prose stands in the boxes around a line."""
    for height, box in zip(range(_HEIGHT), _boxes(row.place), strict=False):
        yield f"box {height} {share(shares.get(id(box), 0.0))}"


def share(part: float) -> str:
    """A part of a whole, in words."""
    return next(name for least, name in _SHARES if part >= least) if part else "none"


def kind(place: Place) -> tuple[object, ...]:
    """What kind of element a line stands in: lines of a live page's entries are alike, in whichever entry."""
    outer = place.parent or place
    return place.tag, place.own, outer.tag, outer.own


def alike(rows: Sequence[Row]) -> dict[tuple[object, ...], float]:
    """How much of the page's prose stands in elements of each kind."""
    words: Counter[tuple[object, ...]] = Counter()
    for row in filter(_prose, rows):
        words[kind(row.place)] += len(row.text)
    total = sum(words.values()) or 1
    return {name: count / total for name, count in words.items()}


def around(rows: Sequence[Row], held: Sequence[bool]) -> list[tuple[str, str]]:
    """For each line how much of the text that an extractor keeps stands above it, and how much below."""
    sums = [0, *accumulate(len(row.text) if kept else 0 for row, kept in zip(rows, held, strict=True))]
    total = sums[-1] or 1
    return [
        (f"extracted above {share(above / total)}", f"extracted below {share((sums[-1] - through) / total)}")
        for above, through in pairwise(sums)
    ]
