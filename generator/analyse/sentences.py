"""Sentences: the model's, mended where news text misleads it."""

from __future__ import annotations

from generator.model import Parse, Seed, Sentence, Span


def split(seed: Seed, parse: Parse) -> tuple[Sentence, ...]:
    """The sentences of the seed in order; each lies in one block and has no blanks at its ends."""
    found = []
    for first, last in parse.sentences:
        span = _trim(seed.text, parse.tokens[first].start, parse.tokens[last - 1].end)
        if span.start < span.end:
            found.append(Sentence(span, parse.blocks[first], first, last))
    return tuple(found)


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
