"""Calendar arithmetic on TIMEX3 values. Nothing here knows a text; days are proleptic Gregorian."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta

from generator.model import Precision

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"\d{4}")
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def day_of(value: str | None) -> date | None:
    """The day a value names, None where it is coarser or no day of the calendar."""
    match = _DAY.match(value or "")
    return make_day(*(int(part) for part in match.groups())) if match else None


def month_of(value: str | None) -> tuple[int, int] | None:
    """The year and month a value names, None where it is coarser than a month."""
    match = _MONTH.match(value or "")
    return (int(match[1]), int(match[2])) if match and 1 <= int(match[2]) <= 12 else None


def year_of(value: str | None) -> int | None:
    """The year in which a value lies, None for references and decades."""
    match = _YEAR.match(value or "")
    return int(match[0]) if match else None


def make_day(year: int, month: int, day: int) -> date | None:
    """That day, or None if the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, count: int) -> date | None:
    """`day` moved by so many days, None beyond the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def month_value(year: int, month: int, shift: int = 0) -> str | None:
    """The value of a month, `shift` months on; None beyond the calendar."""
    total = year * 12 + month - 1 + shift
    return year_value(total // 12, f"-{total % 12 + 1:02}")


def year_value(year: int, rest: str = "") -> str | None:
    """The value of a year with what follows it; None beyond the calendar."""
    return f"{year:04}{rest}" if MINYEAR <= year <= MAXYEAR else None


def week_value(day: date | None) -> str | None:
    """The ISO 8601 week of a day."""
    if day is None:
        return None
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def weekday(anchor: date, wanted: int, direction: int, strict: bool = False) -> date | None:
    """The nearest such weekday (Monday 0) in a direction; the anchor's own day counts unless `strict`."""
    ahead = (wanted - anchor.weekday()) % 7
    behind = (anchor.weekday() - wanted) % 7
    if direction > 0:
        return add_days(anchor, ahead or 7 * strict)
    return add_days(anchor, -(behind or 7 * strict))


def nth_weekday(year: int, month: int, nth: int, wanted: int) -> date | None:
    """The nth such weekday of a month, counted from its end where `nth` is negative."""
    if nth > 0:
        first = make_day(year, month, 1)
        return first and weekday(add_days(first, 7 * (nth - 1)) or first, wanted, 1)
    following = make_day(year + month // 12, month % 12 + 1, 1)
    return following and weekday(add_days(following, 7 * (nth + 1)) or following, wanted, -1, strict=True)


def easter(year: int) -> date:
    """Easter Sunday of the Western churches.

    The anonymous Gregorian algorithm, as in Meeus, Astronomical Algorithms (1991), chapter 8.
    """
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


def season_before(anchor: date, season: str) -> int:
    """The year of the latest such season that had ended by `anchor` (a winter has the year it begins in)."""
    end = _SEASON_STARTS[season] + 3
    return anchor.year - (anchor.month < end if end <= 12 else 1 + (anchor.month < end - 12))


def season_begun(anchor: date, season: str) -> int:
    """The year of the latest such season that had begun by `anchor`."""
    return anchor.year - (anchor.month < _SEASON_STARTS[season])


def season_after(anchor: date, season: str) -> int:
    """The year of the next such season to begin after `anchor`."""
    return anchor.year + (anchor.month >= _SEASON_STARTS[season])


def precision_of(value: str | None) -> Precision:
    """How fine a value is, read off its form."""
    for pattern, precision in _FORMS:
        if value and pattern.fullmatch(value):
            return precision
    return Precision.VAGUE


_FORMS: tuple[tuple[re.Pattern[str], Precision], ...] = (
    (re.compile(r"\d{4}-\d\d-\d\dT(\d\d:\d\d|MO|MI|AF|EV|NI)"), Precision.TIME),
    (re.compile(r"\d{4}-\d\d-\d\d"), Precision.DAY),
    (re.compile(r"\d{4}-W\d\d(-WE)?"), Precision.WEEK),
    (re.compile(r"\d{4}-\d\d"), Precision.MONTH),
    (re.compile(r"\d{4}-Q\d"), Precision.QUARTER),
    (re.compile(r"\d{4}-(SP|SU|FA|WI)"), Precision.SEASON),
    (re.compile(r"\d{4}-H\d"), Precision.HALF),
    (re.compile(r"\d{4}|BC\d{4}"), Precision.YEAR),
    (re.compile(r"\d{3}X"), Precision.DECADE),
    (re.compile(r"\d\d|BC\d\d"), Precision.CENTURY),
)


_ORDER = re.compile(r"(BC)?(\d{2,4})X?(?:-(?:(W)?(\d\d)|Q(\d)|H(\d)|(SP|SU|FA|WI)))?(?:-(\d\d))?(?:T(\d\d:\d\d))?")


def order(value: str | None) -> tuple[bool, int, int, int, str]:
    """A key that sorts values by when they begin, the coarser first; no calendar date sorts last."""
    match = _ORDER.match(value or "")
    if match is None:
        return (True, 0, 0, 0, "")
    era, digits, week, number, quarter, half, season, day, clock = match.groups()
    year = int(digits.ljust(4, "0")) * (-1 if era else 1)
    month = int(number or 0) if not week else 1 + (int(number) - 1) * 7 // 31
    if quarter or half:
        month = 3 * int(quarter) - 2 if quarter else 6 * int(half) - 5
    if season:
        month = _SEASON_STARTS[season]
    monday = _monday(year, int(number)) if week else None
    if monday:
        return (False, monday.year, monday.month, monday.day, "")
    return (False, year, month, int(day or 0), clock or "")


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
