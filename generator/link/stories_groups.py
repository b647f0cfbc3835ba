"""Documents about the same event put together, one after the other in order of date.

Each joins the open group it is most like on average, or opens one (single-pass clustering, as in topic detection and
tracking: Allan and others, 1998). Only documents that share rare words are compared, found by an inverted index.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.link import stories_terms
from generator.link.stories_terms import Weighed, likeness
from generator.model import Seed

WINDOW = 3
"""Days between a report and the nearest one of its story, at most."""
ALIKE = 0.26
"""How alike a report and those of its story are on average, at least."""
UNDATED = 0.32
"""The same for a report without a date, which may belong to any day."""
KIN = 0.12
"""How alike two stories of one matter are, at least."""
AGEING = 0.03
"""The share by which likeness counts less for each day in between."""
SHARED = 2
"""The rare terms that two documents have in common, at least."""
RECENT = 200
"""The latest documents with a term that are looked at."""
COMPARED = 24
"""The members of a group that a document is compared with: the first and the latest."""
KINDRED = 3
"""Earlier stories of the same matter that a report tells of."""

OPENS, EVENT, COPY, DECIDED = "opens the story", "same event", "nearly the same text", "decided by a person"


@dataclass(frozen=True, slots=True)
class Report:
    """A document as it is grouped; `day` is the day of its date (proleptic ordinal), None where it has none."""

    id: str
    day: int | None
    earliest: int  # it is not older; 0: not known
    terms: Weighed
    shown: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """Why a document is where it is."""

    rule: str
    likeness: float = 0.0
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class Group:
    """A story as it grows; `kin` are the numbers of earlier groups of the same matter."""

    members: list[Report] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    kin: dict[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is settled beforehand, by id: documents that belong together, with why, and those that do not."""

    together: Mapping[str, Sequence[tuple[str, str]]]
    apart: Mapping[str, Collection[str]]


def group(seeds: Sequence[Seed], bounds: Bounds) -> list[Group]:
    """The documents in groups; theirs and the members' order is that of their dates, then ids, the undated last."""
    weights, groups = stories_terms.Weights(), Groups(bounds)
    for seed in sorted(seeds, key=_order):
        terms = stories_terms.of(seed)
        earliest = _day(seed.meta.earliest.value) if seed.meta.earliest else None
        groups.add(Report(seed.id, _published(seed), earliest or 0, weights.add(terms), terms.shown))
    return groups.all


def _order(seed: Seed) -> tuple[int, str]:
    day = _published(seed)
    return datetime.date.max.toordinal() if day is None else day, seed.id


def _published(seed: Seed) -> int | None:
    return _day(seed.meta.published.value) if seed.meta.published else None


def _day(value: str) -> int | None:
    """The day of an ISO 8601 date as a number; None for one that is less precise."""
    try:
        return datetime.date.fromisoformat(value[:10]).toordinal()
    except ValueError:
        return None


class Groups:
    """All groups so far, and the index of the rare terms of their members."""

    def __init__(self, bounds: Bounds) -> None:
        self.all: list[Group] = []
        self._bounds = bounds
        self._home: dict[str, int] = {}
        self._index: dict[str, deque[Report]] = defaultdict(lambda: deque(maxlen=RECENT))

    def add(self, report: Report) -> None:
        """Put the document into the group it belongs to, or into a new one."""
        near = dict(self._near(report))
        home, place = self._settled(report) or self._best(report, near)
        if home == len(self.all):
            self.all.append(Group())
        own = self.all[home]
        own.members.append(report)
        own.places.append(place)
        self._home[report.id] = home
        kin = sorted(((like, n) for n, like in near.items() if n != home and like >= KIN), key=lambda x: (-x[0], x[1]))
        for like, n in kin[:KINDRED]:
            own.kin[n] = max(like, own.kin.get(n, 0.0))
        for term in report.terms.rare:
            self._index[term].append(report)

    def _near(self, report: Report) -> Iterator[tuple[int, float]]:
        """The groups that share rare terms with the document, and how like it they are on average."""
        counts: Counter[str] = Counter()
        for term in report.terms.rare:
            counts.update(other.id for other in self._index[term])
        for n in sorted({self._home[other] for other, count in counts.items() if count >= SHARED}):
            some = _some(self.all[n].members)
            yield n, sum(likeness(report.terms.vector, other.terms.vector) for other in some) / len(some)

    def _settled(self, report: Report) -> tuple[int, Place] | None:
        """The group of a document that is known to belong together with this one."""
        for other, why in self._bounds.together.get(report.id, ()):
            if other in self._home and not self._barred(report, self._home[other]):
                return self._home[other], Place(why)
        return None

    def _best(self, report: Report, near: Mapping[int, float]) -> tuple[int, Place]:
        """The group most like the document, if it is like it enough; else a new one."""
        least = UNDATED if report.day is None else ALIKE
        aged = {n: like * (1 - AGEING * _gap(report, self.all[n])) for n, like in near.items()}
        fit = [n for n in aged if aged[n] >= least and _gap(report, self.all[n]) <= WINDOW]
        fit = [n for n in fit if not self._barred(report, n)]
        if not fit:
            return len(self.all), Place(OPENS)
        best = min(fit, key=lambda n: (-aged[n], n))
        return best, Place(EVENT, near[best], _words(report, self.all[best].members))

    def _barred(self, report: Report, n: int) -> bool:
        others = self._bounds.apart.get(report.id, ())
        return bool(others) and any(member.id in others for member in self.all[n].members)


def _some(members: Sequence[Report]) -> Sequence[Report]:
    half = COMPARED // 2
    return members if len(members) <= COMPARED else (*members[:half], *members[-half:])


def _gap(report: Report, group: Group) -> int:
    """The days between a document and the group's last; 0 where one of them has no date, but may be of that time."""
    last = next((member.day for member in reversed(group.members) if member.day is not None), None)
    if last is None:
        return 0
    return max(0, report.earliest - last) if report.day is None else report.day - last


def _words(report: Report, members: Sequence[Report], most: int = 8) -> tuple[str, ...]:
    """The words the document shares with the members, those that count most first, as it has them."""
    shares: Counter[str] = Counter()
    for other in _some(members):
        for term, weight in report.terms.vector.items():
            shares[term] += weight * other.terms.vector.get(term, 0.0)  # type: ignore[assignment]
    best = sorted((term for term in shares if shares[term] > 0), key=lambda term: (-shares[term], term))
    return tuple(report.shown[term] for term in best[:most])
