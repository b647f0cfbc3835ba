"""Resolvers of dates as fine as a day: full dates, month and day, weekdays, feasts, clock times."""

from __future__ import annotations

import re
from datetime import date

from generator import lexicon
from generator.analyse.dates import calendar
from generator.analyse.dates.grammar import Found, holiday, shift_of, value_of
from generator.analyse.dates.reading import Context, Reading, inferred, stated
from generator.analyse.dates.tense import FUTURE, OPEN, PAST
from generator.model import Basis, Precision

_AGAINST = 120  # days by which a year that contradicts the tense of the verb is set back
_DIRECT = 300  # the same where the date hangs on the verb itself
_OPEN = 45  # the same for a future year where no verb decides: news looks back


def iso(day: date | None) -> str | None:
    """The value of a day."""
    return day.isoformat() if day else None


def full(found: Found, context: Context) -> Reading | None:
    """ "9 December 2021", "2021-12-09"."""
    month = found.part("mon") or value_of("month", found.part("month"))
    return stated(iso(calendar.make_day(int(found.part("year")), int(month), int(found.part("day")))))


def slashed(found: Found, context: Context) -> Reading | None:
    """ "31/12/2021"; where both numbers may be the month, nothing is asserted."""
    a, b, year = (int(found.part(name)) for name in ("a", "b", "year"))
    readings = [day for day in (calendar.make_day(year, b, a), calendar.make_day(year, a, b)) if day]
    if not readings:
        return None
    sure = readings[0] if readings[0] == readings[-1] else None
    return stated(iso(sure)) or inferred(None, Precision.DAY)


def month_day(found: Found, context: Context) -> Reading | None:
    """ "Aug. 7": of the year said before for that day, else the nearest the tense allows."""
    month, day = int(value_of("month", found.part("month"))), int(found.part("day"))
    if not calendar.make_day(2000, month, day):
        return None
    if context.anchor is None:
        return inferred(_said_before(context, month, day), Precision.DAY)
    if shift := found.part("shift"):
        year = context.anchor.year + shift_of(shift)
        return inferred(iso(calendar.make_day(year, month, day)), Precision.DAY)
    days = around(context.anchor, month, day)
    if way := found.part("way").lower():
        days = [d for d in days if way == "this" or (d < context.anchor) == (way == "last")]
    value = _said_before(context, month, day) or iso(nearest(days, context.anchor, context))
    return inferred(value, Precision.DAY)


def around(anchor: date, month: int, day: int) -> list[date]:
    """That day of the anchor's year and of the years beside it, where the calendar has it."""
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    return [d for d in (calendar.make_day(year, month, day) for year in years) if d]


def nearest(days: list[date], anchor: date, context: Context, strong: bool = False) -> date | None:
    """The day nearest to `anchor`, those against the tense set back (far, if `strong`)."""
    if context.before == "since":
        days = [day for day in days if day <= anchor]
    against = _DIRECT if context.direct or strong else _AGAINST
    direction = OPEN if context.label else context.direction

    def cost(day: date) -> int:
        distance = (day - anchor).days
        if distance * direction < 0:
            return abs(distance) + against
        return abs(distance) + (_OPEN if direction is OPEN and distance > 0 else 0)

    return min(days, key=cost, default=None)


def _said_before(context: Context, month: int, day: int) -> str | None:
    ending = f"-{month:02}-{day:02}"
    values = [ref.value[:10] for ref in context.earlier if ref.value and ref.value[4:10] == ending]
    return values[-1] if values else None


def weekday(found: Found, context: Context) -> Reading | None:
    """ "on Monday": the last on or before the document's date, the next where the verb looks ahead."""
    wanted = int(value_of("weekday", found.part("weekday")))
    if context.before in lexicon.words("dates_context", "every words"):
        return None
    if context.anchor is None:
        return inferred(None, Precision.DAY)
    direction = FUTURE if context.direction is FUTURE else PAST
    return inferred(iso(calendar.weekday(context.anchor, wanted, direction)), Precision.DAY)


