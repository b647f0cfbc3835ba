"""A party over all briefings: its names, what a person decided about it, and what is doubtful of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.curate import match
from generator.curate.sitewide import SiteDecisions, SiteParty
from generator.link.keys import PARTY_KINDS
from generator.model import Alias, Briefing, Certainty, Party, Profile
from generator.text import fold

Seen = Sequence[tuple[Briefing, int, Party]]

GUESSED = "model "
"""How the names of the rules begin by which only the language model told a kind."""
WEAK = {
    "last name of the nearest": "“{alias}” may be another of that last name",
    "spelling": "“{alias}” may be another name, not another spelling",
}
"""What is doubtful about the names that these rules merged."""


def of(briefings: Sequence[Briefing], decisions: SiteDecisions) -> tuple[Profile, ...]:
    """The profiles of all related parties, by key; the keys of the briefings must be settled."""
    groups: dict[str, list[tuple[Briefing, int, Party]]] = defaultdict(list)
    for briefing in briefings:
        for index in briefing.related:
            party = briefing.analysis.parties[index]
            if party.kind in PARTY_KINDS:
                groups[party.key].append((briefing, index, party))
    told: dict[str, list[SiteParty]] = defaultdict(list)
    for one in decisions.parties:
        told[fold(one.called)].append(one)
    names = Counter(fold(_name(seen)) for seen in groups.values())
    shared = {name for name, count in names.items() if count > 1}
    return tuple(_profile(key, groups[key], told, shared) for key in sorted(groups))


def _profile(key: str, seen: Seen, told: Mapping[str, Sequence[SiteParty]], shared: Collection[str]) -> Profile:
    name, aliases = _name(seen), _aliases(seen)
    kind = seen[0][2].kind
    about = (*told.get(fold(name), ()), *told.get(key, ()))
    decided = next((one for one in about if (one.kind or one.only) in (None, kind)), None)
    doubts = tuple(_doubts(name, seen, aliases, shared))
    confirmed = decided is not None or any(party.rule == match.RULE for _, _, party in seen)
    return Profile(
        key,
        name,
        kind,
        aliases,
        tuple((briefing.seed.id, index) for briefing, index, _ in seen),
        _commonest(party.of for _, _, party in seen if party.of),
        Certainty.CONFIRMED if confirmed else Certainty.DOUBTFUL if doubts else Certainty.AUTOMATIC,
        () if confirmed else doubts,
        (decided.description if decided else "") or "",
        (decided.link if decided else "") or "",
    )


def _doubts(name: str, seen: Seen, aliases: Sequence[Alias], shared: Collection[str]) -> Iterator[str]:
    """What a person might look at, each in one clause."""
    if " " not in name and all(party.rule.startswith(GUESSED) for _, _, party in seen):
        yield "its kind is the language model's guess from one word"
    if fold(name) in shared:
        yield "another party has the same name and another kind"
    for alias in aliases:
        if alias.rule in WEAK and fold(alias.text) != fold(name):
            yield WEAK[alias.rule].format(alias=alias.text)


def _name(seen: Seen) -> str:
    return _commonest(party.name for _, _, party in seen)


def _commonest(values: Iterator[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default="")


def _aliases(seen: Seen) -> tuple[Alias, ...]:
    counts: Counter[str] = Counter()
    rules: dict[str, str] = {}
    for _, _, party in seen:
        for alias in party.aliases:
            counts[alias.text] += alias.count
            rules.setdefault(alias.text, alias.rule)
    ordered = sorted(counts, key=lambda text: (-counts[text], text))
    return tuple(Alias(text, counts[text], rules[text]) for text in ordered)
