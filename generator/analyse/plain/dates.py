"""Dates by months, weekdays and figures; a weekday gets a day only where it is clear on which side of today it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from generator import lexicon
from generator.analyse import language
from generator.analyse.dates import calendar
from generator.config import Settings
from generator.model import READ_LABELS, Basis, DateRef, Parse, Precision, Seed, Sentence, Span

_HALF_YEAR = 183  # days within which a date without a year is looked for
_NEVER = r"(?!)"


class Context(NamedTuple):
    """What a date is read by: the document's own day, the words of the language, and the sentence around it."""

    anchor: date | None
    words: Mapping[str, Mapping[str, str]]
    sentence: str


class Reading(NamedTuple):
    """What a date says: a TIMEX3 value or None, what it rests on, and how fine it is."""

    value: str | None
    basis: Basis
    precision: Precision


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to write a date: its pattern with the words of the language in place, and how it is read."""

    name: str
    pattern: str
    read: Callable[[re.Match[str], Context], Reading | None]


def find(seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[DateRef, ...]:
    """Every date of the blocks the analysis reads, in order of the text, none overlapping."""
    folder = language.of(seed, settings).folder
    anchor = calendar.day_of(seed.meta.published.value if seed.meta.published else None)
    rules = [(rule, pattern) for rule, pattern in _patterns(folder) if settings.on(rule.name)]
    starts = [sentence.span.start for sentence in sentences]
    found: list[DateRef] = []
    for i, block in enumerate(seed.blocks):
        if block.label in READ_LABELS and sentences:
            for rule, match in _matches(seed.text, block.span, rules):
                number = max(0, bisect_right(starts, match.start()) - 1)
                context = Context(anchor, _words(folder), seed.words(sentences[number].span))
                reading = rule.read(match, context)
                if reading:
                    value, basis, precision = reading
                    found.append(DateRef(Span(*match.span()), i, number, value, precision, basis, rule.name))
    return tuple(sorted(found, key=lambda ref: ref.span))


# ------------------------------------------------------------------------------------------------- rules


def _full(match: re.Match[str], context: Context) -> Reading | None:
    month = match["month"]
    number = int(month if month.isdigit() else context.words["month"][month])
    return _day(calendar.make_day(int(match["year"]), number, int(match["day"])), Basis.STATED)


def _month_day(match: re.Match[str], context: Context) -> Reading | None:
    """The day of the year in which it lies nearest to the document's own."""
    month, day, anchor = int(context.words["month"][match["month"]]), int(match["day"]), context.anchor
    if anchor is None:
        return Reading(f"XXXX-{month:02}-{day:02}", Basis.STATED, Precision.DAY) if 1 <= day <= 31 else None
    near = [calendar.make_day(anchor.year + shift, month, day) for shift in (-1, 0, 1)]
    days = [d for d in near if d and abs((d - anchor).days) <= _HALF_YEAR]
    return _day(days[0], Basis.INFERRED) if days else None


def _month_year(match: re.Match[str], context: Context) -> Reading | None:
    value = calendar.month_value(int(match["year"]), int(context.words["month"][match["month"]]))
    return Reading(value, Basis.STATED, Precision.MONTH) if value else None


def _weekday(match: re.Match[str], context: Context) -> Reading | None:
    """The last such day, or the next, as the words say; no day where the sentence speaks of what is to come."""
    anchor, side = context.anchor, (match["side"] or "").casefold()
    wanted = int(context.words["weekday"][match["weekday"]])
    ahead = any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", context.sentence) for word in context.words["ahead"])
    if anchor is None or (ahead and not side):
        return Reading(None, Basis.INFERRED, Precision.DAY)
    if side in context.words["future"]:
        return _day(calendar.weekday(anchor, wanted, 1, strict=True), Basis.INFERRED)
    return _day(calendar.weekday(anchor, wanted, -1, strict=bool(side)), Basis.INFERRED)


def _near_day(match: re.Match[str], context: Context) -> Reading | None:
    if context.anchor is None:
        return Reading(None, Basis.INFERRED, Precision.DAY)
    days = int(context.words["day"][match["near"].casefold()])
    return _day(calendar.add_days(context.anchor, days), Basis.INFERRED)


RULES = (
    Rule("iso date", r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)", _full),
    Rule("east asian date", r"(?<!\d)(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日", _full),
    Rule("dotted date", r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?![\d])", _full),
    Rule("full date", r"(?<![\d.])(?P<day>\d{1,2})\.?(?:er)?\s(?:de\s)?{month}\s(?:de\s)?(?P<year>\d{4})(?!\d)", _full),
    Rule("month-day date", r"(?<![\d.])(?P<day>\d{1,2})\.?\s(?:de\s)?{month}(?!\w)", _month_day),
    Rule("month-year date", r"(?<!\w){month}\s(?:de\s)?(?P<year>\d{4})(?!\d)", _month_year),
    Rule("weekday date", r"(?<!\w)(?:(?P<side>{side})\s)?{weekday}(?!\w)", _weekday),
    Rule("near day date", r"(?<!\w){near}(?!\w)", _near_day),
)
"""Asked in order; no later one reads what an earlier one has read."""


# ------------------------------------------------------------------------------------------------ working


@lexicon.derived
def _words(folder: str) -> Mapping[str, Mapping[str, str]]:
    """The words of `dates.tsv` by kind, each with its value; what is asked for in small letters is kept so."""
    found: dict[str, dict[str, str]] = {kind: {} for kind in ("month", "weekday", "day", "past", "future", "ahead")}
    if (lexicon.DATA / folder / "dates.tsv").is_file():
        for row in lexicon.table("dates", folder):
            found[row["kind"]][row["word"]] = row["value"]
    return MappingProxyType(found)


@lexicon.derived
def _patterns(folder: str) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """The rules with the words of a language in their patterns, without those it has no words for."""
    words = _words(folder)
    slots = {
        "{month}": f"(?P<month>{_any(words['month'])})",
        "{weekday}": f"(?P<weekday>{_any(words['weekday'])})",
        "{near}": f"(?P<near>(?i:{_any(words['day'])}))",
        "{side}": f"(?i:{_any({**words['past'], **words['future']})})",
    }
    found = []
    for rule in RULES:
        pattern = rule.pattern
        for slot, filled in slots.items():
            pattern = pattern.replace(slot, filled)
        found.append((rule, re.compile(pattern)))
    return tuple(found)


def _any(words: Mapping[str, str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) or _NEVER


def _matches(text: str, block: Span, rules: list[tuple[Rule, re.Pattern[str]]]) -> Iterator[tuple[Rule, re.Match[str]]]:
    taken: list[Span] = []
    for rule, pattern in rules:
        new = [m for m in pattern.finditer(text, *block) if not any(Span(*m.span()).meets(span) for span in taken)]
        taken += [Span(*m.span()) for m in new]
        yield from ((rule, match) for match in new)


def _day(day: date | None, basis: Basis) -> Reading | None:
    return Reading(day.isoformat(), basis, Precision.DAY) if day else None
