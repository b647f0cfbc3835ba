"""The lines of a file that itself says something of each: headings, items, quotations, earlier messages."""

from __future__ import annotations

from typing import NamedTuple

from generator.config import Settings
from generator.lexicon import patterns
from generator.model import TEXT_LABELS, Document, Label, Mark, Shape, Span
from generator.read import pasted, stamps

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
_ABOVE = "above the marked title"
_SHORT = 60  # characters
_SENTENCES, _STANDFIRST, _BESIDE = 20, 6, 3  # words
PAGE = "page"
"""The sign of lines that are those of a web page, with its furniture around the text."""


class _At(NamedTuple):
    """Where a line stands: whether a title is marked, right above it or further, and whether the release has ended."""

    titled: bool
    below: bool
    first: bool
    ended: bool


def blocks(document: Document, settings: Settings) -> list[tuple[Span, Label, str]]:
    """Each marked line with its label: what the file says of it, else what the rules for pasted pages make of it."""
    rest = [mark for mark in document.marks if mark.shape not in _ALWAYS]
    read = iter(pasted.labelled(document.text, [mark.span for mark in rest], settings))
    found: list[tuple[Span, Label, str]] = []
    titled = any(mark.shape is Shape.TITLE for mark in document.marks)
    below, ended = not titled, False
    for mark in document.marks:
        below = below or mark.shape is Shape.TITLE
        if mark.shape in _ALWAYS:
            found.append((mark.span, _ALWAYS[mark.shape], f"marked as {mark.shape}"))
            continue
        span, label, rule = next(read)
        first = found[-1:] != [] and found[-1][1] is Label.TITLE
        ended = ended or (below and _ends(span.of(document.text)))
        told = _label(document.text, mark, (label, rule), _At(titled, below, first, ended))
        found.append((span, *told))
    return found


def _label(text: str, mark: Mark, read: tuple[Label, str], at: _At) -> tuple[Label, str]:
    label, rule = read
    line = mark.span.of(text)
    if at.ended and (len(line.split()) < _SENTENCES or patterns("headings")["about"].match(line)):
        return Label.TRAILER, "end of a release"
    if label in TEXT_LABELS | {Label.HEADING} and mark.shape in IN_TEXT:
        above = not at.below and mark.shape is Shape.HEADING
        return (Label.NAVIGATION, _ABOVE) if above else (IN_TEXT[mark.shape], f"marked as {mark.shape}")
    if at.below and rule in _PLACED and PAGE not in mark.signs:
        return IN_TEXT.get(mark.shape, Label.BODY), "in a document of its own"
    return _beside_title(text, mark, at) if label is Label.TITLE and at.titled else read


def _ends(line: str) -> bool:
    """Whether a line heads what stands below a release: whom to ask, who sent it."""
    return len(line) <= _SHORT and patterns("headings")["end"].search(line) is not None


def _beside_title(text: str, mark: Mark, at: _At) -> tuple[Label, str]:
    """What a line is that reads like a title, where another one is marked as that."""
    if not at.below:
        return Label.NAVIGATION, _ABOVE
    line = mark.span.of(text)
    stamp = stamps.read(line)
    if stamp and stamp.stamps and len(stamp.rest.split()) <= _BESIDE:
        return Label.DATE, "date stamp"
    if at.first and mark.shape is Shape.TEXT and len(line.split()) >= _STANDFIRST:
        return Label.STANDFIRST, "under the marked title"
    return Label.HEADING, "title is marked"
