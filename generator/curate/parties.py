"""Parties under the names and kinds a person gave; one that gets the name of another becomes that other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.analyse.parties import weigh
from generator.analyse.parties.keys import distinct
from generator.curate import match
from generator.curate.overrides import Decisions, PartyDecision
from generator.model import Alias, Analysis, Party, Quote, Relation, Seed, Speaker
from generator.text import fold, key


def decide(seed: Seed, analysis: Analysis, decisions: Decisions) -> Analysis:
    """The analysis with decided names and kinds; mentions, speakers and relations follow to the party they mean."""
    found = _found(analysis.parties, decisions)
    if not found:
        return analysis
    named = _kinds([_named(p, found.get(i)) for i, p in enumerate(analysis.parties)], found)
    groups = _groups(named, found)
    moved = {old: new for new, group in enumerate(groups) for old in group}
    names = {p.name: named[i].name for i, p in enumerate(analysis.parties) if p.name != named[i].name}
    parties = [_joined([named[i] for i in group]) for group in groups]
    parties = distinct(replace(p, of=names.get(p.of, p.of)) for p in parties)
    analysis = _followed(replace(analysis, parties=tuple(parties)), moved, [p.name for p in analysis.parties])
    return analysis if len(groups) == len(named) else weighed(seed, analysis)


def _found(parties: tuple[Party, ...], decisions: Decisions) -> dict[int, PartyDecision]:
    """The decided name and kind of each party that has one, all its decisions taken together."""
    found: dict[int, PartyDecision] = {}
    for told in decisions.parties:
        index = match.party(parties, told.name, told.of)
        if index is not None and (told.rename or told.kind):
            past = found.get(index, told)
            found[index] = PartyDecision(told.name, told.rename or past.rename, told.kind or past.kind)
    return found


def _named(party: Party, told: PartyDecision | None) -> Party:
    if told is None:
        return party
    name, kind = told.rename or party.name, told.kind or party.kind
    return replace(party, name=name, key=key(name) if told.rename else party.key, kind=kind, rule=match.RULE)


def _kinds(named: list[Party], found: Mapping[int, PartyDecision]) -> list[Party]:
    """The parties, each renamed to a name that is taken and given no kind with a kind of that name."""
    kinds = [
        [p.kind for j, p in enumerate(named) if j != i and fold(p.name) == fold(party.name)]
        if i in found and not found[i].kind
        else []
        for i, party in enumerate(named)
    ]
    return [
        replace(party, kind=others[0]) if others and party.kind not in others else party
        for party, others in zip(named, kinds, strict=True)
    ]


def _groups(named: list[Party], found: Mapping[int, PartyDecision]) -> list[list[int]]:
    """Which parties are one, in order of their first; the one that had the name before leads its group."""
    groups: dict[tuple[str, str, int], list[int]] = {}
    for i, party in sorted(enumerate(named), key=lambda pair: pair[0] in found):
        same = (fold(party.name), str(party.kind))
        alone = i not in found and (*same, -1) in groups
        groups.setdefault((*same, i if alone else -1), []).append(i)
    return sorted(groups.values(), key=min)


def _joined(parties: list[Party]) -> Party:
    lead = parties[0]
    if len(parties) == 1:
        return lead
    counts: Counter[tuple[str, str]] = Counter()
    for party in parties:
        for alias in party.aliases:
            counts[alias.text, alias.rule] += alias.count
    return replace(
        lead,
        aliases=tuple(Alias(text, count, rule) for (text, rule), count in counts.items()),
        mentions=tuple(sorted(m for party in parties for m in party.mentions)),
        rule=match.RULE,
        role=next((p.role for p in parties if p.role), None),
        of=next((p.of for p in parties if p.of and fold(p.of) != fold(lead.name)), ""),
    )


def _followed(analysis: Analysis, moved: Mapping[int, int], before: list[str]) -> Analysis:
    """The analysis with all indexes of parties moved, and speakers called as their parties now are."""
    calls = [(name, analysis.parties[moved[i]].name) for i, name in enumerate(before)]
    mentions = [m if m.party < 0 else replace(m, party=moved[m.party]) for m in analysis.mentions]
    quotes, reported = (tuple(_spoken(q, moved, calls) for q in part) for part in (analysis.quotes, analysis.reported))
    relations = [_related(relation, moved) for relation in analysis.relations]
    return replace(
        analysis,
        mentions=tuple(mentions),
        quotes=quotes,
        reported=reported,
        relations=tuple(r for r in relations if r is not None),
    )


def _spoken(quote: Quote, moved: Mapping[int, int], calls: list[tuple[str, str]]) -> Quote:
    via = _speaker(quote.via, moved, calls) if quote.via else None
    return replace(quote, speaker=_speaker(quote.speaker, moved, calls), via=via)


def _speaker(speaker: Speaker, moved: Mapping[int, int], calls: list[tuple[str, str]]) -> Speaker:
    names = dict(calls[i] for i in speaker.parties)
    name = speaker.name
    if any(old != new for old, new in names.items()):
        parts = [name] if name in names else name.split(" and ")
        name = " and ".join(dict.fromkeys(names.get(part, part) for part in parts))
    return replace(speaker, name=name, parties=_moved(speaker.parties, moved))


def _related(relation: Relation, moved: Mapping[int, int]) -> Relation | None:
    """The relation between the parties as they now are; none where both its sides have become one."""
    who, whom, claimed = (_moved(side, moved) for side in (relation.who, relation.whom, relation.claimed_by))
    other = tuple(i for i in whom if i not in who)
    if whom and not other and not set(relation.who) & set(relation.whom):
        return None
    return replace(relation, who=who, whom=other or whom, claimed_by=claimed)


def _moved(indexes: Iterable[int], moved: Mapping[int, int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(moved[i] for i in indexes))


def weighed(seed: Seed, analysis: Analysis) -> Analysis:
    """The analysis with the weights its parties have now."""
    parts = (analysis.sentences, analysis.mentions, analysis.parties, analysis.quotes, analysis.relations)
    return replace(analysis, parties=weigh(seed, *parts))
