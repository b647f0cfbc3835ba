"""Words for readers: dates, bases and names as pages say them."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable

from generator import lexicon
from generator.model import Basis, Briefing, Certainty, Fact, Kind, Profile, Relation

_MONTHS = tuple(calendar.month_name)[1:]
KIND_HEADINGS = {
    Kind.PERSON: "People",
    Kind.ORGANIZATION: "Organisations",
    Kind.COUNTRY: "Countries",
    Kind.PLACE: "Places",
}


WHY = {
    "last name": "the last name of somebody named in full",
    "last name and title": "a title with the last name of somebody named in full",
    "last name of the nearest": "the last name of whoever of that name stands nearest",
    "first name": "the first name of somebody named in full",
    "inner surname": "a surname within the full name",
    "initials": "the initials of the full name",
    "shortened name": "the beginning of the full name",
    "end of name": "the end of the full name",
    "firm suffix": "the name without “Ltd” and its like",
    "in brackets": "stands in brackets after the full name",
    "acronym": "the initial letters of the full name",
    "same words": "the same words in other letters",
    "same place": "another spelling of the place",
    "spelling": "one letter different",
    "direction": "the name with a point of the compass",
    "country table": "another name of the country",
    "demonym table": "the word for what is of the country",
    "loose demonym": "the word for what is of the country",
    "seat acts": "the seat of government, named for the country",
}
"""Why a name is a party's, for readers, by the rule that merged it."""


def why(rule: str) -> str:
    """Why a name was merged into a party; a rule without words of its own says its name."""
    return WHY.get(rule, rule)


def deed(relation: Relation) -> tuple[str, str]:
    """What the party that acts does, and what the other undergoes: "accuses", "is accused by"."""
    does, undergoes = _deeds().get(relation.verb, (relation.verb, relation.verb))
    hedge = "not: " if relation.negated else "perhaps " if relation.modal else ""
    return f"{hedge}{does}", f"{hedge}{undergoes}"


@lexicon.derived
def _deeds() -> dict[str, tuple[str, str]]:
    return {row["relation"]: (row["does"], row["undergoes"]) for row in lexicon.table("relation_said")}


def certainty(profile: Profile) -> str:
    """How sure it is that this is one party of its kind, in one sentence."""
    if profile.certainty is Certainty.DOUBTFUL:
        return f"Doubtful: {'; '.join(profile.doubts)}."
    if profile.certainty is Certainty.CONFIRMED:
        return "Confirmed: a person has decided about it."
    return "Automatic: put together by rules; nobody has looked at it."


def section(briefing: Briefing) -> str:
    """The path of sections a document stands in; "" where none is known."""
    return " › ".join(fact.value for fact in briefing.seed.meta.section)


def outlet(briefing: Briefing) -> str:
    """The outlet of a document; "" where it is not known."""
    known = briefing.seed.meta.outlet
    return known.value if known else ""


def date(value: str) -> str:
    """A TIMEX3 or ISO 8601 date in words, as precise as it is (9 December 2021, autumn 2029); others unchanged."""
    for pattern, say in _FORMS:
        found = pattern.fullmatch(value)
        if found:
            return say(found)
    return value


def _day(found: re.Match[str]) -> str:
    month = int(found["month"] or 0)
    if month > 12:
        return found.group()
    day = str(int(found["day"])) if found["day"] else ""
    words = " ".join(filter(None, [day, _MONTHS[month - 1] if month else "", found["year"]]))
    time = _PARTS.get(found["time"] or "", found["time"] or "")
    return f"{words}, {time}" if time else words


def _week(found: re.Match[str]) -> str:
    try:
        monday = datetime.date.fromisocalendar(int(found["year"]), int(found["week"]), 1)
    except ValueError:
        return found.group()
    first = monday + datetime.timedelta(days=5) if found["end"] else monday
    return f"the {'weekend' if found['end'] else 'week'} of {date(first.isoformat())}"


_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "midday", "DT": "daytime"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_QUARTERS = ("first", "second", "third", "fourth")
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(
            r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d|[A-Z]{2})(?::\d\d)?(?:Z|[+-][\d:]+)?)?)?)?"
        ),
        _day,
    ),
    (re.compile(r"(?P<year>\d{4})-(?P<season>SP|SU|FA|WI)"), lambda m: f"{_SEASONS[m['season']]} {m['year']}"),
    (
        re.compile(r"(?P<year>\d{4})-Q(?P<n>[1-4])"),
        lambda m: f"{_QUARTERS[int(m['n']) - 1]} quarter of {m['year']}",
    ),
    (re.compile(r"(?P<year>\d{4})-H(?P<n>[12])"), lambda m: f"{_QUARTERS[int(m['n']) - 1]} half of {m['year']}"),
    (re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)(?P<end>-WE)?"), _week),
    (re.compile(r"(?P<decade>\d{3})X?"), lambda m: f"the {m['decade']}0s"),
    (re.compile(r"(?P<century>\d{2})(?:XX)?"), lambda m: f"the {m['century']}00s"),
)


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
    return " · ".join(filter(None, [outlet(briefing), published(briefing)]))


def kind(value: Kind) -> str:
    """A party's kind for a reader."""
    return "organisation" if value is Kind.ORGANIZATION else str(value)


def count(number: int, noun: str, plural: str = "") -> str:
    """1 quote, 2 quotes."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listing(names: list[str]) -> str:
    """a, b and c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
