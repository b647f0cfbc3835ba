"""Feeds: each entry of a saved RSS, RDF or Atom file a seed."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from generator.config import Settings
from generator.errors import LeftOut, SeedError
from generator.lexicon import derived, table
from generator.read.formats import jsonlines, record
from generator.read.formats.jsonlines import Part
from generator.read.members import Member
from generator.text import visible

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENTRIES = ("item", "entry")
_ABOVE = ("channel", "feed")
_LONGEST = 160  # characters of what is wrong
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LOOSE = re.compile(r"&(?!(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)(?:([A-Za-z]\w{1,30});)?")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DECLARED = re.compile(r"\A\s*<\?xml[^<>]{0,200}\?>")
_ENCODING = re.compile(rb"\A[^<>]{0,20}<\?xml[^<>]{0,100}encoding=[\"']([\w.:-]{2,40})")


def opened(path: str, data: bytes, settings: Settings) -> Iterator[Member | SeedError]:
    """The entries of a feed, in its order. Entities of its own are refused. Raises SeedError.

    The file is read by lxml: feed libraries take quadratic time for long names, many categories or attributes.
    """
    if b"<!ENTITY" in data.replace(b"\0", b""):
        raise SeedError(path, "defines entities of its own, as hostile XML does", "save the feed without them")
    root, wrong = _root(data)
    if root is None or _name(root).lower() not in ("rss", "rdf", *_ABOVE, *_ENTRIES):
        reason = f"is no valid XML ({wrong})" if root is None else "is XML but no feed"
        raise SeedError(path, reason, "save the articles' pages or text instead")
    entries = [element for element in root.iter() if _name(element) in _ENTRIES]
    if not entries:
        raise SeedError(path, "is a feed without entries", "remove it")
    general = _general(root)
    records = ({**general, **_record(entry)} for entry in entries)
    parts = (Part(f"entry {number:,}", value) for number, value in enumerate(records, 1))
    yield from jsonlines.seeds(path, parts, record.ENTRY)
    if wrong:
        yield LeftOut(path, f"is no valid XML ({wrong})", "it is read as far as that goes")


def _root(data: bytes) -> tuple[_Element | None, str]:
    """The outermost element, and what is wrong with the XML, which is then mended where it can be."""
    from lxml import etree

    safe = partial(
        etree.XMLParser, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, safe()), ""
    except (etree.XMLSyntaxError, ValueError) as error:
        wrong = visible(getattr(error, "msg", "") or str(error))[:_LONGEST]
    try:
        mended = _mended(data).encode()
        return etree.fromstring(mended, safe(recover=True, encoding="utf-8")), wrong
    except (etree.XMLSyntaxError, ValueError):
        return None, wrong


def _mended(data: bytes) -> str:
    """The XML without the commonest mistakes: characters it cannot hold, bare ampersands, names known in HTML only."""
    told = _ENCODING.match(data)
    try:
        text = data.decode(told[1].decode() if told else "utf-8", "replace")
    except LookupError:
        text = data.decode("utf-8", "replace")
    text = _CONTROL.sub("", _DECLARED.sub("", text.lstrip("\ufeff")))
    return _LOOSE.sub(lambda m: html.escape(html.unescape(m.group())), text)


@derived
def _prefixes() -> dict[str, str]:
    return {row["namespace"]: row["prefix"] for row in table("feed_namespaces")}


def _name(element: _Element) -> str:
    """The name of an element with its usual prefix ("dc:creator"); "" for one of a vocabulary that is not read."""
    if not isinstance(element.tag, str):
        return ""
    space, _, name = element.tag.rpartition("}")
    if not space:
        return name
    prefix = _prefixes().get(space.lstrip("{"))
    return "" if prefix is None else f"{prefix}:{name}" if prefix else name


def _record(entry: _Element) -> dict[str, Any]:
    """An entry as a record: what its elements hold, by their names."""
    found: dict[str, list[str]] = defaultdict(list)
    for element in entry:
        name = _name(element)
        key, value = _said(name, element)
        if name and value:
            found[key].append(value)
    guid = found.get("guid", [""])[0]
    if "link" not in found and guid.startswith("http"):
        found["link"] = [guid]
    language = entry.get(_LANGUAGE)
    known: dict[str, Any] = {name: values if len(values) > 1 else values[0] for name, values in found.items()}
    return {**known, "language": language} if language else known


def _said(name: str, element: _Element) -> tuple[str, str]:
    """What an element of an entry says, and under which key."""
    if name == "link":
        other = element.get("rel", "alternate") != "alternate"
        return name, "" if other else (element.get("href") or element.text or "").strip()
    if name == "category":
        return name, element.get("label") or element.get("term") or _text(element)
    if name == "source":
        inner = next((child for child in element if _name(child) == "title"), element)
        return "source title", _text(inner)
    if name in ("author", "contributor"):
        inner = next((child for child in element if _name(child) == "name"), element)
        return name, _text(inner)
    return name, _markup(element) if element.get("type") == "xhtml" else _text(element)


def _general(root: _Element) -> dict[str, Any]:
    """What a feed says of all its entries."""
    above = next((element for element in root.iter() if _name(element) in _ABOVE), root)
    own = {name: _said(name, child)[1] for child in reversed(above) if (name := _name(child)) not in _ENTRIES}
    said = {
        "feed title": own.get("title"),
        "language": own.get("language") or own.get("dc:language") or root.get(_LANGUAGE),
        "rights": own.get("copyright") or own.get("rights") or own.get("dc:rights"),
        "author": own.get("author") if _name(above) == "feed" else None,
    }
    return {key: value for key, value in said.items() if value}


def _text(element: _Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _markup(element: _Element) -> str:
    """The markup within an element, as a page would have it."""
    from lxml import etree

    for inner in element.iter(etree.Element):
        name = re.split("[}:]", inner.tag)[-1]
        inner.tag = name if re.fullmatch("[A-Za-z][A-Za-z0-9]*", name) else "span"
    etree.cleanup_namespaces(element)
    return (element.text or "") + "".join(etree.tostring(child, encoding="unicode", method="html") for child in element)
