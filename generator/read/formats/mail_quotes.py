"""What in a mail is its own text, an earlier message, a forwarded one, a signature, a disclaimer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.lexicon import patterns
from generator.model import Shape
from generator.read.formats.mail_lines import quoted
from generator.read.formats.marking import Row

_OWN = 25  # words above a forwarded message that make it more than a cover note
_HEADS = 3  # header lines in a row that begin an earlier message
_SIGNED = 12  # rows after a signature's mark that belong to it
_LAST = re.compile(r"[.!?…][\"'”’)]?$")


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The headers of a forwarded message that is the document, as far as they are given."""

    sender: str = ""
    date: str = ""
    subject: str = ""


def split(rows: Sequence[Row]) -> tuple[list[Row], Forwarded | None]:
    """The rows of a mail with earlier messages, signatures and disclaimers marked.

    A forwarded message under at most a cover note is the document: then its text stays text, and its headers
    are returned.
    """
    start = _forward(rows)
    words = sum(len(row.text.split()) for row in _marked(rows[:start], False) if row.shape is not Shape.FURNITURE)
    if start is None or words > _OWN:
        return _marked(rows, True), None
    end, told = _head(rows, start)
    cover = [Row(row.text, Shape.FURNITURE, row.signs) for row in rows[:end]]
    inner, again = split([_plain(row) for row in rows[end:]])
    return cover + inner, again or told


def _plain(row: Row) -> Row:
    """A row of a forwarded message, which is not quoted there though the whole message may be."""
    text = re.sub(r"^(?:\s?>)+ ?", "", row.text) if quoted(row.text) else row.text
    return Row(text, Shape.TEXT if row.shape is Shape.REPLY else row.shape, row.signs)


def _forward(rows: Sequence[Row]) -> int | None:
    """The row that begins a forwarded message; None where an answer comes before, or none is there."""
    for i, row in enumerate(rows):
        line = _bare(row)
        if _is("forwarded", line) or (_is("original", line) and not i):
            return i
        if _is("wrote", line) or _is("original", line):
            return None
    return None


def _bare(row: Row) -> str:
    return re.sub(r"^(?:\s?>)+ ?", "", row.text).strip()


def _is(name: str, line: str) -> bool:
    return patterns("mail")[name].match(line) is not None


def _head(rows: Sequence[Row], start: int) -> tuple[int, Forwarded]:
    """Where the headers of a forwarded message end, and what they say."""
    found: dict[str, str] = {}
    at = start + 1
    while at < len(rows) and _is("head line", _bare(rows[at])):
        for name in ("from", "date", "subject"):
            match = patterns("mail")[f"head {name}"].match(_bare(rows[at]))
            if match:
                found.setdefault(name, match[name])
        at += 1
    return at, Forwarded(found.get("from", ""), found.get("date", ""), found.get("subject", ""))


def _marked(rows: Sequence[Row], replies: bool) -> list[Row]:
    found: list[Row] = []
    reply, signed = False, 0
    for i, row in enumerate(rows):
        line = row.text.strip()
        if replies and not reply and _begins(rows, i):
            reply = True
        if _is("signature", line):
            signed = _SIGNED
        if reply or row.shape is Shape.REPLY or quoted(line) or _attributes(rows, i):
            found.append(Row(row.text, Shape.REPLY, row.signs))
        elif signed or _is("disclaimer", line):
            signed = max(0, signed - 1)
            found.append(Row(row.text, Shape.FURNITURE, row.signs))
        else:
            found.append(row)
    return found


def _begins(rows: Sequence[Row], i: int) -> bool:
    """Whether an earlier message begins here and goes on to the end: its text is not marked line by line."""
    line = _bare(rows[i])
    if _is("original", line) or _is("forwarded", line):
        return True
    if _is("head from", line):
        return sum(_is("head line", _bare(row)) for row in rows[i : i + 4]) >= _HEADS
    after = next((row for row in rows[i + 1 : i + 3]), None)
    return _is("wrote", line) and after is not None and not quoted(after.text) and after.shape is not Shape.REPLY


def _attributes(rows: Sequence[Row], i: int) -> bool:
    """Whether a row says who wrote the quoted lines after it."""
    after = rows[i + 1] if i + 1 < len(rows) else None
    return bool(after and (quoted(after.text) or after.shape is Shape.REPLY) and _is("wrote", rows[i].text.strip()))
