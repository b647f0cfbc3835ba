"""Fenced code in a Markdown document: what stands there is no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Span
from generator.read import lines

_FENCE = re.compile(r"(?P<mark>`{3,}|~{3,})(?P<rest>[^`]*)$")


def code(text: str, within: Span | None = None) -> Iterator[Span]:
    """The code between each two fences, the fences not included; one that is not closed lasts to the end.

    CommonMark 0.31, 4.5, but for the depth of indentation.
    """
    start, mark = -1, ""
    for line in lines.spans(text, within):
        fence = _FENCE.match(line.of(text))
        if fence is None:
            continue
        if start < 0:
            start, mark = line.end, fence["mark"]
        elif fence["mark"].startswith(mark) and not fence["rest"].strip():
            yield Span(start, line.start)
            start = -1
    if start >= 0:
        yield Span(start, within.end if within else len(text))


def is_fence(line: str) -> bool:
    """Whether a line outside code opens a fence, or one right behind code closes it."""
    return bool(_FENCE.match(line))
