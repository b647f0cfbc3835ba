"""How well the summary says what matters, in the source's own words.

The summary is what a reader sees: bottom line and key points. A point is covered if half the stems of its
content words stand in the summary.
"""

from __future__ import annotations

from functools import partial

from generator.quality.measures import Case, Count, Measure, each, mean, share
from generator.quality.words import content, rouge
from generator.text import visible

LEAST = 0.5
"""The share of a point's content words that covers it."""


def shown(case: Case) -> tuple[str, ...]:
    """The passages of the summary, as they stand in the seed."""
    chosen = case.briefing.summary
    return tuple(case.said(passage.span) for passage in (*chosen.bottom_line, *chosen.key_points))


def _rouge(n: int, case: Case) -> Count:
    return mean(rouge(" ".join(case.gold.summary), " ".join(shown(case)), n))


def _covered(case: Case) -> Count:
    said = content(" ".join(shown(case)))
    points = [content(point) for point in case.gold.summary_must_cover]
    return each([len(point & said) >= LEAST * len(point) for point in points])


def _verbatim(case: Case) -> Count:
    """Passages whose words stand in the file as it was saved."""
    return each([bool(visible(passage)) and case.stands(passage) for passage in shown(case)])


MEASURES = (
    Measure("summary: ROUGE-1", share, partial(_rouge, 1)),
    Measure("summary: ROUGE-2", share, partial(_rouge, 2)),
    Measure("summary: points covered", share, _covered),
    Measure("summary: passages verbatim", share, _verbatim, least=1.0),
)
