"""Why a line of a pasted page was taken for text or for furniture: the signs that weighed most, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.lexicon import derived, table
from generator.model import Block, Label, Span
from generator.read import chain, features
from generator.read.chain import State
from generator.read.features import Line

PLACED = frozenset(
    {
        "subheading",
        "list item",
        "text",
        "announced list",
        "text goes on",
        "opening of the text",
        "paragraph of the text",
        "above the text",
        "interruption",
        "below the text",
    }
)
"""The rules that follow what the weights made of a line; every other rule is its own reason."""

_MOST = 3  # signs that are told
_NAMES = {
    State.BEFORE: "above the text",
    State.TEXT: "text",
    State.INSIDE: "an interruption",
    State.AFTER: "below the text",
}


def find(text: str, blocks: Sequence[Block]) -> dict[Span, str]:
    """For each line that a rule of `PLACED` labelled: "text rather than below the text: it ends as ... (+1.1), ..."."""
    rows = features.look(text, [block.span for block in blocks if block.label is not Label.FRONT_MATTER])
    rules = {block.span: block.rule for block in blocks}
    placed = zip(rows, chain.states(rows), strict=True)
    return {row.span: reason(row, state) for row, state in placed if rules[row.span] in PLACED}


def reason(line: Line, state: State) -> str:
    """The signs that spoke most for a line's state against the next best; none did where the lines around it chose."""
    sums = chain.weigh(line)
    other = max((s for s in State if s is not state), key=lambda s: sums[s])
    gains = chain.gains(line, state, other)
    told = [f"{_said().get(sign, sign)} ({gain:+.1f})" for sign, gain in gains[:_MOST] if gain >= 0.05]
    versus = f"{_NAMES[state]} rather than {_NAMES[other]}"
    if sums[state] < sums[other]:
        return f"{versus}: the lines around it outweigh its own signs{'; for it: ' if told else ''}{', '.join(told)}"
    return f"{versus}: {', '.join(told)}"


@derived
def _said() -> dict[str, str]:
    return {row["sign"]: row["said"] for row in table("furniture_reasons")}
