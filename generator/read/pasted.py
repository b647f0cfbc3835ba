"""The lines of a page as copied from a browser: where its text is, its title, and what each line is."""

from __future__ import annotations

from collections.abc import Sequence

from generator.config import Settings
from generator.lexicon import patterns
from generator.model import Label, Span
from generator.read import chain, features, lines, titles
from generator.read.chain import State
from generator.read.features import Line
from generator.read.page import Page
from generator.read.rules import RULES, decide
from generator.text import fold

_CLOSING = frozenset({"related heading", "comments", "end", "share bar", "navigation"})
_HEADING, _OWN = 10, 6  # words of a heading; paragraphs that a sender says of itself at most


def blocks(text: str, part: Span, settings: Settings) -> list[tuple[Span, Label, str]]:
    """Each line of `part` with its label and the rule that gave it."""
    return labelled(text, list(lines.spans(text, part)), settings)


def labelled(text: str, spans: Sequence[Span], settings: Settings) -> list[tuple[Span, Label, str]]:
    """The given lines of `text`, each with its label and the rule that gave it."""
    page = look(text, spans)
    rules = [rule for rule in RULES if settings.on(rule.name)]
    return [(span, *decide(page, i, rules)) for i, span in enumerate(spans)]


def look(text: str, spans: Sequence[Span]) -> Page:
    """The page that lines make: where its text is, its title, and what ends it."""
    rows = features.look(text, spans)
    states = chain.states(rows)
    return made(text, rows, states, titles.find(rows, states))


def made(text: str, rows: Sequence[Line], states: Sequence[State], title: int | None) -> Page:
    """The page of lines whose states and title are known."""
    inside = [i for i, state in enumerate(states) if state is State.TEXT]
    first, last = (inside[0], inside[-1]) if inside else (len(rows), -1)
    ends = [0, *(row.span.end for row in rows)]
    gaps = [text.count("\n", end, row.span.start) for end, row in zip(ends, rows, strict=False)]
    closes = next((i for i in range(last + 1, len(rows)) if rows[i].hint in _CLOSING), len(rows))
    mark = next((i for i in range(first, len(rows)) if _ends(rows, i, first)), None)
    return Page(rows, states, gaps, title, first, last, mark, closes)


def _ends(rows: Sequence[Line], i: int, first: int) -> bool:
    """Whether a line ends a press release: a mark, or the heading over what its sender says of itself."""
    if patterns("headings")["ends"].match(rows[i].text):
        return True
    match = patterns("headings")["about"].match(rows[i].text) if i > first + 1 and i + 1 < len(rows) else None
    if match is None or rows[i].words > _HEADING or sum(row.prose for row in rows[i:]) > _OWN:
        return False
    name = fold(rows[i].text.split(" ", 1)[1]).removeprefix("the ").rstrip(":. ")
    return name in fold(rows[i + 1].text[: 2 * len(name) + 40])
