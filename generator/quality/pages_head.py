"""How well the facts about a page were read: each field of the metadata, compared as a reader would."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.model import Fact
from generator.quality.measures import Count, each
from generator.quality.pages_found import PageCase
from generator.quality.pages_sides import Sides, fact, items, keys
from generator.quality.words import SAME, dice, plain

_SCHEME = re.compile(r"^https?://(?:www\.)?")


def title(case: PageCase) -> Sides:
    """The title; the opening words that stand in for one are none."""
    found = case.seed.meta.title if case.seed else None
    return _values(case.reading.title, found if found and found.rule != "no title" else None, plain)


def many(field: str) -> Callable[[PageCase], Sides]:
    """The sides of a field of any number of values."""

    def sides(case: PageCase) -> Sides:
        found: tuple[Fact, ...] = getattr(case.seed.meta, field) if case.seed else ()
        return Sides(items(getattr(case.reading, field), plain), [fact(value, plain) for value in found])

    return sides


def single(field: str, key: Callable[[str], str] = plain) -> Callable[[PageCase], Sides]:
    """The sides of a field of one value."""

    def sides(case: PageCase) -> Sides:
        found = getattr(case.seed.meta, field) if case.seed else None
        return _values(getattr(case.reading, field), found, key)

    return sides


def _values(wanted: str | None, found: Fact | None, key: Callable[[str], str]) -> Sides:
    return Sides(items([wanted] if wanted else [], key), [fact(found, key)] if found else [])


def day(value: str) -> str:
    """An ISO 8601 date without its hour."""
    return value[:10]


def tongue(value: str) -> str:
    """A language without its region."""
    return value.lower().split("-")[0]


def address(value: str) -> str:
    """An address without what leads to the same page: scheme, www, fragment, closing slash."""
    return _SCHEME.sub("", value.split("#")[0].lower()).rstrip("/")


def nearly(case: PageCase, sides: Sides) -> Count:
    """Right or wrong, where a value is right if nearly all its words are."""
    if case.seed is None or len(sides.wanted) != len(sides.found):
        return each([False])
    pairs = zip(keys(sides.wanted), keys(sides.found), strict=True)
    return each([all(dice(frozenset(a.split()), frozenset(b.split())) >= SAME for a, b in pairs)])
