"""Which runs are pieces of one utterance: quotations over several paragraphs, and quotations split by their tag."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator import lexicon
from generator.analyse.quotes.marks import Run
from generator.model import Span

_SENTENCE_END = re.compile(r"[.!?…]['”\"’)\]]*\s+[^\s\da-z]")
SPLIT_REACH = 160
"""How many characters the tag between two pieces of a split quotation may have."""


def number(text: str, blocks: Sequence[Span], found: Sequence[tuple[int, Run]]) -> list[int]:
    """The group of each run; `found` are (paragraph, run) in order, `blocks` the paragraphs that were read."""
    groups: list[int] = []
    for i, (block, run) in enumerate(found):
        joined = i > 0 and _joins(text, blocks, found[i - 1], (block, run))
        groups.append(groups[-1] if joined else i)
    return groups


def _joins(text: str, blocks: Sequence[Span], one: tuple[int, Run], other: tuple[int, Run]) -> bool:
    if one[0] == other[0]:
        return _is_split(text, one[1], other[1])
    return other[0] == one[0] + 1 and _goes_on(blocks, one, other)


def _goes_on(blocks: Sequence[Span], one: tuple[int, Run], other: tuple[int, Run]) -> bool:
    """The first was never closed, ends its paragraph, and the next paragraph opens with a mark of its family."""
    at_end = one[1].marked.end >= blocks[one[0]].end
    at_start = other[1].marked.start == blocks[other[0]].start
    return not one[1].closed and at_end and at_start and one[1].family == other[1].family


def _is_split(text: str, one: Run, other: Run) -> bool:
    """`"…," she said, "…"`: a comma before the tag, a comma or colon behind it, no sentence ends in between."""
    gap = text[one.marked.end : other.marked.start]
    if not one.closed or len(gap) > SPLIT_REACH or not re.search(r"\w", gap):
        return False
    opens = text[one.span.end - 1] in ",—–-…?!" or gap.lstrip()[:1] in (",", "—", "–", "-")
    closes = gap.rstrip()[-1:] in (",", "—", "–", "-", ":")
    if (
        text[one.span.end - 1] in "?!"
        and gap.lstrip()[:1].isupper()
        and not lexicon.patterns("quote_names")["tag"].search(gap)
    ):
        return False
    return opens and closes and not _SENTENCE_END.search(gap)
