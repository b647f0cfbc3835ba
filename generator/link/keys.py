"""One key for each party over all briefings: the name of its page."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from generator.model import Briefing, Kind

PARTY_KINDS = (Kind.PERSON, Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE)
"""The kinds that have a profile."""

RESERVED = ("index",)
"""Keys that cannot be a page's name."""

Named = tuple[str, Kind]
"""What tells parties apart: the key a document gives, and the kind."""


def settled(briefings: tuple[Briefing, ...]) -> tuple[Briefing, ...]:
    """The briefings with keys of which each stands for one party of one kind.

    Where kinds meet in a key, the one with most appearances keeps it and the others get their kind as an ending.
    """
    final = _final(_appearances(briefings))
    return tuple(_renamed(briefing, final) for briefing in briefings)


def _appearances(briefings: tuple[Briefing, ...]) -> Counter[Named]:
    """How often each party is related to a briefing; 0 for what has no profile."""
    counts: Counter[Named] = Counter()
    for briefing in briefings:
        related = set(briefing.related)
        for i, party in enumerate(briefing.analysis.parties):
            counts[party.key, party.kind] += i in related and party.kind in PARTY_KINDS
    return counts


def _final(counts: Counter[Named]) -> dict[Named, str]:
    kinds: dict[str, list[Kind]] = defaultdict(list)
    for key, kind in counts:
        kinds[key].append(kind)
    order = list(Kind)
    taken = {*kinds, *RESERVED}
    final: dict[Named, str] = {}
    for key in sorted(kinds):
        ranked = sorted(kinds[key], key=lambda kind: (-counts[key, kind], order.index(kind)))
        keeps = [] if key in RESERVED else ranked[:1]
        for kind in ranked:
            final[key, kind] = key if kind in keeps else _free(f"{key}-{kind}", taken)
    return final


def _free(wanted: str, taken: set[str]) -> str:
    key, number = wanted, 1
    while key in taken:
        number += 1
        key = f"{wanted}-{number}"
    taken.add(key)
    return key


def _renamed(briefing: Briefing, final: dict[Named, str]) -> Briefing:
    parties = tuple(
        party if final[party.key, party.kind] == party.key else replace(party, key=final[party.key, party.kind])
        for party in briefing.analysis.parties
    )
    return replace(briefing, analysis=replace(briefing.analysis, parties=parties))
