"""The non-blank lines of a text, as spans without the blanks around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Span
from generator.text import line_of

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_EDGE = " \t\f\v\u00a0\u200b\u200e\u200f\u202a\u202c\u2060\ufeff\x00"


def count(text: str) -> int:
    """How many lines `text` has, blank ones included."""
    return line_of(text, len(text))


def longest(text: str) -> int:
    """The characters of the longest line."""
    return max((match.end() - match.start() for match in _LINE.finditer(text)), default=0)


def spans(text: str, within: Span | None = None) -> Iterator[Span]:
    """Each line of `text` (or of the part `within`) that holds something visible, trimmed."""
    start, end = within or Span(0, len(text))
    for match in _LINE.finditer(text, start, end):
        line = match.group()
        left = len(line) - len(line.lstrip(_EDGE))
        right = len(line.rstrip(_EDGE))
        if left < right:
            yield Span(match.start() + left, match.start() + right)
