"""How much of their text two documents share: runs of words, compared exactly.

Word shingling after Broder (On the resemblance and containment of documents, 1997). Only the article's own text is
looked at, never the furniture around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from zlib import crc32

from generator.model import TEXT_LABELS, Seed
from generator.text import visible

SIZE = 3
"""The words of a run."""
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
"""A word; one sign where no blanks part words."""
_PRIME = 2**61 - 1
_STEP = 1_000_003


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of words of a text in order, each as a number, and how many words it has."""

    order: tuple[int, ...]
    words: int

    def __len__(self) -> int:
        return len(self.order)


def paragraphs(seed: Seed) -> list[str]:
    """The article's paragraphs, without case."""
    return [visible(seed.words(block.span)).casefold() for block in seed.blocks if block.label in TEXT_LABELS]


def runs(seed: Seed) -> Runs:
    """The runs of the article's text; a text shorter than a run is one."""
    return of_words(chain.from_iterable(map(WORD.findall, paragraphs(seed))))


def words(text: str) -> list[str]:
    """The words of a text, without case."""
    return WORD.findall(visible(text).casefold())


class Texts(dict[str, Runs]):
    """The runs of seeds by their ids, each made when it is first asked for."""

    def __init__(self, seeds: Iterable[Seed]) -> None:
        super().__init__()
        self._seeds = {seed.id: seed for seed in seeds}

    def __missing__(self, key: str) -> Runs:
        return self.setdefault(key, runs(self._seeds[key]))

    def shared(self, one: str, other: str) -> float:
        """The share that two of them have in common, see `shared`."""
        return shared(self[one], self[other])


def of_words(words: Iterable[str]) -> Runs:
    """The runs of those words."""
    numbers = list(map(_number, words))
    if len(numbers) < SIZE:
        return Runs((_joined(numbers),) if numbers else (), len(numbers))
    rows = zip(numbers, numbers[1:], numbers[2:], strict=False)
    return Runs(tuple([((x * _STEP + y) * _STEP + z) % _PRIME for x, y, z in rows]), len(numbers))


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "replace"))


def _joined(numbers: Sequence[int]) -> int:
    total = 0
    for number in numbers:
        total = (total * _STEP + number) % _PRIME
    return total


def shared(one: Runs, other: Runs) -> float:
    """The share of the different runs of the shorter text that are in the other one, too: 0 to 1 (containment)."""
    a, b = set(one.order), set(other.order)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def changed(one: Runs, other: Runs) -> float:
    """The share of the words of both texts that stand in no run which both have: 0 to 1."""
    both = set(one.order) & set(other.order)
    total = one.words + other.words
    return (_alone(one, both) + _alone(other, both)) / total if total else 0.0


def _alone(text: Runs, both: set[int]) -> int:
    """How many words of a text are covered by none of the runs `both`."""
    alone, covered = 0, 0  # words still covered by the last common run
    width = min(SIZE, text.words)
    for run in (*text.order, *(None,) * (width - 1)):
        covered = width if run in both else covered - 1
        alone += covered <= 0
    return alone
