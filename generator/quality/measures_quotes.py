"""Which quotations were found, and under whose name.

A run found is one of the reading where the Dice coefficient of their word positions is at least 0.8, one to
one, the most alike first. The runs counted have three words or more; shorter and nested ones are neither
wanted nor wrong, and have their own lines. Paraphrases and names in marks are no quotations.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

from generator.model import Grade, Quote
from generator.quality.gold import Quoted
from generator.quality.measures import Case, Count, Measure, each, f1, recall, share
from generator.quality.speakers import by_mention, by_name, same_name
from generator.quality.words import SAME, Positions, dice, pairs
from generator.text import visible

LEAST = 3
"""The words a run must have to be counted."""

FORMS = (
    "straight",
    "curly",
    "single",
    "mismatched",
    "split",
    "multi-paragraph",
    "block",
    "qa",
    "name-colon",
    "reported-fragment",
    "fragment",
    "title",
)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the reading and the words it stands on."""

    gold: Quoted
    at: Positions

    @property
    def counted(self) -> bool:
        """Whether finding it is wanted."""
        return len(self.at) >= LEAST and self.gold.form != "nested"


@lru_cache(maxsize=2)
def wanted(case: Case) -> tuple[Run, ...]:
    """The runs of the reading, those in the title last."""
    runs: list[Run] = []
    for quoted in (*case.gold.quotes, *case.gold.title_quotes):
        runs.append(Run(quoted, _place(case, quoted, [run.at for run in runs])))
    return tuple(runs)


def _place(case: Case, quoted: Quoted, taken: list[Positions]) -> Positions:
    """The first place in its paragraph that no run before it has taken."""
    paragraph = case.paragraph(quoted.paragraph)
    places = [frozenset(p) for p in case.words.places(quoted.text, paragraph)] if paragraph else []
    return next((place for place in places if place not in taken), frozenset())


@lru_cache(maxsize=2)
def found(case: Case) -> tuple[tuple[Quote, Positions], ...]:
    """The quotations found, with the words they stand on."""
    quotes = case.briefing.analysis.quotes
    return tuple((q, case.words.at(q.span)) for q in quotes if q.grade not in (Grade.NAME, Grade.PARAPHRASE))


@lru_cache(maxsize=2)
def matched(case: Case) -> tuple[tuple[Run, Quote], ...]:
    """Runs of the reading with the quotation found for each."""
    runs, quotes = wanted(case), found(case)
    joined = pairs(runs, quotes, lambda run, quote: dice(run.at, quote[1]), SAME)
    return tuple((runs[i], quotes[j][0]) for i, j in joined)


def _any_speaker(case: Case, quoted: Quoted, quote: Quote) -> bool:
    return True


def _spans(case: Case, right: Callable[[Case, Quoted, Quote], bool] = _any_speaker) -> Count:
    hits = [(run, quote) for run, quote in matched(case) if run.counted]
    taken = {quote for _, quote in matched(case)}
    extra = sum(len(at) >= LEAST and quote not in taken for quote, at in found(case))
    good = sum(right(case, run.gold, quote) for run, quote in hits)
    return Count(good, len(hits) + extra, sum(run.counted for run in wanted(case)))


def _fragments(case: Case) -> Count:
    """Contested wording: runs of at most three words that are no half of a broken sentence."""
    short = [run for run in wanted(case) if _is_fragment(run)]
    graded = [quote for quote, at in found(case) if quote.grade is Grade.FRAGMENT and len(at) <= LEAST]
    hits = sum(_is_fragment(run) and quote in graded for run, quote in matched(case))
    return Count(hits, len(graded), len(short))


def _is_fragment(run: Run) -> bool:
    return run.gold.fragment and len(run.at) <= LEAST and run.gold.form not in ("split", "nested")


def _form(form: str, case: Case) -> Count:
    """The runs of one form found under the right name, whatever their length."""
    right = [run for run, quote in matched(case) if run.gold.form == form and by_name(case, run.gold, quote)]
    return Count(len(right), len(right), sum(run.gold.form == form for run in wanted(case)))


def _nested(case: Case) -> Count:
    inside = [case.words.at(span) for quote, _ in found(case) for span in (*quote.nested, quote.span)]
    runs = [run for run in wanted(case) if run.gold.form == "nested"]
    return each([any(dice(run.at, at) >= SAME for at in inside) for run in runs])


def _passed_on(case: Case) -> Count:
    """Who passes a quotation on, over the runs found."""
    runs = [(run.gold.via, quote) for run, quote in matched(case) if run.gold.form != "nested"]
    right = sum(bool(via and q.via and same_name(case, via, q.via.name)) for via, q in runs)
    return Count(right, sum(q.via is not None for _, q in runs), sum(via is not None for via, _ in runs))


def _names_left_out(case: Case) -> Count:
    """Titles, nicknames and scare quotes that are not shown as quotations."""
    oks = []
    for text in case.gold.not_quotes:
        places = [frozenset(place) for place in case.words.places(text)]
        oks.append(not any(dice(place, at) >= SAME for place in places for _, at in found(case)))
    return each(oks)


def _verbatim(case: Case) -> Count:
    """Documents in which each quotation's words, marks excepted, stand in the file as it was saved."""
    return each([all(_stands(case, quote) for quote in case.briefing.analysis.quotes)])


def _stands(case: Case, quote: Quote) -> bool:
    words = case.said(quote.span)
    return bool(visible(words)) and quote.marked.holds(quote.span) and case.stands(words)


MEASURES = (
    Measure("quotes: runs F1", f1, _spans),
    Measure("quotes: attributed by mention F1", f1, partial(_spans, right=by_mention)),
    Measure("quotes: attributed by name F1", f1, partial(_spans, right=by_name)),
    Measure("quotes: contested wording F1", f1, _fragments),
    *(Measure(f"quotes: {form}, attributed by name", recall, partial(_form, form)) for form in FORMS),
    Measure("quotes: nested, found", share, _nested),
    Measure("quotes: passed on by R", recall, _passed_on),
    Measure("quotes: names left out", share, _names_left_out),
    Measure("quotes: documents verbatim", share, _verbatim, least=1.0),
)
