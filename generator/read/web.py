"""The lines of a web page: where its text is, by what its file shows of each line, and what each line is."""

from __future__ import annotations

from collections.abc import Sequence

from generator.config import Settings
from generator.model import Document, Label, Mark, Span
from generator.read import chain, features, menus, pasted, rules, titles, web_rules
from generator.read.features import Line
from generator.read.page import Page

WEIGHTS = "html_weights"
"""The table of weights for web pages."""


def blocks(document: Document, settings: Settings) -> list[tuple[Span, Label, str]]:
    """Each marked line with its label and the rule that gave it."""
    left = menus.inner(document.marks) if settings.on(menus.RULE) else set()
    page = look(document.text, [mark for i, mark in enumerate(document.marks) if i not in left])
    table = [rule for rule in web_rules.RULES if settings.on(rule.name)]
    told = (rules.decide(page, i, table) for i in range(len(page.lines)))
    return [
        (mark.span, *((menus.label(mark), menus.RULE) if i in left else next(told)))
        for i, mark in enumerate(document.marks)
    ]


def look(text: str, marks: Sequence[Mark]) -> Page:
    """The page that marked lines of `text` make."""
    rows = lines(text, marks)
    states = chain.states(rows, WEIGHTS)
    marked = next((i for i, mark in enumerate(marks) if "title" in mark.signs), None)
    title = titles.find(rows, states) if marked is None else marked
    return pasted.made(text, rows, states, title)


def lines(text: str, marks: Sequence[Mark]) -> list[Line]:
    """The lines with the signs of their words and those their file shows."""
    rows = features.look(text, [mark.span for mark in marks])
    return [row._replace(signs=(*row.signs, *mark.signs)) for row, mark in zip(rows, marks, strict=True)]
