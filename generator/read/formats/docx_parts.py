"""The parts of a Word document beside its text, and whether the file can be opened without harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from zlib import error as zlib_error

from generator.config import Settings
from generator.errors import SeedError
from generator.model import RawSeed

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_OLD = b"\xd0\xcf\x11\xe0"  # the container of Word 97 to 2003, and of encrypted files
_MAIN = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_CORE = {"title": "Title", "creator": "Author"}
_BROKEN = (zipfile.BadZipFile, zlib_error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)
Trees = dict[str, "Element"]


def trees(raw: RawSeed, settings: Settings) -> Trees:
    """The XML parts of the file by name. Raises SeedError for one that is broken, encrypted or beyond the limits."""
    if raw.data.startswith(_OLD):
        reason = "is encrypted, or a Word document of the form before 2007"
        raise SeedError(raw.path, reason, "open it in Word and save it as DOCX without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(raw.data)) as package:
            _check(raw, package.infolist(), settings)
            found = {one.filename: package.read(one) for one in package.infolist() if _is_xml(one.filename)}
    except _BROKEN:
        raise _broken(raw) from None
    return {name: _tree(raw, data, settings) for name, data in found.items()}


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels")) and not name.startswith("customXml/")


def _broken(raw: RawSeed) -> SeedError:
    return SeedError(raw.path, "is a broken Word document, or none", "open it in Word and save it again as DOCX")


def _check(raw: RawSeed, members: Sequence[zipfile.ZipInfo], settings: Settings) -> None:
    limits, size = settings.limits, sum(member.file_size for member in members)
    if size > limits.container_bytes:
        reason = f"unpacks to {size:,} bytes, more than the limit of {limits.container_bytes:,}"
        raise SeedError(raw.path, reason, "raise `limits.container_bytes` in site_config/briefing.yml")
    if len(members) > limits.members:
        reason = f"holds {len(members):,} files, more than the limit of {limits.members:,}"
        raise SeedError(raw.path, reason, "raise `limits.members` in site_config/briefing.yml")


def _tree(raw: RawSeed, data: bytes, settings: Settings) -> Element:
    """An XML part; its elements are counted before they are made, and entities are refused."""
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException, ElementTree

    limit = settings.limits.elements
    if data.count(b"<") > 2 * limit:
        reason = f"has more than {limit:,} elements"
        raise SeedError(raw.path, reason, "split it, or raise `limits.elements` in site_config/briefing.yml")
    try:
        tree: Element = ElementTree.fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        reason = "defines entities of its own, as no Word document does"
        raise SeedError(raw.path, reason, "open it in Word and save it again as DOCX") from None
    except (ParseError, ValueError, LookupError):
        raise _broken(raw) from None
    return tree


def edges(found: Trees) -> tuple[list[str], list[str]]:
    """The lines of the heads and of the feet of the pages, each once."""
    heads: dict[str, None] = {}
    feet: dict[str, None] = {}
    for name in sorted(found):
        kind = heads if name.startswith("word/header") else feet if name.startswith("word/footer") else None
        if kind is not None:
            kind.update(dict.fromkeys(_paragraphs(found[name])))
    return list(heads), list(feet)


def _paragraphs(root: Element) -> Iterator[str]:
    for paragraph in (e for space in _MAIN for e in root.iter(f"{{{space}}}p")):
        pieces = []
        for element in paragraph.iter():
            name = element.tag.rpartition("}")[2]
            pieces.append(element.text or "" if name == "t" else " " if name in ("tab", "br") else "")
        words = " ".join("".join(pieces).split())
        if words:
            yield words


def properties(found: Trees) -> dict[str, str]:
    """The title and the author among the properties of the file."""
    root = found.get("docProps/core.xml")
    named = {e.tag.rpartition("}")[2]: (e.text or "") for e in root} if root is not None else {}
    return {shown: named[name] for name, shown in _CORE.items() if named.get(name, "").strip()}


def changes(found: Trees) -> tuple[bool, bool]:
    """Whether the text has changes that are marked as such, and whether it has comments."""
    body = found.get("word/document.xml")
    names = {e.tag.rpartition("}")[2] for e in body.iter()} if body is not None else set()
    return bool(names & {"ins", "del", "moveFrom", "moveTo"}), "commentReference" in names
