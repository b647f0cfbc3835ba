"""How well the text of a page was read: its lines, its words in order, its subheadings, and what is no text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.model import Label
from generator.quality.measures import Count, mean
from generator.quality.measures_reading import bare
from generator.quality.pages_found import PageCase
from generator.quality.pages_sides import Item, Sides, items, keys
from generator.quality.words import tokens

LONG = 4
"""The words from which a line of furniture is sought within the lines of the text, too."""

_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\u3040-\u30ff\u3400-\u9fff]+")


def lines(case: PageCase) -> Sides:
    """The lines of the text; one that is wrong is told with the rule that made it text."""
    return Sides(items(case.reading.body, bare), [Item(line, f"{line} [{rule}]") for line, rule in case.shown])


def grams_in_common(case: PageCase, sides: Sides) -> Count:
    """The F1 of the 4-grams of words (of characters, in scripts without blanks between words)."""
    wanted, found = _grams(keys(sides.wanted)), _grams(keys(sides.found))
    total = wanted.total() + found.total()
    return mean(2 * (wanted & found).total() / total if total else 1.0)


def _grams(lines: Iterable[str]) -> Counter[tuple[str, ...]]:
    words = [part for word in tokens(" ".join(lines)) for part in _UNSPACED.findall(word)]
    return Counter(zip(*(words[i:] for i in range(min(4, len(words)))), strict=False))


def furniture(case: PageCase) -> Sides:
    """The lines of furniture, and those of them that are left out of the text."""
    known = items(case.reading.furniture, bare)
    if case.seed is None:
        return Sides(known, [])
    body = [bare(line) for line in case.reading.body]
    extra = list(Counter(line for line, _ in case.shown) - Counter(body))
    return Sides(known, [line for line in known if not _within(line.key, extra, body)])


def _within(line: str, extra: list[str], body: list[str]) -> bool:
    """Whether `line` is among the lines that are too many, or part of one; words the body has itself are no fault."""
    if line in extra:
        return True
    sought = line.count(" ") + 1 >= LONG and not any(line in own for own in body)
    return sought and any(f" {line} " in f" {other} " for other in extra)


def headings(case: PageCase) -> Sides:
    """The subheadings of the text."""
    seed = case.seed
    found = [seed.words(block.span) for block in seed.blocks if block.label is Label.HEADING] if seed else []
    return Sides(items(case.reading.headings, bare), items(found, bare))
