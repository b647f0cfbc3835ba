"""Bylines: the lines that name who wrote, and the names in them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.lexicon import sections, words
from generator.model import Span

_LONGEST = 200
_BETWEEN = re.compile(r"[,;|·•/&•]|\s[-–—]\s|\s{2,}|\b(?i:and|und|et|og|och)\b")
_PLACE = re.compile(r"\s+(?i:in|from|at|for|of|is)\s")
_NOISE = re.compile(r"(?<=\S )\([^()]{0,80}\)|<[^<>]{0,80}>|\S{1,60}@\S{1,60}|@\w{1,40}|https?:\S{1,200}")
_EDITING = re.compile(
    r"(?i)[;.,]?\s*(?:additional reporting|writing|editing|edited|compiled|translated|photographs?)\b"
)
_PART = re.compile(r"[^\W\d_]+")
_FEWEST, _MOST = 2, 5


class Name(NamedTuple):
    """A name in a byline and where it stands in the line."""

    text: str
    span: Span


@cache
def _openers() -> dict[str, tuple[str, ...]]:
    """The words with which bylines open, by the first of them, the longest first."""
    found: dict[str, list[str]] = {}
    for said in sorted(sections("bylines")["openers"], key=len, reverse=True):
        found.setdefault(said.split(" ")[0], []).append(said)
    return {first: tuple(entries) for first, entries in found.items()}


def opener(line: str) -> int:
    """Where in the line its byline's opening words ("By", "Interview by") end; 0 where there are none."""
    skip = len(line) - len(line.lstrip("(*_ "))
    low = line[skip : skip + 40].casefold()
    first = low.split(None, 1)[0] if low.strip() else ""
    for said in _openers().get(first, ()):
        if low.startswith(said) and (said.endswith(":") or not low[len(said) : len(said) + 1].isalnum()):
            return skip + len(said)
    return 0


def names(line: str) -> list[Name]:
    """The names a byline gives, as a reader would print them; roles, places, outlets and editors are left out."""
    start = opener(line)
    text = _NOISE.sub(lambda m: " " * len(m.group()), line[:_LONGEST])
    closing = _EDITING.search(text, start + 1)
    found: list[Name] = []
    for piece in _pieces(text, start, closing.start() if closing else len(text)):
        span = _without_role(text, piece)
        name = span.of(text)
        if name.casefold() in words("bylines", "agencies"):
            found.append(Name(name, span))
        elif is_name(name) and not _collective(name, bool(found)):
            found.append(Name(_printed(name), span))
    return found


def bare(line: str) -> bool:
    """Whether a line without opening words is made of names alone, roles aside ("Ann Lee and Bo Ek, Oslo desk")."""
    if len(line) > _LONGEST or opener(line):
        return False
    pieces = [piece.of(line) for piece in _pieces(line, 0, len(line))]
    return (
        bool(names(line)) and len(pieces) <= 4 and is_name(_without_role(line, _pieces(line, 0, len(line))[0]).of(line))
    )


def _without_role(text: str, span: Span) -> Span:
    """A piece of a byline up to the first word of a role behind a name ("Ann Lee Political Correspondent")."""
    at = span.start
    for n, part in enumerate(span.of(text).split(" ")):
        if n >= _FEWEST and part.casefold() in words("bylines", "roles"):
            return _trim(text, Span(span.start, at))
        at += len(part) + 1
    return span


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """The parts of a byline between commas, bars and "and", each without the place that follows a name."""
    cuts = [Span(*m.span()) for m in _BETWEEN.finditer(text, start, end)]
    starts = [start, *(cut.end for cut in cuts)]
    ends = [*(cut.start for cut in cuts), end]
    spans = []
    for a, b in zip(starts, ends, strict=True):
        place = _PLACE.search(text, a, b)
        spans.append(_trim(text, Span(a, place.start() if place else b)))
    return [span for span in spans if span.start < span.end]


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def is_name(text: str) -> bool:
    """Whether a few words look like the name of a person: two to five, each with a capital or a particle."""
    parts = text.split()
    if not _FEWEST <= len(parts) <= _MOST or len(text) > 60 or any(c in '0123456789:!?“”"' for c in text):
        return False
    particles, refused = words("bylines", "particles"), words("bylines", "not names")
    if any(part.casefold().strip(",") in refused and part not in particles for part in parts):
        return False
    if any(part.endswith(".") and len(part) > 3 for part in parts):
        return False
    return sum(part[0].isupper() for part in parts) >= _FEWEST and all(
        part[0].isupper() or part in particles for part in parts
    )


def _collective(name: str, later: bool) -> bool:
    """Whether a name is rather a desk or a role, or, behind a person's, an outlet."""
    parts = name.casefold().split()
    if parts[-1] in words("bylines", "collective") or parts[-1] in words("bylines", "roles"):
        return True
    return any(part in words("bylines", "organisations") for part in parts[-1:] if later)


def _printed(name: str) -> str:
    """A name in capitals as it is usually printed."""
    if not name.isupper():
        return " ".join(name.split())
    return _PART.sub(lambda m: m.group().capitalize(), " ".join(name.split()))
