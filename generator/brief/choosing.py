"""The order in which sentences are taken into a summary: those that tell the news together, then what is missing.

A sentence is worth the share of its words that a summary by hand would keep, as far as its features tell
(`summary_weights.tsv`, fitted by `benchmarks/train_summary.py`). The first sentences are chosen as a set (see
`news`). Those after them are taken one by one: what each gains is its worth, less what has been said already and
less the cost of a word, times its length (greedy choice by marginal gain, as in Lin and Bilmes, "A class of
submodular functions for document summarization", 2011), and more for parties and disputes still missing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from types import MappingProxyType

from generator import lexicon
from generator.brief import chances, features, fitness, news
from generator.brief.candidates import Page
from generator.config import Settings

DISPUTES = 2
"""So many disputes are looked for, an accusation and its answer or another one."""

RANKED = 12
"""So many sentences are put in order; the others keep their first gain."""

UNFIT = -1.0
"""Added to the gain of what cannot stand in a summary, so that it ranks behind everything that can."""


LEAST = 4
"""Sentences wanted even where they gain little, if there is room: the bottom line and three key points."""

FULL = 0.6
"""Where the news alone uses so much of the room, what does not fit ends the choice: the text is short."""

STEP = 1e-6
"""Gains fall at least so much from choice to choice, so that their order is the order of choice."""

SPARE = "others say more, or there is no room"


@dataclass(frozen=True, slots=True)
class Room:
    """How many words and how many sentences a summary may have; its first sentence always has room."""

    words: int
    sentences: int


@dataclass(frozen=True, slots=True)
class Pick:
    """A candidate with its gain when its turn came; `reason` says why it was left out, "" if it was chosen."""

    candidate: int
    gain: float
    reason: str = ""


@lexicon.derived
def weights() -> Mapping[str, float]:
    """The weight of each feature and constant of the scorer."""
    return MappingProxyType({row["name"]: float(row["weight"]) for row in lexicon.table("summary_weights")})


def _repeats_title(page: Page, faults: Sequence[str]) -> bool:
    """Whether the first whole sentence says what the title says, as the lead of a news report does."""
    first = next((c for c, fault in zip(page.candidates, faults, strict=True) if not fault), None)
    same = len(page.title & set(first.stems)) if first else 0
    return same > 0 and same >= 0.3 * len(page.title)


class Ranking:
    """The candidates of a page in the order in which a summary takes them.

    One that leans on the sentence before may be taken without it where an edit mends that (`mended`), but never into
    the set that tells the news.
    """

    def __init__(
        self,
        page: Page,
        settings: Settings,
        table: Mapping[str, float] | None = None,
        mended: Callable[[int], bool] = lambda i: False,
        faults: Sequence[str] | None = None,
    ) -> None:
        self.page = page
        self.table = weights() if table is None else table
        self.chances = chances.of(page)
        self.different = [frozenset(c.words) for c in page.candidates]
        self.faults = [fitness.fault(c, settings) for c in page.candidates] if faults is None else list(faults)
        self.trusted = _repeats_title(page, self.faults)
        self.measured = [features.measure(page, i, self.chances) for i in range(len(page.candidates))]
        self.disputes = [features.dispute(page, i) > 0 for i in range(len(page.candidates))]
        self.backgrounds = [features.background(page, i) for i in range(len(page.candidates))]
        self.worth = [self._worth(i) for i in range(len(page.candidates))]
        self.needs = [fitness.need(c, settings) for c in page.candidates]
        self.mended = {i for i, need in enumerate(self.needs) if need and not self.faults[i] and mended(i)}
        self.said: set[str] = set()
        self.named: set[int] = set()
        self.taken: set[int] = set()
        self.order: list[Pick] = []

    def picks(self, room: Room) -> list[Pick]:
        """Those chosen for the room, in order of choice; then the next best; then the rest, the unfit last."""
        self._choose(room)
        while len(self.order) < RANKED and (i := self._best()) is not None:
            self._take(i, self.needs[i] or SPARE)
        rest = [self._left(i) for i in range(len(self.page.candidates)) if i not in self.taken]
        return self.order + sorted(rest, key=lambda pick: (-pick.gain, pick.candidate))

    def _choose(self, room: Room) -> None:
        for member in news.choose(self, room.words, min(news.SIZE, room.sentences)):
            self._take(member, "")
        left, shut = room.words - sum(self.words(i) for i in self.taken), set[int]()
        while len(self.order) < room.sentences and (i := self._best(shut)) is not None:
            if self._done(i, left / max(1, room.words)):
                break
            if self.words(i) > left:
                shut.add(i)
                continue
            left -= self.words(i)
            self._take(i, "")

    def _done(self, i: int, left: float) -> bool:
        """Whether nothing more is wanted: there is enough and the next gains nothing, or the text is short."""
        enough = len(self.order) >= LEAST and self._gain(i) <= 0
        return enough or (len(self.order) < news.SIZE and left < 1 - FULL)

    def words(self, i: int) -> int:
        """The length of a candidate, as the limits of a summary count it."""
        return len(self.page.candidates[i].text.split())

    def _best(self, shut: Set[int] = frozenset()) -> int | None:
        """The open candidate that gains most, the earlier of two alike."""
        free = [i for i in range(len(self.page.candidates)) if i not in self.taken and i not in shut]
        return max((i for i in free if not self._reason(i)), key=lambda i: (self._gain(i), -i), default=None)

    def _worth(self, i: int) -> float:
        trusted = self.trusted and self.page.candidates[i].place < news.SIZE
        fitted = self.table["constant"] + sum(self.table[name] * x for name, x in self.measured[i])
        return fitted + self.table["trusted lead"] * trusted + self.table["of its kind"] * self._telling(i)

    def _telling(self, i: int) -> bool:
        """Whether it says what a document of this kind is about: who announces, what was wrong, what should be done."""
        pattern = lexicon.patterns("summary_kinds").get(self.page.kind)
        return pattern is not None and pattern.search(self.page.candidates[i].text) is not None

    def _gain(self, i: int) -> float:
        candidate, table = self.page.candidates[i], self.table
        known = sum(stem in self.said for stem in candidate.stems) / max(1, len(candidate.stems))
        worth = self.worth[i] * (1 - table["repetition"] * known) - table["cost"]
        leaning = table["leaning"] * bool(self.needs[i])
        return len(candidate.tokens) / 30 * worth + leaning + self._late(i)

    def _late(self, i: int) -> float:
        """What it gains besides: parties not named before, a dispute, and the answer to one told."""
        table = self.table
        dispute = self.disputes[i]
        answer = dispute and i - 1 in self.taken and self.disputes[i - 1]
        told = sum(self.disputes[j] for j in self.taken)
        gain = table["name"] * self._new(i) + table["answer"] * answer
        gain += table["dispute told"] * (dispute and told < DISPUTES)
        return gain + table["background"] * self.backgrounds[i]

    def _new(self, i: int) -> float:
        """The weight of the parties it is the first to name."""
        return sum(self.page.weights[p] for p in sorted(self.page.candidates[i].names.all - self.named))

    def _reason(self, i: int) -> str:
        if self.faults[i]:
            return self.faults[i]
        if i - 1 in self.taken:
            return ""
        if self.needs[i] and i not in self.mended:
            return self.needs[i]
        known = self.page.candidates[i].names.bare <= self._introduced(i)
        return "" if known else "gives somebody's surname alone"

    def _introduced(self, i: int) -> frozenset[int]:
        """The parties that what is taken gives in full before candidate `i`, or the title does."""
        return self.page.title_names.union(*(self.page.candidates[j].names.full for j in sorted(self.taken) if j < i))

    def _take(self, i: int, reason: str) -> None:
        ceiling = self.order[-1].gain - STEP if self.order else math.inf
        self.order.append(Pick(i, min(self._gain(i), ceiling), reason))
        self.taken.add(i)
        self.said.update(self.page.candidates[i].stems)
        self.named.update(self.page.candidates[i].names.all)

    def _left(self, i: int) -> Pick:
        reason = self._reason(i)
        return Pick(i, min(self._gain(i), 0.0) + (UNFIT if reason else 0.0), reason or SPARE)
