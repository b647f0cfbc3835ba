"""Utterances marked without quotation marks: transcripts ("NAME: …"), interviews ("Q:", "A:"), block quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model import Block, Label, Span
from generator.read.headings import question

_LABEL = re.compile(
    r"\W{0,2}(?P<name>[QA]|[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ.'’-]+){0,3}|"
    r"[A-ZÀ-Þ][\w.'’-]+(?: (?:de|van|von|al|bin|[A-ZÀ-Þ][\w.'’-]*)){0,3})"
    r"(?: \([^()]{1,40}\))?(?P<colon>:|\.(?=\s))\s+(?=\S)"
)
_SIGNED = re.compile(r"[—–―-]+ ?[A-ZÀ-Þ][^.!?]{1,120}$")
_ASKS = ("Q", "Question")
_MARKS = '“„«"‘'
QUESTIONS = 3
"""So many questions and more are an interview."""
ANSWER = "answer of an interview"


class Utterance(NamedTuple):
    """The words of one paragraph spoken by whoever the label names; `label` is empty where the speaker goes on."""

    block: int
    label: Span
    words: Span
    rule: str


def find(text: str, blocks: Sequence[tuple[int, Block]], interview: bool = False) -> Iterator[Utterance]:
    """Labelled utterances of the paragraphs, in order; questions of an interviewer ("Q:") are none.

    In an `interview` without labels, the paragraphs between two questions answer the first of them.
    """
    turns = list(_turns(text, blocks))
    yield from turns or (_answers(text, blocks) if interview else ())
    for index, block in blocks:
        if block.label is Label.QUOTE_BLOCK and not _SIGNED.match(text, *block.span):
            yield Utterance(index, Span(block.span.start, block.span.start), block.span, "block quotation")


def _turns(text: str, blocks: Sequence[tuple[int, Block]]) -> Iterator[Utterance]:
    """A label counts where one label comes three times, or two labels twice: a conversation, no lead-in.

    An answer goes on in a body paragraph right behind it, but for the last one, where it may be the text that goes on.
    """
    labels = [(index, block, _label(text, block)) for index, block in blocks]
    counts = Counter(name.of(text) for _, _, name in labels if name)
    speakers = {name for name, count in counts.items() if count >= 2}
    if len(speakers) < 2 and max(counts.values(), default=0) < 3:
        return
    kinds = {index: block.label for index, block in blocks}
    current: Span | None = None
    last = -1
    final = max(index for index, _, name in labels if name is not None)
    for index, block, name in labels:
        if name is not None and name.of(text) in speakers | {"A", "Q"}:
            current, last = name, index
            if name.of(text) not in _ASKS:
                yield Utterance(index, name, Span(_behind(text, block), block.span.end), "transcript")
        elif (
            name is None
            and current
            and current.of(text) == "A"
            and last + 1 == index < final
            and kinds[index] is Label.BODY
        ):
            last = index
            yield Utterance(index, Span(block.span.start, block.span.start), block.span, "transcript goes on")


def _answers(text: str, blocks: Sequence[tuple[int, Block]]) -> Iterator[Utterance]:
    """Behind the last question only the next paragraph is taken: later ones may be the text that goes on."""
    asked = [index for index, block in blocks if question(block.span.of(text))]
    if len(asked) < QUESTIONS:
        return
    for index, block in blocks:
        told = block.label is Label.BODY and asked[0] < index <= asked[-1] + 1 and index not in asked
        if told and text[block.span.start] not in _MARKS:
            yield Utterance(index, Span(block.span.start, block.span.start), block.span, ANSWER)


def _label(text: str, block: Block) -> Span | None:
    if block.label in (Label.TITLE, Label.HEADING):
        return None
    match = _LABEL.match(text, *block.span)
    if match is None or (match["colon"] == "." and match["name"] not in ("Q", "A")):
        return None
    return Span(*match.span("name"))


def _behind(text: str, block: Block) -> int:
    match = _LABEL.match(text, *block.span)
    return match.end() if match else block.span.start
