"""A record of an article, as news corpora and feeds hold them: its title and text, and facts beside them."""

from __future__ import annotations

import hashlib
import html as escapes
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from generator.config import Settings
from generator.errors import SeedError
from generator.model import Document, Fact, Layout, Mark, RawSeed, Shape
from generator.read import lines, recordkeys, recordvalues
from generator.read.formats import html, text
from generator.read.members import Member, label
from generator.read.recordvalues import Record
from generator.text import fold, visible

FORM = ":record"
ENTRY = ":entry"  # of a feed
_TAG = re.compile(r"(?i)</(?:p|div|a|b|i|em|strong|h[1-6]|ul|ol|li|span|article|section|html|body)\s*>|<(?:br|p)\s*/?>")
_PAGE = re.compile(r"(?i)\s*(?:<!doctype html|<html|<head|<body)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ABOVE = 60  # lines in which the title may stand
_PARTS = ("text", "content", "html", "value", "body")  # of a part of a text
_FIELDS = ("text", "description")  # what may hold the words, the best first


class Content(NamedTuple):
    """The words of a record: under which key, and whether they are those of a web page."""

    key: str
    words: str
    markup: bool


def member(record: Record, form: str = FORM) -> Member:
    """A record as a seed: named by its own id, else its address, else the digest of its title and text."""
    data = json.dumps(record, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    if _SURROGATE.search(data):  # halves of characters, which JSON can hold and text cannot
        data = _SURROGATE.sub("\ufffd", data)
        record = json.loads(data)
    own = [recordvalues.plain(value) for field in ("id", "address") for _, value in recordkeys.pairs(record, field)]
    name = next((name for name in map(label, filter(None, own)) if name != "unnamed"), "")
    return Member(name or _digest(record), data.encode(), form)


def content(record: Record) -> Content | None:
    """What a record says at length; None where it says nothing."""
    for field in _FIELDS:
        for key, value in recordkeys.pairs(record, field):
            told = _joined(value)
            if any(c.isalnum() for c in told):
                return Content(key, told, _TAG.search(told) is not None)
    return None


def read(raw: RawSeed, settings: Settings) -> Document:
    """The title and text of a record, with the facts of its other keys. Raises SeedError."""
    record = json.loads(raw.data)
    found = content(record)
    if found is None:
        raise no_text(raw.path)
    facts = recordkeys.facts(record, raw.form.removeprefix(":"), settings)
    title = next((fact for field, fact in facts if field == "title"), None)
    document = _page(raw, found, title, settings) if found.markup else _text(raw, found, title, settings)
    document = _titled(document, title)
    own = {field for field, _ in facts}
    others = tuple((field, fact) for field, fact in document.facts if field not in own)
    placed = tuple((field, _placed(fact, title, document)) for field, fact in facts)
    notices = (*document.notices, *recordkeys.problems(record, settings))
    return replace(document, facts=(*placed, *others), notices=notices)


def no_text(path: str, what: str = "") -> SeedError:
    """The refusal of a record without words."""
    return SeedError(path, f"{what} holds no text".strip(), "give it one under the key `text`, or save its page")


def _text(raw: RawSeed, found: Content, title: Fact | None, settings: Settings) -> Document:
    """The text below its title, each line one of its own.

    Where the title stands further down, as on a whole page that was copied, what is above it is no article.
    """
    body = recordvalues.unescaped(found.words).strip("\r\n")
    head = fold(title.value) if title else ""
    spans = list(lines.spans(body))
    at = next((i for i, span in enumerate(spans[:_ABOVE]) if head and fold(span.of(body)) == head), None)
    if title and at is None:
        body, at = f"{title.value}\n\n{body}", 0
        spans = list(lines.spans(body))
    text.check(raw, body, settings)
    marks = (Mark(span, Shape.TITLE if i == at else Shape.TEXT) for i, span in enumerate(spans))
    return Document(body, "utf-8", layout=Layout.MARKED if at else Layout.CLEAN, marks=tuple(marks))


def _page(raw: RawSeed, found: Content, title: Fact | None, settings: Settings) -> Document:
    """The words of markup; a part of a page is made a page of which it is the article."""
    page = found.words
    if not _PAGE.match(page):
        head = escapes.escape(title.value) if title else ""
        top = f"<h1>{head}</h1>" if head else ""
        page = f"<html><head><title>{head}</title></head><body><article>{top}\n{page}</article></body></html>"
    return html.document(raw, page.encode(), settings, "utf-8")


def _titled(document: Document, title: Fact | None) -> Document:
    """The document with its first line that is the title marked as such, unless another one is."""
    marks, words = list(document.marks), fold(title.value) if title else ""
    for i, mark in enumerate(marks):
        if words and fold(mark.span.of(document.text)) == words:
            marks[i] = replace(mark, shape=Shape.TITLE)
            break
        if mark.shape is Shape.TITLE:
            break
    return replace(document, marks=tuple(marks))


def _placed(fact: Fact, title: Fact | None, document: Document) -> Fact:
    """The title with its place in the text."""
    mark = next((mark for mark in document.marks if mark.shape is Shape.TITLE), None)
    if fact is not title or mark is None or fold(mark.span.of(document.text)) != fold(fact.value):
        return fact
    return replace(fact, value=visible(mark.span.of(document.text)), span=mark.span)


def _joined(value: Any) -> str:
    """The words of a value; paragraphs may be given as a list."""
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(_joined, value)))
    if isinstance(value, Mapping):
        value = next((value[key] for key in _PARTS if isinstance(value.get(key), str)), value)
    return value if isinstance(value, str) else recordvalues.plain(value)


def _digest(record: Record) -> str:
    found, titles = content(record), [recordvalues.plain(value) for _, value in recordkeys.pairs(record, "title")]
    told = "\n".join([*titles[:1], found.words if found else ""])
    return hashlib.sha256(told.encode()).hexdigest()[:12]
