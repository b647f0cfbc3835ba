"""Figures that reports of a story give for what seems to be one thing, and that differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator import lexicon
from generator.brief import candidates
from generator.link.stories_facts import Facts
from generator.model import Differing, Telling

ALIKE = 2.0
"""The words that sentences with figures of one thing have in common, at least; both in the lead counts as one."""
SUMS = 1.5
"""The same for sums of money, of which there are few."""
NAME = 0.5
"""What a word counts that is of a party's name."""
HEAD = 3
"""Paragraphs that are the lead."""
MOST = 24
"""Figures of one kind that are compared."""
RATIO, GROWING = 2.5, 10.0
"""So many times the smallest of figures for one thing the largest is at most; and where it grows from day to day."""
CASUALTIES = ("killed", "injured", "held", "missing")


@dataclass(frozen=True, slots=True)
class _Figure:
    value: float
    counted: str
    place: Telling
    words: Mapping[str, float]  # stems of its sentence, and how much it tells that others have them
    head: bool


def differing(every: Sequence[Facts]) -> Iterator[Differing]:
    """The groups of figures that differ between reports, in order of the text of the first that gives one."""
    by_counted: dict[str, list[_Figure]] = defaultdict(list)
    for facts in every:
        for (value, counted), place in facts.figures.items():
            by_counted[counted].append(_figure(facts, value, counted, place))
    for counted, figures in by_counted.items():
        for group in _groups(figures):
            reports = {figure.place.report for figure in group}
            if len(reports) > 1 and len({figure.value for figure in group}) > 1:
                ordered = sorted(group, key=lambda figure: figure.value)  # those of one value by report
                yield Differing(counted, tuple(figure.place for figure in ordered))


def _figure(facts: Facts, value: float, counted: str, place: Telling) -> _Figure:
    seed = facts.briefing.seed
    counts = candidates.stems(seed.words(place.words)) - _units()
    said = candidates.stems(seed.words(place.sentence)) - _common() - _units() | counts
    plain = counts | candidates.stems(" ".join(filter(_small, seed.words(place.sentence).split())))
    words = {word: NAME if word in facts.names - plain else 1.0 for word in sorted(said) if not word[:1].isdigit()}
    return _Figure(value, counted, place, words, seed.blocks[place.block].number <= HEAD)


def _small(word: str) -> bool:
    return word[:1].islower()


@lexicon.derived
def _units() -> frozenset[str]:
    """The words of units, by which figures of different things are the same."""
    units = lexicon.words("numbers", "unit") | lexicon.words("numbers", "money") | lexicon.words("numbers", "times")
    return candidates.stems(" ".join(sorted(units)))


@lexicon.derived
def _common() -> frozenset[str]:
    """The words in every tenth news article: they do not tell what a sentence is about."""
    return frozenset(row["word"] for row in lexicon.table("story_words") if int(row["permille"]) >= 100)


def _groups(figures: Sequence[_Figure]) -> list[list[_Figure]]:
    """The figures by what they seem to be figures of, those whose sentences are most alike put together first."""
    groups = [[figure] for figure in figures[:MOST]]
    links = [(_alike(one, other), one, other) for one, other in combinations(figures[:MOST], 2)]
    for like, one, other in sorted(links, key=lambda link: -link[0]):
        first, second = (next(group for group in groups if figure in group) for figure in (one, other))
        if like >= (SUMS if _money(one) else ALIKE) and first is not second and _near([*first, *second]):
            first += second
            groups.remove(second)
    return groups


def _money(figure: _Figure) -> bool:
    return figure.counted in "$£€¥" or figure.counted in map(candidates.stem, lexicon.words("numbers", "money"))


def _near(group: Sequence[_Figure]) -> bool:
    """Whether the figures are near enough to be of one thing."""
    values = [max(figure.value, 1.0) for figure in group]
    return max(values) <= min(values) * (GROWING if group[0].counted in CASUALTIES else RATIO)


def _alike(one: _Figure, other: _Figure) -> float:
    """How many words the sentences of two reports' figures have in common; a name tells less, the lead something."""
    if one.place.report == other.place.report:
        return 0.0
    shared = (max(weight, other.words[word]) for word, weight in one.words.items() if word in other.words)
    return sum(shared) + (one.head and other.head)
