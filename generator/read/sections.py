"""The section a page stands in: the path of its kicker, or of the numbered lines above its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.lexicon import patterns, words
from generator.model import Basis, Block, Fact, Label, Span
from generator.read import days
from generator.text import visible

_STEP = re.compile(r"(?P<n>[1-9])\.\s{1,4}(?P<name>[^\n]{2,120})")
_STEPS = 6  # of a numbered path
_DEEP, _WORDS = 2, 4  # lines of a path below the home page, words of one, at most
_CRUMBS = re.compile(r"\S\s*[/›»>]\s*\S")
_PARTS = re.compile(r"\s*[/›»>|·•]\s*|\s{2,}")


def find(text: str, blocks: Sequence[Block]) -> tuple[Fact, ...]:
    """The path above the title, else the kicker there, without the home page, bare numbers and the kind of document.

    A path is a kicker with marks between its parts, numbered lines, or lines one below the other that begin with the
    home page. Without any, the line right above the title is a section where it stands in the menu, too.
    """
    kickers = [block for block in blocks if block.label is Label.KICKER]
    crumbs = [block for block in kickers if _CRUMBS.search(block.span.of(text))]
    ways = (
        ("kicker", [block.span for block in crumbs[-1:]]),
        ("path line by line", _lines(text, blocks)),
        ("kicker", [block.span for block in kickers[-1:]]),
        ("numbered path", _numbered(text, blocks)),
        ("item of the menu", _menu(text, blocks)),
    )
    return next((path for rule, spans in ways if (path := _path(text, spans, rule))), ())


def _path(text: str, spans: Sequence[Span], rule: str) -> tuple[Fact, ...]:
    found = []
    for span in spans:
        at = span.start
        for part in _PARTS.split(span.of(text)):
            at = text.index(part, at)
            start, at = at, at + len(part)
            name = part.strip(" :*•+")
            if name.casefold() not in words("bylines", "not sections") and _says(name):
                start += part.index(name)
                found.append(Fact(visible(name), Basis.STATED, rule, Span(start, start + len(name))))
    return tuple(found)


def _says(name: str) -> bool:
    """Whether a part of the path is a section's name, no number and no day."""
    if patterns("headings")["kind"].search(name) or not any(c.isalpha() for c in name):
        return False
    return not days.yearless(name) and not days.find(name)[0]


def _title(blocks: Sequence[Block]) -> int:
    return next((i for i, block in enumerate(blocks) if block.label is Label.TITLE), 0)


def _lines(text: str, blocks: Sequence[Block]) -> list[Span]:
    """The lines "Home", "Region", "Town" right above the title, or above a kicker there."""
    end = _title(blocks)
    while end and blocks[end - 1].label is Label.KICKER:
        end -= 1
    above = [block.span for block in blocks[max(0, end - _STEPS) : end]]
    names = [span.of(text).strip(" *•+").casefold() for span in above]
    homes = [i for i, name in enumerate(names) if name in words("bylines", "home pages")]
    path = above[homes[-1] + 1 :] if homes else []
    short = all(len(span.of(text).split()) <= _WORDS for span in path)
    return path if 1 <= len(path) <= _DEEP and short else []


def _menu(text: str, blocks: Sequence[Block]) -> list[Span]:
    """The line right above the title, where a line of the menu says the same."""
    title = _title(blocks)
    items = [visible(block.span.of(text)).strip(" *•+-").casefold() for block in blocks[: max(0, title - 1)]]
    line = blocks[title - 1].span if title else Span(0, 0)
    return [line] if line.of(text).strip().casefold() in items and len(line.of(text).split()) <= _WORDS else []


def _numbered(text: str, blocks: Sequence[Block]) -> list[Span]:
    """The lines "1. Home", "2. Region", "3. Town" right above the title; the last one often is the title itself."""
    title = _title(blocks)
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
