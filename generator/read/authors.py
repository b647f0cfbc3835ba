"""Who wrote it, by the byline about the title or, without one, the reporting line below the text."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Basis, Block, Fact, Label, Span
from generator.read import bylines, stamps

_ABOVE = 8


def find(text: str, blocks: Sequence[Block]) -> tuple[Fact, ...]:
    """The authors of the nearest byline that names any, in its order; editors, desks and agencies' staff are none."""
    body = [i for i, b in enumerate(blocks) if b.label is Label.BODY]
    title = next((i for i, b in enumerate(blocks) if b.label is Label.TITLE), -1)
    first = body[0] if body else len(blocks)
    lines = [i for i, b in enumerate(blocks) if b.label is Label.BYLINE]
    head = [i for i in lines if title < i < first + 5] + [i for i in reversed(lines) if title - _ABOVE < i < title]
    tail = [i for i in lines if i > first + 4]
    for i in (*head, *tail):
        found = _named(text, blocks[i])
        if found:
            return found
    return ()


def _named(text: str, block: Block) -> tuple[Fact, ...]:
    line = block.span.of(text)
    dated = stamps.read(line)
    if dated and dated.stamps:  # the name stands before or behind the day
        day = dated.stamps[0].span
        line = line[: day.start] if day.start > 3 else " " * day.end + line[day.end :]
    at = block.span.start
    seen: dict[str, Fact] = {}
    for name in bylines.names(line):
        where = Span(at + name.span.start, at + name.span.end)
        seen.setdefault(name.text, Fact(name.text, Basis.STATED, block.rule, where))
    return tuple(seen.values())
