"""How much of something each has: one bar a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.render.markdown import Md
from generator.render.pictures import svg

ROW, NAME, END = 30, 192, 420
LETTERS = 23


@dataclass(frozen=True, slots=True)
class Bar:
    """A name, its number, that number in words, and the page behind it ("": none)."""

    name: str
    number: int
    told: str
    href: str
    kind: str = ""


def draw(name: str, title: str, rows: Sequence[Bar]) -> Md:
    """The picture of some bars; nothing where there are fewer than two."""
    if len(rows) < 2:
        return Md("")
    most = max(row.number for row in rows) or 1
    told = "; ".join(f"{row.name}: {row.told}" for row in rows)
    return svg.picture(name, title, told, ROW * len(rows), [_row(n, row, most) for n, row in enumerate(rows)])


def _row(place: int, row: Bar, most: int) -> str:
    top = ROW * place
    long = max(2, (END - NAME) * row.number / most)
    kind = f' class="{row.kind}"' if row.kind else ""
    drawn = (
        f'<rect class="touch" x="0" y="{top}" width="{svg.WIDE}" height="{ROW}"/>',
        svg.words(NAME - 10, top + 20, svg.short(row.name, LETTERS), "end"),
        f'<rect{kind} x="{NAME}" y="{top + 7}" width="{long:.0f}" height="{ROW - 14}"/>',
        svg.words(NAME + long + 7, top + 20, f"{row.number:,}", name="number"),
    )
    return svg.link(row.href, f"{row.name}: {row.told}", *drawn) if row.href else f"<g>{''.join(drawn)}</g>"
