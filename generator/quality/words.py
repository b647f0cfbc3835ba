"""Words and their positions: what the measures compare."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TypeVar

import snowballstemmer

from generator import lexicon
from generator.model import Span
from generator.text import fold

A = TypeVar("A")
B = TypeVar("B")
Positions = frozenset[int]

SAME = 0.8
"""The Dice coefficient from which two runs of words count as the same run."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TARGET = re.compile(r"(?<=\])\([^()\s]*\)")
_ARTICLE = re.compile(r"^(?:the|an?) ")
_MARKS = "\"“”„«»‘’'`"


class Words:
    """The words of a text with their characters; the targets of Markdown links are no words."""

    def __init__(self, text: str) -> None:
        self.text = _TARGET.sub(lambda found: " " * len(found[0]), text)
        found = list(_WORD.finditer(self.text))
        self.spans = [Span(*word.span()) for word in found]
        self.folded = [_folded(word[0]) for word in found]

    def at(self, span: Span) -> Positions:
        """The positions of the words that `span` touches."""
        return frozenset(i for i, word in enumerate(self.spans) if word.meets(span))

    def places(self, phrase: str, within: range | None = None) -> list[range]:
        """Where the words of `phrase` stand in a row, as ranges of positions; those behind a mark first."""
        sought = tokens(phrase)
        inside = within or range(len(self.folded))
        if not sought:
            return []
        last = inside.stop - len(sought)
        starts = (i for i in range(inside.start, last + 1) if self.folded[i : i + len(sought)] == sought)
        found = [range(i, i + len(sought)) for i in starts]
        return sorted(found, key=lambda place: not self._marked(place))

    def _marked(self, place: range) -> bool:
        start = self.spans[place.start].start
        return self.text[start - 1 : start] in _MARKS if start else False


def tokens(text: str) -> list[str]:
    """The words of `text`, folded."""
    return [_folded(word) for word in _WORD.findall(text)]


def _folded(word: str) -> str:
    """A word for comparing; a possessive ending does not make another word of it."""
    return fold(word).removesuffix("'s")


def plain(text: str) -> str:
    """The words of `text` alone: how two lines are compared."""
    return " ".join(tokens(_TARGET.sub("", text)))


def name(text: str) -> str:
    """`text` as a name: without case, article in front, and possessive ending."""
    return _ARTICLE.sub("", plain(text))


def content(text: str) -> frozenset[str]:
    """The stems of the words of `text` that carry content."""
    stop = lexicon.words("quality_stop")
    return frozenset(stem(word) for word in tokens(text) if word not in stop)


@cache
def stem(word: str) -> str:
    """The stem of a folded word (M. F. Porter, 1980)."""
    stemmed: str = _stemmer().stemWord(word)
    return stemmed


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("porter")


def dice(one: frozenset[A], other: frozenset[A]) -> float:
    """Twice the share of common elements, 0 to 1 (L. R. Dice, 1945)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def rouge(reference: str, text: str, n: int) -> float:
    """ROUGE-N F1 of two texts over stemmed words, 0 to 1 (C.-Y. Lin, 2004)."""
    wanted, found = _grams(reference, n), _grams(text, n)
    total = wanted.total() + found.total()
    return 2 * (wanted & found).total() / total if total else 0.0


def _grams(text: str, n: int) -> Counter[tuple[str, ...]]:
    stems = [stem(word) for word in tokens(text)]
    return Counter(zip(*(stems[i:] for i in range(n)), strict=False))


def pairs(
    wanted: Sequence[A], found: Sequence[B], likeness: Callable[[A, B], float], least: float
) -> list[tuple[int, int]]:
    """Wanted and found things matched one to one, the most alike first, each pair at least `least` alike."""
    scored = [(-likeness(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(found)]
    taken: list[tuple[int, int]] = []
    left, right = set[int](), set[int]()
    for score, i, j in sorted(scored):
        if -score < least or score == 0:
            break
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            taken.append((i, j))
    return sorted(taken)


def common(one: Iterable[str], other: Iterable[str]) -> int:
    """How many elements two collections share, each counted as often as both have it."""
    return (Counter(one) & Counter(other)).total()
