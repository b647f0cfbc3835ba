"""Dates of a document in their order, as points on a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.render.markdown import Md
from generator.render.pictures import svg

LEAST, MOST = 3, 10
LINE, HIGH = 40, 80


@dataclass(frozen=True, slots=True)
class Point:
    """A date in words, and where the page tells of it."""

    when: str
    href: str


def draw(name: str, title: str, points: Sequence[Point]) -> Md:
    """The picture of some points in order, not to scale; nothing where there are too few or too many."""
    if not LEAST <= len(points) <= MOST:
        return Md("")
    wide = svg.WIDE / len(points)
    lines = [f'<line class="axis" x1="0" y1="{LINE}" x2="{svg.WIDE}" y2="{LINE}"/>']
    lines += [_point(n, point, wide, len(points)) for n, point in enumerate(points)]
    return svg.picture(name, title, ", ".join(point.when for point in points), HIGH, lines)


def _point(place: int, point: Point, wide: float, count: int) -> str:
    """A point with its date, above and below the line in turns where there are many."""
    x = (place + 0.5) * wide
    y = LINE - 16 if count > 4 and place % 2 else LINE + 26
    drawn = f'<circle class="touch" cx="{x:.0f}" cy="{LINE}" r="14"/><circle cx="{x:.0f}" cy="{LINE}" r="6"/>'
    return svg.link(point.href, point.when, drawn, svg.words(x, y, point.when, "middle", "number"))
