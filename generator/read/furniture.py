"""What each line of a saved page is: article text, or the furniture around it."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Block, Document, Label, Span
from generator.read import lines


def label(document: Document, settings: Settings) -> tuple[Block, ...]:
    """Every non-blank line of the document as a labelled block; text blocks are numbered from 1."""
    blocks: list[Block] = []
    start = 0
    if document.front_span:
        blocks.append(Block(document.front_span, Label.FRONT_MATTER, "front matter"))
        start = document.front_span.end
    number = 0
    for i, span in enumerate(lines.spans(document.text, Span(start, len(document.text)))):
        if i == 0 and len(span.of(document.text)) < 150:
            blocks.append(Block(span, Label.TITLE, "first line"))
            continue
        number += 1
        blocks.append(Block(span, Label.BODY, "clean", number))
    return tuple(blocks)
