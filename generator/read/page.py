"""A page as the rules see it: its lines, the state of each, and where title and text are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model import Label
from generator.read.chain import State
from generator.read.features import Line


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, the state of each, and where the title and the text's ends are."""

    lines: Sequence[Line]
    states: Sequence[State]
    gaps: Sequence[int]  # line ends between a line and the one before it
    title: int | None
    first: int  # of the text; the number of lines where there is none
    last: int
    ends: int | None  # the mark with which a press release ends
    closes: int  # the first line below the text that closes the page (related stories, comments, imprint)

    def head(self, i: int, above: int, below: int = 0) -> bool:
        """Whether line `i` stands about the title, at most so many lines above it or below the text's first."""
        top = self.first - 6 if self.title is None else self.title
        return top - above <= i < max(self.first, top + 1) + below

    def text(self, i: int) -> bool:
        """Whether line `i` is in the state of text."""
        return self.states[i] is State.TEXT


class Rule(NamedTuple):
    """A named decision: the label of a line, or None where the rule has nothing to say of it."""

    name: str
    run: Callable[[Page, int], Label | None]
