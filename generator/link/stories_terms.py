"""What a document is about, as weighted words: TF-IDF in which title and lead count more than the rest.

How rare a word is, is told by the documents that came before (Salton and Buckley, Term-weighting approaches, 1988),
smoothed by a table of how common it is in news at large: so a document's weights never change when others come after.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.brief.candidates import stem
from generator.link.rarity import UNKNOWN, shares
from generator.model import TEXT_LABELS, Seed
from generator.text import fold

LEAD = 120
"""Words at the beginning of the text that count as its lead."""
TITLE_WEIGHT, LEAD_WEIGHT = 6, 4
KEPT = 100
"""The heaviest terms of a document, which are all that is kept of it."""
PRIOR = 800
"""The documents that the table of common words stands for."""
RARE, RARITY = 40, 0.03
"""How many of a document's heaviest terms lead to others, and the share of documents such a term is in at most."""
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2}|[^\W_]+(?:'[^\W_]+)?")

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a document: how often in title, lead and whole text; a word of the text for each."""

    language: str
    title: frozenset[str]
    lead: Counter[str]
    whole: Counter[str]
    shown: Mapping[str, str]


def of(seed: Seed) -> Terms:
    """The terms of a document's title and its own text."""
    language = seed.meta.language.value if seed.meta.language else "en"
    shown: dict[str, str] = {}
    title = list(_terms(seed.meta.title.value, language, shown))
    texts = (seed.words(block.span) for block in seed.blocks if block.label in TEXT_LABELS)
    text = [term for words in texts for term in _terms(words, language, shown)]
    return Terms(language, frozenset(title), Counter(text[:LEAD]), Counter([*title, *text]), shown)


def _terms(text: str, language: str, shown: dict[str, str]) -> Iterator[str]:
    for word in _WORD.findall(text.replace("’", "'")):
        term = _term(word, language)
        if len(term) > 1:
            shown.setdefault(term, word.removesuffix("'s"))
            yield term


@lru_cache(maxsize=1 << 16)
def _term(word: str, language: str) -> str:
    plain = fold(word).removesuffix("'s")
    return stem(plain) if language == "en" else plain


@dataclass(frozen=True, slots=True)
class Weighed:
    """A document's heaviest terms with their weights, heaviest first, and those of them that few documents have."""

    vector: Vector
    rare: tuple[str, ...]


class Weights:
    """How much each term of a document weighs, by the documents added before."""

    def __init__(self) -> None:
        self._seen: dict[str, Counter[str]] = defaultdict(Counter)
        self._number: Counter[str] = Counter()

    def add(self, terms: Terms) -> Weighed:
        """The document's terms, of length 1 together with the lighter ones that are not kept."""
        rarity = {term: self._rarity(term, terms.language) for term in terms.whole}
        weighed = {term: _count(terms, term) * rarity[term] for term in terms.whole}
        length = math.sqrt(sum(x * x for x in weighed.values())) or 1.0
        self._seen[terms.language].update(terms.whole.keys())
        self._number[terms.language] += 1
        kept = [term for term in sorted(weighed, key=lambda term: (-weighed[term], term))[:KEPT] if weighed[term] > 0]
        rare = [term for term in kept if rarity[term] >= -math.log(RARITY)]
        return Weighed({term: weighed[term] / length for term in kept}, tuple(rare[:RARE]))

    def _rarity(self, term: str, language: str) -> float:
        seen = self._seen[language][term] + PRIOR * shares(language).get(term, _unknown(term, language))
        return -math.log(min(1.0, seen / (self._number[language] + PRIOR)))


def _count(terms: Terms, term: str) -> float:
    in_lead = LEAD_WEIGHT * (1 + math.log(terms.lead[term])) if term in terms.lead else 0.0
    return 1 + math.log(terms.whole[term]) + in_lead + TITLE_WEIGHT * (term in terms.title)


def likeness(one: Vector, other: Vector) -> float:
    """The cosine of two documents, 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def _unknown(term: str, language: str) -> float:
    """The share of documents a word not in the table is taken to be in: where there is none, by its length."""
    return UNKNOWN if shares(language) else max(UNKNOWN, 0.5 ** (len(term) - 1))
