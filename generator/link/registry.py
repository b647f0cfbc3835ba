"""All briefings in one order, and their parties in one registry."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.model import Alias, Briefing, Corpus, Kind, Party, Profile

PARTY_KINDS = (Kind.PERSON, Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE)
"""The kinds that have a profile."""

RESERVED = frozenset({"", "index"})
"""Keys that cannot be a page's name."""

Seen = list[tuple[Briefing, int, Party]]


def corpus(briefings: Iterable[Briefing]) -> Corpus:
    """The briefings, newest first and the undated last by id, with the profiles of their parties by key."""
    ordered = sorted(briefings, key=lambda b: b.seed.id)
    dated = [b for b in ordered if b.seed.meta.published]
    dated.sort(key=lambda b: b.seed.meta.published.value if b.seed.meta.published else "", reverse=True)
    undated = [b for b in ordered if not b.seed.meta.published]
    chosen = (*dated, *undated)
    return Corpus(chosen, _profiles(chosen))


def _profiles(briefings: tuple[Briefing, ...]) -> tuple[Profile, ...]:
    groups: dict[str, Seen] = defaultdict(list)
    for briefing in briefings:
        for index in briefing.related:
            party = briefing.analysis.parties[index]
            if party.kind in PARTY_KINDS and party.key not in RESERVED:
                groups[party.key].append((briefing, index, party))
    return tuple(_profile(key, groups[key]) for key in sorted(groups))


def _profile(key: str, seen: Seen) -> Profile:
    names = Counter(party.name for _, _, party in seen)
    kinds = Counter(str(party.kind) for _, _, party in seen)
    owners = Counter(party.of for _, _, party in seen if party.of)
    return Profile(
        key,
        _commonest(names),
        Kind(_commonest(kinds)),
        _aliases(seen),
        tuple((briefing.seed.id, index) for briefing, index, _ in seen),
        _commonest(owners) if owners else "",
    )


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda value: (-counts[value], str(value)))


def _aliases(seen: Seen) -> tuple[Alias, ...]:
    counts: Counter[str] = Counter()
    rules: dict[str, str] = {}
    for _, _, party in seen:
        for alias in party.aliases:
            counts[alias.text] += alias.count
            rules.setdefault(alias.text, alias.rule)
    ordered = sorted(counts, key=lambda text: (-counts[text], text))
    return tuple(Alias(text, counts[text], rules[text]) for text in ordered)
