"""What is counted in a text: who was found, under which kind and role, and which words were taken for whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.quality.measures import Count, Figure, each, f1, precision, recall, share
from generator.quality.parties_found import PartyCase
from generator.quality.parties_gold import ROLE, Wanted, Word
from generator.quality.words import name

METONYMS = ("state", "place")
"""The forms of a name that stands for a state, or might and does not."""


@dataclass(frozen=True, slots=True)
class PartyMeasure:
    """A figure from 0 to 1, higher is better."""

    name: str
    figure: Callable[[Count], Figure]
    count: Callable[[PartyCase], Count]


def _found(case: PartyCase) -> Count:
    sure = [party for party in case.known.values() if not party.spare]
    spare = sum(party.spare for party in case.known.values())
    wanted = sum(not party.spare for party in case.text.parties)
    return Count(len(sure), len(case.shown) - spare, wanted)


def _typed(case: PartyCase) -> Count:
    right = sum(case.party(i).kind == party.kind for i, party in case.known.items() if not party.spare)
    return Count(right, *_found(case)[1:])


def second(case: PartyCase) -> list[int]:
    """The parties shown that are a party found already once more."""
    taken = frozenset(form for party in case.known.values() for form in party.called)
    rest = [i for i in case.shown if i not in case.known]
    words = {word: case.meant(word) for word in case.text.words}
    met = {index for word, index in words.items() if word.party in {p.name for p in case.known.values()}}
    return [i for i in rest if name(case.party(i).name) in taken or i in met]


def mixed(case: PartyCase) -> list[int]:
    """The parties shown that words of several parties of the reading were taken for: wrong merges."""
    meant: dict[int, set[str]] = {}
    for word in case.text.words:
        meant.setdefault(case.meant(word), set()).add(word.party)
    return [i for i in case.shown if len(meant.get(i, set()) - {""}) > 1]


def right(case: PartyCase, word: Word) -> bool:
    """Whether the words were taken for the party they mean, or for none where they mean none."""
    found = case.meant(word)
    if not word.party:
        return found < 0
    return found in case.known and case.known[found].name == word.party


def _words(case: PartyCase) -> Count:
    return each([right(case, word) for word in case.text.words])


def _metonyms(case: PartyCase) -> Count:
    return each([right(case, word) for word in case.text.words if word.form in METONYMS])


def left_out(case: PartyCase) -> list[str]:
    """Of the names that are no party, those that are shown as one."""
    names = {name(case.party(i).name) for i in case.shown}
    return [one for one in case.text.never if name(one) in names]


def _kept_out(case: PartyCase) -> Count:
    shown = left_out(case)
    return each([one not in shown for one in case.text.never])


def roles(case: PartyCase) -> list[tuple[Wanted, str]]:
    """The parties of the reading with the role shown for each, "" where none is."""
    seed = case.briefing.seed
    spans = [(party, case.party(i).role) for i, party in case.known.items()]
    return [(party, seed.words(span) if span else "") for party, span in spans if party.may != ROLE]


def same_role(party: Wanted, shown: str) -> bool:
    """Whether the role shown is, word for word, one of the reading's."""
    return name(shown) in map(name, party.roles)


def _roles(case: PartyCase) -> Count:
    told = roles(case)
    hits = sum(same_role(party, shown) for party, shown in told if shown)
    return Count(hits, sum(bool(shown) for _, shown in told), sum(bool(party.roles) for party, _ in told))


def _belonging(case: PartyCase) -> Count:
    told = [(case.party(i).of, party.of) for i, party in case.known.items()]
    hits = sum(bool(found and wanted) and name(found) == name(wanted) for found, wanted in told)
    judged = sum(bool(found) for found, _ in told)
    return Count(hits, judged, sum(bool(wanted) for _, wanted in told))


MEASURES: tuple[PartyMeasure, ...] = (
    PartyMeasure("involved: found F1", f1, _found),
    PartyMeasure("involved: found with the right kind F1", f1, _typed),
    PartyMeasure("involved: no second entry", share, lambda case: each([i not in second(case) for i in case.shown])),
    PartyMeasure("involved: no wrong merge", share, lambda case: each([i not in mixed(case) for i in case.shown])),
    PartyMeasure("involved: others left out", share, _kept_out),
    PartyMeasure("involved: words taken for the right party", share, _words),
    PartyMeasure("involved: metonyms", share, _metonyms),
    PartyMeasure("involved: role P", precision, _roles),
    PartyMeasure("involved: role R", recall, _roles),
    PartyMeasure("involved: belongs to P", precision, _belonging),
    PartyMeasure("involved: belongs to R", recall, _belonging),
)
"""All measures over all texts, in the order of the table."""


def counts(case: PartyCase) -> dict[str, Count]:
    """The counts of every measure for one text."""
    return {measure.name: measure.count(case) for measure in MEASURES}
