"""What is counted in a text: quotations and speakers over all, by form and by how the text names the speaker.

Over all, runs of three words or more count, and nested ones are neither wanted nor wrong; the lines by form and by
speaker count every run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from generator.model import Confidence, Grade, Span
from generator.quality.measures import Count, Figure, each, f1, precision, recall, share
from generator.quality.quotes_found import Found, QuoteCase
from generator.quality.quotes_gold import Run
from generator.quality.quotes_matched import LOOSE, indirect, matched, nested, reported
from generator.quality.quotes_speakers import alike, by_mention, by_name
from generator.quality.words import SAME, dice

LEAST = 3
"""The words a run must have to be counted over all."""

Right = Callable[[Run, Found], bool]


@dataclass(frozen=True, slots=True)
class QuoteMeasure:
    """A figure from 0 to 1, higher is better."""

    name: str
    figure: Callable[[Count], Figure]
    count: Callable[[QuoteCase], Count]


def _runs(case: QuoteCase, right: Right = lambda run, found: True) -> Count:
    joined = matched(case)
    hits = [(run, found) for run, found in joined if _counts(case, run)]
    taken = {found.span for _, found in joined}
    extra = sum(len(case.words.at(one.span)) >= LEAST and one.span not in taken for one in case.quoted)
    good = sum(right(run, found) for run, found in hits)
    return Count(good, len(hits) + extra, sum(_counts(case, run) for run in case.text.runs))


def _counts(case: QuoteCase, run: Run) -> bool:
    return len(case.words.at(run.span)) >= LEAST and not nested(run)


def _attributed(case: QuoteCase, by: Callable[..., bool]) -> Count:
    return _runs(case, lambda run, found: by(case.text, run.said, found))


def _chain(case: QuoteCase) -> Count:
    joined = [(run.said.via, found.via) for run, found in matched(case)]
    right = sum(bool(wanted and found and alike(wanted, found)) for wanted, found in joined)
    told = sum(one.via is not None for one in case.quoted)
    return Count(right, told, sum(run.said.via is not None for run in case.text.runs))


def _reported(case: QuoteCase, least: float) -> Count:
    return Count(len(reported(case, least)), len(case.reported), len(indirect(case)))


def _reporters(case: QuoteCase) -> Count:
    return each([by_name(case.text, said, found) for said, found in reported(case)])


def _kept_out(case: QuoteCase) -> Count:
    shown = [case.words.at(one.span) for one in case.quoted]
    names = [case.words.at(Span(*one.span)) for one in case.text.reading.not_quotes]
    return each([all(dice(name, at) < SAME for at in shown) for name in names])


def _graded(case: QuoteCase) -> Count:
    """Whether fragments are told from statements; only where the reading says which is which."""
    told = [(run, found) for run, found in matched(case) if run.said.forms and not nested(run)]
    return each([(found.grade is Grade.FRAGMENT) != run.said.whole for run, found in told])


def sure(case: QuoteCase, confidence: Confidence) -> Count:
    """Of the quotations found and marked so, those with the right speaker."""
    marked = [(run, found) for run, found in matched(case) if found.confidence is confidence and not nested(run)]
    return each([by_name(case.text, run.said, found) for run, found in marked])


MEASURES: tuple[QuoteMeasure, ...] = (
    QuoteMeasure("quoted: runs F1", f1, _runs),
    QuoteMeasure("quoted: attributed by mention F1", f1, partial(_attributed, by=by_mention)),
    QuoteMeasure("quoted: attributed by name F1", f1, partial(_attributed, by=by_name)),
    QuoteMeasure("quoted: fragments told from statements", share, _graded),
    QuoteMeasure("quoted: passed on by F1", f1, _chain),
    QuoteMeasure("quoted: names left out", share, _kept_out),
    QuoteMeasure("reported: P", precision, partial(_reported, least=SAME)),
    QuoteMeasure("reported: R", recall, partial(_reported, least=SAME)),
    QuoteMeasure("reported: loosely P", precision, partial(_reported, least=LOOSE)),
    QuoteMeasure("reported: loosely R", recall, partial(_reported, least=LOOSE)),
    QuoteMeasure("reported: speaker", share, _reporters),
    QuoteMeasure("quoted: right of the certain", share, partial(sure, confidence=Confidence.CERTAIN)),
    QuoteMeasure("quoted: right of the likely", share, partial(sure, confidence=Confidence.LIKELY)),
    QuoteMeasure("quoted: right of the unclear", share, partial(sure, confidence=Confidence.UNCLEAR)),
)
"""All measures over all texts, in the order of the table."""
UNPINNED = ("quoted: right of the likely", "quoted: right of the unclear")
"""Those that better marking may lower."""


def counts(case: QuoteCase) -> dict[str, Count]:
    """The counts of every measure for one text."""
    return {measure.name: measure.count(case) for measure in MEASURES}
