"""Which line is the title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.lexicon import derived, table
from generator.read.chain import State
from generator.read.features import Line

_WORD = re.compile(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_REACH = 60  # lines above the text in which the title is looked for
_LEAST, _MOST = 8, 260  # characters
_READ = 12  # lines of the text a title is compared with
_SIZES = ((0, "1-3"), (4, "4-5"), (6, "6-9"), (10, "10-16"), (17, "17-24"), (25, "25+"))
_REFUSED = frozenset({"stamp", "byline", "credit", "address", "no letter"})
_TAKEN = ("ends cut", "colon", "capitals", "bar", "service words", "two sentences")


@dataclass(frozen=True, slots=True)
class Around:
    """What the lines of a page are compared with: where its text starts, its words, and what is said twice."""

    lines: Sequence[Line]
    start: int
    about: Counter[str]
    again: Counter[str]


def find(lines: Sequence[Line], states: Sequence[State]) -> int | None:
    """The index of the title line, or None. It stands above the text, speaks of the same things, and says no more."""
    around = look(lines, states)
    if around is None:
        return None
    worth = _worth()
    best, found = worth["no line"], None
    for i in candidates(around):
        score = sum(value * worth.get(mark, 0.0) for mark, value in marks(around, i))
        if score > best:
            best, found = score, i
    return found


@derived
def _worth() -> dict[str, float]:
    return {row["mark"]: float(row["worth"]) for row in table("furniture_titles")}


def look(lines: Sequence[Line], states: Sequence[State]) -> Around | None:
    """Where the text of a page starts and what it is about; None where there is no text."""
    first = next((i for i, state in enumerate(states) if state is State.TEXT), None)
    if first is None:
        return None
    start = next((i for i in range(first, min(first + 4, len(lines))) if lines[i].prose), first)
    about = Counter(word for line in lines[start : start + _READ] for word in _stems(line.text))
    again = Counter(line.text.casefold() for line in lines)
    return Around(lines, start, about, again)


def candidates(around: Around) -> list[int]:
    """The lines above the text that may be its title."""
    return [i for i in range(max(0, around.start - _REACH), around.start) if _possible(around.lines[i])]


def _stems(text: str) -> list[str]:
    return [word[:6] for word in _WORD.findall(text[:2000].casefold())]


def _possible(line: Line) -> bool:
    if not _LEAST <= len(line.text) <= _MOST or line.words < 2 or line.bullet or line.hint not in ("", "related line"):
        return False
    return _REFUSED.isdisjoint(line.signs)


def marks(around: Around, i: int) -> list[tuple[str, float]]:
    """What speaks for and against line `i`, each with how much of it there is."""
    lines, line = around.lines, around.lines[i]
    stems = set(_stems(line.text))
    shared = sum(1 for stem in stems if stem in around.about)
    after, follows = lines[i + 1 : i + 6], lines[i + 1]
    found = [("shared words", shared / (len(stems) + 2)), ("lines above the text", (around.start - i) / 10)]
    found.append((f"words {[name for least, name in _SIZES if line.words >= least][-1]}", 1.0))
    holds = {
        "first line": i == 0,
        "sentence follows": follows.words >= 8 and "stamp" not in follows.signs and not follows.bullet,
        "date follows": any("stamp" in row.signs or "stamp and words" in row.signs for row in after),
        "date next": "stamp" in follows.signs,
        "byline follows": any("byline" in row.signs for row in after),
        "byline next": "byline" in follows.signs,
        "share bar follows": any(row.hint == "share bar" for row in after),
        "prose": line.prose,
        "full stop": line.text.endswith("."),
        "said again": around.again[line.text.casefold()] > 1,
        "kicker before": i > 0 and lines[i - 1].words <= 3,
        **{sign: sign in line.signs for sign in _TAKEN},
    }
    return found + [(name, 1.0) for name, held in holds.items() if held]
