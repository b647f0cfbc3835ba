"""Quotation marks in a paragraph: which open, which close, and the runs of words between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from generator import lexicon
from generator.model import Span

_MARK = re.compile(r"'(?=''(?!'))(?<=[^\s]')|''|``|[“”„‟\"«»‘’‚‛'‹›`]")
_OPENING = "“„‟«‘‚‛‹``"
_CLOSING = "”»’›"
_DOUBLE = "“”„‟\"``''"
_STRAIGHT = ('"', "''")
_YEAR = re.compile(r"\d\ds?")
_WORD = re.compile(r"[^\W_]+")
REACH = 200
"""How many characters before the end of a run without a closing mark its tag is looked for."""
SINGLE_REACH = 2000
"""How many characters a run in single marks may have: apostrophes are common, so its closing mark must be near."""
PLURAL_REACH = 200
"""The same where the closing mark may as well be the apostrophe of a plural ("the dockers' plan")."""


class Mark(NamedTuple):
    """One quotation mark (one or two characters) of a text."""

    start: int
    end: int
    shape: str
    family: str  # double | angle | single


@dataclass(frozen=True, slots=True)
class Run:
    """Words between marks: `span` without, `marked` with them; `closed` is false where the closing mark is missing."""

    span: Span
    marked: Span
    family: str
    closed: bool
    nested: tuple[Span, ...] = ()


def scan(text: str, within: Span, depth: int = 3) -> tuple[Run, ...]:
    """The outermost quoted runs of a paragraph, in order, never overlapping; linear but for short looks ahead.

    `depth` is how many levels of quotations in quotations are looked for. A run without a closing mark ends before
    the next mark that clearly opens, else with the paragraph.
    """
    marks = [m for m in _marks(text, within) if not _is_attribute(text, m)]
    runs: list[Run] = []
    k = 0
    while k < len(marks):
        close = _close_of(text, marks, k, within) if _opens(text, marks[k], within) else None
        if close is None:
            k += 1
            continue
        run, k = close
        run = run if run.closed else _before_tag(text, run)
        if _WORD.search(text, *run.span):
            runs.append(replace(run, nested=_nested(text, run.span, depth)))
    return tuple(runs)


def _before_tag(text: str, run: Run) -> Run:
    """A run whose closing mark was forgotten ends before the tag that follows it: `“It is shut, said Moe.`"""
    match = lexicon.patterns("quote_names")["tag inside"].search(run.span.of(text)[-REACH:])
    if match is None:
        return run
    end = run.span.end - min(REACH, run.span.end - run.span.start) + match.end()
    return replace(run, span=Span(run.span.start, end), marked=Span(run.marked.start, end), closed=True)


def _marks(text: str, within: Span) -> list[Mark]:
    found = []
    turned = text.find("»", *within) < text.find("«", *within) and "»" in text[within.start : within.end]
    for match in _MARK.finditer(text, *within):
        shape = match.group()
        family = "double" if shape in _DOUBLE and shape not in ("'", "`") else "angle" if shape in "«»" else "single"
        if turned and family == "angle":
            shape = "«" if shape == "»" else "»"
        found.append(Mark(match.start(), match.end(), shape, family))
    return found


def _is_attribute(text: str, mark: Mark) -> bool:
    """Marks of left-over HTML (`alt="…">`) quote nothing."""
    return text[mark.start - 1 : mark.start] == "=" or text[mark.end : mark.end + 2].lstrip("/")[:1] == ">"


def _before(text: str, mark: Mark, within: Span) -> str:
    return text[mark.start - 1] if mark.start > within.start else " "


def _after(text: str, mark: Mark, within: Span) -> str:
    return text[mark.end] if mark.end < within.end else " "


def _opens(text: str, mark: Mark, within: Span) -> bool:
    """Whether a mark can open a run where none is open."""
    before, after = _before(text, mark, within), _after(text, mark, within)
    if mark.family == "single":
        return _opens_single(text, mark, before, after)
    if mark.shape in _OPENING:
        elided = mark.shape == "«" and before in "'’"  # "l'« horreur »"
        return before.isspace() or elided or not after.isspace()
    return not after.isspace() and not before.isalnum() and not (mark.shape in _CLOSING and not before.isspace())


def _opens_single(text: str, mark: Mark, before: str, after: str) -> bool:
    if before.isalnum() or before in "'’.,!?" or mark.shape in "’›" or not (after.isalnum() or after in '[($“"…'):
        return False
    word = _WORD.match(text, mark.end, mark.end + 20)
    return word is None or (word.group().lower() not in _elisions() and not _YEAR.fullmatch(word.group()))


@cache
def _elisions() -> frozenset[str]:
    return lexicon.words("quote_apostrophes", "elided at the front")


def _close_of(text: str, marks: list[Mark], k: int, within: Span) -> tuple[Run, int] | None:
    """The run that the mark `k` opens and the index of the first mark behind it; None if it opens nothing."""
    if marks[k].family == "single":
        return _single(text, marks, k, within)
    family = marks[k].family
    ahead = [j for j in range(k + 1, min(k + 60, len(marks))) if marks[j].family == family]
    at = 0
    while at < len(ahead):
        j = ahead[at]
        if _reopens(text, marks[k], marks[j], within):
            if not _nests(text, marks, ahead[at : at + 3], within):
                return _run(text, marks, k, j, within, closed=False)
            at += 2
        elif _is_inch(text, marks, j, ahead[at + 1 : at + 2], within):
            at += 1
        else:
            return _run(text, marks, k, j, within, closed=True)
    return _run(text, marks, k, None, within, closed=False)


def _reopens(text: str, opener: Mark, mark: Mark, within: Span) -> bool:
    """Whether a mark inside an open run can only be an opening one."""
    before, after = _before(text, mark, within), _after(text, mark, within)
    if mark.shape in _CLOSING:
        return False
    if mark.shape in _OPENING:
        return not (opener.shape in "„‚" and mark.shape == "“") and not after.isspace()
    return (before.isspace() or before in "([") and (after.isalnum() or after in "[($'‘“")


def _nests(text: str, marks: list[Mark], three: list[int], within: Span) -> bool:
    """Whether a second opening mark begins a quotation in the quotation: both its own and the outer mark close."""
    if len(three) < 3:
        return False
    opener = marks[three[0]]
    return not any(_reopens(text, opener, marks[j], within) for j in three[1:])


def _is_inch(text: str, marks: list[Mark], j: int, following: list[int], within: Span) -> bool:
    """A straight mark behind a digit is a measure where the next mark closes the run as well."""
    mark = marks[j]
    if mark.shape not in _STRAIGHT or not _before(text, mark, within).isdigit() or not following:
        return False
    after = text[mark.end : mark.end + 2]
    nearer = marks[following[0]]
    return after[:1] == " " and after[1:2].islower() and not _reopens(text, mark, nearer, within)


def _single(text: str, marks: list[Mark], k: int, within: Span) -> tuple[Run, int] | None:
    """A run in single marks; unclosed only where it begins its paragraph with a mark that is no apostrophe."""
    weak: int | None = None
    for j in range(k + 1, min(k + 120, len(marks))):
        mark = marks[j]
        if mark.start - marks[k].end > SINGLE_REACH:
            break
        if mark.family != "single" or not _closes_single(text, mark, within):
            continue
        if not _is_plural(text, mark):
            return _checked(text, marks, k, j, within)
        if weak is None and mark.start - marks[k].end <= PLURAL_REACH:
            weak = j
    if weak is not None:
        return _checked(text, marks, k, weak, within)
    if marks[k].shape == "‘" and marks[k].start == within.start:
        return _run(text, marks, k, None, within, closed=False)
    return None


def _closes_single(text: str, mark: Mark, within: Span) -> bool:
    before, after = _before(text, mark, within), _after(text, mark, within)
    return mark.shape not in "‘‚‛‹`" and not before.isspace() and before not in "([" and not after.isalnum()


def _is_plural(text: str, mark: Mark) -> bool:
    """Whether the mark may be an apostrophe: "the dockers' plan", "goin' home"."""
    after = text[mark.end : mark.end + 2]
    before = text[max(mark.start - 2, 0) : mark.start]
    return (before[-1:] in "sS" and after[:1] == " " and after[1:].isalnum()) or (before == "in" and after[:1] == " ")


def _checked(text: str, marks: list[Mark], k: int, j: int, within: Span) -> tuple[Run, int] | None:
    """Single marks hold whole pairs of double ones, else they were apostrophes."""
    doubles = [m for m in marks[k + 1 : j] if m.family == "double"]
    if len(doubles) % 2 or (doubles and _reopens(text, marks[k], doubles[-1], within)):
        return None
    return _run(text, marks, k, j, within, closed=True)


def _run(text: str, marks: list[Mark], k: int, j: int | None, within: Span, *, closed: bool) -> tuple[Run, int]:
    start = marks[k].end
    end = within.end if j is None else marks[j].start
    marked_end = marks[j].end if closed and j is not None else end
    span = _trimmed(text, Span(start, end))
    following = next((i for i in range(k + 1, len(marks)) if marks[i].start >= marked_end), len(marks))
    marked = Span(marks[k].start, marked_end if closed else span.end)
    return Run(span, marked, marks[k].family, closed), following


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _nested(text: str, span: Span, depth: int) -> tuple[Span, ...]:
    """The runs inside a run, in marks of another family (or, in careless copy, the same)."""
    inner = scan(text, span, depth - 1) if depth else ()
    return tuple(run.span for run in inner if run.closed and run.span != span)
