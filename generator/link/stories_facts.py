"""What a report tells that can be compared: its parties, dates and figures, each where it says them first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.brief import candidates
from generator.link import numbers
from generator.link.numbers import Number
from generator.model import Briefing, DateRef, Kind, Precision, Sentence, Span, Telling
from generator.text import fold

PRECISE = (Precision.TIME, Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.SEASON, Precision.QUARTER)
NEAR = "near day date"
"""The rule of “today”, “tomorrow” and the like."""
Figure = tuple[float, str]
"""A value and what it counts."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one report: by party key, TIMEX3 value, or value and what it counts."""

    briefing: Briefing
    text: str  # folded, with a blank at both ends
    parties: Mapping[str, Telling]
    index: Mapping[str, int]  # of each party
    dates: Mapping[str, Telling]
    figures: Mapping[Figure, Telling]
    values: frozenset[float]  # of all figures, whatever they count
    published: str  # the day, "" where it is not known
    names: frozenset[str]  # the stems of the parties' names


def of(briefing: Briefing) -> Facts:
    """The facts of a briefing's own text."""
    seed, analysis = briefing.seed, briefing.analysis
    parties: dict[str, Telling] = {}
    index: dict[str, int] = {}
    for i in briefing.related:
        party = analysis.parties[i]
        spots = (analysis.mentions[m].span for m in party.mentions)
        place = next((told for span in spots if (told := telling(briefing, span))), None)
        if place and party.kind not in (Kind.EVENT, Kind.WORK):
            parties[party.key], index[party.key] = place, i
    dates: dict[str, Telling] = {}
    for date in analysis.dates:
        place = telling(briefing, date.span)
        if place and date.value and date.precision in PRECISE and not _figurative(briefing, date):
            dates.setdefault(_day(date), place)
    figures: dict[Figure, Telling] = {}
    for number, place in _numbers(briefing):
        figures.setdefault((number.value, number.counted), place)
    text = " ".join(seed.words(block.span) for block in seed.blocks if block.number)
    published = seed.meta.published.value[:10] if seed.meta.published else ""
    return Facts(
        briefing, f" {fold(text)} ", parties, index, dates, figures, numbers.values(text), published, names(briefing)
    )


def names(briefing: Briefing) -> frozenset[str]:
    """The stems of the words in the parties' names."""
    return candidates.stems(" ".join(alias.text for party in briefing.analysis.parties for alias in party.aliases))


def telling(briefing: Briefing, span: Span) -> Telling | None:
    """The place of words in the text; None where they stand in no sentence of a numbered paragraph."""
    sentence = _sentence(briefing, span)
    if sentence is None or not briefing.seed.blocks[sentence.block].number:
        return None
    return Telling(briefing.seed.id, sentence.block, sentence.span, span)


def _sentence(briefing: Briefing, span: Span) -> Sentence | None:
    sentences = briefing.analysis.sentences
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    return sentences[at] if at >= 0 and sentences[at].span.holds(span) else None


def _figurative(briefing: Briefing, date: DateRef) -> bool:
    """Whether it is a "today" that somebody says, which may mean these days."""
    return date.rule == NEAR and any(quote.marked.holds(date.span) for quote in briefing.analysis.quotes)


def _day(date: DateRef) -> str:
    value = date.value or ""
    return value[:10] if date.precision is Precision.TIME else value


def _numbers(briefing: Briefing) -> Iterator[tuple[Number, Telling]]:
    """The figures that are no part of a date."""
    taken = [date.span for date in briefing.analysis.dates]
    for sentence in briefing.analysis.sentences:
        if briefing.seed.blocks[sentence.block].number:
            for number in numbers.find(briefing.seed.words(sentence.span), sentence.span.start):
                if not any(number.span.meets(span) for span in taken):
                    yield number, Telling(briefing.seed.id, sentence.block, sentence.span, number.span)
