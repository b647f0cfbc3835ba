"""Lines to paragraphs: by the blank between them, indents, and lines that end though the next word had room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.lexicon import patterns
from generator.read.formats.pdf_order import Line

_ALIKE = 0.12  # how far the sizes of one paragraph's lines may lie apart
_OTHER = 0.05  # … where they differ in weight, too, at most
_WIDER = 1.1
_LOOSE = 1.3  # of the usual distance between lines: a blank
_INDENT = 0.8  # font sizes
_BLANK = 0.3  # font sizes
_RAGGED = 0.15  # of a line's width: how far the ends of broken lines lie apart
_WHOLE = 25  # characters of a line that another may go on from
_FAR = 3.0  # font sizes between lines of one paragraph at most
_RUN = 3  # lines whose longest tells where the column ends


@dataclass(frozen=True, slots=True)
class Style:
    """What is usual in a document: the size of its text, and by size the distance between baselines in font sizes."""

    body: float
    leadings: Mapping[int, float]

    def leading(self, size: float) -> float:
        """The usual distance of lines of that size, or of the text's; small lines are set no wider than the text."""
        text = self.leadings.get(round(self.body), 1.2)
        found = self.leadings.get(round(size), text)
        return min(found, _WIDER * text) if size < self.body else found


def style(lines: Sequence[Line]) -> Style:
    """The size most characters have, and for each size the commonest distance of lines that a line goes on in."""
    sizes = Counter[float]()
    steps: dict[int, Counter[float]] = {}
    for line in lines:
        sizes[round(line.piece.size, 1)] += len(line.piece.text)
    for a, b in pairwise(lines):
        if _alike(a, b) and 0.9 < _step(a, b) < _FAR and len(a.piece.text) > _WHOLE:
            steps.setdefault(round(a.piece.size), Counter())[round(_step(a, b), 1)] += 1
    body = max(sizes, key=lambda size: (sizes[size], size), default=10.0) or 10.0
    return Style(body, {size: max(found, key=lambda step: (found[step], -step)) for size, found in steps.items()})


def _step(a: Line, b: Line) -> float:
    return (a.piece.base - b.piece.base) / (max(a.piece.size, b.piece.size) or 1)


def _alike(a: Line, b: Line) -> bool:
    one, other = a.piece.size, b.piece.size
    return a.column == b.column and abs(one - other) <= _ALIKE * max(one, other)


def paragraphs(lines: Sequence[Line], usual: Style) -> Iterator[list[Line]]:
    """The lines of a page in runs that are one paragraph each."""
    for block in _blocks(lines, usual):
        edge = _edge(block, lines)
        start = 0
        for i in range(1, len(block)):
            if _begins(block, start, i, edge, usual):
                yield block[start:i]
                start = i
        yield block[start:]


def _blocks(lines: Sequence[Line], usual: Style) -> Iterator[list[Line]]:
    """Runs of lines of one size with no blank between them."""
    block: list[Line] = []
    for line in lines:
        if block and not _together(block[-1], line, usual):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _together(a: Line, b: Line, usual: Style) -> bool:
    most = usual.leading(a.piece.size) if a.piece.size <= 1.15 * usual.body else 1.25
    return _alike(a, b) and not a.cells and not b.cells and -0.1 < _step(a, b) <= _LOOSE * max(most, 1.0)


def _edge(block: Sequence[Line], lines: Sequence[Line]) -> float:
    """Where lines of the block must end: its longest, where most come near it, else the longest of its column."""
    left, right = block[0].piece.left, max(line.piece.right for line in block)
    near = sum(line.piece.right > right - _RAGGED * (right - left) for line in block[:-1])
    if len(block) >= _RUN and 2 * near > len(block) - 1:
        return right
    about, column = 3 * block[0].piece.size, block[0].column
    beside = (x.piece.right for x in lines if x.column == column and abs(x.piece.left - left) < about)
    return max(beside, default=right)


def _begins(block: Sequence[Line], start: int, i: int, edge: float, usual: Style) -> bool:
    """Whether line `i` of a block begins a paragraph."""
    before, line = block[i - 1].piece, block[i].piece
    if starts_item(line.text) and (_room(block, i, edge) or starts_item(block[start].piece.text)):
        return True
    if line.size > 1.15 * usual.body:
        return False  # a heading: its lines end where the sense does
    if before.bold != line.bold and (_room(block, i, edge) or abs(before.size - line.size) > _OTHER * line.size):
        return True
    if _mid_sentence(before.text, line.text):
        return False
    by = _INDENT * line.size
    item = starts_item(block[start].piece.text)
    if line.left - before.left > by and not item and i - start > 1:
        return True
    if line.left - before.left > by and not item and _next_returns(block, i, by):
        return True
    if before.left - line.left > by and (i - start > 1 or item):
        return True
    return _room(block, i, edge)


def _mid_sentence(before: str, text: str) -> bool:
    """Whether a line goes on in small letters where the one before, no mere word or two, has no end."""
    return text[:1].islower() and len(before) > _WHOLE and before[-1:] not in ".!?:;"


def _next_returns(block: Sequence[Line], i: int, by: float) -> bool:
    """Whether line `i` alone is indented: the next goes back."""
    return i + 1 < len(block) and block[i].piece.left - block[i + 1].piece.left > by


def _room(block: Sequence[Line], i: int, edge: float) -> bool:
    """Whether the first word of line `i` had room on the line before, so that this one ends on purpose."""
    return has_room(edge - block[i - 1].piece.right, block[i].piece.word, block[i].piece.size)


def has_room(free: float, word: float, size: float) -> bool:
    """Whether a word and the blank before it fit into what is free of a line."""
    return free > word + _BLANK * size


def starts_item(text: str) -> bool:
    """Whether a line begins with the mark of a list."""
    return any(patterns("pdf")[name].match(text) for name in ("bullet", "dash", "numbered"))
