"""Who wrote it, by the byline about the title or, without one, the line that closes the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Basis, Block, Fact, Label, Span
from generator.read import bylines, stamps

_ABOVE = 8
_BELOW = 5  # lines below the text's first in which a byline still belongs to its head


def find(text: str, blocks: Sequence[Block]) -> tuple[Fact, ...]:
    """The persons of the nearest byline that names any, in its order; editors, desks and agencies are none.

    Bylines on lines right below each other are one. An agency's byline is followed by its reporting line, if any.
    """
    for lines in groups(text, blocks):
        found = [fact for block in lines for fact in named(text, block) if not bylines.agency(fact.value)]
        if found:
            return tuple({fact.value: fact for fact in reversed(found)}.values())[::-1]
    return ()


def groups(text: str, blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The bylines that may name the article's writers, best place first: those that open with "By", then others."""
    body = [i for i, b in enumerate(blocks) if b.label is Label.BODY]
    title = next((i for i, b in enumerate(blocks) if b.label is Label.TITLE), -1)
    first = body[0] if body else len(blocks)
    lines = [i for i, b in enumerate(blocks) if b.label is Label.BYLINE]
    under = [i for i in lines if title < i < first + _BELOW and named(text, blocks[i])]
    above = [i for i in reversed(lines) if title - _ABOVE <= i < title and not under]
    said = [i for i in under if bylines.opener(blocks[i].span.of(text))]
    for i in dict.fromkeys([*said, *under, *above, *(i for i in lines if i >= first + _BELOW)]):
        yield list(_run(blocks, i))


def _run(blocks: Sequence[Block], i: int) -> Iterator[Block]:
    """Block `i` and the bylines of the same rule that follow it without a line between."""
    rule = blocks[i].rule
    while i < len(blocks) and blocks[i].label is Label.BYLINE and blocks[i].rule == rule:
        yield blocks[i]
        i += 1


def named(text: str, block: Block) -> list[Fact]:
    """The names of a byline, agencies among them, each where it stands."""
    at = block.span.start
    return [
        Fact(name.text, Basis.STATED, block.rule, Span(at + name.span.start, at + name.span.end))
        for name in bylines.names(stamps.without(block.span.of(text)))
    ]
