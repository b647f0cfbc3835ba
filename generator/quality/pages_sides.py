"""The form of a measure of pages: what was wanted of a page beside what was found, counted and told alike.

Words are compared, not marks or case. A page that cannot be read has found nothing: not even a missing value
is right there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.model import Fact
from generator.quality.measures import Count, Figure, each
from generator.quality.pages_found import PageCase
from generator.quality.words import common


class Item(NamedTuple):
    """A value: what is compared, and what a person is told of it."""

    key: str
    told: str


class Sides(NamedTuple):
    """What was wanted of a page and what was found."""

    wanted: list[Item]
    found: list[Item]


@dataclass(frozen=True, slots=True)
class PageMeasure:
    """A figure from 0 to 1, higher is better; `sides` says what is wrong where, if it is `told` of this measure."""

    name: str
    figure: Callable[[Count], Figure]
    sides: Callable[[PageCase], Sides]
    count: Callable[[PageCase, Sides], Count]
    told: bool = True


def several(case: PageCase, sides: Sides) -> Count:
    """For fields of any number of values: how many were found."""
    return Count(common(keys(sides.wanted), keys(sides.found)), len(sides.found), len(sides.wanted))


def one(case: PageCase, sides: Sides) -> Count:
    """For fields of one value: right or wrong; a missing value is right where the page does not say it."""
    return each([case.seed is not None and keys(sides.wanted) == keys(sides.found)])


def keys(items: Iterable[Item]) -> list[str]:
    """What is compared of each item."""
    return [item.key for item in items]


def items(values: Iterable[str], key: Callable[[str], str]) -> list[Item]:
    """Values as items; those of which `key` leaves nothing are passed over."""
    return [Item(key(value), value) for value in values if key(value)]


def fact(found: Fact, key: Callable[[str], str]) -> Item:
    """A value that was found, told with the rule that found it."""
    return Item(key(found.value), f"{found.value} [{found.rule}]")


def beyond(these: list[Item], those: list[Item]) -> list[str]:
    """What is told of the items that only `these` hold."""
    left = Counter(keys(those))
    over = []
    for item in these:
        if left[item.key]:
            left[item.key] -= 1
        else:
            over.append(item.told)
    return over
