"""Nearly the same text in documents of different outlets: one voice, however many print it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from generator.link import shingles
from generator.model import Reprint, Revision, Seed
from generator.text import fold

SHARED = 0.5  # of the shorter text's runs of words
WITHIN = 0.9  # … where the outlet is the same, whose documents may have much in common without being one
FEWEST = 20  # runs of a text; a shorter one is shared by chance
SAMPLE = 4  # of so many runs one is looked up to find pairs that are worth comparing
MANY = 50  # texts with one run, beyond which each is compared with the next only
_HOPEFUL = SHARED / 2  # of the sampled runs


def find(seeds: Iterable[Seed], revisions: Iterable[Revision] = ()) -> tuple[Reprint, ...]:
    """Every pair of briefings of which one reprints the other, by their ids.

    Earlier versions are looked at, too, and stand for the briefing of their document. A document whose outlet is not
    known may be anybody's. An outlet may print a text twice, under two titles, which makes no versions of it.
    """
    revised = list(revisions)
    newest = {revision.seed.id: revision.newest for revision in revised}
    every = sorted([*seeds, *(revision.seed for revision in revised)], key=lambda seed: seed.id)
    found: dict[tuple[str, str], float] = {}
    for i, j, share in alike(every):
        one, other = sorted(newest.get(every[k].id, every[k].id) for k in (i, j))
        if one != other and (share >= WITHIN or _apart(every[i], every[j])):
            found[one, other] = max(share, found.get((one, other), 0.0))
    return tuple(Reprint(one, other, found[one, other]) for one, other in sorted(found))


def alike(seeds: Sequence[Seed]) -> Iterator[tuple[int, int, float]]:
    """Pairs of positions of seeds with at least `SHARED` of their text in common, and how much."""
    samples = [_sample(shingles.runs(seed)) for seed in seeds]
    texts = shingles.Texts(seeds)
    for i, j in _candidates(samples):
        share = texts.shared(seeds[i].id, seeds[j].id)
        if share >= SHARED:
            yield i, j, share


def _sample(runs: shingles.Runs) -> frozenset[int]:
    return frozenset(run for run in runs.order if run % SAMPLE == 0) if len(runs) >= FEWEST else frozenset()


def _candidates(samples: Sequence[frozenset[int]]) -> list[tuple[int, int]]:
    """Pairs whose samples have enough in common; an inverted index of runs, which skips what stands in one text."""
    counts: Counter[tuple[int, int]] = Counter()
    for holders in _index(samples).values():
        counts.update(combinations(holders, 2) if len(holders) <= MANY else pairwise(holders))
    return sorted(
        (i, j) for (i, j), count in counts.items() if count >= _HOPEFUL * min(len(samples[i]), len(samples[j]))
    )


def _index(samples: Sequence[frozenset[int]]) -> Mapping[int, list[int]]:
    """The texts that hold a run, for each run that several hold."""
    first: dict[int, int] = {}
    several: dict[int, list[int]] = {}
    for i, sample in enumerate(samples):
        for run in sample:
            if first.setdefault(run, i) != i:
                several.setdefault(run, [first[run]]).append(i)
    return several


def _apart(one: Seed, other: Seed) -> bool:
    """Whether two documents may be of different outlets."""
    names = [fold(seed.meta.outlet.value) for seed in (one, other) if seed.meta.outlet]
    return len(names) < 2 or names[0] != names[1]
