"""All briefings in one order, and their parties in one registry."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.link import keys, reprints
from generator.link.keys import PARTY_KINDS
from generator.model import Alias, Briefing, Corpus, Party, Profile, Revision

Seen = list[tuple[Briefing, int, Party]]


def corpus(briefings: Iterable[Briefing], revisions: tuple[Revision, ...] = ()) -> Corpus:
    """The briefings, newest first and the undated last by id, with the profiles of their parties by key.

    The parties of the briefings get the key of their profile: parties of one key and kind are one party. `revisions`
    are the earlier versions of their documents, which are no briefings.
    """
    ordered = sorted(briefings, key=lambda b: b.seed.id)
    dated = [b for b in ordered if b.seed.meta.published]
    dated.sort(key=lambda b: b.seed.meta.published.value if b.seed.meta.published else "", reverse=True)
    undated = [b for b in ordered if not b.seed.meta.published]
    chosen = keys.settled((*dated, *undated))
    return Corpus(chosen, _profiles(chosen), revisions, reprints.find((b.seed for b in chosen), revisions))


def _profiles(briefings: tuple[Briefing, ...]) -> tuple[Profile, ...]:
    groups: dict[str, Seen] = defaultdict(list)
    for briefing in briefings:
        for index in briefing.related:
            party = briefing.analysis.parties[index]
            if party.kind in PARTY_KINDS:
                groups[party.key].append((briefing, index, party))
    return tuple(_profile(key, groups[key]) for key in sorted(groups))


def _profile(key: str, seen: Seen) -> Profile:
    names = Counter(party.name for _, _, party in seen)
    owners = Counter(party.of for _, _, party in seen if party.of)
    return Profile(
        key,
        _commonest(names),
        seen[0][2].kind,
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
