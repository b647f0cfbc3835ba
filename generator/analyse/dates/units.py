"""Resolvers of dates coarser than a day: weeks, months, seasons, years, decades, centuries."""

from __future__ import annotations

from datetime import date

from generator import lexicon
from generator.analyse.dates import calendar
from generator.analyse.dates.days import around, nearest
from generator.analyse.dates.grammar import Found, shift_of, value_of
from generator.analyse.dates.reading import Context, Reading, inferred, stated
from generator.analyse.dates.tense import FUTURE, PAST
from generator.model import DateRef, Precision

_AHEAD = 10  # years within which a year of two digits may lie ahead
_MODERN = 1500  # before it, four digits without a word that leads years are mostly counts or times


def month_year(found: Found, context: Context) -> Reading | None:
    """ "December 2021"."""
    return stated(calendar.month_value(int(found.part("year")), int(value_of("month", found.part("month")))))


def month_of_year(found: Found, context: Context) -> Reading | None:
    """ "April last year", "June of that year"."""
    month, word = int(value_of("month", found.part("month"))), found.part("shift")
    if word in ("that", "the same"):
        year = calendar.year_of(latest(context, Precision.YEAR))
    else:
        year = context.anchor.year + shift_of(word) if context.anchor else None
    return inferred(calendar.month_value(year, month) if year else None, Precision.MONTH)


def shifted_month(found: Found, context: Context) -> Reading | None:
    """ "last November", the latest before the month of the document; "next", the first after it."""
    if context.anchor is None:
        return inferred(None, Precision.MONTH)
    month, shift = int(value_of("month", found.part("month"))), shift_of(found.part("shift"))
    now = context.anchor.month
    move = -(month >= now) if shift < 0 else int(month <= now) if shift > 0 else 0
    return inferred(calendar.month_value(context.anchor.year + move, month), Precision.MONTH)


def month(found: Found, context: Context) -> Reading | None:
    """ "in March": the nearest the tense allows; "May" and its like only where they stand as a date."""
    name = found.part("month")
    if name in lexicon.words("dates_context", "ambiguous months") and not _stands_as_month(context):
        return None
    if context.anchor is None:
        return inferred(None, Precision.MONTH)
    number, now = int(value_of("month", name)), context.anchor
    day = nearest(around(now, number, 1), now.replace(day=1), context, strong=True)
    return inferred(calendar.month_value(day.year, number) if day else None, Precision.MONTH)


def _stands_as_month(context: Context) -> bool:
    return context.entity in ("DATE", "TIME") or (
        context.before in lexicon.words("dates_context", "month words") and context.entity in ("", "GPE")
    )


def week_of(found: Found, context: Context) -> Reading | None:
    """ "the week of March 6"."""
    number, day = int(value_of("month", found.part("month", "month2"))), int(found.part("day", "day2"))
    if context.anchor is None:
        return inferred(None, Precision.WEEK)
    chosen = nearest(around(context.anchor, number, day), context.anchor, context)
    return inferred(calendar.week_value(chosen), Precision.WEEK)


def weekend(found: Found, context: Context) -> Reading | None:
    """ "last weekend", "over the weekend": the latest begun, the next where the verb looks ahead."""
    if context.anchor is None:
        return inferred(None, Precision.WEEK)
    word, now = found.part("shift").lower(), context.anchor
    ahead = shift_of(word) > 0 or (shift_of(word) == 0 and context.direction is FUTURE) or word == "this"
    saturday = calendar.weekday(now, 5, 1 if ahead and now.weekday() < 5 else -1)
    if saturday and (shift_of(word) > 0 or (shift_of(word) and now.weekday() >= 5)):
        saturday = calendar.add_days(saturday, 7 * shift_of(word))
    week = calendar.week_value(saturday)
    return inferred(week and f"{week}-WE", Precision.WEEK)


def shifted_unit(found: Found, context: Context) -> Reading | None:
    """ "last week", "earlier this month", "next year": counted from the document's date."""
    unit = value_of("unit", found.part("unit"))
    return moved(context.anchor, shift_of(found.part("shift")), unit)


def end_of_unit(found: Found, context: Context) -> Reading | None:
    """ "the end of the year": of the document's own, or of the one just spoken of."""
    return moved(context.anchor, 0, value_of("unit", found.part("unit")))


def moved(anchor: date | None, count: int, unit: str) -> Reading:
    """The day, week, month, ... that lies so many units after that of `anchor`."""
    value, precision = _MOVES[unit][0](anchor, count) if anchor else None, _MOVES[unit][1]
    return inferred(value, precision)


def _day(anchor: date, count: int) -> str | None:
    day = calendar.add_days(anchor, count)
    return day.isoformat() if day else None


def _week(anchor: date, count: int) -> str | None:
    return calendar.week_value(calendar.add_days(anchor, 7 * count))


