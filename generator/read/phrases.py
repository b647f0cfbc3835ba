"""What the words of a line name: a share bar, a cookie notice, a heading over related stories …"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from generator.lexicon import sections

BARS = re.compile(r"\s{2,}|\s*[|·•›»]\s*|\s+[/>]\s+|\t")
"""What parts the pieces of a bar ("Share | Print | Email")."""
_BARRED = re.compile(r"[|·•›»\t]|\s(?:\s|[/>]\s)")  # in every text in which `BARS` finds something

_DIGITS = re.compile(r"\d[\d.,:]*")
_SHOWN = 400  # characters of a line that are looked at
_LONGEST = 6  # words of an opening
_BAR = 200  # characters of a bar at most


@cache
def _whole() -> dict[str, str]:
    return {entry: name for name, entries in reversed(list(sections("furniture").items())) for entry in entries}


@cache
def _openings() -> dict[str, str]:
    return {entry: name for name, entries in reversed(list(sections("furniture_starts").items())) for entry in entries}


@cache
def _deepest() -> dict[str, int]:
    """How many words the longest opening has that begins with a word."""
    found: dict[str, int] = {}
    for entry in _openings():
        parts = entry.split()
        first = parts[0].rstrip(":.,")
        found[first] = max(found.get(first, 0), len(parts))
    return found


@cache
def _said() -> dict[str, list[tuple[str, str]]]:
    """The phrases of `furniture_words` with their section, by their first word."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, entries in sections("furniture_words").items():
        for entry in entries:
            found.setdefault(entry.split(" ", 1)[0], []).append((entry, f"{name} words"))
    return found


def plain(text: str) -> str:
    """A line as the lists have it: lower case, straight apostrophes, 0 for numbers, no bullet."""
    low = text.casefold().replace("’", "'").strip(" *+•|·_[]→›»>«<")
    return " ".join(_DIGITS.sub("0", low).replace("(0)", "0").split())


def barred(text: str) -> bool:
    """Whether something parts a line as pieces of a bar are."""
    return _BARRED.search(text) is not None


def hint(text: str) -> str:
    """The kind of furniture that the words of a line name, "" where they name none."""
    low = plain(text[:_SHOWN])
    found = _whole().get(low)
    if found:
        return found
    found = _opening(low)
    return found or (_bar(text) if len(text) < _BAR and barred(text) else "")


def _opening(low: str) -> str:
    parts = low.split(" ", _LONGEST)
    for n in range(_deepest().get(parts[0].rstrip(":.,"), 0), 0, -1):
        opening = " ".join(parts[:n])
        found = _openings().get(opening) or _openings().get(opening.rstrip(":.,"))
        if found:
            return found
    return ""


def _bar(text: str) -> str:
    """The kind of a bar, by most of its pieces; many short pieces that name nothing are a navigation bar."""
    pieces = [p for p in (plain(piece) for piece in BARS.split(text)) if p]
    if len(pieces) < 2:
        return ""
    known = Counter(_whole().get(piece, "") for piece in pieces)
    name = max(known, key=lambda kind: (kind != "", known[kind]))
    if name and len(pieces) - known[""] >= len(pieces) / 2:
        return name
    return "navigation" if len(pieces) >= 4 and len(text.split()) <= 3 * len(pieces) else ""


def said(text: str) -> tuple[str, ...]:
    """The sections of `furniture_words` of which a line holds a phrase."""
    low = text.casefold().replace("’", "'")
    known = _said()
    found = {
        section: None
        for word in low.replace(",", " ").replace(".", " ").split()
        for phrase, section in known.get(word, ())
        if phrase in low
    }
    return tuple(found)
