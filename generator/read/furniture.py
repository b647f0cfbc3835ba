"""What each line of a saved page is: article text, or the furniture around it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.config import Settings
from generator.model import TEXT_LABELS, Block, Document, Label, Layout, Span
from generator.read import lines, marked, markup, pasted

_TITLE_CHARACTERS = 200
Labelled = tuple[Span, Label, str]


def label(document: Document, settings: Settings) -> tuple[Block, ...]:
    """Every non-blank line (or Markdown block) as a labelled block; blocks with text are numbered from 1."""
    start = document.front_span.end if document.front_span else 0
    part = Span(start, len(document.text))
    if document.layout is Layout.MARKDOWN:
        found = markup.blocks(document.text, part)
    elif document.layout in (Layout.MARKED, Layout.HTML):
        found = marked.blocks(document, settings)
    elif document.layout is Layout.CLEAN or settings.reading == "clean":
        found = clean(document.text, part)
    else:
        found = pasted.blocks(document.text, part, settings)
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