def _quarter(anchor: date, count: int) -> str | None:
    total = anchor.year * 4 + (anchor.month - 1) // 3 + count
    return calendar.year_value(total // 4, f"-Q{total % 4 + 1}")


def _decade(anchor: date, count: int) -> str | None:
    value = calendar.year_value(anchor.year + 10 * count)
    return value and value[:3] + "X"


def _century(anchor: date, count: int) -> str | None:
    value = calendar.year_value(anchor.year + 100 * count)
    return value and value[:2]


_MOVES = {
    "day": (_day, Precision.DAY),
    "week": (_week, Precision.WEEK),
    "fortnight": (lambda anchor, count: _week(anchor, 2 * count), Precision.WEEK),
    "month": (lambda anchor, count: calendar.month_value(anchor.year, anchor.month, count), Precision.MONTH),
    "quarter": (_quarter, Precision.QUARTER),
    "year": (lambda anchor, count: calendar.year_value(anchor.year + count), Precision.YEAR),
    "decade": (_decade, Precision.DECADE),
    "century": (_century, Precision.CENTURY),
}


def season(found: Found, context: Context) -> Reading | None:
    """ "summer 2019", "last fall", "in the spring"."""
    code = value_of("season", found.part("season"))
    if year := found.part("year"):
        return stated(f"{year}-{code}")
    if context.anchor is None:
        return inferred(None, Precision.SEASON)
    word = found.part("shift")
    if word.lower() in ("that", "the same"):
        said = calendar.year_of(latest(context, Precision.YEAR))
        return inferred(calendar.year_value(said, f"-{code}") if said else None, Precision.SEASON)
    if shift_of(word) < 0:
        chosen = calendar.season_before(context.anchor, code)
    elif not word and (context.direction is PAST or context.before == "since"):
        chosen = calendar.season_begun(context.anchor, code)
    elif shift_of(word) > 0 or (context.direction is FUTURE and not word):
        chosen = calendar.season_after(context.anchor, code)
    else:
        chosen = context.anchor.year
    return inferred(calendar.year_value(chosen, f"-{code}"), Precision.SEASON)


def decade(found: Found, context: Context) -> Reading | None:
    """ "the 1980s", "the '80s" (of the century before, unless that decade of this one has begun)."""
    if words := found.part("decade"):
        return stated(f"{words}X")
    return _short_decade(int(found.part("short")), context)


def _short_decade(digit: int, context: Context) -> Reading:
    if context.anchor is None:
        return inferred(None, Precision.DECADE)
    century = context.anchor.year // 100
    begun = context.anchor.year % 100 >= 10 * digit
    return inferred(f"{century - (not begun):02}{digit}X", Precision.DECADE)


def word_decade(found: Found, context: Context) -> Reading | None:
    """ "the eighties", unless the sentence speaks of degrees or ages."""
    if context.sentence & lexicon.words("dates_context", "degree words"):
        return None
    return _short_decade(int(value_of("tens", found.part("tens"))), context)


def century(found: Found, context: Context) -> Reading | None:
    """ "the 19th century": the years that begin with 18."""
    nth = int(found.part("nth"))
    if not 1 <= nth <= 100:
        return None
    return stated(f"BC{nth - 1:02}" if found.part("bc") else f"{nth - 1:02}")


def era_year(found: Found, context: Context) -> Reading | None:
    """ "44 BC", "AD 79"."""
    prefix = "BC" if found.part("bc") else ""
    return stated(f"{prefix}{int(found.part('old')):04}") if int(found.part("old")) else None


def year(found: Found, context: Context) -> Reading | None:
    """Four digits that stand as a year: after a word that leads years, or where the model sees a date."""
    if context.before in lexicon.words("dates_context", "number words"):
        return None
    leads = context.before in lexicon.words("dates_context", "year words") or context.before == ""
    seen = context.entity in ("DATE", "EVENT") and int(found.part("year")) >= _MODERN
    if found.part("pre") or (not context.counted and (leads or seen)):
        return stated(found.part("year"))
    return None


def short_year(found: Found, context: Context) -> Reading | None:
    """ "in '98": the latest such year that is not far ahead."""
    if context.anchor is None:
        return inferred(None, Precision.YEAR)
    last = context.anchor.year + _AHEAD
    return inferred(calendar.year_value(last - (last - int(found.part("short"))) % 100), Precision.YEAR)


def latest(context: Context, finest: Precision) -> str | None:
    """The value of the date said last before this, None if it is not as fine as `finest`."""
    said = [ref for ref in context.earlier if ref.precision is not Precision.VAGUE and not _dayless(ref)]
    return said[-1].value if said and said[-1].precision in _FINER[finest] else None


def _dayless(ref: DateRef) -> bool:
    """Whether it is a time of day to which no day has been laid yet."""
    return ref.precision is Precision.TIME and (ref.value or "T")[0] in "TX"


_ORDER = (Precision.TIME, Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.QUARTER, Precision.SEASON)
_FINER = {
    Precision.DAY: _ORDER[:2],
    Precision.WEEK: _ORDER[:3],
    Precision.MONTH: (Precision.TIME, Precision.DAY, Precision.MONTH),
    Precision.YEAR: (*_ORDER, Precision.YEAR),
}
