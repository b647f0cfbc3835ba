"""One neutral line for listings and feeds, cut from the bottom line at a clause."""

from __future__ import annotations

import re

from generator.brief import edits, marks
from generator.model import Passage, Seed

LIMIT = 160
"""Characters of a description, the mark of omission included."""

_CLAUSE = re.compile(r"[,;:](?=\s)|\s[—–-]+(?=\s)|(?=\s\()")
_DATELINE = re.compile(r"^(?:[A-Z][\w.,'’ -]{0,60})?\([A-Z][\w.,& -]{1,40}\)\s*(?:--|[–—-])?\s*(?=[\"“‘'A-Z])")
_BLANK = re.compile(r"\s")
_WEAK = re.compile(
    r"[\s,;:—–-]+(?:(?i:and|or|but|that|which|who|the|a|an|of|to|in|on|for|with|at|by|as|from|its|his|her))?$"
)


def of(seed: Seed, bottom_line: tuple[Passage, ...]) -> str:
    """The description of a seed: its bottom line's first sentence, cut; without one, the title."""
    return cut(_opened(edits.shown(seed, bottom_line[0]))) if bottom_line else seed.meta.title.value


def _opened(text: str) -> str:
    """Without the ellipsis it opens with, where a whole sentence follows."""
    rest = text.removeprefix(edits.OMITTED)
    return rest if rest[:1].isupper() else text


def cut(text: str, limit: int = LIMIT) -> str:
    """`text` in at most `limit` characters: whole, or up to a clause, or up to a word, then an ellipsis."""
    line = _DATELINE.sub("", " ".join(text.split()))
    if len(line) <= limit:
        return line
    for pattern, least in ((_CLAUSE, limit // 2), (_BLANK, 1)):
        ends = [m.start() for m in pattern.finditer(line[:limit]) if m.start() >= least]
        for end in reversed(ends):
            if marks.balanced(line[:end]):
                return _trim(line[:end]) + "…"
    return line[: limit - 1] + "…"


def _trim(part: str) -> str:
    while (shorter := _WEAK.sub("", part)) != part and shorter:
        part = shorter
    return part
