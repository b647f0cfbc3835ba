"""The tables of names: countries with their demonyms and seats, institutions, organisations, places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from generator.lexicon import derived, sections, table
from generator.model import Kind
from generator.text import fold

_OPENING = re.compile(r"\w*")


class Row(NamedTuple):
    """One name of a table: the name shown, the kind, the country it belongs to, and which column the name is from."""

    name: str
    kind: Kind
    of: str
    how: str  # country | demonym | seat | institution | organisation


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell divided by `|`."""
    return tuple(v for v in cell.split("|") if v)


@cache
def country_names() -> Mapping[str, str]:
    """Country code to English name."""
    return MappingProxyType({row["code"]: row["name"] for row in table("countries")})


@cache
def rows() -> Mapping[str, Row]:
    """Every name that finds a party by itself, as written (straight apostrophes); the first table that has it wins."""
    found: dict[str, Row] = {}
    for row in table("countries"):
        for name in (row["name"], *values(row["names"])):
            found.setdefault(name, Row(row["name"], Kind.COUNTRY, "", "country"))
        for name in values(row["demonyms"]):
            found.setdefault(name, Row(row["name"], Kind.COUNTRY, "", "demonym"))
        for name in values(row["seats"]):
            found.setdefault(name, Row(row["name"], Kind.PLACE, row["name"], "seat"))
    for how in ("institution", "organisation"):
        for row in table("metonyms" if how == "institution" else "organisations"):
            of = country_names().get(row["of"], "")
            for name in (row["name"], *values(row["names"])):
                found.setdefault(name.removeprefix("the "), Row(row["name"], Kind.ORGANIZATION, of, how))
    return MappingProxyType(found)


@cache
def loud_rows() -> Mapping[str, Row]:
    """The same by case-folded name, for text in capitals; short names are left out, they may be any word."""
    found: dict[str, Row] = {}
    for name, row in rows().items():
        if len(name) > 3 and row.how != "demonym":
            found.setdefault(fold(name), row)
    return MappingProxyType(found)


@cache
def seats() -> Mapping[str, str]:
    """Folded name of a seat of government to its country."""
    pairs = [(fold(seat), row["name"]) for row in table("countries") for seat in values(row["seats"])]
    return MappingProxyType(dict(pairs))


@cache
def places() -> frozenset[str]:
    """Folded names of places."""
    return frozenset(fold(name) for group in sections("places").values() for name in group)


@cache
def areas() -> frozenset[str]:
    """Folded names of regions, waters and states, which no club is named by alone."""
    return frozenset(fold(name) for part in ("region", "water", "state") for name in sections("places")[part])


@derived
def openings() -> frozenset[str]:
    """What the names of the tables begin with, folded, up to the first mark."""
    return frozenset(opening(name) for name in rows())


@derived
def place_openings() -> frozenset[str]:
    """The same of the places."""
    return frozenset(opening(name) for name in places())


def opening(text: str) -> str:
    """The letters and digits a text begins with, folded."""
    return _OPENING.match(fold(text))[0]  # type: ignore[index]  # matches anything


def find(text: str) -> Row | None:
    """The row of a name as written, or in capitals."""
    row = rows().get(text)
    if row is None and len(text) > 3 and text.isupper():
        row = loud_rows().get(fold(text))
    return row
