"""A name as the rules of the plain analysis see it, and how far a run of name words goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from generator.analyse.plain.words import View
from generator.model import Kind

MOST = 5
"""Words of a name, at most."""


class Name(NamedTuple):
    """A name as a range of words, what it stands for, the rule that says so, and letters of declension left out."""

    first: int
    last: int  # exclusive
    kind: Kind
    rule: str
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to see a name that begins at a word."""

    name: str
    at: Callable[[View, int], Name | None]


def owned(view: View, name: Name) -> Name:
    """ "Anna Roths Karriere": a name ends where a word is a genitive of one that the text also has without the s."""
    for k in range(name.first + 1, name.last):
        text = view.words[k].text
        if text.endswith("s") and text[:-1] in view.seen and view.tongue.section("capitalised nouns"):
            return name._replace(last=k + 1, cut=1)
    return name


def run(view: View, i: int) -> int:
    """The end of the run of name words that begins at word `i`, small ones and initials within it included."""
    last = i + 1
    while last < len(view.words) and last - i < MOST and view.joined(last - 1, last):
        if not view.proper(last):
            small = 1 if view.initial(last) else view.particle(i, last)
            end = last + small
            joined = end < len(view.words) and all(view.joined(k, k + 1) for k in range(last, end))
            if not (small and joined and view.proper(end) and view.family(end)):
                break
            last = end
        last += 1
    return last
