"""What a page says of itself beside the article: the terms of use, the day it was saved, its address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.lexicon import patterns, sections
from generator.model import TEXT_LABELS, Basis, Block, Fact, Label, Span
from generator.read import dayorder, days, inferred
from generator.text import visible

_LONGEST = 300
_CLOSING = 14  # last lines of a page, in which a bare "© Name" is the page's own and no picture's
_OUTER = 30  # first and last lines of a page that may say when and whence it was saved
_CLOCK = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d")  # with which browsers head a printed page
_BARE = re.compile(r"https?://[^\s<>\"]{4,400}")
_KINDS = (
    ("licence", "licence line", "page"),
    ("rights", "copyright line", "page"),
    ("dated", "copyright line", "closing"),
    ("owner", "copyright line", "closing"),
)
_PART = re.compile(r"[^\s|·•](?:[^|·•\n]*[^\s|·•])?")
_PICTURES = frozenset({Label.CAPTION, Label.CREDIT, Label.TITLE, Label.COMMENT, Label.FRONT_MATTER})


def terms(text: str, blocks: Sequence[Block]) -> Fact | None:
    """The licence line, else the copyright line, else the line that reserves the rights; the one nearest the end."""
    short = [b for b in blocks if b.span.end - b.span.start <= _LONGEST and b.label not in _PICTURES]
    last = max((i for i, b in enumerate(short) if b.label in TEXT_LABELS), default=0)
    lines = [b.span for i, b in enumerate(short) if b.label not in TEXT_LABELS or i >= last - 1]
    closing = {b.span for b in blocks[-_CLOSING:]}
    for kind, rule, where in _KINDS:
        for span in reversed(lines):
            own = _own(text, span, kind) if where == "page" or span in closing else None
            if own:
                return _line(text, own, rule)
    return None


def _own(text: str, span: Span, kind: str) -> Span | None:
    """The part of a line that states the terms, without the links to other pages beside it; None where none does."""
    if not _may(span.of(text), kind):
        return None
    found = [part for part in _parts(text, span) if patterns("imprint")[kind].search(part.of(text))]
    if not found:
        return None
    whole = Span(found[0].start, found[-1].end)
    whole = _reserved(text, whole, span) or whole
    match = patterns("imprint")["statement"].search(text, *whole) if kind in ("rights", "dated") else None
    if match is None:
        return whole
    beside = text[whole.start : match.start()], text[match.end() : whole.end]
    plain = any("." in part or patterns("imprint")["rights"].search(part) for part in beside)
    return whole if plain else Span(*match.span())


def _may(line: str, kind: str) -> bool:
    """Whether a line holds a word without which none is of that kind."""
    low = line.casefold()
    return any(word in low for word in sections("imprint_words")[kind])


def _reserved(text: str, whole: Span, line: Span) -> Span | None:
    """The same with the parts beside it that reserve the rights, too."""
    beside = [part for part in _parts(text, line) if patterns("imprint")["rights"].search(part.of(text))]
    return Span(min(whole.start, beside[0].start), max(whole.end, beside[-1].end)) if beside else None


def _parts(text: str, span: Span) -> list[Span]:
    """The parts of a line between bars and dots."""
    return [Span(*match.span()) for match in _PART.finditer(text, span.start, span.end)]


def rights(line: str) -> bool:
    """Whether a line states whose a page is; it is then no picture's credit."""
    signed = "©" in line or "opyright" in line or "(c)" in line
    return signed and any(patterns("imprint")[kind].search(line) for kind in ("rights", "dated"))


def _line(text: str, span: Span, rule: str) -> Fact:
    line = span.of(text)
    start = len(line) - len(line.lstrip("*+•-– "))
    return Fact(visible(line[start:]), Basis.STATED, rule, Span(span.start + start, span.end))


def retrieved(text: str, blocks: Sequence[Block], title: str, language: str | None) -> Fact | None:
    """The day a page says it was saved or printed on, else that at its head, which is the day it was shown."""
    for span in _outer(blocks):
        line = span.of(text)
        printed = _CLOCK.match(line) and title[:20] and title[:20] in line
        if printed or patterns("imprint")["retrieved"].search(line):
            found = _day(text, span, language)
            if found:
                return Fact(found[0], Basis.STATED, "line on its saving", found[1])
    return inferred.head(text, blocks)


def _day(text: str, span: Span, language: str | None) -> tuple[str, Span] | None:
    """The first day of a line with its place, its figures in the order the page follows."""
    found, unsure = days.find(span.of(text))
    order = dayorder.find(text, span, language) if unsure and not found else None
    known = [(day.day(0, order.day_first), day.span) for day in unsure] if order else []
    for value, where in (*found, *known):
        if value:
            return value, Span(span.start + where.start, span.start + where.end)
    return None


def _outer(blocks: Sequence[Block]) -> Iterator[Span]:
    for i, block in enumerate(blocks):
        if (i < _OUTER or i >= len(blocks) - _OUTER) and block.span.end - block.span.start <= _LONGEST:
            yield block.span


def address(text: str, blocks: Sequence[Block]) -> Fact | None:
    """The page's own address: a line above the text that is nothing else, or one that a label calls its address."""
    for block in blocks:
        if block.label in TEXT_LABELS:
            break
        match = _BARE.fullmatch(block.span.of(text))
        if match:
            return Fact(match.group(), Basis.STATED, "address line", block.span)
    for span in _outer(blocks):
        found = patterns("imprint")["address"].search(span.of(text)) if "http" in span.of(text) else None
        if found:
            name = next(name for name, value in found.groupdict().items() if value)
            at = Span(span.start + found.start(name), span.start + found.end(name))
            return Fact(at.of(text).rstrip(".,;)"), Basis.STATED, "address with its label", at)
    return None
