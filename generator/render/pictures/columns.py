"""How much there is over time: one column a month, or a year where that would be too many."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from generator.render import words
from generator.render.markdown import Md
from generator.render.pictures import svg

MOST = 24
"""Columns in one picture, so that each can be hit with a finger."""
HIGH, FOOT, HEAD = 90, 24, 18


def draw(name: str, title: str, days: Iterable[str], noun: tuple[str, str], href: Callable[[str], str]) -> Md:
    """The picture of how many `days` (ISO 8601) fall into each month or year; nothing where all fall into one.

    `noun` is what one day stands for, and several; `href` gives the page of a month or year that has any.
    """
    counts = _counts([day for day in days if day[:4].isdigit()])
    if sum(map(bool, counts.values())) < 2:
        return Md("")
    gaps = int(max(counts)[:4]) - int(min(counts)[:4]) >= len(counts)
    title += "; years without any are left out" if gaps else ""
    wide = svg.WIDE / len(counts)
    most = max(counts.values())
    lines = [f'<line class="axis" x1="0" y1="{HEAD + HIGH}" x2="{svg.WIDE}" y2="{HEAD + HIGH}"/>']
    for n, (period, number) in enumerate(counts.items()):
        label = f"{words.date(period)}: {words.count(number, *noun)}"
        lines += [svg.link(href(period), label, _column(n, wide, number, most))] if number else []
    told = "; ".join(f"{words.date(p)}: {number:,}" for p, number in counts.items() if number)
    return svg.picture(name, title, told, HEAD + HIGH + FOOT, [*lines, *_axis(list(counts), wide)])


def _counts(days: list[str]) -> dict[str, int]:
    """The number of days by month without a gap; by year, or by years that have any, where that is too many."""
    months = Counter(day[:7] for day in days if len(day) >= 7)
    if len(months) > 1 and sum(months.values()) == len(days):
        every = list(_months(min(months), max(months)))
        if len(every) <= MOST:
            return {month: months[month] for month in every}
    years = Counter(day[:4] for day in days)
    every = [f"{year:04}" for year in range(int(min(years)), int(max(years)) + 1)] if years else []
    return {year: years[year] for year in (every if len(every) <= MOST else sorted(years)[-MOST:])}


def _months(first: str, last: str) -> Iterator[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    for number in range(start, min(end, start + MOST) + 1):
        yield f"{number // 12:04}-{number % 12 + 1:02}"


def _column(place: int, wide: float, number: int, most: int) -> str:
    high = max(3, HIGH * number / most)
    left = place * wide
    bar = min(wide * 0.6, 34)
    return (
        f'<rect class="touch" x="{left:.1f}" y="0" width="{wide:.1f}" height="{HEAD + HIGH}"/>'
        f'<rect x="{left + (wide - bar) / 2:.1f}" y="{HEAD + HIGH - high:.1f}" width="{bar:.1f}" height="{high:.1f}"/>'
        + svg.words(left + wide / 2, HEAD + HIGH - high - 5, f"{number:,}", "middle", "number")
    )


def _axis(periods: list[str], wide: float) -> Iterator[str]:
    """The names of columns under them, as many as there is room for; a month tells its year where that is new."""
    every = math.ceil(44 / wide)
    for n in range(0, len(periods), every):
        month, _, year = words.date(periods[n]).rpartition(" ")
        new = n == 0 or periods[n][:4] != periods[n - every][:4]
        name = (
            f"{month[:3]} {year}" if month and new and wide * every > 64 else month[:3] if month and not new else year
        )
        yield svg.words((n + 0.5) * wide, HEAD + HIGH + 18, name, "middle", "number")
