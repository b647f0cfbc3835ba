"""Captions: the lines under pictures, who is credited, and the day they state."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.lexicon import patterns
from generator.model import Span
from generator.read import stamps

_LONGEST = 700
_TAIL = 160
_NAMES = 7  # words of a credit that stands alone
_MARKS = frozenset("/:©(,")  # one of these stands in nearly every credit
_SAID = re.compile(r" by | via |ourtesy|\d\. [A-Z]")
_LABELS = (
    "photo",
    "picture",
    "image",
    "illustration",
    "graphic",
    "courtesy",
    "foto by",
    "fot.",
    "imago",
    " by ",
    " via ",
)
_BARE = re.compile(r"\d\. [A-Z]|[—–-] ?[A-Zdi]")  # what a credit without such a label stands behind


class Credit(NamedTuple):
    """Who is credited for a picture, and where the line says so; `whole` is the credit with its label."""

    text: str
    span: Span
    whole: Span


def credit(line: str) -> Credit | None:
    """The credit of a caption line, or None. Only the end of a line is looked at."""
    if len(line) > _LONGEST or (_MARKS.isdisjoint(line) and not _SAID.search(line)):
        return None
    if "©" in line and patterns("imprint")["rights"].search(line):
        return None  # the page's own copyright line
    base = max(0, len(line) - _TAIL)
    match = patterns("captions")["credit"].search(line, base) if _may(line[max(0, base - 8) :]) else None
    return _credit(line, match) if match else None


def _may(tail: str) -> bool:
    """Whether the end of a line holds what no credit does without."""
    if "(" in tail or ":" in tail or "/" in tail or "©" in tail:
        return True
    low = tail.casefold()
    return any(map(low.__contains__, _LABELS)) or _BARE.search(tail) is not None


def signed(line: str) -> Credit | None:
    """The credit of a line known to be a caption: what closes it needs no label there ("… on Friday. (City of X)")."""
    found = credit(line)
    match = None if found else patterns("captions")["signed"].search(line, max(0, len(line) - _TAIL))
    return _credit(line, match) if match else found


def names(line: str) -> bool:
    """Whether a line beside a caption is nothing but names, as a credit is ("Jo Falk/Northmark Images")."""
    parts = re.split(r"[\s/,|]+", line.strip("()[] "))
    plain = all(part[:1].isupper() or part in ("for", "via", "of", "de", "von", "&") for part in parts if part)
    return plain and 1 <= len(parts) <= _NAMES and line[-1:] not in ".!?"


def _credit(line: str, match: re.Match[str]) -> Credit | None:
    group = next(name for name, value in match.groupdict().items() if value)
    span = Span(*match.span(group))
    days = [day for _, day in stamps.days(span.of(line))]
    if days:  # "Picture: Rolf Id, 21 September 2026"
        span = Span(span.start, span.start + days[0].start)
    text = span.of(line).rstrip(" ,.;)")
    return Credit(text, Span(span.start, span.start + len(text)), Span(*match.span())) if text else None


def whole(line: str, found: Credit | None) -> bool:
    """Whether a credit is all that a line says."""
    return found is not None and found.whole.end - found.whole.start >= len(line.strip("()[] ")) - 3


def opens(line: str) -> bool:
    """Whether a line opens as only captions do ("[1/2] …", "FILE - …")."""
    return patterns("captions")["opens"].match(line) is not None


def day(line: str) -> tuple[str, Span] | None:
    """The last day written in a caption: that of the picture."""
    found = stamps.days(line)
    return found[-1] if found else None
