"""Whether two documents name different speakers for the same words."""

from __future__ import annotations

from generator.model import Briefing, Confidence, Kind, Party, Speaker
from generator.text import fold


def contradict(one: Briefing, i: int, other: Briefing, j: int) -> bool:
    """Whether the two quotations are said by parties that cannot be one or speak for one another, as far as known.

    Words that somebody quotes while speaking are two speakers' by right.
    """
    if one.analysis.quotes[i].nested or other.analysis.quotes[j].nested:
        return False
    first, second = _parties(one, i), _parties(other, j)
    if not first or not second:
        return False
    return not any(_same(a, b) or _speaks_for(a, b) or _speaks_for(b, a) for a in first for b in second)


def _parties(briefing: Briefing, index: int) -> list[Party]:
    """The parties that are told to speak; none where that is unclear or somebody unnamed."""
    speaker: Speaker = briefing.analysis.quotes[index].speaker
    if speaker.unnamed or speaker.confidence is Confidence.UNCLEAR:
        return []
    return [briefing.analysis.parties[i] for i in speaker.parties]


def _same(one: Party, other: Party) -> bool:
    if one.key == other.key:
        return True
    names, others = called(one), called(other)
    if names & others:
        return True
    return one.kind is other.kind is Kind.PERSON and bool(
        {n.split()[-1] for n in names} & {n.split()[-1] for n in others}
    )


def called(party: Party) -> set[str]:
    """The folded names by which documents call a party."""
    return {name for name in (fold(party.name), *(fold(alias.text) for alias in party.aliases)) if name}


def _speaks_for(person: Party, body: Party) -> bool:
    """Whether somebody may speak for a body: what it belongs to is not known to be another."""
    if person.kind is not Kind.PERSON or body.kind is Kind.PERSON:
        return body.kind is not Kind.PERSON and person.kind is not Kind.PERSON and fold(person.of) in called(body)
    return not person.of or fold(person.of) in called(body)
