"""What each line of a saved page is: article text, or the furniture around it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.config import Settings
from generator.model import TEXT_LABELS, Block, Document, Label, Span
from generator.read import chain, features, lines, markup, titles
from generator.read.chain import State
from generator.read.page import Page
from generator.read.rules import RULES, decide

_TITLE_CHARACTERS = 200
_CLOSING = frozenset({"related heading", "comments", "end", "share bar", "navigation"})
_ENDS = frozenset({"ends", "- ends -", "– ends –", "ends –", "ends -", "###", "# # #"})
Labelled = tuple[Span, Label, str]


def label(document: Document, settings: Settings) -> tuple[Block, ...]:
    """Every non-blank line (or Markdown block) as a labelled block; blocks with text are numbered from 1."""
    start = document.front_span.end if document.front_span else 0
    part = Span(start, len(document.text))
    if document.markdown:
        found = markup.blocks(document.text, part)
    elif settings.reading == "clean":
        found = clean(document.text, part)
    else:
        found = pasted(document.text, part, settings)
    front = [(document.front_span, Label.FRONT_MATTER, "front matter")] if document.front_span else []
    return _numbered([*front, *found])


def _numbered(found: Iterable[Labelled]) -> tuple[Block, ...]:
    blocks, number = [], 0
    for span, kind, rule in found:
        number += kind in TEXT_LABELS
        blocks.append(Block(span, kind, rule, number if kind in TEXT_LABELS else 0))
    return tuple(blocks)


def clean(text: str, part: Span) -> list[Labelled]:
    """The lines of a file that holds nothing but an article: a title where the first line is one, and text."""
    spans = list(lines.spans(text, part))
    found = [(span, Label.BODY, "clean text") for span in spans]
    if spans and _titled(text, spans):
        found[0] = (spans[0], Label.TITLE, "first line")
    return found


def _titled(text: str, spans: list[Span]) -> bool:
    first = spans[0].of(text)
    if len(spans) < 2 or len(first) > _TITLE_CHARACTERS:
        return False
    blank = text.count("\n", spans[0].end, spans[1].start) > 1
    return blank and not first.rstrip("\"'”’").endswith((".", ":", ";", ","))


def pasted(text: str, part: Span, settings: Settings) -> list[Labelled]:
    """The lines of a page, or of a part of one, as copied from a browser."""
    spans = list(lines.spans(text, part))
    page = look(text, spans)
    rules = [rule for rule in RULES if settings.on(rule.name)]
    return [(span, *decide(page, i, rules)) for i, span in enumerate(spans)]


def look(text: str, spans: list[Span]) -> Page:
    """The page that lines make: where its text is, its title, and what ends it."""
    rows = features.look(text, spans)
    states = chain.states(rows)
    inside = [i for i, state in enumerate(states) if state is State.TEXT]
    first, last = (inside[0], inside[-1]) if inside else (len(rows), -1)
    ends = [0, *(row.span.end for row in rows)]
    gaps = [text.count("\n", end, row.span.start) for end, row in zip(ends, rows, strict=False)]
    closes = next((i for i in range(last + 1, len(rows)) if rows[i].hint in _CLOSING), len(rows))
    mark = next((i for i in range(first, len(rows)) if rows[i].text.casefold() in _ENDS), None)
    return Page(rows, states, gaps, titles.find(rows, states), first, last, mark, closes)
