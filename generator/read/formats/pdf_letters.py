"""The characters of a PDF's page with their places, as PDFium tells them; lengths are in points (1/72 inch)."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_BOLD = 600


@dataclass(frozen=True, slots=True)
class Letter:
    """A character: its place, the size of its font, how it is turned."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    turned: int  # quarters of a turn against the clock; -1: none of these


def letters(layer: Any) -> Iterator[Letter]:
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


def _letter(code: int, where: tuple[float, ...], style: tuple[float, bool], turned: int) -> Letter:
    x, y, left, right, bottom, top = where
    size, bold = style
    text = "-" if code == 2 else chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    if 0xFB00 <= code <= 0xFB06:
        text = unicodedata.normalize("NFKC", text)  # a ligature
    if turned in (1, 3):
        left, right = (bottom, top) if turned == 1 else (-top, -bottom)
        return Letter(text, left, right, -x if turned == 1 else x, size or abs(right - left), bold, turned)
    if turned == 2:
        return Letter(text, -right, -left, -y, size or top - bottom, bold, turned)
    return Letter(text, left, right, y, size or top - bottom, bold, turned)
