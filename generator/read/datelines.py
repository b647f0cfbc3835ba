"""The dateline: the place (and agency) with which an article's text opens."""

from __future__ import annotations

from collections.abc import Sequence

from generator.lexicon import patterns
from generator.model import Basis, Block, Fact, Label, Span

_LONGEST = 120
_FIRST = 3  # paragraphs that may open with one


def find(text: str, blocks: Sequence[Block]) -> Fact | None:
    """The place of the dateline; its span holds agency and day too, where they are given."""
    body = [block.span for block in blocks if block.label is Label.BODY][:_FIRST]
    for span in body:
        match = patterns("stamps_datelines")["dateline"].match(text, span.start, min(span.end, span.start + _LONGEST))
        if match:
            name = next(name for name, value in match.groupdict().items() if value)
            return Fact(
                match[name].strip(),
                Basis.STATED,
                "dateline",
                Span(match.start(name), match.start() + len(match[0].rstrip())),
            )
    return None
