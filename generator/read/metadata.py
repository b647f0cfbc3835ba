"""Title, outlet, authors, dates: each with what it rests on."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Basis, Block, Document, Fact, Label, Metadata


def gather(document: Document, blocks: tuple[Block, ...], settings: Settings) -> Metadata:
    """The metadata of a document: from front matter where the author gave it, else from the labelled lines."""
    for block in blocks:
        if block.label is Label.TITLE:
            return Metadata(Fact(block.span.of(document.text), Basis.STATED, "title line", block.span))
    return Metadata(Fact("Untitled", Basis.INFERRED, "no title"))
