"""Figures in a sentence with what they count: “at least 15 dockers”, “4.2 billion kroner”, “46 hectares”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import lexicon
from generator.brief.candidates import stem
from generator.model import Span
from generator.text import fold

CLASSES = ("killed", "injured", "held", "missing", "people", "boats")
"""What is counted, where different words count the same."""
REACH = 4
"""Words after a figure among which the one is looked for that tells what is counted."""
_NEXT = re.compile(r"[\s-]*([^\W\d_][\w'’-]*|%)")
_FIGURES = r"(?P<sign>[$£€¥]\s?)?(?P<figures>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"


@dataclass(frozen=True, slots=True)
class Number:
    """A figure: its words with those that qualify it and say what it counts, its value, and what is counted."""

    span: Span
    value: float
    counted: str  # a class, a unit, or the stem of the noun
    exact: bool  # whether it stands without “at least” and the like


def find(text: str, start: int = 0) -> Iterator[Number]:
    """The figures of a sentence in order; `start` is added to their places. Years and the like must be left out."""
    for match in _pattern().finditer(text):
        value = _value(match)
        end, counted = _counted(text, match.end(), (match["sign"] or "").strip())
        if value is not None and counted:
            yield Number(Span(start + match.start(), start + end), value, counted, not match["before"])


def values(text: str) -> frozenset[float]:
    """The values of all figures in a text, whatever they count."""
    found = map(_value, _pattern().finditer(text))
    return frozenset(value for value in found if value is not None)


@lexicon.derived
def _pattern() -> re.Pattern[str]:
    """A qualifier, a figure in digits or words, and what multiplies it."""
    qualifiers = _any(lexicon.sections("numbers")["qualifier"])
    times = _any(row.split()[0] for row in lexicon.sections("numbers")["times"])
    values = _any(_values("values"))
    spelt = rf"(?P<spelt>(?:{values})(?:[\s-](?:{values}))?)"
    before = rf"(?<![\w.,/:$£€¥-])(?P<before>(?i:{qualifiers})\s+)?"
    return re.compile(rf"{before}(?:{_FIGURES}|(?i:{spelt}))(?P<times>[\s-]?(?i:{times}))?(?![\w]|[.,:/]\d)")


def _any(words: Iterator[str] | Mapping[str, float] | tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@lexicon.derived
def _values(section: str) -> Mapping[str, float]:
    rows = (row.split() for row in lexicon.sections("numbers")[section])
    return {word: float(value) for word, value in rows}


def _value(match: re.Match[str]) -> float | None:
    if match["figures"]:
        value = float(match["figures"].replace(",", ""))
    else:
        parts = [_values("values")[word] for word in re.split(r"[\s-]", match["spelt"].casefold())]
        value = parts[0] if len(parts) == 1 else parts[0] * parts[1] if parts[1] > 99 else parts[0] + parts[1]
    times = _values("times")[match["times"].strip("- \t\n").casefold()] if match["times"] else 1.0
    return value * times


def _counted(text: str, at: int, sign: str) -> tuple[int, str]:
    """Where the words end that say what a figure counts, and the class or stem of it; "" where none does."""
    if sign:
        return at, sign
    nouns: list[tuple[str, int]] = []
    end = at
    for _ in range(REACH):
        match = _NEXT.match(text, end)
        word = fold(match[1]) if match else ""
        if not match or word in _section("stop") or (nouns and word in _section("between")):
            break
        end = match.end()
        if word not in _section("between"):
            nouns.append((word, end))
    return _chosen(nouns, at)


def _chosen(nouns: list[tuple[str, int]], at: int) -> tuple[int, str]:
    """The word that says what is counted: one of a class, a unit of money, the first plural, the first of all."""
    for name in CLASSES:
        known = next(((end, name) for word, end in nouns if word in _section(name)), None)
        if known:
            return known
    money = next(((end, stem(word)) for word, end in nouns if word in _section("money") or word == "%"), None)
    plural = next(((end, stem(word)) for word, end in nouns if word.endswith("s") and not word.endswith("ss")), None)
    return money or plural or (at, "")


def _section(name: str) -> frozenset[str]:
    return lexicon.words("numbers", name)
