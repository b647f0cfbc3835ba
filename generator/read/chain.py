"""Where the article's text is: the best way through the states before, text, inside and after, line by line.

The way is that of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) with few, readable
signs. Its weights are a table in the data folder, so that each decision can be added up by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from generator.lexicon import derived, table
from generator.read.features import Line

_NEVER = -1e12
WEIGHTS = "furniture_weights"  # the table for pasted pages


class State(IntEnum):
    """Where a line stands: before the text, in it, in something that interrupts it, or after it."""

    BEFORE = 0
    TEXT = 1
    INSIDE = 2
    AFTER = 3


_FROM = (
    (State.BEFORE, (State.BEFORE,)),
    (State.TEXT, (State.BEFORE, State.TEXT, State.INSIDE)),
    (State.INSIDE, (State.TEXT, State.INSIDE)),
    (State.AFTER, (State.TEXT, State.AFTER)),
)
Row = tuple[float, float, float, float]
Ways = tuple[tuple[tuple[State, float], ...], ...]
"""For each state those it can follow, with the weight of the step."""


@derived
def _signs(weights: str) -> dict[str, Row]:
    rows = (row for row in table(weights) if not row["sign"].startswith("from "))
    return {r["sign"]: (float(r["before"]), float(r["text"]), float(r["inside"]), float(r["after"])) for r in rows}


@derived
def _ways(weights: str) -> Ways:
    rows = {row["sign"]: row for row in table(weights)}
    step = {(a, to): float(rows[f"from {a.name.lower()}"][to.name.lower()]) for a in State for to in State}
    return tuple(tuple((origin, step[origin, to]) for origin in origins) for to, origins in _FROM)


def weigh(line: Line, weights: str = WEIGHTS) -> Row:
    """How well a line fits each state: the sums of the weights of its signs, in the table of that name."""
    b = t = i = a = 0.0
    known = _signs(weights)
    for sign in line.signs:
        row = known.get(sign)
        if row:
            b, t, i, a = b + row[0], t + row[1], i + row[2], a + row[3]
    return b, t, i, a


def gains(line: Line, state: State, other: State, weights: str = WEIGHTS) -> list[tuple[str, float]]:
    """The signs of a line with how much more each weighs for `state` than for `other`, the most first."""
    known = _signs(weights)
    found = [(sign, known[sign][state] - known[sign][other]) for sign in line.signs if sign in known]
    return sorted(found, key=lambda pair: -pair[1])


def states(lines: Sequence[Line], weights: str = WEIGHTS) -> list[State]:
    """The state of each line on the best way (Viterbi). There is one stretch of text, with interruptions."""
    if not lines:
        return []
    ways, first = _ways(weights), weigh(lines[0], weights)
    best = [first[0], first[1], _NEVER, _NEVER]
    back: list[list[State]] = []
    for line in lines[1:]:
        best, came = _step(best, weigh(line, weights), ways)
        back.append(came)
    at = max((State.TEXT, State.AFTER, State.BEFORE), key=lambda s: best[s])
    way = [at]
    for came in reversed(back):
        at = came[at]
        way.append(at)
    return way[::-1]


def _step(best: Sequence[float], own: Row, ways: Ways) -> tuple[list[float], list[State]]:
    """The worth of the best way to each state of the next line, and the state it comes from, the first of equals."""
    reached, came = [], []
    for weight, origins in zip(own, ways, strict=True):
        at, step = origins[0]
        top = best[at] + step
        for origin, step in origins[1:]:
            if best[origin] + step > top:
                at, top = origin, best[origin] + step
        reached.append(top + weight)
        came.append(at)
    return reached, came
