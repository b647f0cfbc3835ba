"""The sentences a summary may choose from, prepared for counting."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from snowballstemmer import stemmer

from generator import lexicon
from generator.brief import marks, turns
from generator.brief.turns import Turn
from generator.model import Analysis, Form, Kind, Label, Mention, Seed, Sentence, Span
from generator.text import fold

_STEMMER = stemmer("english")
_TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Herr|Frau|Monsieur|Madame)\.?\s")
_TITLED = re.compile(r"\b(?:[A-Z][\w’'-]*|[A-Z][a-z]{1,3}\.)\s$")

_BULLET = re.compile(r"[•●▪◦*–-]\s+")

MAIN = 3
"""So many parties a summary should name: those that most sentences name, and at least two."""

Vector = dict[str, float]
"""A sparse vector over stems."""


@dataclass(frozen=True, slots=True)
class Names:
    """The parties a sentence names, those it gives in full, the people it gives by surname alone."""

    all: frozenset[int] = frozenset()
    full: frozenset[int] = frozenset()
    bare: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of the article's own text; an item of a list without its bullet."""

    sentence: int
    span: Span
    text: str
    tokens: tuple[str, ...]
    stems: tuple[str, ...]  # of the content words
    words: tuple[str, ...]  # the stems of all words
    names: Names
    inside: bool  # it begins inside a quotation that was opened before
    personal: bool  # its text may say "I": an opinion
    head: bool  # it stands above the text of a live blog or an interview, where fragments sum up
    place: int  # how many whole sentences stand before it
    turn: Turn = Turn.OWN  # who speaks, in a dialogue
    opens: bool = True  # it is the first of its block


@dataclass(frozen=True, slots=True)
class Page:
    """All candidates of a seed and what is counted over them."""

    candidates: tuple[Candidate, ...]
    title: frozenset[str]  # stems
    title_names: frozenset[int]
    vectors: tuple[Vector, ...]  # TF-IDF, a sentence counting as a document
    whole: Vector
    counts: Counter[str]
    weights: tuple[float, ...]  # of the parties
    middle: Vector  # the sum of the vectors, each of length 1
    pairs: Counter[tuple[str, str]]  # in how many sentences two words follow each other
    first_named: dict[int, int]  # the first candidate that names a party
    main: tuple[int, ...]  # the parties that most sentences name
    kind: str  # of the document


def gather(seed: Seed, analysis: Analysis, whole: Callable[[Candidate], bool]) -> Page:
    """The page of a seed; `whole` tells a real sentence from a caption, a label or a teaser."""
    named, spoken = _named(seed, analysis), turns.of(seed)
    found: list[Candidate] = []
    place = 0
    for i, sentence in enumerate(analysis.sentences):
        if seed.blocks[sentence.block].number:
            turn = spoken.get(sentence.block, Turn.OWN)
            found.append(_candidate(seed, sentence, i, named[i], place, turn))
            place += whole(found[-1])
    return _page(seed, analysis, named, tuple(found))


def stems(text: str) -> frozenset[str]:
    """The stems of the content words of `text`."""
    return frozenset(_stems(text)[1])


def words(text: str) -> tuple[str, ...]:
    """The stems of all words of `text`, without what follows an apostrophe."""
    return tuple(stem(word.split("'")[0]) for word in tokens(text))


def _candidate(seed: Seed, sentence: Sentence, i: int, names: Names, place: int, turn: Turn) -> Candidate:
    bullet = _BULLET.match(seed.words(sentence.span))
    span = Span(sentence.span.start + (bullet.end() if bullet else 0), sentence.span.end)
    text = " ".join(seed.words(span).split())
    whole = seed.blocks[sentence.block].span
    inside = marks.inside(seed.text[whole.start : span.start], seed.text[span.start : whole.end])
    personal = seed.meta.kind is not None and seed.meta.kind.value == "opinion"
    head, opens = _head(seed, sentence.block), sentence.span.start == whole.start
    return Candidate(i, span, text, *_stems(text), words(text), names, inside, personal, head, place, turn, opens)


