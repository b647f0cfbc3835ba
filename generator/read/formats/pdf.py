"""PDF: the text layer in reading order, paragraphs whole again, running heads apart; nothing in the file is run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from generator.config import Settings
from generator.errors import SeedError
from generator.model import Document, Notice, RawSeed, Shape
from generator.read.formats import (
    marking,
    pdf_facts,
    pdf_heads,
    pdf_order,
    pdf_page,
    pdf_paragraphs,
    pdf_print,
    pdf_rows,
)
from generator.read.formats.marking import Row, Told
from generator.read.formats.pdf_hyphens import rejoined, words
from generator.read.formats.pdf_page import Page
from generator.read.formats.pdf_pieces import Piece
from generator.read.formats.pdf_shapes import Part, parts, titled
from generator.read.marked import PAGE

_FEWEST = 20  # letters and digits of a page that is no scan


def read(raw: RawSeed, settings: Settings) -> Document:
    """The text of a PDF, a line a paragraph, with what each line is. Raises SeedError."""
    with _opened(raw) as document:
        pages = list(_pages(raw, document, settings))
        info = document.get_metadata_dict(skip_empty=True)
    blank = _blank(raw, pages)
    printed, said = pdf_print.heads(pages[0])
    heads = [head | (printed if i == 0 else frozenset()) for i, head in enumerate(pdf_heads.furniture(pages))]
    lines = [pdf_order.lines(p for p in page.pieces if p not in head) for page, head in zip(pages, heads, strict=True)]
    usual = pdf_paragraphs.style([line for page in lines for line in page])
    title = next((value for field, value, _, _ in said if field == "heading"), "")
    found = titled(parts(lines, usual), usual, title, pdf_facts.title(info))
    rows, joined = _rows(found, [pdf_rows.joined(list(head)) for head in heads])
    told = [*_printed(said, rows), *pdf_facts.told(info, rows), *pdf_facts.issue(rows)]
    links = [link for page in pages for link in page.links]
    if printed:  # a browser prints the whole page, a press office its text
        rows = [row._replace(signs=(PAGE,)) for row in rows]
    return marking.document(raw, rows, settings, told=told, notices=[*blank, *joined], links=links)


@contextmanager
def _opened(raw: RawSeed) -> Iterator[Any]:
    try:
        import pypdfium2
    except ImportError:
        remedy = "install it by `make pdf` or `pip install pypdfium2`"
        raise SeedError(raw.path, "is a PDF, and the library that reads these is missing", remedy) from None
    try:
        document = pypdfium2.PdfDocument(raw.data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise SeedError(raw.path, "is encrypted with a password", "save a copy without one") from None
        raise SeedError(raw.path, "is a broken PDF, or none", "open it in a viewer and print it to a new PDF") from None
    try:
        yield document
    finally:
        document.close()


def _pages(raw: RawSeed, document: Any, settings: Settings) -> Iterator[Page]:
    import pypdfium2

    count, limit, most = len(document), settings.limits.pages, settings.limits.seed_bytes
    if count > limit:
        reason = f"has {count:,} pages, more than the limit of {limit:,}"
        raise SeedError(raw.path, reason, "split it, or raise `limits.pages` in site_config/briefing.yml")
    characters = 0
    for number in range(count):
        try:
            page = pdf_page.read(document[number], most - characters)
        except pypdfium2.PdfiumError:
            page = Page((), 0, 0)
        characters += sum(len(piece.text) for piece in page.pieces)
        if page.cut:
            reason = f"holds more than {most:,} characters of text"
            raise SeedError(raw.path, reason, "split it, or raise `limits.seed_bytes` in site_config/briefing.yml")
        yield page


def _blank(raw: RawSeed, pages: Sequence[Page]) -> list[Notice]:
    """A notice of the pages without text; a document without any is refused."""
    letters = [sum(c.isalnum() for piece in page.pieces for c in piece.text) for page in pages]
    empty = [number for number, count in enumerate(letters, 1) if not count]
    if sum(letters) < _FEWEST:
        remedy = "run text recognition (OCR) over it first, for instance with OCRmyPDF"
        raise SeedError(raw.path, "holds pictures of pages but no text", remedy)
    if not empty:
        return []
    told = ", ".join(map(str, empty[:10])) + (" and others" if len(empty) > 10 else "")
    which = f"page {told} holds" if len(empty) == 1 else f"pages {told} hold"
    return [Notice(f"{which} no text; what is in pictures there is not read", 0, "warning")]


def _rows(found: Sequence[Part], heads: Sequence[Sequence[Piece]]) -> tuple[list[Row], list[Notice]]:
    """The parts as rows, the running heads and feet of a page before its first; and what was put together."""
    known = words([line for part in found for line in part.lines])
    rows: list[Row] = []
    total, page = 0, -1
    for part in found:
        for passed in range(page + 1, part.page + 1):
            rows += [Row(piece.text, Shape.FURNITURE) for piece in heads[passed]]
        page = max(page, part.page)
        text, count = rejoined(part.lines, known)
        total += count
        rows.append(Row(text, part.shape))
    rows += [Row(piece.text, Shape.FURNITURE) for head in heads[page + 1 :] for piece in head]
    told = "a word" if total == 1 else f"{total:,} words"
    return rows, [Notice(f"{told} cut at the end of a line put together again")] if total else []


def _printed(said: Sequence[tuple[str, str, str, str]], rows: Sequence[Row]) -> list[Told]:
    """The facts of the print head, with their rows; its title only where no line is marked as one."""
    found = []
    for field, value, rule, read_as in said:
        if field == "heading":
            if any(row.shape is Shape.TITLE for row in rows):
                continue
            field, value = "title", pdf_facts.without_site(value)
        row = next((i for i, row in enumerate(rows) if row.shape is Shape.FURNITURE and read_as in row.text), None)
        found.append(Told(field, value, rule, read_as, row))
    return found
