"""A page of a PDF as pieces of text with their places, read by PDFium: no script, file or font in it is run or loaded.

Lengths are in points (1/72 inch), from the page's lower left corner as it is read.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.read.formats.pdf_letters import letters
from generator.read.formats.pdf_pieces import Piece, pieces

_LINKS = 2_000  # on a page


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page: pieces in the order of the file, its width and height, its links as (words, address)."""

    pieces: tuple[Piece, ...]
    width: float
    height: float
    links: tuple[tuple[str, str], ...] = ()
    cut: bool = False  # it holds more characters than were allowed


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
        found = list(letters(layer.raw))
        links = tuple(_links(page, layer))
    finally:
        layer.close()
        page.close()
    turns = Counter(letter.turned for letter in found)
    most = max(turns, key=lambda turn: (turns[turn], -turn)) if turns else 0
    if most in (1, 3):
        width, height = height, width
    return Page(pieces(found, most, width, height), width, height, links)


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
