"""Which time expressions were found, and with which value.

An expression found is one of the reading where the two share a word, one to one, those with more words in
common first. Values are compared as the days they cover, so a week is equal to the interval of its days; a
season covers its year; times of day are left out. Where the reading has no value although the document's
date is known, the annotator left it open: such expressions are neither wanted nor wrong. In a document
without a date, no value is right, and any value is wrong. References that name no day ("now") are not wrong
where the reading leaves them out. Expressions in captions belong to the reading of the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generator.model import DateRef
from generator.quality.gold import When
from generator.quality.measures import Case, Count, Measure, f1, precision
from generator.quality.words import Positions, dice, pairs

Days = tuple[date, date]

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)|Q(?P<quarter>[1-4])|(?P<season>SP|SU|FA|AU|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:-WE)?(?:T.*)?"
)
_STRETCH = re.compile(r"P[\dXT]")
_DECADE = re.compile(r"\d{3}")


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of the reading and the words it stands on."""

    gold: When
    at: Positions


def days(value: str | None) -> Days | None:
    """First and last day of a TIMEX3 or ISO 8601 value or interval; None where it names no calendar days."""
    parts = [_days(part) for part in (value or "").split("/", 1)]
    first, last = parts[0], parts[-1]
    return (first[0], last[1]) if first and last else None


def _days(value: str) -> Days | None:
    if _DECADE.fullmatch(value):
        return date(int(value + "0"), 1, 1), date(int(value + "9"), 12, 31)
    found = _VALUE.fullmatch(value)
    try:
        return _covered(found) if found else None
    except ValueError:  # the thirtieth of February
        return None


def _covered(found: re.Match[str]) -> Days:
    year = int(found["year"])
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return (monday + timedelta(5 if "WE" in found[0] else 0), monday + timedelta(6))
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return day, day
    first, last = 1, 12
    if found["month"]:
        first = last = int(found["month"])
    elif found["quarter"]:
        first, last = 3 * int(found["quarter"]) - 2, 3 * int(found["quarter"])
    after = date(year + last // 12, last % 12 + 1, 1)
    return date(year, first, 1), after - timedelta(1)


@lru_cache(maxsize=2)
def wanted(case: Case) -> tuple[Expression, ...]:
    """The expressions of the reading in the text."""
    taken: list[Expression] = []
    for when in case.gold.dates:
        if when.paragraph is not None:
            taken.append(Expression(when, _place(case, when, taken)))
    return tuple(taken)


def _place(case: Case, when: When, taken: Sequence[Expression]) -> Positions:
    paragraph = case.paragraph(when.paragraph)
    places = sorted(case.words.places(when.text, paragraph), key=lambda p: p.start) if paragraph else []
    used = frozenset[int]().union(*(expression.at for expression in taken))
    return next((frozenset(place) for place in places if not used.intersection(place)), frozenset())


@lru_cache(maxsize=2)
def matched(case: Case) -> tuple[tuple[Expression, DateRef], ...]:
    """Expressions of the reading with the one found for each."""
    found = [(ref, case.words.at(ref.span)) for ref in _dates(case)]
    joined = pairs(wanted(case), found, lambda expression, ref: dice(expression.at, ref[1]), 1e-9)
    return tuple((wanted(case)[i], found[j][0]) for i, j in joined)


def _dates(case: Case) -> list[DateRef]:
    """The dates found; a stretch up to now ("the past six years") is none."""
    return [ref for ref in case.briefing.analysis.dates if not _STRETCH.match(ref.value or "")]


def _found(case: Case) -> int:
    """How many expressions were found, without references to no day that the reading leaves out."""
    taken = [ref for _, ref in matched(case)]
    return sum(ref in taken or not (ref.value or "").endswith("_REF") for ref in _dates(case))


def _spans(case: Case) -> Count:
    return Count(len(matched(case)), _found(case), len(wanted(case)))


def _values(case: Case) -> Count:
    open_ones = [e for e in wanted(case) if _is_open(case, e)]
    judged = [(e, ref) for e, ref in matched(case) if not _is_open(case, e)]
    right = sum(days(ref.value) == days(e.gold.value) for e, ref in judged)
    skipped = len(matched(case)) - len(judged)
    return Count(right, _found(case) - skipped, len(wanted(case)) - len(open_ones))


def _is_open(case: Case, expression: Expression) -> bool:
    return expression.gold.value is None and case.gold.published is not None


def _asserted(case: Case) -> Count:
    """Of the calendar values a page asserts for expressions of the reading, how many are right."""
    judged = [(e, ref) for e, ref in matched(case) if not _is_open(case, e) and days(ref.value)]
    right = sum(days(ref.value) == days(e.gold.value) for e, ref in judged)
    return Count(right, len(judged), len(wanted(case)))


MEASURES = (
    Measure("dates: found F1", f1, _spans),
    Measure("dates: found with the right value F1", f1, _values),
    Measure("dates: values asserted P", precision, _asserted),
)