def shifted_weekday(found: Found, context: Context) -> Reading | None:
    """ "last Friday" before the document's date, "next Friday" after it, "this Friday" as the verb looks."""
    wanted, shift = int(value_of("weekday", found.part("weekday"))), found.part("shift").lower()
    if context.anchor is None:
        return inferred(None, Precision.DAY)
    if shift == "this":
        direction = PAST if context.direction is PAST else FUTURE
        return inferred(iso(calendar.weekday(context.anchor, wanted, direction)), Precision.DAY)
    direction = PAST if shift_of(shift) < 0 else FUTURE
    return inferred(iso(calendar.weekday(context.anchor, wanted, direction, strict=True)), Precision.DAY)


def weekday_of_week(found: Found, context: Context) -> Reading | None:
    """ "Tuesday of last week"."""
    if context.anchor is None:
        return inferred(None, Precision.DAY)
    wanted = int(value_of("weekday", found.part("weekday")))
    move = wanted - context.anchor.weekday() + 7 * shift_of(found.part("shift"))
    return inferred(iso(calendar.add_days(context.anchor, move)), Precision.DAY)


def near_day(found: Found, context: Context) -> Reading | None:
    """ "yesterday", "tonight", "this morning", "last night"."""
    move = int(value_of("nearday", found.part("word")))
    return inferred(iso(calendar.add_days(context.anchor, move)) if context.anchor else None, Precision.DAY)


def feast(found: Found, context: Context) -> Reading | None:
    """ "Thanksgiving", "last Christmas", "Easter 2022", "Labor Day weekend"."""
    when, said = holiday(found.part("holiday")), found.part("year")
    if said:
        return stated(_feast_value(_feast(when, int(said)), found.part("week")))
    if context.anchor is None:
        return inferred(None, Precision.WEEK if found.part("week") else Precision.DAY)
    anchor, shift = context.anchor, found.part("shift").lower()
    days = [d for d in (_feast(when, year) for year in range(anchor.year - 1, anchor.year + 2)) if d]
    if shift in ("last", "next"):
        days = [d for d in days if (d < anchor if shift == "last" else d > anchor)]
    return inferred(_feast_value(nearest(days, anchor, context), found.part("week")), Precision.DAY)


def _feast_value(day: date | None, week: str) -> str | None:
    """The day, the week that holds it, or the weekend it belongs to (that before a Monday)."""
    if day is None or not week:
        return iso(day)
    if week == "week":
        return calendar.week_value(day)
    return f"{calendar.week_value(calendar.add_days(day, -(day.weekday() == 0)))}-WE"


def _feast(when: str, year: int) -> date | None:
    if not 1 <= year <= 9999:
        return None
    if when.startswith("easter"):
        return calendar.add_days(calendar.easter(year), int(when.split()[1]))
    if when.startswith("nth"):
        month, nth, wanted, *after = (int(number) for number in when.split()[1:])
        day = calendar.nth_weekday(year, month, nth, wanted)
        return day and calendar.add_days(day, sum(after))
    return calendar.make_day(year, int(when[:2]), int(when[3:]))


def clock(found: Found, context: Context) -> Reading | None:
    """A time of day, "T10:35"; its day is laid to it from the dates around it.

    Where a verb tells of the past, the document's own day is no safe guess: "XXXX-XX-XXT10:35".
    """
    unsaid = "XXXX-XX-XX" if context.direction is PAST and context.before else ""
    return Reading(f"{unsaid}T{_clock(found)}", Basis.INFERRED, Precision.TIME)


def _clock(found: Found) -> str:
    if named := found.part("named"):
        return value_of("clockword", named)
    if four := found.part("four"):
        digits = re.sub(r"\D", "", four).zfill(4)
        return f"{digits[:2]}:{digits[2:]}"
    if hour := found.part("hour"):
        number = int(value_of("number", hour)) % 12
        return f"{number + 12 * (found.part('half') != 'morning'):02}:00"
    words = found.part("clock").lower()
    hour, minute = [*re.findall(r"\d+", words), "00"][:2]
    return f"{int(hour) % 12 + 12 * ('p' in words):02}:{minute}"