def _head(seed: Seed, block: int) -> bool:
    """Whether the block stands above the first paragraph of a live blog or an interview, and sums it up."""
    first = next((n for n, other in enumerate(seed.blocks) if other.label is Label.BODY), len(seed.blocks))
    return block < first and seed.meta.kind is not None and seed.meta.kind.value in ("live blog", "interview")


def tokens(text: str) -> tuple[str, ...]:
    """The words of `text`, folded."""
    return tuple(_TOKEN.findall(fold(text)))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a folded word (Snowball's English stemmer)."""
    found: str = _STEMMER.stemWord(word)
    return found


def _stems(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    words, stop = tokens(text), lexicon.words("summary_stop")
    bare = [word.split("'")[0] for word in words if word not in stop]
    return words, tuple(stem(word) for word in bare if len(word) > 1 and word not in stop)


def _named(seed: Seed, analysis: Analysis) -> list[Names]:
    """What each sentence names."""
    by_sentence: list[list[Mention]] = [[] for _ in analysis.sentences]
    for mention in analysis.mentions:
        if mention.form is Form.NAME and mention.party >= 0:
            by_sentence[mention.sentence].append(mention)
    return [_names(seed, analysis, mentions) for mentions in by_sentence]


def _names(seed: Seed, analysis: Analysis, mentions: Iterable[Mention]) -> Names:
    named, full, bare = set[int](), set[int](), set[int]()
    for mention in mentions:
        party = analysis.parties[mention.party]
        named.add(mention.party)
        before = seed.text[max(0, mention.span.start - 20) : mention.span.start]
        text = seed.words(mention.span).strip()
        addressed = _ADDRESSED.match(text) or _ADDRESSED.search(before[-9:])
        if " " in _ADDRESSED.sub("", text) or (_TITLED.search(before) and not addressed):
            full.add(mention.party)
        elif party.kind is Kind.PERSON and " " in party.name and mention.party not in full:
            bare.add(mention.party)
    return Names(frozenset(named), frozenset(full), frozenset(bare))


def _page(seed: Seed, analysis: Analysis, named: list[Names], candidates: tuple[Candidate, ...]) -> Page:
    counts = Counter(stem for c in candidates for stem in c.stems)
    spread = Counter(stem for c in candidates for stem in sorted(set(c.stems)))
    rarity = {stem: math.log(1 + len(candidates) / n) for stem, n in spread.items()}
    vectors = tuple({s: n * rarity[s] for s, n in Counter(c.stems).items()} for c in candidates)
    titles = {i for i, s in enumerate(analysis.sentences) if seed.blocks[s.block].label is Label.TITLE}
    return Page(
        candidates,
        stems(seed.meta.title.value) if titles else frozenset(),
        frozenset().union(*(named[i].all for i in titles)),
        vectors,
        {stem: n * rarity[stem] for stem, n in counts.items()},
        counts,
        tuple(party.weight for party in analysis.parties),
        _middle(vectors),
        Counter(pair for c in candidates for pair in dict.fromkeys(pairwise(c.words))),
        {party: i for i, c in reversed([*enumerate(candidates)]) for party in sorted(c.names.all)},
        _main(candidates, analysis),
        seed.meta.kind.value if seed.meta.kind else "",
    )


def _main(candidates: Iterable[Candidate], analysis: Analysis) -> tuple[int, ...]:
    count = Counter(party for c in candidates for party in sorted(c.names.all))
    order = sorted(count, key=lambda p: (-count[p], -analysis.parties[p].weight, p))
    return tuple(p for p in order if count[p] > 1)[:MAIN]


def _middle(vectors: Iterable[Vector]) -> Vector:
    total: Vector = {}
    for vector in vectors:
        norm = math.sqrt(sum(x * x for x in vector.values()))
        for stem, x in vector.items():
            total[stem] = total.get(stem, 0.0) + x / norm
    return total
