"""The same words quoted in several documents: identical, trimmed, or with a few words changed.

Quotations that share a run of words are aligned word by word; nothing else is compared. They are the same where
nearly all words of the shorter one stand in the longer one, in order, and the words in common are not commonplace.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, islice, pairwise

from generator.link import rarity, shingles, speakers
from generator.model import Briefing, Echo, Grade, Reprint, Span, Story
from generator.text import fold

FEWEST = 5
"""The words of a quotation that is looked at."""
LONGEST = 400
"""The words of a quotation that are compared; aligning two costs the product of their lengths."""
RUN = 4
"""The words of a run that two quotations have in common."""
MANY = 40
"""Quotations with one run, beyond which each is compared with the next only."""
SHARED = 0.8
"""The share of the shorter one's words that stand in the longer one, in order."""
TELLING, WHOLE = 10.0, 7.0
"""How much the words in common tell together, at least: the sum of −ln of the share of news articles with each; and
where the whole of the shorter quotation stands in the longer one as it is."""
FAR = 1.5
"""So many times as much between documents of different stories."""
IDENTICAL, TRIMMED, REWORDED = "identical", "trimmed", "reworded"


@dataclass(frozen=True, slots=True)
class _Said:
    briefing: Briefing
    index: int
    words: tuple[str, ...]


def find(
    briefings: Iterable[Briefing], reprints: Iterable[Reprint] = (), stories: Iterable[Story] = ()
) -> tuple[Echo, ...]:
    """The pairs of quotations of different documents that are the same, by ids; not those of reprints.

    Documents of one story need fewer words in common than others; without `stories`, all are taken for one.
    """
    every = [said for briefing in sorted(briefings, key=lambda b: b.seed.id) for said in _quotations(briefing)]
    copies = {(copy.one, copy.other) for copy in reprints}
    home = {member: story.key for story in stories for member in story.members}
    found = (_compared(every[i], every[j], home) for i, j in _candidates(every, copies))
    return tuple(sorted((echo for echo in found if echo), key=lambda echo: (echo.one, echo.other)))


def split(text: str) -> list[tuple[str, Span]]:
    """The first words of a quotation as they are compared: no case, no accents, no marks; each with its place in it."""
    found = islice(shingles.WORD.finditer(text), LONGEST)
    return [(fold(match.group()), Span(*match.span())) for match in found]


def _quotations(briefing: Briefing) -> Iterator[_Said]:
    for index, quote in enumerate(briefing.analysis.quotes):
        words = tuple(word for word, _ in split(briefing.seed.words(quote.span)))
        told = quote.grade in (Grade.STATEMENT, Grade.FRAGMENT) and briefing.seed.blocks[quote.block].number
        if told and len(words) >= FEWEST:
            yield _Said(briefing, index, words)


def _candidates(every: Sequence[_Said], copies: Collection[tuple[str, str]]) -> list[tuple[int, int]]:
    """The pairs that share a run of words, of different documents that are no reprints of each other."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, said in enumerate(every):
        for run in dict.fromkeys(said.words[at : at + RUN] for at in range(len(said.words) - RUN + 1)):
            holders[run].append(i)
    pairs: set[tuple[int, int]] = set()
    for several in holders.values():
        pairs.update(combinations(several, 2) if len(several) <= MANY else pairwise(several))
    ids = [said.briefing.seed.id for said in every]
    return sorted((i, j) for i, j in pairs if ids[i] != ids[j] and (ids[i], ids[j]) not in copies)


def _compared(one: _Said, other: _Said, home: Mapping[str, str]) -> Echo | None:
    if len(one.words) < len(other.words):
        one, other = other, one
    blocks = matches(one.words, other.words)
    common = [word for _, at, size in blocks for word in other.words[at : at + size]]
    share = len(common) / len(other.words)
    how = IDENTICAL if one.words == other.words else TRIMMED if len(blocks) == share == 1 else REWORDED
    if share < SHARED or max((size for _, _, size in blocks), default=0) < RUN:
        return None
    apart = home.get(one.briefing.seed.id) != home.get(other.briefing.seed.id)
    if _telling(common) < (TELLING if how == REWORDED else WHOLE) * (FAR if apart else 1):
        return None
    return Echo(_name(one), _name(other), how, round(share, 3), speakers.contradict(*_ends(one), *_ends(other)))


def _ends(said: _Said) -> tuple[Briefing, int]:
    return said.briefing, said.index


def _name(said: _Said) -> tuple[str, int]:
    return said.briefing.seed.id, said.index


def matches(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    """The runs of words that both have, in order, each as its place in one, in the other, and its length."""
    found = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [(a, b, size) for a, b, size in found if size]


def _telling(words: Iterable[str]) -> float:
    return sum(-math.log(min(1.0, rarity.share(word))) for word in dict.fromkeys(words) if len(word) > 1)
