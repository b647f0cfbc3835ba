"""The rule by which a passage with marked edits stands: each is named in its mark, and is one of two.

`; name at 10 to 14 for 97 to 99`: "he" or "she", "his" or "her", gives way to square brackets with the characters of a
name, which begin with a capital and stand in the same seed.
`; without 90 to 97`: what the passage opens with, and is a dateline, "also" or "meanwhile", is left out behind an
ellipsis. All other characters must be the seed's. The generator's own functions for edits are not used here.
"""

from __future__ import annotations

import re

from generator.build.audit_page import Shown
from generator.model import Span
from generator.text import visible

_EDIT = re.compile(r"; (?:name at (?P<first>\d+) to (?P<last>\d+) for|without) (?P<start>\d+) to (?P<end>\d+)")
_PRONOUN = re.compile(r"he|she|his|her", re.I)
_NAME = re.compile(r"[^\W\d_a-z][\w.’' -]{0,80}")
_OPENING = re.compile(
    r"(?i:also|meanwhile|in the meantime),?\s+"
    r"|(?:[A-ZÀ-Þ0-9][\w.'’/-]*,? ?){0,8}(?:\([^()]{2,40}\)\s*(?:--|[–—-])?|--|[–—-])\s*"
)


def stands(words: str, passage: Shown, text: str) -> bool:
    """Whether `words` are the passage of the seed's `text` with its edits, and each edit is one of those allowed."""
    parts, at, read = [], passage.span.start, 0
    for edit in _EDIT.finditer(passage.edits):
        span = Span(int(edit["start"]), int(edit["end"]))
        shown = _named(edit, span, text) if edit["first"] else _without(passage, span, text)
        if shown is None or edit.start() != read or not (at <= span.start < span.end <= passage.span.end):
            return False
        parts += [text[at : span.start], shown]
        at, read = span.end, edit.end()
    whole = visible("".join([*parts, text[at : passage.span.end]]))
    return read == len(passage.edits) and words == whole


def _named(edit: re.Match[str], span: Span, text: str) -> str | None:
    name = Span(int(edit["first"]), int(edit["last"])).of(text)
    allowed = _PRONOUN.fullmatch(span.of(text)) and _NAME.fullmatch(visible(name))
    return f"[{name}]" if allowed else None


def _without(passage: Shown, span: Span, text: str) -> str | None:
    allowed = span.start == passage.span.start and _OPENING.fullmatch(span.of(text))
    return "… " if allowed else None
