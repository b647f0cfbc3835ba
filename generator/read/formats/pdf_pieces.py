"""Characters that follow one another on a line of a PDF's page, as pieces of text with their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from generator.read.formats.pdf_letters import Letter

_NEAR = 1.4  # a gap of so many font sizes parts two pieces on one line
_STRETCHED = 4.0  # … where a blank stands in it, as in lines that were stretched to fill a column
_SPACE = 0.12  # … wider than those between letters parts two words


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters on one baseline, with its place; `aside` where it is not set along the page's own lines."""

    text: str
    left: float
    right: float
    base: float  # the height of its baseline
    size: float  # of the font
    word: float = 0.0  # how wide its first word is
    bold: bool = False
    aside: bool = False


def pieces(letters: list[Letter], most: int, width: float, height: float) -> tuple[Piece, ...]:
    """The letters of a page as pieces, those along its lines (`most` quarters of a turn) upright."""
    found = (_piece(run, most, width, height) for run in _runs(letters))
    return tuple(piece for piece in found if piece.text)


def _runs(letters: list[Letter]) -> Iterator[list[Letter]]:
    """Letters that follow one another on a baseline."""
    run: list[Letter] = []
    for letter in letters:
        if run and not _follows(run, letter):
            yield run
            run = []
        if letter.text.strip() or run:
            run.append(letter)
    if run:
        yield run


def _follows(run: list[Letter], letter: Letter) -> bool:
    last = run[-1]
    size = max(last.size, letter.size, 1.0)
    level = abs(letter.base - last.base) < 0.5 * size and letter.turned == last.turned
    like = 0.55 < (letter.size or 1) / (last.size or 1) < 1.8
    gap = 0.0 if letter.left == last.left else letter.left - last.right  # both letters of a ligature have its place
    return (
        level
        and (like or not letter.text.strip())
        and -0.6 * size < gap < (_NEAR if last.text.strip() else _STRETCHED) * size
    )


def _piece(run: list[Letter], most: int, width: float, height: float) -> Piece:
    text, first = _words(run)
    sizes = Counter[float]()
    for letter in run:
        sizes[round(letter.size, 1)] += len(letter.text.strip())
    bold = 2 * sum(letter.bold for letter in run if letter.text.strip()) > len(text.replace(" ", ""))
    shown = [letter for letter in run if letter.text.strip()] or run
    left, right, base = shown[0].left, max(letter.right for letter in shown), shown[0].base
    size = max(sizes, key=lambda size: (sizes[size], size))
    piece = Piece(" ".join(text.split()), left, right, base, size, first, bold, run[0].turned != most)
    return _upright(piece, run[0].turned, width, height)


def _words(run: list[Letter]) -> tuple[str, float]:
    """The characters of a run, with a blank where a gap is wider than usual, and the width of its first word."""
    gaps = [b.left - a.right if a.text.strip() and b.text.strip() else 0.0 for a, b in pairwise(run)]
    usual = max(0.0, median(gaps)) if gaps else 0.0
    text, first = run[0].text, 0.0
    for before, letter, gap in zip(run, run[1:], gaps, strict=False):
        if gap > usual + _SPACE * letter.size:
            text += " "
        if not first and text.strip() and (text[-1:] == " " or not letter.text.strip()):
            first = before.right - run[0].left
        text += letter.text
    return text, first or run[-1].right - run[0].left


def _upright(piece: Piece, turned: int, width: float, height: float) -> Piece:
    """Moved to where it lies on the turned page."""
    across = {2: width, 3: width}.get(turned, 0.0)
    up = {1: height, 2: height}.get(turned, 0.0)
    return replace(piece, left=piece.left + across, right=piece.right + across, base=piece.base + up)
