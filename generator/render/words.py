"""Words for readers: dates, bases and names as pages say them."""

from __future__ import annotations

import calendar
import datetime
import re

from generator.model import Basis, Briefing, Fact, Kind

_MONTHS = tuple(calendar.month_name)[1:]
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?:T(?P<time>\d\d:\d\d))?")
KIND_HEADINGS = {
    Kind.PERSON: "People",
    Kind.ORGANIZATION: "Organisations",
    Kind.COUNTRY: "Countries",
    Kind.PLACE: "Places",
}


def date(value: str) -> str:
    """An ISO 8601 date in words, as precise as it is: 9 December 2021, December 2021, 2021; others unchanged."""
    found = _DATE.match(value)
    if not found or (found.end() < len(value) and not found["day"]):
        return value
    month = int(found["month"]) if found["month"] else 0
    if month > 12:
        return value
    day = str(int(found["day"])) if found["day"] else ""
    words = [day, _MONTHS[month - 1] if month else "", found["year"]]
    return " ".join(filter(None, words)) + (f", {found['time']}" if found["time"] else "")


def weekday(value: str) -> str:
    """The day of the week of a full ISO date, "" for anything else."""
    try:
        return datetime.date.fromisoformat(value[:10]).strftime("%A")
    except ValueError:
        return ""


def basis(fact: Fact) -> str:
    """What a value rests on, in brackets after it; nothing for what the page itself states."""
    if fact.basis is Basis.STATED:
        return ""
    if fact.basis is Basis.INFERRED:
        return f"inferred: {fact.rule}"
    return "given by the author" if fact.basis is Basis.GIVEN else "set by hand"


def published(briefing: Briefing) -> str:
    """When a briefing's document was published, or that it does not say."""
    meta = briefing.seed.meta
    if meta.published:
        return date(meta.published.value)
    return f"undated, not before {date(meta.earliest.value)}" if meta.earliest else "undated"


def byline(briefing: Briefing) -> str:
    """Outlet and date, for lists."""
    outlet = briefing.seed.meta.outlet
    return " · ".join(filter(None, [outlet.value if outlet else "", published(briefing)]))


def count(number: int, noun: str, plural: str = "") -> str:
    """1 quote, 2 quotes."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listing(names: list[str]) -> str:
    """a, b and c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
