"""The form of a measure: counts of one document, added up over all, and made into one figure at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.model import Briefing, Span
from generator.quality.gold import Gold
from generator.quality.words import Words
from generator.text import visible

MARKDOWN = (".md", ".markdown")


class Count(NamedTuple):
    """How much of what was wanted was found, and how much was found at all."""

    hits: float
    found: float
    wanted: float

    def plus(self, other: Count) -> Count:
        """The counts of two documents together."""
        return Count(*(a + b for a, b in zip(self, other, strict=True)))


NOTHING = Count(0, 0, 0)
Figure = float | None


def precision(count: Count) -> Figure:
    """The share of what was found that is right."""
    return count.hits / count.found if count.found else None


def recall(count: Count) -> Figure:
    """The share of what was wanted that was found."""
    return count.hits / count.wanted if count.wanted else None


def f1(count: Count) -> Figure:
    """The harmonic mean of precision and recall."""
    total = count.found + count.wanted
    return 2 * count.hits / total if total else None


share = recall
"""For measures that ask each case for right or wrong, or for a mean."""


@dataclass(frozen=True, eq=False)
class Case:
    """A document's reading and what the pipeline made of it; `source` is the file as it was saved."""

    gold: Gold
    briefing: Briefing
    source: str

    @cached_property
    def words(self) -> Words:
        """The words of the seed."""
        return Words(self.briefing.seed.text)

    @cached_property
    def paragraphs(self) -> tuple[range | None, ...]:
        """The word positions of each body line of the reading; None for one that is not in the seed."""
        found: list[range | None] = []
        end = 0
        for line in self.gold.body:
            places = self.words.places(line, range(end, len(self.words.folded)))
            place = min(places, key=lambda p: p.start) if places else None
            end = place.stop if place else end
            found.append(place)
        return tuple(found)

    def paragraph(self, number: int | None) -> range | None:
        """The word positions of body line `number`, counted from 1; without a number, those of the title."""
        if number is None:
            return next(iter(self.words.places(self.gold.title)), None)
        return self.paragraphs[number - 1] if 0 < number <= len(self.paragraphs) else None

    def stands(self, passage: str) -> bool:
        """Whether `passage` stands in the file as it was saved; in Markdown, whether its words do."""
        if visible(passage) in visible(self.source):
            return True
        return self.briefing.seed.path.endswith(MARKDOWN) and bool(Words(self.source).places(passage))

    def said(self, span: Span) -> str:
        """The characters of the seed in `span`."""
        return self.briefing.seed.words(span)


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure from 0 to 1, higher is better. `pinned` ones have a floor; none may ever be below `least`."""

    name: str
    figure: Callable[[Count], Figure]
    count: Callable[[Case], Count]
    pinned: bool = True
    least: float = 0.0


def each(oks: list[bool]) -> Count:
    """Right or wrong, case by case."""
    return Count(sum(oks), len(oks), len(oks))


def mean(value: float) -> Count:
    """One document's share in a mean over documents."""
    return Count(value, 1, 1)
