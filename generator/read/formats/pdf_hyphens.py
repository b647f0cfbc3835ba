"""Words cut at the end of a line, put together again by what the same document writes elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.lexicon import words as listed

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_CUT = re.compile(r"(?P<stem>[^\W\d_][\w'’-]*)?(?P<hyphen>[-\u2010\u00ad])$")
_DASH = re.compile(r"\w[/—-]$")  # a break after it needs no blank
_LATE = re.compile(r"—\w")  # … and before it
_RATE = 50
_START = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """What a document tells of its words: those inside its lines, in small letters, and whether its lines cut words."""

    known: frozenset[str]
    cuts: bool


def words(lines: Sequence[str]) -> Words:
    """The words of the lines; the first and the last of a line are left out where they may be cut.

    Where fewer than one line in fifty ends with a hyphen, as on pages that browsers print, it is one of the word's own.
    """
    found: set[str] = set()
    ends = [line for line in lines if _CUT.search(line)]
    for line in lines:
        whole = _WORD.findall(line.casefold())
        found.update(whole[1:-1] if _CUT.search(line) else whole[1:])
    return Words(frozenset(found), _RATE * len(ends) >= len(lines))


def rejoined(lines: Sequence[str], known: Words) -> tuple[str, int]:
    """The lines as one, and how many words that were cut at their ends were put together."""
    text, count = lines[0], 0
    for line in lines[1:]:
        cut, start = _CUT.search(text), _START.match(line)
        if cut is None or start is None or cut["stem"] is None:
            text += line if _DASH.search(text) or _LATE.match(line) else f" {line}"
        elif cut["hyphen"] == "\u00ad" or _is_one(cut["stem"], start.group(), known):
            text, count = text[:-1] + line, count + 1
        else:
            text += line
    return text, count


def _is_one(stem: str, rest: str, words: Words) -> bool:
    """Whether the hyphen is there only because the line ends."""
    first, second = stem.casefold(), rest.casefold()
    whole, compound = first + second, f"{first}-{second}"
    known = words.known
    if len(stem) < 2 or rest[:1].isupper() or compound in known:
        return stem.isupper() and rest.isupper() and whole in known
    if whole in known:
        return True
    last = first.rsplit("-", 1)[-1]
    return words.cuts and "-" not in first and last not in listed("hyphens") and not {first, second} <= known
