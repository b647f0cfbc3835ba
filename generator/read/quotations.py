"""Block quotes of a Markdown document whose paragraphs run over several lines."""

from __future__ import annotations

import re

from generator.read import lines

_QUOTED = re.compile(r"(?P<mark>(?:>[ \t]?)+)(?P<words>[^>\s])")
# What is a paragraph of its own: a heading, a fence, a rule, a row of a table, a mark with nothing behind it.
_ALONE = re.compile(r"#{1,6}[ \t]|`{3}|~{3}|[*_=-]{3}|\||>")
# What begins a new one: an item, and by custom the dash before whoever is quoted.
_OPENS = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]|[—–]|--")


def joined(source: str) -> str:
    """The source with the mark of a block quote on the first line of each paragraph only (CommonMark 0.31, 5.1)."""
    parts, end = [], 0
    before, deep = 0, 0  # where the last line ended; how deep its paragraph is quoted, 0 if it cannot go on
    for span in lines.spans(source):
        quoted = _QUOTED.match(source, *span)
        words = source[quoted.start("words") if quoted else span.start : span.end]
        near = deep > 0 and lines.count(source[before : span.start]) == 2
        alone = bool(_ALONE.match(words))
        more = near and not alone and not _OPENS.match(words)
        depth = quoted["mark"].count(">") if quoted else deep if more else 0
        if quoted and more and depth == deep:
            parts.append(source[end : span.start])
            end = quoted.start("words")
        before, deep = span.end, 0 if alone else depth
    return "".join([*parts, source[end:]])
