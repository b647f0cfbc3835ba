"""Word documents (DOCX): what a reader of the final version sees, comments and deletions left out."""

from __future__ import annotations

import io

from generator.config import Settings
from generator.errors import SeedError
from generator.model import Document, Notice, RawSeed, Shape
from generator.read.formats import docx_parts, docx_rows, marking, pdf_facts
from generator.read.formats.marking import Row

_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
"""


def read(raw: RawSeed, settings: Settings) -> Document:
    """The text of a Word document, a line a paragraph, with what each is by its style. Raises SeedError."""
    parts = docx_parts.trees(raw, settings)
    heads, feet = docx_parts.edges(parts)
    rows, links = docx_rows.rows(_page(raw))
    rows = docx_rows.titled(rows)
    told = pdf_facts.told(docx_parts.properties(parts), rows)
    told = [one._replace(row=None if one.row is None else one.row + len(heads)) for one in told]
    around = [[Row(words, Shape.FURNITURE) for words in lines] for lines in (heads, feet)]
    notices = _notices(*docx_parts.changes(parts))
    return marking.document(raw, [*around[0], *rows, *around[1]], settings, told=told, notices=notices, links=links)


def _page(raw: RawSeed) -> str:
    """The document as plain HTML; pictures, and a style map that the file may carry, are left out."""
    import mammoth

    try:
        made = mammoth.convert_to_html(
            io.BytesIO(raw.data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=lambda image: [],
            ignore_empty_paragraphs=True,
        )
    except RecursionError:
        raise SeedError(raw.path, "has elements too deep within elements", "save it again as DOCX") from None
    except Exception:  # the library lets through whatever a broken part makes of its assumptions
        reason = "is a Word document that cannot be read"
        raise SeedError(raw.path, reason, "open it in Word and save it again as DOCX") from None
    return str(made.value)


def _notices(changed: bool, commented: bool) -> list[Notice]:
    found = []
    if changed:
        found.append(Notice("holds tracked changes; the text is as if all were accepted"))
    if commented:
        found.append(Notice("holds comments, which are left out"))
    return found
