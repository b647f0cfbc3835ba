"""How rare words are in news at large: the fewer articles have one, the more it tells that two texts have it."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping

from generator import lexicon
from generator.brief.candidates import stem, stems

UNKNOWN = 0.0015
"""The share of articles a word is taken to be in that is not in the table."""
COMMON, CAP = 0.1, 1.5
"""Words in more articles than this share do not tell what a sentence is about; and the most that a word counts."""


def share(word: str) -> float:
    """The share of news articles with a word, by its stem."""
    return shares("en").get(stem(word), UNKNOWN)


def weight(word: str) -> float:
    """How much it tells that two sentences have a word: 0 for a common one, to `CAP`."""
    known = share(word)
    return 0.0 if known >= COMMON else min(CAP, -math.log(known) / 4)


def content(text: str, names: Collection[str] = (), named: float = 0.5) -> dict[str, float]:
    """The stems of a sentence with their weights; those of `names` that only name somebody weigh `named` of it."""
    plain = stems(" ".join(word for word in text.split() if word[:1].islower()))
    said = sorted(word for word in stems(text) if not word[:1].isdigit())
    return {word: weight(word) * (named if word in names and word not in plain else 1) for word in said}


def alike(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much two sentences have in common."""
    return sum(max(known, other[word]) for word, known in one.items() if word in other)


@lexicon.derived
def shares(language: str) -> Mapping[str, float]:
    """The share of news articles in a language with each common word, by its stem; empty where that is not counted."""
    if not language.isalpha() or not (lexicon.DATA / language / "story_words.tsv").is_file():
        return {}
    return {row["word"]: int(row["permille"]) / 1000 for row in lexicon.table("story_words", language)}
