"""Documents that name different speakers for the same words: a finding for each pair."""

from __future__ import annotations

from generator.errors import Place
from generator.model import Briefing, Corpus
from generator.report import Report
from generator.text import line_of, visible

SHOWN = 60  # characters of the words


def tell(corpus: Corpus, report: Report) -> None:
    """Add a warning for each two quotations with the same words and different speakers."""
    by_id = corpus.by_id()
    for echo in corpus.echoes:
        if echo.contradicts:
            one, other = by_id[echo.one[0]], by_id[echo.other[0]]
            quote = other.analysis.quotes[echo.other[1]]
            words = visible(other.seed.words(quote.span))[:SHOWN]
            where = f"{one.seed.path}:{line_of(one.seed.text, one.analysis.quotes[echo.one[1]].span.start)}"
            here, there = _speaker(other, echo.other[1]), _speaker(one, echo.one[1])
            told = (
                f"“{words}” is said by {here} here, by {there} in {where};"
                " name the right one under `quotes` in an override file, if one of them is misread"
            )
            report.add(Place(other.seed.path, line_of(other.seed.text, quote.span.start)), told)


def _speaker(briefing: Briefing, index: int) -> str:
    return briefing.analysis.quotes[index].speaker.name
