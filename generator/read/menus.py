"""Menus of a web page: long runs of short linked lines, which need no closer look to be told from its text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from generator.model import Label, Mark
from generator.read import web_rules

RULE = "menu"
"""The name of the rule; switched off, each line of a menu is looked at like any other."""

_LONGEST = 60  # characters of a line of a menu
_EDGE = 3  # lines at either end of a run that may be a path of sections, topics or a title


def closely(marks: Sequence[Mark]) -> list[Mark]:
    """The lines that are looked at closely: all but those within menus."""
    left = inner(marks)
    return [mark for i, mark in enumerate(marks) if i not in left]


def inner(marks: Sequence[Mark]) -> set[int]:
    """The lines within menus, but for those at their ends."""
    found: set[int] = set()
    for linked, run in groupby(range(len(marks)), key=lambda i: _linked(marks[i])):
        if linked:
            found.update([*run][_EDGE:-_EDGE])
    return found


def _linked(mark: Mark) -> bool:
    return "linked" in mark.signs and "title" not in mark.signs and mark.span.end - mark.span.start < _LONGEST


def label(mark: Mark) -> Label:
    """What a line of a menu is."""
    return web_rules.kind(mark.signs) or Label.NAVIGATION
