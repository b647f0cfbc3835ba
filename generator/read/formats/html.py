"""Web pages as saved: the lines a reader sees, what the tree says of each, and what the page states of itself."""

from __future__ import annotations

from collections.abc import Sequence

from generator.config import Settings
from generator.errors import SeedError
from generator.lexicon import patterns
from generator.model import Document, Layout, Mark, RawSeed, Shape, Span
from generator.read.formats import html_data, html_extract, html_facts, html_marks, html_title, html_tree, text
from generator.read.formats.html_extract import Extracted
from generator.read.formats.html_head import Head
from generator.read.formats.html_lines import Row, Walker

_FEW = 80  # words of a page whose text is not there
_TOGETHER = frozenset((Shape.ITEM, Shape.ROW, Shape.CODE))


def read(raw: RawSeed, settings: Settings) -> Document:
    """The visible text of a saved web page. Raises SeedError."""
    return document(raw, raw.data, settings)


def document(raw: RawSeed, data: bytes, settings: Settings, charset: str | None = None) -> Document:
    """The visible text of the page `data`, which `raw` is or holds; `charset` is what a header says it is encoded in.

    Raises SeedError, which names the path of `raw`.
    """
    page = html_tree.parse(raw, data, settings, charset)
    walker = Walker()
    walker.walk(page.tree)
    if not walker.rows:  # some pages hold all they say in what is shown without scripts
        walker = Walker(noscript=True)
        walker.walk(page.tree)
    if not walker.rows:
        raise SeedError(raw.path, "is a web page without any words", "save the page again once it has loaded")
    if _empty(walker.rows):
        remedy = "open it in a browser, wait until the text is there, and save it again"
        raise SeedError(raw.path, "holds no text but a request to turn on JavaScript", remedy)
    content, spans = _joined(walker.rows)
    text.check(raw, content, settings)
    found = html_data.data(page.tree)
    kept = Extracted(html_extract.paragraphs(page.tree, page.elements))
    sites = html_facts.sites(found)
    title = html_title.choose(walker.rows, found, page.tree, sites)
    signs = html_marks.signs(walker.rows, html_facts.stated(found), kept, title.line if title else None)
    marks = [Mark(*one) for one in zip(spans, (row.shape for row in walker.rows), signs, strict=True)]
    head = Head(found, page.tree, page.source, content, marks, settings, title, sites)
    return Document(
        content,
        page.encoding,
        notices=page.notices,
        layout=Layout.HTML,
        links=tuple(walker.links),
        marks=tuple(marks),
        facts=tuple(html_facts.facts(head)),
    )


def _empty(rows: Sequence[Row]) -> bool:
    """Whether a page says little, and that its text needs JavaScript."""
    words = sum(len(row.text.split()) for row in rows)
    return words < _FEW and any(patterns("html_empty")["script"].search(row.text) for row in rows)


def _joined(rows: Sequence[Row]) -> tuple[str, list[Span]]:
    """The lines as one text, and where each stands; items of a list, rows and lines of code stand close together."""
    parts: list[str] = []
    spans, at = [], 0
    before: Row | None = None
    for row in rows:
        close = before is not None and row.shape in _TOGETHER and row.shape is before.shape
        gap = "" if before is None else "\n" if close and _siblings(before, row) else "\n\n"
        lead = len(row.text) - len(row.text.lstrip())
        at += len(gap) + lead
        parts += [gap, row.text]
        spans.append(Span(at, at + len(row.text) - lead))
        at, before = spans[-1].end, row
    return "".join(parts), spans


def _siblings(a: Row, b: Row) -> bool:
    return a.place is b.place or a.place.parent is b.place.parent
