"""Date stamps: the lines by which a page says when it was published and updated."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import NamedTuple

from generator.lexicon import sections, table
from generator.model import Span
from generator.text import fold

_LONGEST = 160
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)",
        r"(?P<year>(?:19|20)\d\d)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]",
        rf"(?<![\d.:/])(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s?(?:of |de |d[ei]?l? )?[ -]?{_MONTH}"
        r",?(?: de| del)?[ -](?P<year>(?:19|20)\d\d)",
        rf"\b{_MONTH} ?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?:at )?(?P<year>(?:19|20)\d\d)",
        r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)(?!\d)",
        r"(?<![\d/.-])(?P<a>\d{1,2})\.(?P<b>\d{1,2})\.(?P<short>\d\d)(?![\d/.-])",
    )
)
_TIME = re.compile(
    r"T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?"
    r"|\d{1,2}[時시]\s?\d{1,2}[分분]"
    r"|\b\d{1,2}[:.h]\d{2}(?::\d\d)?(?: ?[apAP]\.?[mM]\b\.?)?"
    r"|\b\d{1,2} ?[apAP]\.?[mM]\b\.?"
)
_CLOCK12 = re.compile(r"\d ?[apAP]\.?[mM]\b")
_YEAR = re.compile(r"(?:19|20)\d\d|\d\.\d{1,2}\.\d\d")
_WORD = re.compile(r"[^\W\d_][\w.’'-]*|\d+")
_AGO = re.compile(r"\b(?:\d+|an?) ?(?:s|m|h|d|min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?) ago\b", re.I)


class Stamp(NamedTuple):
    """A day written in a line: ISO 8601, whether the line says it is that of an update, and where it stands."""

    value: str
    updated: bool
    span: Span  # into the line


class Read(NamedTuple):
    """What a line holds of date stamps: the days, and the words that are none of a stamp's own."""

    stamps: tuple[Stamp, ...]
    rest: str
    timed: bool  # a time of day or "2 hours ago" is there, even if no day is
    labelled: bool  # "Published", "Updated"


@cache
def _months() -> dict[str, int]:
    return {name: int(row["number"]) for row in table("stamps_months") for name in row["names"].split()}


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(word for entry in sections("stamps")[section] for word in entry.split())


def days(text: str) -> list[tuple[str, Span]]:
    """Every day written out in `text` as ISO 8601, in order; one whose parts cannot be told apart is left out."""
    found: list[tuple[str, Span]] = []
    if not _YEAR.search(text):
        return found
    for pattern in _DATES:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            value = None if any(span.meets(other) for _, other in found) else _value(match.groupdict(), text)
            if value:
                found.append((value, span))
    return sorted(found, key=lambda item: item[1])


def _value(parts: dict[str, str | None], text: str) -> str | None:
    year = int(parts.get("year") or "20" + str(parts.get("short")))
    if parts.get("month"):
        month, day = _months().get(fold(str(parts["month"])).rstrip("."), 0), int(str(parts["d"]))
    elif parts.get("m"):
        month, day = int(str(parts["m"])), int(str(parts["d"]))
    else:
        day, month = _order(int(str(parts["a"])), int(str(parts["b"])), parts.get("sep") or ".", text)
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _order(a: int, b: int, sep: str, text: str) -> tuple[int, int]:
    """Day and month of "a/b/2026": the greater than 12 is the day; else full stops tell, or the kind of clock."""
    if b > 12:
        return b, a
    if a > 12 or a == b or sep == ".":
        return a, b
    if _CLOCK12.search(text):
        return b, a
    return (a, b) if _TIME.search(text) else (0, 0)


def read(line: str) -> Read | None:
    """The stamps of a line, or None where it holds neither a day nor a time. Long lines are prose and hold none."""
    if len(line) > _LONGEST or not (any(c.isdigit() for c in line) or " ago" in line):
        return None
    found = days(line)
    spans = [span for _, span in found]
    times = [Span(*m.span()) for p in (_AGO, _TIME) for m in p.finditer(line)]
    times = [t for t in times if not any(t.meets(span) for span in spans)]
    if not found and not times:
        return None
    stamps: list[Stamp] = []
    at, updated = 0, False
    for value, span in found:
        updated = _says_updated(line[at : span.start], updated)
        stamps.append(Stamp(value, updated, span))
        at = span.end
    if stamps and not updated and times and _says_updated(line[at:], False):
        stamps.append(Stamp(stamps[-1].value, True, stamps[-1].span))  # "17 January 2026 | Last updated 19:05"
    rest = _rest(line, spans + times)
    return Read(tuple(stamps), rest, bool(times), _labelled(line))


def _says_updated(words: str, before: bool) -> bool:
    """Whether the label in front of a day is that of an update; without a label it is like the day before it."""
    said = [w in _words("updated") for w in _plain(words) if w in _words("updated") | _words("published")]
    return said[-1] if said else before and "," not in words


def _labelled(line: str) -> bool:
    return any(w in _words("updated") | _words("published") for w in _plain(line))


def _plain(words: str) -> list[str]:
    return [fold(w).rstrip(".") for w in _WORD.findall(words)]


def _rest(line: str, spans: list[Span]) -> str:
    """The line without its days, times, weekdays, labels and fillers."""
    chars = list(line)
    for span in spans:
        chars[span.start : span.end] = " " * (span.end - span.start)
    own = _words("published") | _words("updated") | _words("filler") | _words("weekday")
    left = "".join(chars)
    kept = _WORD.sub(lambda m: "" if fold(m.group()).rstrip(".") in own else m.group(), left)
    return " ".join(kept.split()).strip(" |·•,.:;-–—()/")


def is_stamp(line: str) -> bool:
    """Whether a line says nothing but when."""
    found = read(line)
    return found is not None and len(found.rest.split()) <= 1
