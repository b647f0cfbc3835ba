"""The lines of a file that itself says something of each: headings, items, quotations, earlier messages."""

from __future__ import annotations

from generator.config import Settings
from generator.model import TEXT_LABELS, Document, Label, Shape, Span
from generator.read import pasted

_ALWAYS = {
    Shape.TITLE: Label.TITLE,
    Shape.CAPTION: Label.CAPTION,
    Shape.CREDIT: Label.CREDIT,
    Shape.FURNITURE: Label.BOILERPLATE,
    Shape.REPLY: Label.REPLY,
}
IN_TEXT = {
    Shape.HEADING: Label.HEADING,
    Shape.ITEM: Label.LIST,
    Shape.QUOTE: Label.QUOTE_BLOCK,
    Shape.ROW: Label.BODY,
    Shape.CODE: Label.BODY,
}
"""What a line of the text is by its shape."""
_PLACED = frozenset({"above the text", "interruption", "box of furniture", "words of a service", "below the text"})
"""Rules that go by where a line of a page stands; a file that is no page holds nothing but its document."""
PAGE = "page"
"""The sign of lines that are those of a web page, with its furniture around the text."""


def blocks(document: Document, settings: Settings) -> list[tuple[Span, Label, str]]:
    """Each marked line with its label: what the file says of it, else what the rules for pasted pages make of it."""
    rest = [mark for mark in document.marks if mark.shape not in _ALWAYS]
    read = iter(pasted.labelled(document.text, [mark.span for mark in rest], settings))
    found = []
    titled = any(mark.shape is Shape.TITLE for mark in document.marks)
    below = not titled
    for mark in document.marks:
        below = below or mark.shape is Shape.TITLE
        if mark.shape in _ALWAYS:
            found.append((mark.span, _ALWAYS[mark.shape], f"marked as {mark.shape}"))
            continue
        span, label, rule = next(read)
        if label in TEXT_LABELS | {Label.HEADING} and mark.shape in IN_TEXT:
            found.append((span, IN_TEXT[mark.shape], f"marked as {mark.shape}"))
        elif below and rule in _PLACED and PAGE not in mark.signs:
            found.append((span, IN_TEXT.get(mark.shape, Label.BODY), "in a document of its own"))
        elif label is Label.TITLE and titled:
            found.append((span, Label.HEADING, "title is marked"))
        else:
            found.append((span, label, rule))
    return found
