"""Resolvers of dates counted from now or from a date said before, and of references to no date at all."""

from __future__ import annotations

from datetime import date

from generator.analyse.dates import calendar
from generator.analyse.dates.grammar import Found, value_of
from generator.analyse.dates.reading import Context, Reading, inferred
from generator.analyse.dates.tense import FUTURE
from generator.analyse.dates.units import latest, moved
from generator.model import Precision


def ago(found: Found, context: Context) -> Reading | None:
    """ "two years ago", as fine as its unit; "years ago" is only the past."""
    if found.part("vague"):
        return _reference("PAST_REF", context)
    return moved(context.anchor, -_count(found), value_of("unit", found.part("unit")))


def from_now(found: Found, context: Context) -> Reading | None:
    """ "two weeks from now", "in two weeks' time"."""
    return moved(context.anchor, _count(found), value_of("unit", found.part("unit")))


def later(found: Found, context: Context) -> Reading | None:
    """ "two days later", "the following day", "the week before": from the date said last."""
    way, unit = found.part("way").lower(), value_of("unit", found.part("unit"))
    count = _count(found)
    back = way.startswith(("earlier", "before", "the previous"))
    if context.direction is FUTURE:  # "they would leave two days later": nothing that has happened
        return inferred(None, Precision(unit) if unit in _FINEST else Precision.VAGUE)
    return moved(_start(context, unit), -count if back else count, unit)


def same(found: Found, context: Context) -> Reading | None:
    """ "that day", "the same year": the date said last, as coarse as the unit says."""
    unit = value_of("unit", found.part("unit"))
    return moved(_start(context, unit), 0, unit)


def _count(found: Found) -> int:
    return int(value_of("number", found.part("number")) or 1)


_FINEST = {"day": Precision.DAY, "week": Precision.WEEK, "month": Precision.MONTH, "year": Precision.YEAR}


def _start(context: Context, unit: str) -> date | None:
    value = latest(context, _FINEST.get(unit, Precision.YEAR))
    if day := calendar.day_of(value):
        return day
    if month := calendar.month_of(value):
        return date(*month, 1)
    year = calendar.year_of(value)
    return date(year, 1, 1) if year else None


def present(found: Found, context: Context) -> Reading | None:
    """ "now", "currently"."""
    return _reference("PRESENT_REF", context)


def past(found: Found, context: Context) -> Reading | None:
    """ "recently", "in recent years"."""
    return _reference("PAST_REF", context)


def future(found: Found, context: Context) -> Reading | None:
    """ "in the future"."""
    return _reference("FUTURE_REF", context)


def _reference(value: str, context: Context) -> Reading:
    """Counted from the document's date like all relative dates, so without one nothing is asserted."""
    return inferred(value if context.anchor else None, Precision.VAGUE)
