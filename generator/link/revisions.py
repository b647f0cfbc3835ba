"""Versions of one document: the newest is the briefing, the others are its earlier versions.

Two documents are versions of one if they were published at the same address, or by the same outlet under the same
title with at least half of the shorter text in common. An equal title alone never makes them so.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cmp_to_key
from itertools import combinations, pairwise

from generator.link import shingles
from generator.model import Fact, Revision, Seed
from generator.read.addresses import canonical, host
from generator.text import fold

ADDRESS, TITLE = "same address", "same outlet and title"
SHARED = 0.5  # of the shorter text's runs of words
MANY = 50  # documents of one outlet and title, beyond which each is compared with the next ones only
_READ = "address line"  # the rule of addresses read off a pasted page, which may be a link to something else
_LITTLE = 0.1


def find(seeds: Iterable[Seed]) -> tuple[Revision, ...]:
    """Every earlier version among the seeds, those of one document together, latest first; by id of the newest."""
    ordered = sorted(seeds, key=lambda seed: seed.id)
    texts = shingles.Texts(ordered)
    chains = [_chain(group, texts) for group in _groups(ordered, texts)]
    chains.sort(key=lambda versions: versions[-1].id)
    return tuple(revision for versions in chains for revision in _revisions(versions, texts))


def _groups(seeds: Sequence[Seed], texts: shingles.Texts) -> list[list[Seed]]:
    """The seeds that are versions of one document, where there are several."""
    leader = list(range(len(seeds)))

    def top(i: int) -> int:
        while leader[i] != i:
            leader[i] = leader[leader[i]]
            i = leader[i]
        return i

    for i, j in _links(seeds, texts):
        first, second = sorted((top(i), top(j)))
        leader[second] = first
    groups: dict[int, list[Seed]] = defaultdict(list)
    for i, seed in enumerate(seeds):
        groups[top(i)].append(seed)
    return [group for group in groups.values() if len(group) > 1]


def _links(seeds: Sequence[Seed], texts: shingles.Texts) -> Iterator[tuple[int, int]]:
    """Pairs of positions of seeds that are versions of one document."""
    for i, j in _pairs([_address(seed) for seed in seeds]):
        if _sure(seeds[i], seeds[j]) or texts.shared(seeds[i].id, seeds[j].id) >= _LITTLE:
            yield i, j
    for i, j in _pairs([_name(seed) for seed in seeds]):
        if texts.shared(seeds[i].id, seeds[j].id) >= SHARED:
            yield i, j


def _pairs(keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of positions of equal keys; in a large group only neighbours, so that cost grows with its size."""
    groups: dict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        if key:
            groups[key].append(i)
    for group in groups.values():
        yield from combinations(group, 2) if len(group) <= MANY else pairwise(group)


def _address(seed: Seed) -> str:
    return canonical(seed.meta.address.value) if seed.meta.address else ""


def _sure(one: Seed, other: Seed) -> bool:
    """Whether an equal address needs no more evidence: the file states it, or the titles are equal."""
    read = [seed.meta.address.rule for seed in (one, other) if seed.meta.address]
    return _READ not in read or fold(one.meta.title.value) == fold(other.meta.title.value)


def _name(seed: Seed) -> str:
    """Outlet and title of a document, where both are known."""
    meta = seed.meta
    outlet = meta.outlet.value if meta.outlet else host(meta.address.value) if meta.address else ""
    return f"{fold(outlet)}\n{fold(meta.title.value)}" if outlet else ""


def _chain(group: Sequence[Seed], texts: shingles.Texts) -> list[Seed]:
    """Versions in order of time, the newest last; where no date tells, the fuller one, or the later path, is last."""
    plain = sorted(group, key=lambda seed: (texts[seed.id].words, seed.path))
    return sorted(plain, key=cmp_to_key(_compared))


def _compared(one: Seed, other: Seed) -> int:
    """Below zero where dates tell that `one` is older, above where newer, zero where they do not tell."""
    for a, b in zip(_days(one), _days(other), strict=True):
        if a and b and not (a.startswith(b) or b.startswith(a)):
            return -1 if a < b else 1
    return 0


def _days(seed: Seed) -> tuple[str, str, str]:
    """When a version was last changed, when it was saved, and whether it says that it was changed; "": not known."""
    meta = seed.meta
    changed = _utc(meta.updated or meta.published)
    return changed, _utc(meta.retrieved), changed and ("updated" if meta.updated else "published")


def _utc(fact: Fact | None) -> str:
    if fact is None:
        return ""
    try:
        moment = datetime.datetime.fromisoformat(fact.value)
        return moment.astimezone(datetime.UTC).isoformat()[:19] if moment.tzinfo else fact.value
    except (ValueError, OverflowError):
        return fact.value


def _revisions(versions: Sequence[Seed], texts: shingles.Texts) -> Iterator[Revision]:
    """All but the newest of the versions, latest first, each with what differs in the next."""
    at = Counter(_address(seed) for seed in versions)
    for seed, after in reversed(list(pairwise(versions))):
        before, now = (Counter(shingles.paragraphs(version)) for version in (seed, after))
        yield Revision(
            seed,
            versions[-1].id,
            ADDRESS if _address(seed) and at[_address(seed)] > 1 else TITLE,
            shingles.changed(texts[seed.id], texts[after.id]),
            (now - before).total(),
            (before - now).total(),
            _compared(seed, after) != 0,
        )
