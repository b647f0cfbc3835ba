"""Days written out in figures and words of many languages; one whose parts cannot be told apart is told as such."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from generator.lexicon import derived, table
from generator.model import Span
from generator.text import fold

_MONTH = r"(?P<month>[^\W\d_][^\W\d_A-Z]{2,11}|[^\W\d_a-zà-ÿ]{3,12})\.?"
_OPENS = r"(?:\b|(?<=[a-zà-ÿ])(?=[A-Z]))"  # also behind a name it was joined to: "Ann LeeMarch 3"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|[º°.])?"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)",
        r"(?P<year>(?:19|20)\d\d)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]",
        rf"(?<![\d.:/]){_DAY}\s?(?:of |de |d[ei]?l? )?[ -]?{_MONTH},?(?: de| del)?[ -](?P<year>(?:19|20)\d\d)",
        rf"{_OPENS}{_MONTH} ?{_DAY},? (?:at )?(?P<year>(?:19|20)\d\d)",
        rf"\b(?P<year>(?:19|20)\d\d)(?:\.| m\.| ?г\.| gada|-?ko)? {_MONTH}(?:ren|aren|ak)? (?P<d>\d{{1,2}})\b",
        r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)(?!\d\d)",
        r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<short>\d\d)(?![\d/.-])",
    )
)
_YEARLESS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_OPENS}{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])",
        rf"(?<![\d.:/]){_DAY}\s?(?:de )?{_MONTH}(?!\w)",
        r"(?<!\d)(?P<m>\d{1,2})月(?P<d>\d{1,2})日",
    )
)
_YEAR = re.compile(r"(?:19|20)\d\d|\d[./]\d{1,2}[./]\d\d")


class Order(NamedTuple):
    """In which order a page writes day and month in figures, and where it shows that."""

    day_first: bool
    said: str
    span: Span | None = None


class Unsure(NamedTuple):
    """A day that lacks something: its year, or the order of day and month (`year` is set then)."""

    first: int  # the month, where the year is missing
    second: int
    year: int | None
    span: Span

    def day(self, year: int, day_first: bool = False) -> str | None:
        """The day in ISO 8601 in that year, by that order; None where there is none."""
        return iso(self.year or year, *((self.second, self.first) if day_first else (self.first, self.second)))


@derived
def _months() -> dict[str, int]:
    return {name: int(row["number"]) for row in table("stamps_months") for name in row["names"].split()}


def month(word: str) -> int:
    """The number of the month a word names, in any language of the table; 0 where it names none."""
    return _months().get(fold(word).rstrip("."), 0)


def iso(year: int, month: int, day: int) -> str | None:
    """A day in ISO 8601, or None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def find(text: str) -> tuple[list[tuple[str, Span]], list[Unsure]]:
    """Every full day in `text` as ISO 8601, in order, and those of which the order of day and month is open."""
    found: list[tuple[str, Span]] = []
    unsure: list[Unsure] = []
    if not _YEAR.search(text):
        return found, unsure
    for pattern in _DATES:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if any(span.meets(other) for _, other in found) or any(span.meets(other.span) for other in unsure):
                continue
            value = _value(match.groupdict())
            if isinstance(value, str):
                found.append((value, span))
            elif value:
                unsure.append(Unsure(*value, span))
    return sorted(found, key=lambda item: item[1]), sorted(unsure, key=lambda item: item.span)


def _value(parts: dict[str, str | None]) -> str | tuple[int, int, int] | None:
    year = int(parts.get("year") or "20" + str(parts.get("short")))
    if parts.get("month"):
        return iso(year, month(str(parts["month"])), int(str(parts["d"])))
    if parts.get("m"):
        return iso(year, int(str(parts["m"])), int(str(parts["d"])))
    a, b = int(str(parts["a"])), int(str(parts["b"]))
    if b > 12:
        return iso(year, a, b)
    return iso(year, b, a) if a > 12 or a == b or parts.get("sep") == "." else (a, b, year)


def yearless(text: str) -> list[Unsure]:
    """Every day in `text` that names its month but no year."""
    found: list[Unsure] = []
    for pattern in _YEARLESS:
        for match in pattern.finditer(text):
            parts, span = match.groupdict(), Span(*match.span())
            number = month(parts["month"]) if parts.get("month") else int(parts["m"])
            if iso(2000, number, int(parts["d"])) and not any(span.meets(other.span) for other in found):
                found.append(Unsure(number, int(parts["d"]), None, span))
    return sorted(found, key=lambda item: item.span)
