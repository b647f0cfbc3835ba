"""Stories: briefings about one event over outlets and days, why each is in its story, and what came before and after.

A story's key is the id of its first briefing. When an earlier one is added, the key becomes that one's; as each
member's id leads to the story, no address it ever had is lost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, product
from typing import TypeVar

from generator.curate import stories as decided
from generator.curate.stories import StoryDecisions
from generator.link import stories_groups as groups
from generator.link.stories_groups import COPY, DECIDED, Bounds, Group
from generator.model import Belonging, Briefing, Kind, Precision, Reprint, Story
from generator.text import fold

MOST = 8
"""Parties and dates that are told of a belonging."""
Member = TypeVar("Member")
_SINGLE = (Precision.DAY, Precision.TIME)


def find(
    briefings: Sequence[Briefing], reprints: Iterable[Reprint] = (), decisions: StoryDecisions = decided.NONE
) -> tuple[Story, ...]:
    """The stories of the briefings, each in one, by the date of their first; the keys of parties must be settled."""
    copies = list(reprints)
    by_id = {briefing.seed.id: briefing for briefing in briefings}
    found = groups.group([briefing.seed for briefing in briefings], bounds(copies, decisions))
    keys = [group.members[0].id for group in found]
    titles = {told.story: told.title for told in decisions.stories if told.title}
    later: dict[int, list[int]] = defaultdict(list)
    for n, group in enumerate(found):
        for before in group.kin:
            later[before].append(n)
    return tuple(_story(n, found, keys, later, by_id, copies, titles) for n in range(len(found)))


def bounds(reprints: Iterable[Reprint], decisions: StoryDecisions) -> Bounds:
    """What reprints and decisions settle: which documents belong together, and which do not."""
    together: dict[str, list[tuple[str, str]]] = defaultdict(list)
    apart: dict[str, list[str]] = defaultdict(list)
    sets = joined({told.story, *told.join} for told in decisions.stories)
    decisive = [(one, other, DECIDED) for whole in sets for one, other in combinations(sorted(whole), 2)]
    copied = [(copy.one, copy.other, COPY) for copy in reprints]
    for one, other, why in (*decisive, *copied):
        together[one].append((other, why))
        together[other].append((one, why))
    for told in decisions.stories:
        whole = next(one for one in sets if told.story in one)
        for one, other in product(sorted(whole), told.apart):
            apart[one].append(other)
            apart[other].append(one)
    return Bounds(together, apart)


def joined(wanted: Iterable[set[Member]]) -> list[set[Member]]:
    """The sets with those that have a member in common made one."""
    sets: list[set[Member]] = []
    for one in wanted:
        apart = [other for other in sets if not other & one]
        sets = [*apart, one.union(*(other for other in sets if other & one))]
    return sets


def _story(
    n: int,
    found: Sequence[Group],
    keys: Sequence[str],
    later: Mapping[int, Sequence[int]],
    by_id: Mapping[str, Briefing],
    copies: Sequence[Reprint],
    titles: Mapping[str, str | None],
) -> Story:
    group = found[n]
    members = tuple(member.id for member in group.members)
    # A later report may tell of a group that began after this one: the order of the two is that of their first.
    kin = {*group.kin, *later.get(n, ())}
    return Story(
        keys[n],
        members,
        tuple(_voices([by_id[m] for m in members], copies)),
        tuple(_belongings(group, [by_id[m] for m in members])),
        tuple(keys[other] for other in sorted(kin) if other < n),
        tuple(keys[other] for other in sorted(kin) if other > n),
        next((title for m in members if (title := titles.get(m))), ""),
    )


def _voices(members: Sequence[Briefing], copies: Sequence[Reprint]) -> Iterator[tuple[str, ...]]:
    """The members by who speaks: an outlet with all its reports, and with what reprints them."""
    ids = [member.seed.id for member in members]
    pairs = [(copy.one, copy.other) for copy in copies if copy.one in ids and copy.other in ids]
    outlets: dict[str, str] = {}
    for member in members:
        if member.seed.meta.outlet:
            first = outlets.setdefault(fold(member.seed.meta.outlet.value), member.seed.id)
            pairs.append((first, member.seed.id))
    voice = {name: name for name in ids}
    for one, other in pairs:
        old, new = voice[other], voice[one]
        voice = {name: new if of == old else of for name, of in voice.items()}
    for leader in dict.fromkeys(voice.values()):
        yield tuple(name for name in ids if voice[name] == leader)


def _belongings(group: Group, members: Sequence[Briefing]) -> Iterator[Belonging]:
    """Why each member is in the group, with the parties and dates it shares with those before it."""
    parties: set[str] = set()
    dates: set[str] = set()
    for place, member in zip(group.places, members, strict=True):
        own_parties, own_dates = list(_parties(member)), list(_dates(member))
        yield Belonging(
            member.seed.id,
            place.rule,
            round(place.likeness, 3),
            place.words,
            _shared(own_parties, parties),
            _shared(own_dates, dates),
        )
        parties.update(own_parties)
        dates.update(own_dates)


def _shared(own: Iterable[str], others: Collection[str]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(own) if name in others)[:MOST]


def _parties(briefing: Briefing) -> Iterator[str]:
    parties = (briefing.analysis.parties[i] for i in briefing.related)
    return (party.key for party in parties if party.kind not in (Kind.EVENT, Kind.WORK))


def _dates(briefing: Briefing) -> Iterator[str]:
    days = (date.value[:10] for date in briefing.analysis.dates if date.value and date.precision in _SINGLE)
    published = briefing.seed.meta.published
    return chain(days, [published.value[:10]] if published else [])
