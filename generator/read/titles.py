"""Which line is the title."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from generator.lexicon import derived, table
from generator.read.chain import State
from generator.read.features import Line

_WORD = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4,}|[A-ZÀ-Þ]{2,3}\b|\d{2,}")
_ASCII = re.compile(r"[A-Za-z]{4,}|[A-Z]{2,3}\b|\d{2,}")  # the same of letters without accents
_PAIR = re.compile(r"(?=([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}))")
_READ = 2000  # characters of a line that are compared
_STEM = 6  # letters by which words are the same
_LEAST, _MOST, _WORDS = 6, 260, 40  # characters and words of a title
_TOLD = 8  # words of a line that tells something
_TEASED, _TITLED = 4, 5  # lines below a date in which a teaser may stand, and words of its title at least
_OPENING = 4  # lines of the text that come first
_OFTEN = 3  # lines of the text that say a word often
_NEAR = 6  # lines around a title in which its words, date and byline may stand
_SOON, _AHEAD, _MUCH = 3, 12, 150  # lines below a title: right below, and where how many words of its text begin
_SMOOTH = 4.0  # weight of words that a line is taken to have besides its own, so that short lines do not win by chance
_PLACES = ((60, "60+"), (26, "26+"), (13, "13-25"), (7, "7-12"), (4, "4-6"), (2, "2-3"), (1, "1"), (0, "0"))
_SIZES = ((25, "25+"), (17, "17-24"), (10, "10-16"), (6, "6-9"), (4, "4-5"), (3, "3"), (0, "1-2"))
_REFUSED = frozenset({"stamp", "byline", "address", "no letter", "whole credit", "caption"})
_COMPARED = (
    "shared words",
    "shared with the opening",
    "words said often",
    "no word shared",
    "says what stands above",
    "said anew below",
)
"""The marks for which words are compared, each worth no more than once its weight."""
_TAKEN = ("alone", "bar", "capitals", "colon", "credit", "two sentences")


@dataclass(frozen=True, slots=True)
class Around:
    """What the lines of a page are compared with; a stem is the beginning of a word."""

    lines: Sequence[Line]
    stems: Sequence[tuple[str, ...]]  # of each line, each once
    start: int  # of the text
    last: int  # line of the text
    text: Mapping[str, int]  # in how many lines of the text a stem is
    opening: frozenset[str]  # the stems of the text's first lines
    weight: Mapping[str, float]  # how rare a stem is on the page, outside the text
    prose: Sequence[int]  # words of sentences above each line


def find(lines: Sequence[Line], states: Sequence[State]) -> int | None:
    """The index of the title line, or None. It stands near the text, speaks of the same things, and says no more."""
    around = look(lines, states)
    if around is None:
        return None
    worth = _worth()
    best, found = worth["no line"], None
    most = sum(max(0.0, worth.get(mark, 0.0)) for mark in _COMPARED)
    for i in candidates(around):
        score = _score(_plain(around, i), worth)
        if score + most <= best:
            continue  # whatever its words are
        score += _score(_compared(around, i), worth)
        if score > best:
            best, found = score, i
    return found


def _score(held: Iterable[tuple[str, float]], worth: Mapping[str, float]) -> float:
    return sum(value * worth.get(mark, 0.0) for mark, value in held)


@derived
def _worth() -> dict[str, float]:
    return {row["mark"]: float(row["worth"]) for row in table("furniture_titles")}


def look(lines: Sequence[Line], states: Sequence[State]) -> Around | None:
    """Where the text of a page is and what it is about; None where there is no text."""
    inside = [i for i, state in enumerate(states) if state is State.TEXT]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    start = next((i for i in range(first, min(first + 4, len(lines))) if lines[i].prose), first)
    stems = [_stems(line.text) for line in lines]
    told = [i for i in inside if lines[i].words >= _TOLD] or inside
    text = Counter(chain.from_iterable(stems[i] for i in told))
    opening = frozenset(chain.from_iterable(stems[i] for i in told[:_OPENING]))
    others = (own for own, state in zip(stems, states, strict=True) if state is not State.TEXT)
    apart = Counter(chain.from_iterable(others))
    rare = [math.log((len(lines) + 1) / (lines_with + 1)) for lines_with in range(len(lines) + 1)]
    weight = {stem: rare[apart.get(stem, 0)] for stem in chain.from_iterable(stems)}
    prose = [0, *accumulate(line.words if line.prose else 0 for line in lines)]
    return Around(lines, stems, start, last, text, opening, weight, prose)


def candidates(around: Around) -> list[int]:
    """The lines that may be the title: it may stand far above the text, or be taken for a part of it."""
    return [i for i in range(around.last + 1) if _possible(around.lines[i])]


def _stems(text: str) -> tuple[str, ...]:
    shown = text[:_READ]
    if shown.isascii():
        return tuple(dict.fromkeys([word[:_STEM].casefold() for word in _ASCII.findall(shown)]))
    words = [word[:_STEM].casefold() for word in _WORD.findall(shown)]
    return tuple(dict.fromkeys([*words, *_PAIR.findall(shown)]))


def _bare(text: str) -> str:
    return text.casefold().lstrip("*+•-–—· ")


def _possible(line: Line) -> bool:
    if not _LEAST <= len(line.text) <= _MOST or line.bullet or line.hint not in ("", "related line"):
        return False
    if line.stamp and line.stamp.labelled and line.stamp.stamps:
        return False
    return 2 <= line.words <= _WORDS and _REFUSED.isdisjoint(line.signs)


def marks(around: Around, i: int) -> list[tuple[str, float]]:
    """What speaks for and against line `i`, each with how much of it there is."""
    return [*_compared(around, i), *_plain(around, i)]


def _compared(around: Around, i: int) -> list[tuple[str, float]]:
    """The marks for which words are compared."""
    above, below = range(max(0, i - _NEAR), i), range(i + 1, min(len(around.lines), i + 1 + _NEAR))
    return [
        *_shared(around, i),
        ("says what stands above", _echo(around, i, above)),
        ("said anew below", _echo(around, i, below)),
    ]


def _plain(around: Around, i: int) -> list[tuple[str, float]]:
    """All others."""
    ahead = min(len(around.lines), i + 1 + _AHEAD)
    holds = {**_own(around, i), **_above(around, i), **_below(around, i)}
    return [
        (_place(around.start - i), 1.0),
        (f"words {_size(_SIZES, around.lines[i].words)}", 1.0),
        ("sentences above", around.prose[i] / (around.prose[-1] or 1)),
        ("sentences soon", min(1.0, (around.prose[ahead] - around.prose[i + 1]) / _MUCH)),
        *((name, 1.0) for name, held in holds.items() if held),
    ]


def _place(away: int) -> str:
    return f"{_size(_PLACES, abs(away))} {'above the text' if away >= 0 else 'below the start'}"


def _size(sizes: Sequence[tuple[int, str]], value: int) -> str:
    return next(name for least, name in sizes if value >= least)


def _own(around: Around, i: int) -> dict[str, bool]:
    """What is seen of the line itself."""
    line = around.lines[i]
    return {**{sign: sign in line.signs for sign in _TAKEN}, "full stop": line.text.endswith(".")}


def _above(around: Around, i: int) -> dict[str, bool]:
    lines, bare = around.lines, _bare(around.lines[i].text)
    near = lines[max(0, i - 4) : i]
    return {
        "first line": i == 0,
        "kicker before": i > 0 and lines[i - 1].words <= 3,
        "credit above": i > 0 and "credit" in lines[i - 1].signs,
        "byline or date above": any("byline" in row.signs or "stamp" in row.signs for row in near),
        "page is called so": any(row.text.casefold().startswith(bare) for row in lines[: min(i, 3)]),
    }


def _below(around: Around, i: int) -> dict[str, bool]:
    after = around.lines[i + 1 : i + 1 + _NEAR]
    dated = ["stamp" in row.signs or "stamp and words" in row.signs for row in after]
    signed = ["byline" in row.signs for row in after]
    return {
        "shorter than the next": bool(after) and around.lines[i].words < after[0].words,
        "date follows": any(dated),
        "byline follows": any(signed),
        "byline soon": any(signed[:_SOON]),
        "another title after its date": any(dated) and _teased(around, i + 1 + dated.index(True)),
        "share bar follows": any(row.hint == "share bar" for row in after),
    }


def _teased(around: Around, stamp: int) -> bool:
    """Whether behind a date another line like a title has its own date, as in a list of teasers."""
    lines = around.lines
    below = range(stamp + 1, min(len(lines), stamp + 1 + _TEASED))
    other = next((k for k in below if lines[k].words >= _TITLED and _possible(lines[k])), None)
    return other is not None and any("stamp" in row.signs for row in lines[other + 1 : other + 1 + _TEASED])


def _shared(around: Around, i: int) -> list[tuple[str, float]]:
    """What a line shares with the text: of its words, the rarer the heavier."""
    own, itself = around.stems[i], 1 if i >= around.start else 0
    shared = [stem for stem in own if around.text.get(stem, 0) > itself]
    return [
        ("shared words", _share(around, own, shared)),
        ("shared with the opening", _share(around, own, (stem for stem in own if stem in around.opening))),
        ("words said often", _share(around, own, (stem for stem in own if around.text.get(stem, 0) >= _OFTEN))),
        ("no word shared", float(not shared)),
    ]


def _share(around: Around, own: Sequence[str], some: Iterable[str]) -> float:
    return _heavy(around, some) / (_heavy(around, own) + _SMOOTH)


def _heavy(around: Around, stems: Iterable[str]) -> float:
    return sum(around.weight[stem] for stem in stems)


def _echo(around: Around, i: int, others: Iterable[int]) -> float:
    """How much of a line's words a short line among `others` says too; the same line again does not count."""
    own, itself = around.stems[i], set(around.stems[i])
    known = [set(around.stems[j]) for j in others if around.lines[j].words <= _WORDS]
    said = (_heavy(around, (stem for stem in own if stem in one)) for one in known if one != itself)
    return max(said, default=0.0) / (_heavy(around, own) + _SMOOTH)
