"""Characters as they were meant: text garbled by a wrong encoding, ligatures, blanks and characters without a shape.

The bytes of a seed stay as they are; its text is mended once, before anything counts its characters, so every
span is one of the text that is shown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import ftfy
from ftfy.badness import is_bad

from generator.model import Document, Fact, Mark, Notice, Span
from generator.text import line_of

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_C1 = re.compile(r"[\x80-\x9f]")  # no letters in any encoding but that of a garbled text
_EVEN = re.compile(r"[\t -~“”‘’–—…]+")  # of these alone no wrong encoding makes what `is_bad` calls bad
_ODDLY = re.compile(r"[^\x00-\x7f]{2}|[ŒœÂÃ\x80-\x9f]")  # one is in all that `is_bad` calls bad
_LONGEST = 20_000  # characters of a line that is looked at for garbled letters
_BLANKS = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# Control characters, soft hyphens, zero-width blanks (joiners stay: scripts need them), marks of direction.
_SHAPELESS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff"
_ODD = re.compile(f"[{_SHAPELESS}{''.join(_LIGATURES)}]")
_WIDE = re.compile(f"[{_BLANKS}]")
_TURNED = frozenset("\u202d\u202e\u2066\u2067\u2068")  # what shows characters in another order than they stand
_SHOWN = 40


class Repair(NamedTuple):
    """Characters of a text and what stands there instead; `kind` is what the person is told."""

    span: Span
    text: str
    kind: str


def mend(document: Document) -> Document:
    """The document with its text mended, its places moved along, and notices of what was changed."""
    found = list(repairs(document.text))
    text = document.text if document.text.isascii() else _WIDE.sub(" ", document.text)
    if not found:
        return replace(document, text=text)
    moved = _Moved(text, found)
    return replace(
        document,
        text=moved.text,
        front_span=moved.span(document.front_span) if document.front_span else None,
        notices=(*document.notices, *_notices(document.text, found)),
        marks=tuple(mark for mark in map(moved.mark, document.marks) if mark.span.start < mark.span.end),
        facts=tuple((name, moved.fact(fact)) for name, fact in document.facts),
    )


def repairs(text: str) -> Iterator[Repair]:
    """What is to be changed in `text`, in order, none within another; blanks of other widths apart."""
    for line in _LINE.finditer(text):
        words, at = line.group(), line.start()
        if not words.isascii():
            span, meant = _garbled(words)
            yield from _single(words[: span.start], at)
            if span.end > span.start:
                even = _WIDE.sub(" ", _ODD.sub(lambda m: _LIGATURES.get(m.group(), ""), meant))
                yield Repair(Span(at + span.start, at + span.end), even, "garbled")
            words, at = words[span.end :], at + span.end
        yield from _single(words, at)


def _garbled(line: str) -> tuple[Span, str]:
    """The part of a line that a wrong encoding garbled, if any, and what was meant (ftfy: Speer, 2019)."""
    none = Span(len(line), len(line))
    if len(line) > _LONGEST or not _ODDLY.search(line) or _EVEN.fullmatch(line):
        return none, ""
    if not (is_bad(line) or _C1.search(line)):
        return none, ""
    fixed = ftfy.fixes.fix_c1_controls(ftfy.fix_encoding(line))
    if fixed == line:
        return none, ""
    start = _alike(line, fixed)
    end = _alike(line[start:][::-1], fixed[start:][::-1])
    return Span(start, len(line) - end), fixed[start : len(fixed) - end]


def _alike(a: str, b: str) -> int:
    """How many characters two texts begin with alike."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _single(line: str, at: int) -> Iterator[Repair]:
    for match in _ODD.finditer(line):
        c = match.group()
        kind = "ligature" if c in _LIGATURES else "turned" if c in _TURNED else "no shape"
        yield Repair(Span(at + match.start(), at + match.end()), _LIGATURES.get(c, ""), kind)


def _notices(text: str, found: list[Repair]) -> Iterator[Notice]:
    garbled = [repair for repair in found if repair.kind == "garbled"]
    if garbled:
        span, meant, _ = garbled[0]
        told = f"“{span.of(text)[:_SHOWN]}” was meant to be “{meant[:_SHOWN]}”"
        count = "a line" if len(garbled) == 1 else f"{len(garbled):,} lines"
        yield Notice(f"a wrong encoding had garbled {count}, now set right: {told}", line_of(text, span.start))
    turned = [repair for repair in found if repair.kind == "turned"]
    if turned:
        told = "holds marks that show characters in another order than they stand; they were taken out"
        yield Notice(told, line_of(text, turned[0].span.start), "warning")


class _Moved:
    """A text after its repairs, and where its places have gone."""

    def __init__(self, text: str, found: list[Repair]) -> None:
        parts, end = [], 0
        self._ends: list[int] = []  # of the characters replaced, in the old text
        self._by: list[int] = []  # how far what follows has moved
        moved = 0
        for span, instead, _ in found:
            parts += [text[end : span.start], instead]
            end = span.end
            moved += len(instead) - (span.end - span.start)
            self._ends.append(end)
            self._by.append(moved)
        self.text = "".join([*parts, text[end:]])
        self._starts = [repair.span.start for repair in found]

    def _place(self, at: int) -> int:
        i = bisect_right(self._ends, at)
        by = self._by[i - 1] if i else 0
        if i < len(self._starts) and self._starts[i] < at:  # within replaced characters
            new_start, new_end = self._starts[i] + by, self._ends[i] + self._by[i]
            return min(at + by, new_end) if at - self._starts[i] < new_end - new_start else new_end
        return at + by

    def span(self, span: Span) -> Span:
        return Span(self._place(span.start), max(self._place(span.start), self._place(span.end)))

    def mark(self, mark: Mark) -> Mark:
        return replace(mark, span=self.span(mark.span))

    def fact(self, fact: Fact) -> Fact:
        return replace(fact, span=self.span(fact.span)) if fact.span else fact
