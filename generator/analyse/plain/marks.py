"""Quoted runs in any script: the marks of European languages, and the corner brackets of East Asian ones."""

from __future__ import annotations

import re

from generator.analyse.quotes import marks
from generator.analyse.quotes.marks import Run
from generator.model import Span

_CORNER = re.compile(r"[「『」』]")
_CLOSES = {"「": "」", "『": "』"}


def scan(text: str, within: Span) -> tuple[Run, ...]:
    """The outermost quoted runs of a paragraph, in order, never overlapping."""
    corners = _corners(text, within)
    others = [run for run in marks.scan(text, within) if not any(c.marked.meets(run.marked) for c in corners)]
    return tuple(sorted([*corners, *others], key=lambda run: run.marked))


def _corners(text: str, within: Span) -> list[Run]:
    """Runs in corner brackets, which always come in pairs; one that is not closed quotes nothing."""
    found: list[Run] = []
    opened: list[re.Match[str]] = []
    inner: list[Span] = []
    for mark in _CORNER.finditer(text, *within):
        if mark.group() in _CLOSES:
            opened.append(mark)
        elif opened and _CLOSES[opened[-1].group()] == mark.group():
            span = Span(opened.pop().end(), mark.start())
            if opened:
                inner.append(span)
            elif text[span.start : span.end].strip():
                found.append(Run(span, Span(span.start - 1, mark.end()), "corner", True, tuple(inner)))
            inner = inner if opened else []
    return found
