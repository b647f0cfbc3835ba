"""Paragraphs of a PDF with what each is, flowing on from column to column and page to page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.lexicon import patterns
from generator.model import Shape
from generator.read import imprint
from generator.read.formats.pdf_order import Line
from generator.read.formats.pdf_paragraphs import Style, has_room, paragraphs

_LARGER = 1.15  # than the text: a heading
_TITLE = 1.5  # … that is longer than the name of a paper
_FIRST = 4  # pages on which the named title is looked for
_WORDS = 6  # of a standfirst at least
_HEADING = 300  # characters at most
_BOLD = 150
_ENDS = (".", "!", "?", ":", ".”", '."', "?”", "!”", ".’", ".)", ";")


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph: its lines, what it is, the size of its font, its page, what its last line leaves free."""

    lines: tuple[str, ...]
    shape: Shape
    size: float = 0.0
    page: int = 0
    free: float = 0.0  # what its last line leaves of the column
    word: float = 0.0  # how wide its first word is
    indented: bool = False
    opens: bool = field(default=False, compare=False)  # it is the first of a column

    @property
    def text(self) -> str:
        """The lines as they stand, one after the other."""
        return " ".join(self.lines)


def parts(pages: Sequence[Sequence[Line]], usual: Style) -> list[Part]:
    """All paragraphs in reading order; those that a column or page cuts are whole."""
    found: list[Part] = []
    for number, lines in enumerate(pages):
        columns: set[int] = set()
        for run in paragraphs(lines, usual):
            part = _part(run, number, usual, opens=run[0].column not in columns)
            columns.add(run[0].column)
            at = _flows_from(found, part) if part.opens else None
            if at is None:
                found.append(part)
            else:
                found[at] = replace(found[at], lines=(*found[at].lines, *part.lines), free=part.free)
    return found


def _part(run: Sequence[Line], page: int, usual: Style, opens: bool) -> Part:
    lines = tuple(line.piece.text for line in run)
    shape = _shape(run, " ".join(lines), usual)
    if shape is Shape.ITEM:
        lines = (patterns("pdf")["bullet"].sub("", lines[0], count=1), *lines[1:])
    first, last = run[0], run[-1].piece
    indented = first.piece.left > first.left + 0.8 * last.size
    return Part(lines, shape, last.size, page, first.right - last.right, first.piece.word, indented, opens)


def _shape(run: Sequence[Line], text: str, usual: Style) -> Shape:
    first = run[0]
    if first.cells:
        return Shape.ROW
    if len(text) <= _HEADING and text.startswith(("©", "(c) ")) and imprint.rights(text):
        return Shape.FURNITURE
    if first.piece.size >= _LARGER * usual.body and len(text) <= _HEADING and any(map(str.isalpha, text)):
        return Shape.HEADING
    bold = all(line.piece.bold for line in run) and len(text) <= _BOLD and len(run) < 4
    if bold and not text.endswith((".", ",", ";", ":")) and any(map(str.isalpha, text)):
        return Shape.HEADING
    items = patterns("pdf")
    return Shape.ITEM if items["bullet"].match(text) or items["numbered"].match(text) else Shape.TEXT


def _flows_from(found: Sequence[Part], part: Part) -> int | None:
    """The paragraph before that goes on in `part`, over the notes and captions between."""
    if part.shape is not Shape.TEXT or part.indented:
        return None
    for at in range(len(found) - 1, max(-1, len(found) - 8), -1):
        before = found[at]
        if before.shape in (Shape.TEXT, Shape.ITEM) and abs(before.size - part.size) <= 0.05 * part.size:
            start = part.lines[0].lstrip("“\"'‘(")[:1]
            whole = before.text.endswith(_ENDS)
            goes_on = start.islower() or not has_room(before.free, part.word, part.size)
            return at if part.page - before.page < 2 and not whole and goes_on else None
        if before.shape is Shape.TEXT and before.size > part.size:
            return None
    return None


def titled(found: Sequence[Part], usual: Style, printed: str, named: str) -> list[Part]:
    """The parts with the title marked: what a print head or the properties name, else the largest on the first page.

    A short line in larger type, above a longer heading that is large, too, is the name of the paper. Where a print
    head names a title that is no line of the document, none is marked.
    """
    heads = [i for i, part in enumerate(found) if part.shape is Shape.HEADING]
    first = [i for i in heads if found[i].page < _FIRST]
    best = [i for i in first if _same(found[i].text, printed) or _same(found[i].text, named)]
    best = best or [i for i in first if found[i].size >= _TITLE * usual.body and _kin(found[i].text, printed)]
    if not best and not printed:
        best = _largest(found, [i for i in heads if found[i].page == 0], usual)
    if not best:
        return list(found)
    title = max(best, key=lambda i: (found[i].size, -i))
    shapes = {title: Shape.TITLE} | ({title + 1: Shape.TEXT} if _stands_first(found, title + 1) else {})
    return [replace(part, shape=shapes.get(i, part.shape)) for i, part in enumerate(found)]


def _stands_first(found: Sequence[Part], at: int) -> bool:
    """Whether part `at`, below the title, is a line of some words in a size that no other heading has: a standfirst."""
    if at + 1 >= len(found) or found[at].shape is not Shape.HEADING or len(found[at].text.split()) < _WORDS:
        return False
    others = (part.size for part in found[at + 1 :] if part.shape is Shape.HEADING)
    return found[at + 1].shape is not Shape.HEADING and all(abs(size - found[at].size) > 0.1 for size in others)


def _largest(found: Sequence[Part], heads: list[int], usual: Style) -> list[int]:
    large = [i for i in heads if found[i].size >= _LARGER * usual.body and len(found[i].text) > 7]
    long = [i for i in large if len(found[i].text.split()) > 4 and found[i].size >= _TITLE * usual.body]
    return long or large


def _same(text: str, title: str) -> bool:
    """Whether a heading says what a title does, which may end with the name of a site."""
    one, other = (re.findall(r"\w+", words.casefold()) for words in (text, title))
    if "".join(other).startswith("".join(one)):
        return len("".join(one)) > 9
    return len(one) > 3 and 4 * len(set(one) & set(other)) >= 3 * len(set(one))


def _kin(text: str, title: str) -> bool:
    """Whether a heading and a title share two words of some length, as the headline and the title for searches do."""
    one, other = ({word for word in re.findall(r"\w+", words.casefold()) if len(word) > 3} for words in (text, title))
    return len(one & other) > 1
