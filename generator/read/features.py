"""What can be seen of a line without reading it: the signs by which article text and furniture are told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.model import Span
from generator.read import bylines, captions, phrases, stamps, surroundings

_SHOWN = 400  # characters of a long line that are looked at
_PROSE = 12  # words of a line that reads like an article's sentences
_BULLET = re.compile(r"(?:[*+•‣◦▪·–—-]|\d{1,3}[.)])(?:\s+|$)")
_MARKS = "*+•-–—·0123456789.) "
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_STOP = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
# A mark that ends a sentence comes first, so that the search can leap from one to the next.
_INNER = re.compile(
    r"[.!?。！？](?:(?:(?<=[^\W_].)|(?<=[^\W_][”\"’].))(?<![。！？])[\"'”’)]* +[\"'“‘(]?[A-ZÀ-Þ]|(?<=[。！？]).)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?$")
_MAIL = re.compile(r"\S@\S+\.\w")
_MARK = re.compile(r"[\W_]{2,}$")
_SIZES = ((28, "28+"), (18, "18-27"), (12, "12-17"), (8, "8-11"), (5, "5-7"), (3, "3-4"), (2, "2"), (1, "1"), (0, "0"))
_SIZED = tuple(f"words {next(name for least, name in _SIZES if n >= least)}" for n in range(_SIZES[0][0] + 1))


Holds = tuple[tuple[str, bool], ...]
"""Signs, each with whether a line has it."""


class Line(NamedTuple):
    """A line with what is seen of it; `hint` is the kind of furniture its words name, "" for none."""

    span: Span
    text: str
    words: int
    hint: str
    stop: bool  # ends as a sentence does
    bullet: bool
    prose: bool  # reads like sentences of an article
    stamp: stamps.Read | None = None
    credit: captions.Credit | None = None
    signs: tuple[str, ...] = ()


def look(text: str, spans: Sequence[Span]) -> list[Line]:
    """Each line with its signs: its own, and those of what stands around it."""
    rows = [_line(span, span.of(text)) for span in spans]
    around = surroundings.signs(rows, _blanks(text, spans))
    return [_signed(row, signs) for row, signs in zip(rows, around, strict=True)]


def _blanks(text: str, spans: Sequence[Span]) -> list[bool]:
    """For each line, and for the end, whether a blank line stands before it."""
    ends = [0, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), len(text)]
    return [end == 0 or text.count("\n", end, start) > 1 for end, start in zip(ends, starts, strict=True)]


def _line(span: Span, text: str) -> Line:
    shown, stamp = text[:_SHOWN], stamps.read(text)
    bullet = None if stamp and stamp.stamps and text[:1].isdigit() else _BULLET.match(shown)
    body = shown[bullet.end() :] if bullet else shown
    words = len(body.split()) * max(1, len(text) // max(1, len(shown)))
    words = words if body.isascii() else max(words, len(_CJK.findall(body)) // 2)
    stop, hint = _STOP.search(text[-8:]) is not None, phrases.hint(body)
    return Line(
        span,
        text,
        words,
        hint,
        stop,
        bullet is not None,
        words >= _PROSE and stop and not hint,
        stamp,
        captions.credit(text),
    )


def _signed(row: Line, around: Sequence[str]) -> Line:
    size = _SIZED[min(row.words, _SIZES[0][0])]
    hint = (f"hint {row.hint}",) if row.hint else ()
    signs = [name for name, holds in (*_form(row), *_case(row), *_matter(row)) if holds]
    said = phrases.said(row.text[: 2 * _SHOWN]) if row.words > 2 else ()
    found = (size, *hint, *signs, *said, *around)
    return row._replace(signs=found)


def _form(row: Line) -> Holds:
    """How a line begins and ends."""
    text = row.text
    return (
        ("stop", row.stop),
        ("stop, long", row.stop and row.words >= 12),
        ("stop, short", row.stop and row.words < 8),
        ("two sentences", _INNER.search(text[:_SHOWN]) is not None),
        ("bullet", row.bullet),
        ("indented bullet", row.bullet and text[0] == "+"),
        ("ends cut", text.endswith(("...", "…"))),
        ("colon", text.endswith(":")),
        ("brackets", text[:1] in "([" and text[-1:] in ")]"),
    )


def _case(row: Line) -> Holds:
    """What letters a line is made of."""
    body = row.text[:_SHOWN].lstrip(_MARKS)
    parts = body.split()
    firsts = [part[0] for part in parts] if row.words > 1 else []
    capital, lower = sum(map(str.isupper, firsts)), sum(map(str.islower, firsts))
    return (
        ("capitals", len(body) > 3 and body.isupper()),
        ("all capitalised", row.words > 1 and capital >= 0.8 * len(parts)),
        ("mostly lower", row.words > 3 and lower >= 0.6 * len(parts)),
        ("no letter", not any(map(str.isalpha, row.text[:_SHOWN]))),
        ("mark", not row.text[0].isalnum() and _MARK.match(row.text) is not None),
        ("bar", len(row.text) < 200 and phrases.barred(row.text)),
    )


def _matter(row: Line) -> Holds:
    """What a line may be: an address, a stamp, a byline, a credit."""
    text, rest = row.text, len(row.stamp.rest.split()) if row.stamp else -1
    return (
        ("address", _addressed(text)),
        ("stamp", 0 <= rest <= 1),
        ("stamp and words", 1 < rest <= 6),
        ("byline", row.words < 20 and bylines.opener(text) > 0),
        ("credit", row.credit is not None),
        ("whole credit", captions.whole(text, row.credit)),
        ("caption", captions.opens(text)),
    )


def _addressed(text: str) -> bool:
    if "@" in text and _MAIL.search(text[:_SHOWN]):
        return True
    return len(text) < _SHOWN and "." in text and _ADDRESS.match(text) is not None
