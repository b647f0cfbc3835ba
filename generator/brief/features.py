"""What the scorer of summaries sees of a sentence: small named numbers, mostly between 0 and 1.

Each feature is a function of the page and a candidate's number; `FEATURES` names them in the order shown.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from generator import lexicon
from generator.brief.candidates import Candidate, Page, Vector

TOP_NAMES = 5
"""So many of the heaviest parties count as those a summary should name."""


def measure(page: Page, i: int) -> tuple[tuple[str, float], ...]:
    """All features of candidate `i`, by name."""
    return tuple((name, float(function(page, i))) for name, function in FEATURES)


def cosine(a: Vector, b: Vector) -> float:
    """The cosine of two sparse vectors, 0 where one is empty."""
    norm = math.sqrt(sum(x * x for x in a.values()) * sum(x * x for x in b.values()))
    return sum(x * b.get(word, 0.0) for word, x in a.items()) / norm if norm else 0.0


def top_names(page: Page, most: int = TOP_NAMES) -> tuple[int, ...]:
    """The heaviest parties of the page."""
    return tuple(sorted(range(len(page.weights)), key=lambda p: (-page.weights[p], p))[:most])


def _signs(name: str, candidate: Candidate) -> int:
    return len(lexicon.patterns("summary_signs")[name].findall(candidate.text))


def _share(count: float, candidate: Candidate) -> float:
    return count / max(1, len(candidate.tokens))


def first(page: Page, i: int) -> float:
    """It is the first whole sentence."""
    return page.candidates[i].place == 0


def early(page: Page, i: int) -> float:
    """How near the beginning: 1 for the first sentence, 1/2 for the second, 1/3 …"""
    return 1 / (1 + page.candidates[i].place)


def title(page: Page, i: int) -> float:
    """The share of the title's words it repeats."""
    return len(page.title & set(page.candidates[i].stems)) / max(1, len(page.title))


def lead(page: Page, i: int) -> float:
    """How much it is about what the first whole sentence is about."""
    return _likeness(page, i, 0)


def second(page: Page, i: int) -> float:
    """How much it is about what the second whole sentence is about."""
    return _likeness(page, i, 1)


def _likeness(page: Page, i: int, place: int) -> float:
    other = next((j for j, c in enumerate(page.candidates) if c.place == place), None)
    if other is None or page.candidates[i].place == place:
        return 0.0
    return cosine(page.vectors[i], page.vectors[other])


def central(page: Page, i: int) -> float:
    """How close its words are to those of the whole text (cosine of TF-IDF vectors)."""
    return cosine(page.vectors[i], page.whole)


def recurring(page: Page, i: int) -> float:
    """How often its content words come up in the text, by word."""
    candidate = page.candidates[i]
    return _share(sum(math.log(1 + page.counts[stem]) for stem in sorted(set(candidate.stems))), candidate)


def content(page: Page, i: int) -> float:
    """The share of its words that carry content."""
    return _share(len(page.candidates[i].stems), page.candidates[i])


def names(page: Page, i: int) -> float:
    """The share of the heaviest parties it names."""
    return sum(party in page.candidates[i].names.all for party in top_names(page)) / TOP_NAMES


def named(page: Page, i: int) -> float:
    """The number of parties it names, by word."""
    return _share(len(page.candidates[i].names.all), page.candidates[i])


def number(page: Page, i: int) -> float:
    """It gives a number."""
    return _signs("number", page.candidates[i]) > 0


def digits(page: Page, i: int) -> float:
    """The share of its words that are figures: high in tables and scores."""
    return _share(sum(token[0].isdigit() for token in page.candidates[i].tokens), page.candidates[i])


def peg(page: Page, i: int) -> float:
    """It names a day of the news."""
    return _signs("peg", page.candidates[i]) > 0


def background(page: Page, i: int) -> float:
    """It looks back: "since 2014", "decades ago"."""
    return _signs("background", page.candidates[i]) > 0


def saying(page: Page, i: int) -> float:
    """Somebody says something in it."""
    return _signs("saying", page.candidates[i]) > 0


def quoted(page: Page, i: int) -> float:
    """The share of it that stands in quotation marks."""
    marked = lexicon.patterns("summary_signs")["quoted"].findall(page.candidates[i].text)
    return sum(map(len, marked)) / max(1, len(page.candidates[i].text))


def own_voice(page: Page, i: int) -> float:
    """The share of "I", "we", "you": no fault where the text is an opinion or an interview."""
    candidate = page.candidates[i]
    return 0.0 if candidate.personal else _share(_signs("first person", candidate), candidate)


def pronouns(page: Page, i: int) -> float:
    """The share of "he", "she", "they", "it"."""
    return _share(_signs("third person", page.candidates[i]), page.candidates[i])


def dispute(page: Page, i: int) -> float:
    """Somebody accuses, denies or claims in it."""
    return _signs("dispute", page.candidates[i]) > 0


def future(page: Page, i: int) -> float:
    """It says what comes next."""
    return _signs("future", page.candidates[i]) > 0


def length(page: Page, i: int) -> float:
    """Its length, 1 for thirty words."""
    return min(len(page.candidates[i].tokens), 60) / 30


FEATURES: tuple[tuple[str, Callable[[Page, int], float]], ...] = (
    ("first", first),
    ("early", early),
    ("title", title),
    ("lead", lead),
    ("second", second),
    ("central", central),
    ("recurring", recurring),
    ("content", content),
    ("names", names),
    ("named", named),
    ("number", number),
    ("digits", digits),
    ("peg", peg),
    ("saying", saying),
    ("quoted", quoted),
    ("own voice", own_voice),
    ("pronouns", pronouns),
    ("dispute", dispute),
    ("future", future),
    ("length", length),
)
