"""The lines of a plain mail, put together to the paragraphs that were broken to fit a screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.lexicon import patterns

_ITEM = re.compile(r"\s*(?:[*•·–+-]|\(?\d{1,2}[.)])\s+\S")
_RIGHTS = re.compile(r"\W{0,3}(?:©|\([cC]\) |Copyright\b)")
_QUOTED = re.compile(r"(?:\s?>)+ ?")
_WIDEST = 100  # characters: a longer line was not broken to fit
_NARROWEST = 50
_CODE = re.compile(r"^\s{4}|\S\s{3,}\S|[{};=<>\\]\s*$")
_RAGGED = 0.75  # of the width: a line that was broken by hand there
_FEWEST, _MOST = 4, 0.7  # lines that another follows, and how many of them are nearly of one width
_SMALL = 0.35  # of the lines that follow begin in small letters, which titles in a list do not
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
    paragraph = ""
    for line, on in zip(lines, goes_on(lines), strict=True):
        if on:
            paragraph += " " + line.strip()
            continue
        if paragraph:
            yield paragraph
        paragraph = line.strip()
    if paragraph:
        yield paragraph


def goes_on(lines: list[str]) -> list[bool]:
    """Of each line, whether the paragraph of the one before goes on in it."""
    width = _width(lines)
    pairs = pairwise(["", *map(str.rstrip, lines)])
    return [bool(last.strip() and line.strip()) and _goes_on(last, line, width) for last, line in pairs]


def wrapped(lines: list[str]) -> bool:
    """Whether lines are prose that was broken to fit a screen, most of them at one width, and no code or list."""
    inner = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    even = [b for a, b in inner if _NARROWEST <= len(a.rstrip()) <= _WIDEST and not _CODE.search(a)]
    small = sum(b.lstrip("“\"'„«(")[:1].islower() for b in even)
    return len(inner) >= _FEWEST and len(even) >= _MOST * len(inner) and small >= _SMALL * len(even)


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
    if _ITEM.match(line) or _RIGHTS.match(line) or bool(_QUOTED.match(last)) != bool(_QUOTED.match(line)):
        return False
    if any(patterns("mail")[name].match(line) for name in ("original", "forwarded", "signature", "head line")):
        return False
    if len(last) + 1 + len(line.strip().split(" ", 1)[0]) > width - 2:
        return True
    cut = len(last) >= _RAGGED * width and line.lstrip()[:1].islower()
    return cut and last.rstrip()[-1:] not in ".!?:;"


def quoted(line: str) -> bool:
    """Whether a line of a plain mail is marked as an earlier one's."""
    return bool(_QUOTED.match(line)) and not line.startswith(">From ")


def bare(line: str) -> str:
    """A line without the marks of quotation."""
    return _QUOTED.sub("", line, count=1)
