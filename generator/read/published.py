"""When a page says it was published and updated, and how old it can be at most where it says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.model import Basis, Block, Caption, Fact, Label, Span
from generator.read import stamps

_ABOVE, _BELOW = 8, 6  # lines about title and text in which a stamp belongs to the article


class Days(NamedTuple):
    """The days a page states of itself."""

    published: Fact | None
    updated: Fact | None


def find(text: str, blocks: Sequence[Block]) -> Days:
    """The days of the stamp lines about the article, those between title and text first."""
    published = updated = None
    for i in _order(blocks):
        base = blocks[i].span.start
        found = stamps.read(blocks[i].span.of(text))
        for stamp in found.stamps if found else ():
            where = Span(base + stamp.span.start, base + stamp.span.end)
            fact = Fact(stamp.value, Basis.STATED, "date stamp", where)
            if stamp.updated:
                updated = updated or fact
            else:
                published = published or fact
    return Days(published, updated)


def _order(blocks: Sequence[Block]) -> list[int]:
    """The blocks that may hold a stamp, best place first: under the title, above it, under the text."""
    title = next((i for i, b in enumerate(blocks) if b.label is Label.TITLE), -1)
    body = [i for i, b in enumerate(blocks) if b.label is Label.BODY]
    first, last = (body[0], body[-1]) if body else (len(blocks), len(blocks))
    places = (
        range(title + 1, min(first + 6, len(blocks))),
        range(title - 1, max(-1, title - 1 - _ABOVE), -1),
        range(last + 1, min(last + 1 + _BELOW, len(blocks))),
    )
    kinds = (Label.DATE, Label.BYLINE)
    return [i for kind in kinds for place in places for i in place if blocks[i].label is kind]


def bound(captions: Sequence[Caption]) -> Fact | None:
    """The latest day of a caption: the page cannot be older than a picture it shows. Never the day of publication."""
    dated = [c.date for c in captions if c.date]
    if not dated:
        return None
    latest = max(dated, key=lambda fact: fact.value)
    return Fact(latest.value, Basis.INFERRED, "the date of a picture's caption", latest.span)
