"""What the scorer of summaries sees of a sentence: small named numbers, mostly between 0 and 1.

Each feature is a function of the page and a candidate's number; `FEATURES` names them in the order shown. Those in
`WORD_FEATURES` rest on the chances of its words to stand in a summary (see `chances`), too.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from itertools import pairwise

from generator import lexicon
from generator.brief.candidates import Candidate, Page, Vector

TOP_NAMES = 5
"""So many of the heaviest parties count as those a summary should name."""


def measure(page: Page, i: int, chances: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    """All features of candidate `i`, by name; `chances` of the words of the page."""
    return tuple(zip(NAMES, (*plain(page, i), *worded(page, i, chances)), strict=True))


def plain(page: Page, i: int) -> tuple[float, ...]:
    """The features of candidate `i` that need no tables."""
    return tuple(float(function(page, i)) for _, function in FEATURES)


def worded(page: Page, i: int, chances: Mapping[str, float]) -> tuple[float, ...]:
    """Those that rest on the chances of its words."""
    return tuple(float(function(page, i, chances)) for _, function in WORD_FEATURES)


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


def late(page: Page, i: int) -> float:
    """How far from the beginning: the logarithm of 1 and the whole sentences before it."""
    return math.log(1 + page.candidates[i].place)


def through(page: Page, i: int) -> float:
    """How much of the text lies before it, 0 to 1."""
    return page.candidates[i].place / max(1, page.candidates[-1].place + 1)


def short(page: Page, i: int) -> float:
    """The logarithm of its length in words."""
    return math.log(max(1, len(page.candidates[i].tokens)))


def linked(page: Page, i: int) -> float:
    """How close its words are to those of the other sentences, on average."""
    return _linked(page, page.vectors[i])


def beside(page: Page, i: int) -> float:
    """The same of its neighbours."""
    around = [page.vectors[j] for j in (i - 1, i + 1) if 0 <= j < len(page.vectors)]
    return sum(_linked(page, vector) for vector in around) / 2


def _linked(page: Page, vector: Vector) -> float:
    norm = math.sqrt(sum(x * x for x in vector.values()))
    others = max(1, len(page.vectors) - 1)
    return (sum(x * page.middle.get(w, 0.0) for w, x in vector.items()) / norm - 1) / others if norm else 0.0


def pairs(page: Page, i: int) -> float:
    """The share of its pairs of words that come up elsewhere in the text."""
    own = set(pairwise(page.candidates[i].words))
    return _share(sum(page.pairs[pair] > 1 for pair in own), page.candidates[i])


def weight(page: Page, i: int) -> float:
    """The weight of the parties it names, together."""
    return sum(page.weights[p] for p in sorted(page.candidates[i].names.all))


def news(page: Page, i: int) -> float:
    """The weight of the parties that it is the first to name."""
    here = page.candidates[i].names.all
    return sum(page.weights[p] for p in sorted(here) if page.first_named[p] == i)


def strangers(page: Page, i: int) -> float:
    """How many people it gives by surname alone."""
    return len(page.candidates[i].names.bare)


def capitals(page: Page, i: int) -> float:
    """The share of its letters that are capitals."""
    text = page.candidates[i].text
    return sum(letter.isupper() for letter in text) / max(1, len(text))


def commas(page: Page, i: int) -> float:
    """Its commas, by word."""
    return _share(page.candidates[i].text.count(","), page.candidates[i])


def dashes(page: Page, i: int) -> float:
    """It has a dash or a colon."""
    return any(mark in page.candidates[i].text for mark in (" -- ", "—", " – ", ": "))


def might(page: Page, i: int) -> float:
    """It says what could be."""
    return _signs("might", page.candidates[i]) > 0


def likely(page: Page, i: int, chances: Mapping[str, float]) -> float:
    """The mean chance of its words."""
    return _share(sum(chances[stem] for stem in page.candidates[i].words), page.candidates[i])


def keen(page: Page, i: int, chances: Mapping[str, float]) -> float:
    """The mean chance of its five most likely content words."""
    best = sorted((chances.get(stem, 0.0) for stem in sorted(set(page.candidates[i].stems))), reverse=True)[:KEEN]
    return sum(best) / KEEN


KEEN = 5

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
    ("late", late),
    ("through", through),
    ("short", short),
    ("linked", linked),
    ("beside", beside),
    ("pairs", pairs),
    ("weight", weight),
    ("news", news),
    ("strangers", strangers),
    ("capitals", capitals),
    ("commas", commas),
    ("dashes", dashes),
    ("might", might),
)
WORD_FEATURES: tuple[tuple[str, Callable[[Page, int, Mapping[str, float]], float]], ...] = (
    ("likely", likely),
    ("keen", keen),
)
NAMES = tuple(name for name, _ in (*FEATURES, *WORD_FEATURES))
"""The features in the order measured."""
