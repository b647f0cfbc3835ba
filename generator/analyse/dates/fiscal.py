"""Resolvers of the stretches that accounts are told by: quarters, halves, and the same of the year before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator import lexicon
from generator.analyse.dates import calendar
from generator.analyse.dates.days import around, nearest
from generator.analyse.dates.grammar import Found, shift_of, value_of
from generator.analyse.dates.reading import Context, Reading, inferred, stated
from generator.analyse.dates.tense import FUTURE
from generator.analyse.dates.units import moved
from generator.model import DateRef, Precision

_SPANS = {
    "quarter": (Precision.QUARTER,),
    "half": (Precision.HALF,),
    "month": (Precision.MONTH,),
    "week": (Precision.WEEK,),
    "day": (Precision.DAY, Precision.TIME),
}
_LAST = 4
_SETTLED = 4  # from this month until autumn, a "fourth quarter" may well be that of an account year of its own
_PERIODS = (Precision.QUARTER, Precision.HALF, Precision.MONTH)


def quarter(found: Found, context: Context) -> Reading | None:
    """ "the third quarter of 2021", "Q3", "the first quarter of last year"."""
    number = found.part("q") or value_of("ordinal", found.part("ordinal"))
    if said := found.part("year"):
        return stated(f"{said}-Q{number}")
    if context.anchor is None:
        return inferred(None, Precision.QUARTER)
    if word := found.part("shift"):
        year = context.anchor.year + shift_of(word)
        return inferred(calendar.year_value(year, f"-Q{number}"), Precision.QUARTER)
    return _quarter_near(int(number), context.anchor, context)


def bare_quarter(found: Found, context: Context) -> Reading | None:
    """ "the third quarter", only where the sentence speaks of money: games have quarters too."""
    if not _money(context):
        return None
    number = int(value_of("ordinal", found.part("ordinal")))
    anchor = context.anchor
    if anchor is None:
        return inferred(None, Precision.QUARTER)
    if number == _LAST and _SETTLED <= anchor.month <= 9:
        return None
    return _quarter_near(number, anchor, context)


def _quarter_near(number: int, anchor: date, context: Context) -> Reading:
    first = anchor.replace(month=(anchor.month - 1) // 3 * 3 + 1, day=1)
    day = nearest(around(anchor, 3 * number - 2, 1), first, replace(context, direct=False))
    return inferred(calendar.year_value(day.year, f"-Q{number}") if day else None, Precision.QUARTER)


def latest_quarter(found: Found, context: Context) -> Reading | None:
    """ "the latest quarter": the last that had ended by the document's date."""
    return moved(context.anchor, -1, "quarter")


def the_quarter(found: Found, context: Context) -> Reading | None:
    """ "in the quarter": the one said last, else the last that had ended; only where it is about money."""
    if not _money(context):
        return None
    ended, said = latest_quarter(found, context), _said(context, "quarter")
    if said and (context.direction is FUTURE or not ended or (said.value or "") <= (ended.value or "")):
        return inferred(said.value, Precision.QUARTER)
    return ended


def half(found: Found, context: Context) -> Reading | None:
    """ "the first half of 1989", "the second half of this year"."""
    rest = f"-H{1 if found.part('half') == 'first' else 2}"
    if year := found.part("year"):
        return stated(f"{year}{rest}")
    if context.anchor is None:
        return inferred(None, Precision.HALF)
    return inferred(calendar.year_value(context.anchor.year + shift_of(found.part("shift")), rest), Precision.HALF)


def year_earlier(found: Found, context: Context) -> Reading | None:
    """ "the year-earlier quarter", "the same period last year": the stretch said last, of that other year."""
    unit = found.part("unit")
    said = _said(context, unit)
    value = said.value or "" if said else _usual(context, unit)
    then = calendar.year_of(value)
    year = int(found.part("year") or 0) or _shifted(found, context) or (then - 1 if then else 0)
    precision = said.precision if said else _SPANS.get(unit, (Precision.YEAR,))[0]
    if not year or not value:
        return inferred(None, precision)
    return inferred(calendar.year_value(year, value[4:]), precision)


def _shifted(found: Found, context: Context) -> int:
    return context.anchor.year - 1 if found.part("shift") and context.anchor else 0


def _usual(context: Context, unit: str) -> str:
    """What accounts mean where no stretch was said before: the quarter last ended, else the document's year."""
    if context.anchor is None:
        return ""
    return moved(context.anchor, -1 if unit == "quarter" else 0, "quarter" if unit == "quarter" else "year").value or ""


def _said(context: Context, unit: str) -> DateRef | None:
    wanted = _SPANS.get(unit, _PERIODS)
    return next((ref for ref in reversed(context.earlier) if ref.value and ref.precision in wanted), None)


def _money(context: Context) -> bool:
    return bool(context.sentence & lexicon.words("dates_context", "money words"))
