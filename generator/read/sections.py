"""The section a page stands in: the path of its kicker, or of the numbered lines above its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.lexicon import words
from generator.model import Basis, Block, Fact, Label, Span
from generator.read import days
from generator.text import visible

_STEP = re.compile(r"(?P<n>[1-9])\.\s{1,4}(?P<name>[^\n]{2,120})")
_STEPS = 6  # of a numbered path
_PARTS = re.compile(r"\s*[/›»>|·•]\s*|\s{2,}")


def find(text: str, blocks: Sequence[Block]) -> tuple[Fact, ...]:
    """The path of the kicker above the title, or of numbered lines there, without the home page and bare numbers."""
    kickers = [block for block in blocks if block.label is Label.KICKER]
    if kickers:
        return _path(text, [kickers[-1].span], kickers[-1].rule)
    return _path(text, _numbered(text, blocks), "numbered path")


def _path(text: str, spans: Sequence[Span], rule: str) -> tuple[Fact, ...]:
    found = []
    for span in spans:
        at = span.start
        for part in _PARTS.split(span.of(text)):
            at = text.index(part, at)
            name = part.strip(" :*•+")
            if name.casefold() not in words("bylines", "not sections") and _says(name):
                start = at + part.index(name)
                found.append(Fact(visible(name), Basis.STATED, rule, Span(start, start + len(name))))
    return tuple(found)


def _says(name: str) -> bool:
    """Whether a part of the path is a section's name, no number and no day."""
    return any(c.isalpha() for c in name) and not days.yearless(name) and not days.find(name)[0]


def _numbered(text: str, blocks: Sequence[Block]) -> list[Span]:
    """The lines "1. Home", "2. Region", "3. Town" right above the title; the last one often is the title itself."""
    title = next((i for i, b in enumerate(blocks) if b.label is Label.TITLE), 0)
    found: list[Span] = []
    before = 0
    for i in range(title - 1, max(-1, title - 1 - _STEPS), -1):
        match = _STEP.fullmatch(blocks[i].span.of(text))
        if not match or (found and int(match["n"]) != before - 1):
            break
        before, base = int(match["n"]), blocks[i].span.start
        found.append(Span(base + match.start("name"), base + match.end("name")))
    own = blocks[title].span.of(text) if blocks else ""
    ordered = [span for span in reversed(found) if span.of(text)[:30] not in own]
    return ordered if found and before == 1 else []
