"""The bytes of a web page as a tree: in which encoding, and within which limits."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator.config import Settings
from generator.errors import SeedError
from generator.lexicon import derived, table
from generator.model import Notice, RawSeed
from generator.read.formats import text

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEAD = 4096  # bytes in which a page may say its encoding
_DECLARED = re.compile(
    rb"(?i)<meta[^<>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^<>]{0,200}?encoding=[\"']([\w.:-]{2,40})"
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CLOSED = re.compile(
    r"<(script|style|title|iframe|textarea|noscript|a|p|div|span|i|b|em|strong)((?:\s[^<>]{0,2000})?)/>", re.I
)
_FLAWS = 200  # letters to one that its encoding cannot have
_NULLS = 100


class Page(NamedTuple):
    """A page as its source text, the tree it makes, and what had to be assumed of its encoding."""

    source: str
    tree: _Element
    encoding: str
    notices: tuple[Notice, ...]
    elements: int


def parse(raw: RawSeed, data: bytes, settings: Settings, charset: str | None = None) -> Page:
    """The tree of a page; comments are no part of it. Raises SeedError.

    The encoding is that of a byte-order mark, else UTF-8 where the bytes are that, else the one stated by `charset`
    or by the page, else a guess.
    """
    source, encoding, notices = characters(raw, data, charset)
    if source[:5] == "<?xml":
        source = _CLOSED.sub(r"<\1\2></\1>", source)
    tree = _tree(raw, source, settings)
    if tree is None:
        raise SeedError(raw.path, "is a web page without any words", "save the page again once it has loaded")
    _framed(tree)
    count = int(tree.xpath("count(//*)"))  # type: ignore[arg-type]
    if count > settings.limits.elements:
        reason = f"has {count:,} elements, more than the limit of {settings.limits.elements:,}"
        raise SeedError(raw.path, reason, "save its text instead, or raise `limits.elements`")
    return Page(source, tree, encoding, notices, count)


def _tree(raw: RawSeed, source: str, settings: Settings) -> _Element | None:
    from lxml import etree, html

    own = settings.limits.nesting > 256  # that of libxml2 for trees that are not huge
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=own)
    data = source.encode("utf-8", "replace")
    try:
        tree = etree.fromstring(data, parser) if data.strip() else None
    except etree.XMLSyntaxError:
        return None
    deep = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    if deep or (own and tree is not None and _deeper(tree, settings.limits.nesting)):
        most = min(settings.limits.nesting, 256) if deep else settings.limits.nesting
        reason = f"has elements within more than {most} others"
        raise SeedError(raw.path, reason, "save its text instead, or raise `limits.nesting`")
    return tree


def _framed(tree: _Element) -> None:
    """What a page of frames holds for browsers without them, which the parser leaves as it is written, as elements."""
    from lxml import etree, html

    for element in list(tree.iter("noframes")):
        if "<" in (element.text or ""):
            parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
            try:
                inner = etree.fromstring(f"<div>{element.text}</div>".encode(), parser)
            except etree.XMLSyntaxError:
                continue
            element.text = None
            element.tag = "div"
            body = inner.find("body")
            element.extend(list(inner if body is None else body))


def _deeper(tree: _Element, limit: int) -> bool:
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limit:
            return True
    return False


# ------------------------------------------------------------------------------------------- the encoding


def characters(raw: RawSeed, data: bytes, charset: str | None) -> tuple[str, str, tuple[Notice, ...]]:
    """The characters of a page, the name of their encoding, and a notice where it was guessed. Raises SeedError."""
    if not data.startswith(_MARKS):
        stated = _known(charset) or _known(_declared(data)) or ""
        for encoding in (stated if _stateful(stated) else "", "utf-8", stated):
            found = _decoded(data, encoding)
            if found is not None:
                return found, encoding, ()
        nearly = _nearly(data, stated)
        if nearly is not None:
            return nearly, stated, (Notice(f"holds bytes that are not {stated}, as it says it is", 0, "warning"),)
    data = _without_nulls(data)
    found, encoding, notices = text.characters(replace(raw, data=data))
    return found.removeprefix("\ufeff"), encoding, notices


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data[:_HEAD])
    return (match[1] or match[2]).decode("ascii", "replace") if match else ""


@derived
def _aliases() -> dict[str, str]:
    return {row["label"]: row["codec"] for row in table("html_encodings")}


def _known(name: str | None) -> str:
    """The codec a page's label stands for, "" where there is none; browsers read some labels as wider encodings."""
    label = (name or "").strip().lower()
    try:
        return _aliases().get(label) or codecs.lookup(label).name if label else ""
    except LookupError:
        return ""


def _stateful(encoding: str) -> bool:
    """Whether text in this encoding is made of bytes that would pass for UTF-8."""
    return encoding.startswith(("iso2022", "hz"))


def _decoded(data: bytes, encoding: str) -> str | None:
    if not encoding or b"\0" in data:
        return None
    try:
        found = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return found.removeprefix("\ufeff") if isinstance(found, str) else None


def _nearly(data: bytes, encoding: str) -> str | None:
    """The text in the stated encoding where hardly a byte is not of it."""
    if not encoding or b"\0" in data:
        return None
    found = data.decode(encoding, "replace")
    return found if found.count("\ufffd") * _FLAWS < len(found) else None


def _without_nulls(data: bytes) -> bytes:
    """Pages may hold a stray null, which browsers leave out; what holds many is no page."""
    nulls = data.count(b"\0")
    return data.replace(b"\0", b"") if nulls and nulls * _NULLS < len(data) else data
