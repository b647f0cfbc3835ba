"""Resolvers of dates counted from now or from a date said before, and of references to no date at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.analyse.dates import calendar
from generator.analyse.dates.grammar import Found, value_of
from generator.analyse.dates.reading import Context, Reading, in_part, inferred
from generator.analyse.dates.tense import FUTURE
from generator.analyse.dates.units import latest, moved
from generator.model import DateRef, Precision, Span


def ago(found: Found, context: Context) -> Reading | None:
    """ "two years ago", as fine as its unit; "years ago" is only the past."""
    if found.part("vague"):
        return _reference("PAST_REF", context)
    if (this := found.part("this")) and found.part("unit").lower().startswith("year") and context.anchor:
        then = calendar.make_day(context.anchor.year - _count(found), context.anchor.month, context.anchor.day)
        return moved(then, 0, value_of("unit", this.split()[-1]) or "day")
    return moved(context.anchor, *_years(-_count(found), value_of("unit", found.part("unit"))))


def from_now(found: Found, context: Context) -> Reading | None:
    """ "two weeks from now", "in two weeks' time"."""
    return moved(context.anchor, _count(found), value_of("unit", found.part("unit")))


def later(found: Found, context: Context) -> Reading | None:
    """ "two days later", "the following day", "the week before": from the date said last."""
    way, unit = found.part("way").lower(), value_of("unit", found.part("unit"))
    count = _count(found)
    back = way.startswith(("earlier", "before", "the previous"))
    if (
        context.direction is FUTURE and not context.loose
    ):  # "they would leave two days later": nothing that has happened
        return inferred(None, Precision(unit) if unit in _FINEST else Precision.VAGUE)
    return moved(_start(context, unit), *_years(-count if back else count, unit))


def counted(found: Found, context: Context) -> Reading | None:
    """ "two days before", "the morning of": nothing by itself, but part of the date after it (`laid`)."""
    return None


def laid(found: Found, ref: DateRef, part: str) -> DateRef:
    """The date that "two days before Christmas" names, `ref` being Christmas; `ref` itself where it names no day."""
    day = calendar.day_of(ref.value)
    if day is None or ref.precision is not Precision.DAY:
        return ref
    reading = Reading(ref.value, ref.basis, ref.precision)
    if way := found.part("way"):
        unit = value_of("unit", found.part("unit"))
        reading = moved(day, -_count(found) if way == "before" else _count(found), unit)
    value, basis, precision = in_part(reading, part) or reading
    return replace(ref, span=Span(found.span.start, ref.span.end), value=value, basis=basis, precision=precision)


def stretch(found: Found, context: Context) -> Reading | None:
    """ "the last two weeks": the time up to now, of no date of its own."""
    unit = value_of("unit", found.part("unit"))
    letter, times = _DURATIONS[unit]
    return inferred(f"P{_count(found) * times}{letter}", Precision.VAGUE)


_DURATIONS = {
    "day": ("D", 1),
    "week": ("W", 1),
    "fortnight": ("W", 2),
    "month": ("M", 1),
    "quarter": ("M", 3),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
}


def same(found: Found, context: Context) -> Reading | None:
    """ "that day", "the same year": the date said last, as coarse as the unit says."""
    unit = value_of("unit", found.part("unit"))
    return moved(_start(context, unit), 0, unit)


def _years(count: int, unit: str) -> tuple[int, str]:
    """Decades and centuries counted in years: "a decade ago" is no decade of the calendar."""
    times = {"decade": 10, "century": 100}.get(unit)
    return (count * times, "year") if times else (count, unit)


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
