"""What each line of a saved page is: article text, or the furniture around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.config import Settings
from generator.model import TEXT_LABELS, Block, Document, Label, Layout, Mark, Shape, Span
from generator.read import headings, learned, lines, marked, markup, markup_links, pasted, web

_TITLE_CHARACTERS = 200
Labelled = tuple[Span, Label, str]


def label(document: Document, settings: Settings) -> tuple[Block, ...]:
    """Every non-blank line (or Markdown block) as a labelled block; blocks with text are numbered from 1."""
    start = document.front_span.end if document.front_span else 0
    part = Span(start, len(document.text))
    if document.layout is Layout.MARKDOWN:
        found = markup_links.relabel(document, markup.blocks(document.text, part))
    elif document.layout is Layout.HTML:
        found = web.blocks(document, settings)
    elif document.layout is Layout.MARKED:
        found = marked.blocks(document, settings)
    elif document.layout is Layout.CLEAN or settings.reading == "clean":
        found = clean(document.text, part, document.marks)
    else:
        found = pasted.blocks(document.text, part, settings)
    front = [(document.front_span, Label.FRONT_MATTER, "front matter")] if document.front_span else []
    known = learned.relabel(document, [*front, *found], settings)
    return _numbered(headings.relabel(document.text, known, settings))


def _numbered(found: Iterable[Labelled]) -> tuple[Block, ...]:
    blocks, number = [], 0
    for span, kind, rule in found:
        number += kind in TEXT_LABELS
        blocks.append(Block(span, kind, rule, number if kind in TEXT_LABELS else 0))
    return tuple(blocks)


def clean(text: str, part: Span, marks: Sequence[Mark] = ()) -> list[Labelled]:
    """The lines of a file that holds nothing but an article: a title where the first line is one, and text."""
    spans = list(lines.spans(text, part))
    found = [(span, Label.BODY, "clean text") for span in spans]
    if any(mark.shape is Shape.TITLE for mark in marks):
        titled = {mark.span for mark in marks if mark.shape is Shape.TITLE}
        return [
            (span, Label.TITLE, "marked as title") if span in titled else row
            for span, row in zip(spans, found, strict=True)
        ]
    if spans and _titled(text, spans):
        found[0] = (spans[0], Label.TITLE, "first line")
    return found


def _titled(text: str, spans: list[Span]) -> bool:
    first = spans[0].of(text)
    if len(spans) < 2 or len(first) > _TITLE_CHARACTERS:
        return False
    blank = text.count("\n", spans[0].end, spans[1].start) > 1
    return blank and not first.rstrip("\"'”’").endswith((".", ":", ";", ","))
