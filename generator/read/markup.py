"""The blocks of a Markdown document: headings, paragraphs, list items, block quotes, rows of tables, code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.model import Label, Span
from generator.read import bylines, captions, fences, lines, phrases, stamps
from generator.read.rules_text import HINTS

_HEADING = re.compile(r"(#{1,6})[ \t]+")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_IMAGE = re.compile(r"!\[[^\]]{0,500}\]\([^()\s]{1,500}[^()]{0,200}\)[*_]*$")
# The line under a table's head; each repeat ends in a character the next cannot begin with.
_TABLE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$")
_SHORT = 300
_TITLE = 200  # characters of a heading that is underlined
_RULE = re.compile(r"(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$|=+$|-+$")


class _Part(NamedTuple):
    span: Span
    kind: str  # heading1 | heading | item | quote | rule | row | code | text
    apart: bool  # a blank line stands before it


def blocks(text: str, part: Span) -> list[tuple[Span, Label, str]]:
    """The blocks in `part`, in order. Markers stand outside the spans; lines of one paragraph are one block."""
    found: list[tuple[Span, Label, str]] = []
    titled = False
    for piece in _joined(_underlined(text, _rows(text, list(_parts(text, part))))):
        if piece.kind == "heading1" and not titled:
            found.append((piece.span, Label.TITLE, "first heading"))
            titled = True
        else:
            found.append((piece.span, *(_furniture(text, piece) or _LABELS[piece.kind])))
    return found


def _furniture(text: str, piece: _Part) -> tuple[Label, str] | None:
    """What a short paragraph is that is no text: a byline, a date, a picture, a caption, a furniture phrase."""
    line = piece.span.of(text)
    if piece.kind != "text" or len(line) > _SHORT:
        return None
    if _IMAGE.match(line):
        return Label.BOILERPLATE, "Markdown image"
    if bylines.opener(line) and bylines.names(line):
        return Label.BYLINE, "byline"
    if stamps.is_stamp(line):
        return Label.DATE, "date stamp"
    hint = phrases.hint(line)
    if hint:
        return HINTS[hint], "furniture phrase"
    credit = captions.credit(line)
    return (Label.CREDIT if captions.whole(line, credit) else Label.CAPTION, "caption") if credit else None


_LABELS = {
    "heading1": (Label.HEADING, "Markdown heading"),
    "heading": (Label.HEADING, "Markdown heading"),
    "item": (Label.LIST, "Markdown list item"),
    "quote": (Label.QUOTE_BLOCK, "Markdown block quote"),
    "rule": (Label.BOILERPLATE, "Markdown rule"),
    "row": (Label.BODY, "Markdown table row"),
    "code": (Label.BODY, "Markdown code"),
    "text": (Label.BODY, "Markdown paragraph"),
}


def _parts(text: str, part: Span) -> Iterator[_Part]:
    end = part.start
    code = list(fences.code(text, part))[::-1]
    for span in lines.spans(text, part):
        apart = lines.count(text[end : span.start]) > 2
        end = span.end
        while code and code[-1].end <= span.start:
            code.pop()
        if code and code[-1].start <= span.start:
            yield _Part(span, "code", apart)
        else:
            yield _part(text, span, apart)


def _part(text: str, span: Span, apart: bool) -> _Part:
    line = span.of(text)
    heading, quote, item = _HEADING.match(line), _QUOTE.match(line), _ITEM.match(line)
    if heading and heading.end() < len(line):
        return _Part(_inner(span, heading.end(), _open(line)), f"heading{1 if len(heading[1]) == 1 else ''}", apart)
    if quote and quote.end() < len(line):
        return _Part(_inner(span, quote.end(), len(line)), "quote", apart)
    if _RULE.match(line) or fences.is_fence(line) or not line.strip("> "):
        return _Part(span, "rule", True)
    return _Part(_inner(span, item.end(), len(line)), "item", apart) if item else _Part(span, "text", apart)


def _inner(span: Span, start: int, end: int) -> Span:
    return Span(span.start + start, span.start + max(start + 1, end))


def _open(line: str) -> int:
    """Where a heading's words end: before the marks that may close it."""
    words = line.rstrip("#")
    return len(words.rstrip()) if words != line and words.endswith((" ", "\t")) else len(line)


def _rows(text: str, parts: list[_Part]) -> list[_Part]:
    """The parts with the lines of tables told from text: a head, the line under it, and rows with cells."""
    inside = False
    for i, piece in enumerate(parts):
        line = piece.span.of(text)
        under = piece.kind == "text" and "|" in line and bool(_TABLE.match(line))
        if i and under and not piece.apart and parts[i - 1].kind == "text" and "|" in parts[i - 1].span.of(text):
            parts[i - 1] = _row(text, parts[i - 1])
            parts[i] = piece._replace(kind="rule")
            inside = True
        elif inside and piece.kind == "text" and not piece.apart and "|" in line:
            parts[i] = _row(text, piece)
        else:
            inside = False
    return parts


def _underlined(text: str, parts: list[_Part]) -> list[_Part]:
    """The parts with the single lines that are headings by the line of = or - right under them."""
    for i in range(1, len(parts)):
        above, line = parts[i - 1], parts[i].span.of(text)
        near = lines.count(text[above.span.end : parts[i].span.start]) == 2
        alone = above.kind == "text" and (i == 1 or above.apart) and len(above.span.of(text)) <= _TITLE
        said = not above.span.of(text).endswith((".", ":", ";", ","))
        if parts[i].kind == "rule" and near and alone and said and len(line) > 2 and set(line) in ({"="}, {"-"}):
            parts[i - 1] = above._replace(kind="heading1" if line[0] == "=" else "heading", apart=True)
    return parts


def _row(text: str, piece: _Part) -> _Part:
    """A row from its first cell to its last; one with empty cells only stays whole."""
    line = piece.span.of(text)
    left, right = len(line) - len(line.lstrip("| \t")), len(line.rstrip("| \t"))
    return piece._replace(span=_inner(piece.span, left, right) if left < right else piece.span, kind="row")


def _joined(parts: list[_Part]) -> list[_Part]:
    """Lines of one paragraph as one part; a text under a list item or quotation without a blank line belongs to it."""
    joined: list[_Part] = []
    for piece in parts:
        last = joined[-1] if joined else None
        lazy = piece.kind == "text" and last is not None and last.kind in ("text", "item", "quote")
        if last is not None and not piece.apart and (lazy or piece.kind == last.kind == "code"):
            joined[-1] = _Part(Span(last.span.start, piece.span.end), last.kind, last.apart)
        else:
            joined.append(piece)
    return joined
