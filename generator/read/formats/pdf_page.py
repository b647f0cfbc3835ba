"""A page of a PDF as pieces of text with their places, read by PDFium: no script, file or font in it is run or loaded.

Lengths are in points (1/72 inch), from the page's lower left corner as it is read.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

_NEAR = 1.4  # a gap of so many font sizes parts two pieces on one line
_STRETCHED = 4.0  # … where a blank stands in it, as in lines that were stretched to fill a column
_SPACE = 0.12  # … wider than those between letters parts two words
_BOLD = 600
_LINKS = 2_000  # on a page


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


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page: pieces in the order of the file, its width and height, its links as (words, address)."""

    pieces: tuple[Piece, ...]
    width: float
    height: float
    links: tuple[tuple[str, str], ...] = ()
    cut: bool = False  # it holds more characters than were allowed


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    turned: int  # quarters of a turn against the clock; -1: none of these


def read(page: Any, most: int) -> Page:
    """The text of `page`, a page of pypdfium2, turned upright where its text is set along the side.

    Of more than `most` characters nothing is read.
    """
    layer = page.get_textpage()
    width, height = page.get_size()
    if page.get_rotation() % 180:
        width, height = height, width
    try:
        if layer.count_chars() > most:
            return Page((), width, height, cut=True)
        letters = list(_letters(layer.raw))
        links = tuple(_links(page, layer))
    finally:
        layer.close()
        page.close()
    turns = Counter(letter.turned for letter in letters)
    most = max(turns, key=lambda turn: (turns[turn], -turn)) if turns else 0
    if most in (1, 3):
        width, height = height, width
    pieces = [_piece(run, most, width, height) for run in _runs(letters, most, width, height)]
    return Page(tuple(piece for piece in pieces if piece.text), width, height, links)


def _letters(layer: Any) -> Iterator[_Letter]:
    """The characters with their places, without the blanks and line ends that PDFium adds."""
    import pypdfium2.raw as pdfium

    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    style: tuple[Any, float, bool] = (None, 0.0, False)
    high = 0
    for i in range(max(0, pdfium.FPDFText_CountChars(layer))):
        code = pdfium.FPDFText_GetUnicode(layer, i)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if high and 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        if pdfium.FPDFText_IsGenerated(layer, i) == 1:
            continue
        thing = ctypes.cast(pdfium.FPDFText_GetTextObject(layer, i), ctypes.c_void_p).value
        if thing and thing != style[0]:
            style = (thing, *_style(pdfium, layer, i))
        if not pdfium.FPDFText_GetCharOrigin(layer, i, x, y) or not pdfium.FPDFText_GetLooseCharBox(layer, i, box):
            continue
        where = (x.value, y.value, box.left, box.right, box.bottom, box.top)
        if all(map(math.isfinite, where)):
            yield _letter(code, where, style[1:], _turned(pdfium.FPDFText_GetCharAngle(layer, i)))


def _style(pdfium: Any, layer: Any, i: int) -> tuple[float, bool]:
    """The size of a character as drawn, and whether it is bold."""
    matrix, name, flags = pdfium.FS_MATRIX(), ctypes.create_string_buffer(128), ctypes.c_int()
    scale = math.hypot(matrix.c, matrix.d) if pdfium.FPDFText_GetMatrix(layer, i, matrix) else 1.0
    pdfium.FPDFText_GetFontInfo(layer, i, name, 128, flags)
    weight = pdfium.FPDFText_GetFontWeight(layer, i)
    bold = weight >= _BOLD or any(word in name.value.lower() for word in (b"bold", b"black", b"heavy"))
    size = pdfium.FPDFText_GetFontSize(layer, i) * scale
    return (size if math.isfinite(size) else 0.0), bold


def _turned(angle: float) -> int:
    quarters = -angle / (math.pi / 2)  # PDFium counts with the clock
    return round(quarters) % 4 if abs(quarters - round(quarters)) < 0.05 else -1


def _letter(code: int, where: tuple[float, ...], style: tuple[float, bool], turned: int) -> _Letter:
    x, y, left, right, bottom, top = where
    size, bold = style
    text = "-" if code == 2 else chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    if 0xFB00 <= code <= 0xFB06:
        text = unicodedata.normalize("NFKC", text)  # a ligature
    if turned in (1, 3):
        left, right = (bottom, top) if turned == 1 else (-top, -bottom)
        return _Letter(text, left, right, -x if turned == 1 else x, size or abs(right - left), bold, turned)
    if turned == 2:
        return _Letter(text, -right, -left, -y, size or top - bottom, bold, turned)
    return _Letter(text, left, right, y, size or top - bottom, bold, turned)


def _runs(letters: list[_Letter], most: int, width: float, height: float) -> Iterator[list[_Letter]]:
    """Letters that follow one another on a baseline."""
    run: list[_Letter] = []
    for letter in letters:
        if run and not _follows(run, letter):
            yield run
            run = []
        if letter.text.strip() or run:
            run.append(letter)
    if run:
        yield run


def _follows(run: list[_Letter], letter: _Letter) -> bool:
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


def _piece(run: list[_Letter], most: int, width: float, height: float) -> Piece:
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


def _words(run: list[_Letter]) -> tuple[str, float]:
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


def _links(page: Any, layer: Any) -> Iterator[tuple[str, str]]:
    """The words under each link that leads to an address of the web, in the order of the file."""
    import pypdfium2.raw as pdfium

    place, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(_LINKS):
        if not pdfium.FPDFLink_Enumerate(page.raw, place, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        address = _address(pdfium, page.pdf.raw, action) if action else ""
        if address.startswith(("http://", "https://")) and pdfium.FPDFLink_GetAnnotRect(link, box):
            words = layer.get_text_bounded(box.left, box.bottom, box.right, box.top)
            yield " ".join(words.split()), address


def _address(pdfium: Any, document: Any, action: Any) -> str:
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < size <= 2_048:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    return buffer.value.decode("ascii", "replace")
