"""Figures that reports of a story give for what seems to be one thing, and that differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator import lexicon
from generator.brief import candidates
from generator.link import rarity
from generator.link.numbers import CLASSES
from generator.link.stories_facts import Facts
from generator.model import Differing, Telling

ALIKE = 1.8
"""How much the sentences of figures for one thing have in common, at least: see `rarity`, and the lead counts 1."""
HEAD = 3
"""Paragraphs that are the lead."""
MOST = 24
"""Figures of one kind that are compared."""
LISTED = 3
"""Figures of one kind in a sentence, or in a report, from which on they are a list of different things."""
SMALL = 10
"""Below this, figures are compared only if they are of people, money or a unit: “two states” may be any two."""
ROUNDED = 0.02
"""The share by which figures may differ that are the same, rounded."""
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
        for figure in _figures(facts):
            by_counted[figure.counted].append(figure)
    values = {facts.briefing.seed.id: facts.values for facts in every}
    for counted, figures in by_counted.items():
        for group in (_disputed(group, values) for group in _groups(figures)):
            ordered = sorted(group, key=lambda figure: figure.value)  # those of one value by report
            if _differ(ordered):
                yield Differing(counted, tuple(figure.place for figure in ordered))


def _differ(ordered: Sequence[_Figure]) -> bool:
    """Whether figures are of several reports, more than rounded, and no list of one report."""
    reports = Counter(figure.place.report for figure in ordered)
    if len(reports) < 2 or max(reports.values()) > LISTED:
        return False
    return ordered[-1].value - ordered[0].value > ROUNDED * ordered[-1].value


def _figures(facts: Facts) -> Iterator[_Figure]:
    """The figures of a report that may be for one thing with another's."""
    listed = Counter((place.sentence, counted) for (_, counted), place in facts.figures.items())
    for (value, counted), place in facts.figures.items():
        general = value < SMALL and counted not in (*CLASSES, *_units())
        if listed[place.sentence, counted] < LISTED and not general:
            yield _figure(facts, value, counted, place)


def _figure(facts: Facts, value: float, counted: str, place: Telling) -> _Figure:
    seed = facts.briefing.seed
    counts = candidates.stems(seed.words(place.words)) - _units()
    said = rarity.content(seed.words(place.sentence), facts.names - counts)
    words = {word: 1.0 if word in counts else weight for word, weight in said.items() if word not in _units()}
    return _Figure(value, counted, place, words, seed.blocks[place.block].number <= HEAD)


@lexicon.derived
def _units() -> frozenset[str]:
    """The words of units, by which figures of different things are the same."""
    units = lexicon.words("numbers", "unit") | lexicon.words("numbers", "money") | lexicon.words("numbers", "times")
    return candidates.stems(" ".join(sorted(units))) | frozenset("$£€¥%")


def _groups(figures: Sequence[_Figure]) -> list[list[_Figure]]:
    """The figures by what they seem to be figures of, those whose sentences are most alike put together first."""
    groups = [[figure] for figure in figures[:MOST]]
    links = [(_alike(one, other), one, other) for one, other in combinations(figures[:MOST], 2)]
    for like, one, other in sorted(links, key=lambda link: -link[0]):
        first, second = (next(group for group in groups if figure in group) for figure in (one, other))
        if like >= ALIKE and first is not second and _near([*first, *second]):
            first += second
            groups.remove(second)
    return groups


def _disputed(group: Sequence[_Figure], values: Mapping[str, frozenset[float]]) -> list[_Figure]:
    """The figures of a group without those that all its reports have: they are about something else, or agreed."""
    reports = {figure.place.report for figure in group}
    return [figure for figure in group if not all(figure.value in values[report] for report in reports)]


def _near(group: Sequence[_Figure]) -> bool:
    """Whether the figures are near enough to be of one thing."""
    values = [max(figure.value, 1.0) for figure in group]
    return max(values) <= min(values) * (GROWING if group[0].counted in CASUALTIES else RATIO)


def _alike(one: _Figure, other: _Figure) -> float:
    """How much the sentences of two reports' figures have in common; enough where the figures are the same."""
    if one.place.report == other.place.report:
        return 0.0
    if one.value == other.value:
        return ALIKE
    return rarity.alike(one.words, other.words) + (one.head and other.head)
