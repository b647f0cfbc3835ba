"""The lines of a plain mail, put together to the paragraphs that were broken to fit a screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.lexicon import patterns

_ITEM = re.compile(r"\s*(?:[*•·–+-]|\(?\d{1,2}[.)])\s+\S")
_QUOTED = re.compile(r"(?:\s?>)+ ?")
_WIDEST = 100  # characters: a longer line was not broken to fit
_NARROWEST = 50
_NEVER = 1_000_000


def flowed(text: str, joined: bool) -> str:
    """Text of `format=flowed` (RFC 3676) with the lines joined that end in a blank; `joined`: the blank is no part."""
    found: list[str] = []
    open_ = False
    for line in text.splitlines():
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        soft = words.endswith(" ") and words != "-- "
        same = open_ and found[-1].startswith(">" * depth) and not found[-1].startswith(">" * (depth + 1))
        if same and words != "-- ":
            found[-1] += words[:-1] if soft and joined else words
        else:
            found.append(">" * depth + (" " if depth else "") + (words[:-1] if soft and joined else words))
        open_ = soft
    return "\n".join(found)


def unwrapped(lines: list[str]) -> Iterator[str]:
    """Paragraphs from lines that were broken at one width; lines that end before it stay by themselves."""
    width = _width(lines)
    paragraph = last = ""
    for line in map(str.rstrip, lines):
        if paragraph and line.strip() and _goes_on(last, line, width):
            paragraph += " " + line.strip()
        else:
            if paragraph:
                yield paragraph
            paragraph = line.strip()
        last = line
    if paragraph:
        yield paragraph


def _width(lines: list[str]) -> int:
    """The width at which most lines were broken; beyond reach where lines are longer than any screen."""
    inner = [len(a) for a, b in pairwise(lines) if b.strip() and " " in a and "://" not in a and len(a) >= _NARROWEST]
    if any(length > _WIDEST for length in inner) or not inner:
        return _NEVER
    return sorted(inner)[len(inner) * 4 // 5]


def _goes_on(last: str, line: str, width: int) -> bool:
    """Whether a line was broken because its next word had no room."""
    if patterns("mail")["wrote"].match(f"{last} {line}"):
        return True
    if _ITEM.match(line) or bool(_QUOTED.match(last)) != bool(_QUOTED.match(line)):
        return False
    if any(patterns("mail")[name].match(line) for name in ("original", "forwarded", "signature", "head line")):
        return False
    return len(last) + 1 + len(line.strip().split(" ", 1)[0]) > width - 2


def quoted(line: str) -> bool:
    """Whether a line of a plain mail is marked as an earlier one's."""
    return bool(_QUOTED.match(line)) and not line.startswith(">From ")


def bare(line: str) -> str:
    """A line without the marks of quotation."""
    return _QUOTED.sub("", line, count=1)
