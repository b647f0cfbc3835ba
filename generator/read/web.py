"""The lines of a web page: where its text is, by what its file shows of each line, and what each line is."""

from __future__ import annotations

from dataclasses import replace

from generator.config import Settings
from generator.model import Document, Label, Span
from generator.read import chain, features, pasted, rules, titles, web_rules
from generator.read.features import Line
from generator.read.page import Page

WEIGHTS = "html_weights"
"""The table of weights for web pages."""


def blocks(document: Document, settings: Settings) -> list[tuple[Span, Label, str]]:
    """Each marked line with its label and the rule that gave it."""
    page = look(document)
    table = [rule for rule in web_rules.RULES if settings.on(rule.name)]
    return [(row.span, *rules.decide(page, i, table)) for i, row in enumerate(page.lines)]


def look(document: Document) -> Page:
    """The page that the marked lines make."""
    rows = lines(document)
    states = chain.states(rows, WEIGHTS)
    marked = next((i for i, mark in enumerate(document.marks) if "title" in mark.signs), None)
    title = titles.find(rows, states) if marked is None else marked
    return pasted.made(document.text, rows, states, title)


def lines(document: Document) -> list[Line]:
    """The lines with the signs of their words and those their file shows."""
    rows = features.look(document.text, [mark.span for mark in document.marks])
    return [replace(row, signs=(*row.signs, *mark.signs)) for row, mark in zip(rows, document.marks, strict=True)]
