"""When a page says it was published and updated, and how old it can be at most where it says nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model import TEXT_LABELS, Basis, Block, Caption, Fact, Label, Span
from generator.read import inferred, stamps
from generator.read.stamps import Read

_ABOVE, _BELOW = 8, 6  # lines about title and text in which a stamp belongs to the article
_NEAR = 3  # … in which a bare day does
_WORDS = 6  # beside the days, in a line that is no stamp line
_LABELS = (Label.DATE, Label.BYLINE)
_NEVER = frozenset({Label.TITLE, Label.CAPTION, Label.CREDIT, Label.COMMENT, Label.REPLY, Label.FRONT_MATTER})


class Days(NamedTuple):
    """The days a page states of itself."""

    published: Fact | None
    updated: Fact | None


class Line(NamedTuple):
    """A line with stamps: where it is, and what it holds."""

    span: Span
    read: Read


def find(text: str, blocks: Sequence[Block], language: str | None = None) -> Days:
    """The days of the stamp lines about the article, those between title and text first.

    A day that lacks its year, or the order of its figures, is inferred where the page tells that elsewhere; its
    rule then names what it rests on. Else it is missing.
    """
    lines = [*_stamped(text, blocks), *_loose(text, blocks)]
    published = updated = None
    for line in lines:
        for fact, later in (*_stated(line), *_inferred(text, blocks, line, language)):
            if later:
                updated = updated or fact
            else:
                published = published or fact
    return Days(published or inferred.today(text, blocks, [line.span for line in lines]), updated)


def _stated(line: Line) -> Iterator[tuple[Fact, bool]]:
    for stamp in line.read.stamps:
        span = Span(line.span.start + stamp.span.start, line.span.start + stamp.span.end)
        yield Fact(stamp.value, Basis.STATED, "date stamp", span), stamp.updated


def _inferred(text: str, blocks: Sequence[Block], line: Line, language: str | None) -> Iterator[tuple[Fact, bool]]:
    for gap in line.read.open:
        fact = inferred.day(text, blocks, line.span, line.read, gap.day, language)
        if fact:
            yield fact, gap.updated


class _Places(NamedTuple):
    title: int
    first: int
    last: int


def _places(blocks: Sequence[Block]) -> _Places:
    title = next((i for i, b in enumerate(blocks) if b.label is Label.TITLE), -1)
    body = [i for i, b in enumerate(blocks) if b.label is Label.BODY]
    return _Places(title, body[0] if body else len(blocks), body[-1] if body else len(blocks))


def _stamped(text: str, blocks: Sequence[Block]) -> Iterator[Line]:
    """The lines labelled as stamps or bylines, best place first: under the title, above it, under the text."""
    title, first, last = _places(blocks)
    places = (
        range(title + 1, min(first + 6, len(blocks))),
        range(title - 1, max(-1, title - 1 - _ABOVE), -1),
        range(last + 1, min(last + 1 + _BELOW, len(blocks))),
    )
    for place in places:
        for i in sorted((i for i in place if blocks[i].label in _LABELS), key=lambda i: _LABELS.index(blocks[i].label)):
            found = stamps.read(blocks[i].span.of(text))
            stray = found and ((i < title and _head(found, title - i)) or (i > last and _other(blocks, last, i, found)))
            if found and not stray:
                yield Line(blocks[i].span, found)


def _head(found: Read, above: int) -> bool:
    """Whether a bare day stands so far above the title that it is the page's own, that of its printing."""
    return above > _NEAR and not found.timed and not found.labelled


def _other(blocks: Sequence[Block], last: int, i: int, found: Read) -> bool:
    """Whether a day below the text is rather that of another story, or of a comment."""
    between = {block.label for block in blocks[last + 1 : i]}
    return not found.labelled and not between.isdisjoint((Label.RELATED, Label.COMMENT, Label.BODY))


def _loose(text: str, blocks: Sequence[Block]) -> Iterator[Line]:
    """Other lines about the title that hold a stamp beside a few words; with a label, in the whole article."""
    title, first, last = _places(blocks)
    order = [*range(title + 1, min(last + _BELOW, len(blocks))), *range(title - 1, max(-1, title - 1 - _ABOVE), -1)]
    for i in order:
        block = blocks[i]
        found = stamps.read(block.span.of(text)) if block.label not in _NEVER | set(_LABELS) else None
        prose = block.label in TEXT_LABELS and found and not (found.timed or found.labelled)
        if found and not prose and _belongs(found, i, title, first):
            yield Line(block.span, found)


def _belongs(found: Read, i: int, title: int, first: int) -> bool:
    """Whether a line's words and place make it a stamp of the article."""
    near = title >= 0 and title - _NEAR <= i <= max(first, title) + _NEAR
    count = sum(any(c.isalpha() for c in part) for part in found.rest.split())
    if count > _WORDS:
        return False
    if found.labelled and (found.stamps or found.open or near):
        return True
    opens = abs(i - title) == 1 and bool(found.stamps) and found.stamps[0].span.start < _NEAR
    return near and (found.timed or opens or count <= 2) and bool(found.stamps or found.open)


def bound(captions: Sequence[Caption]) -> Fact | None:
    """The latest day of a caption: the page cannot be older than a picture it shows. Never the day of publication."""
    dated = [c.date for c in captions if c.date]
    if not dated:
        return None
    latest = max(dated, key=lambda fact: fact.value)
    return Fact(latest.value, Basis.INFERRED, "the date of a picture's caption", latest.span)
