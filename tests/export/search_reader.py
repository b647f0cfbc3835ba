"""Reads an index as the browser does, for the tests."""

from __future__ import annotations

import json
from typing import Any


def loaded(files: dict[str, bytes]) -> dict[str, Any]:
    """What each script of an index hands over, by name."""
    pieces = {}
    for content in files.values():
        call = content.decode("utf-8").strip()
        assert call.startswith("briefingSearch.add(") and call.endswith(")")
        name, data = json.loads("[" + call.removeprefix("briefingSearch.add(")[:-1] + "]")
        pieces[name] = data
    return pieces


def rows(files: dict[str, bytes]) -> dict[str, list[Any]]:
    """All rows of the term shards by form, in the order of the manifest."""
    pieces = loaded(files)
    digests = pieces["manifest"]["terms"][1::2]
    return {row[0]: row for digest in digests for row in pieces[f"t-{digest}"]}


def shown(files: dict[str, bytes]) -> list[list[str]]:
    """All records in the order of their numbers."""
    pieces = loaded(files)
    return [row for digest in pieces["manifest"]["records"] for row in pieces[f"d-{digest}"]]


def postings(row: list[Any]) -> list[tuple[Any, ...]]:
    """(record, impact, places[, flags]) for every posting of a word's row."""
    digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-"
    values = iter([digits.index(char) for char in row[2]])
    found: list[tuple[Any, ...]] = []
    record = 0
    for value in values:
        record += _number(value, values)
        impact, places = next(values), _places(values)
        flags = (_number(next(values), values),) if len(row) > 4 else ()
        found.append((record, impact, places, *flags))
    return found


def texts(files: dict[str, bytes]) -> list[str]:
    """All texts of places in the order of their numbers."""
    pieces = loaded(files)
    return [text for digest in pieces["manifest"]["texts"][1::2] for text in pieces[f"x-{digest}"]]


def _places(values: Any) -> list[int]:
    found: list[int] = []
    more = True
    while more:
        number = _number(next(values), values)
        found.append((found[-1] if found else 0) + number // 2)
        more = number % 2 == 1
    return found


def _number(value: int, values: Any) -> int:
    number, shift = value & 31, 5
    while value > 31:
        value = next(values)
        number |= (value & 31) << shift
        shift += 5
    return number
