"""The quotations and reported statements of a reading beside those found for them.

One found for another has a Dice coefficient of word positions of at least 0.8, or 0.5 where it is to be loose; they
are matched one to one, the most alike first.
"""

from __future__ import annotations

from generator.model import Span
from generator.quality.quotes_found import Found, QuoteCase
from generator.quality.quotes_gold import Run, Said
from generator.quality.words import SAME, dice, pairs

LOOSE = 0.5
Pair = tuple[Run, Found]


def matched(case: QuoteCase) -> list[Pair]:
    """The runs of the reading with the quotation found for each."""
    runs, quotes = case.text.runs, case.quoted
    wanted, found = [case.words.at(run.span) for run in runs], [case.words.at(one.span) for one in quotes]
    return [(runs[i], quotes[j]) for i, j in pairs(wanted, found, dice, SAME)]


def nested(run: Run) -> bool:
    """Whether the run stands in another one."""
    return "nested" in run.said.forms


def reported(case: QuoteCase, least: float = LOOSE) -> list[tuple[Said, Found]]:
    """The reported statements of the reading with the one found for each."""
    wanted, found = indirect(case), case.reported
    places = [frozenset[int]().union(*(case.words.at(Span(*span)) for span in said.spans)) for said in wanted]
    joined = pairs(places, [case.words.at(one.span) for one in found], dice, least)
    return [(wanted[i], found[j]) for i, j in joined]


def indirect(case: QuoteCase) -> list[Said]:
    """The reported statements of the reading."""
    return [said for said in case.text.reading.quotes if said.reported]
