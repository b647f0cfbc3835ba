"""Plain text: bytes to characters, saying what had to be assumed."""

from __future__ import annotations

import codecs
import re

import chardet

from generator.config import Settings
from generator.errors import SeedError
from generator.model import Document, Notice, RawSeed
from generator.read import lines
from generator.read.formats import mail_lines

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-16", "utf-32")  # encodings whose letters hold zero bytes
_LOOKED_AT = 200_000  # bytes by which an encoding is told
_SPACING = 40  # characters of a wide text for each plain blank, at the most
_STRAY = 4  # so many times more letters that are UTF-8 make the bytes that are not stray ones

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")

Decoded = tuple[str, str, tuple[Notice, ...]]
"""The text, the name of its encoding, and what had to be assumed."""


def read(raw: RawSeed, settings: Settings) -> Document:
    """The text of `raw` as saved (a byte-order mark stays as its character). Raises SeedError.

    Of a text that was broken to fit a screen, the breaks within its paragraphs become blanks, one for one.
    """
    text, encoding, notices = characters(raw)
    check(raw, text, settings)
    whole = unbroken(text) if settings.reading == "pasted" else text
    joined = (Notice("has lines that were broken to fit a screen; they are put together to paragraphs"),)
    return Document(whole, encoding, notices=(*notices, *(joined if whole != text else ())))


def unbroken(text: str) -> str:
    """The text with blanks for the breaks of lines that were only made to fit a screen; all else keeps its place."""
    rows = text.splitlines(keepends=True)
    if not mail_lines.wrapped(rows):
        return text
    after = [*mail_lines.goes_on(rows)[1:], False]
    return "".join(_flat(row) if on else row for row, on in zip(rows, after, strict=True))


def _flat(row: str) -> str:
    words = row.rstrip("\r\n")
    return words + " " * (len(row) - len(words))


def characters(raw: RawSeed) -> Decoded:
    """The decoded text, the encoding's name, and a notice where the encoding was guessed. Raises SeedError."""
    if not raw.data.strip():
        raise SeedError(raw.path, "is empty", "paste the document into it or remove the file")
    for mark, encoding in _MARKS:
        if raw.data.startswith(mark):
            try:
                return raw.data.decode(encoding), encoding, ()
            except UnicodeDecodeError as error:
                reason = f"begins like {encoding} but is broken at byte {error.start:,}"
                raise SeedError(raw.path, reason, "save it again as UTF-8") from None
    if b"\0" in raw.data:
        return _wide(raw)
    try:
        return raw.data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as error:
        line = lines.count(raw.data[: error.start].decode("utf-8"))
        return _mixed(raw, line) or _legacy(raw, line)


def _wide(raw: RawSeed) -> Decoded:
    """Text with zero bytes: UTF-16 or UTF-32 without a mark, or no text at all."""
    told = chardet.detect(raw.data[: _LOOKED_AT // 4 * 4])["encoding"] or ""
    text = raw.data.decode(told, "replace") if told.lower().startswith(_WIDE) else ""
    if _SPACING * (text.count(" ") + text.count("\n")) >= len(text) > 0 == text.count("\ufffd"):
        return text, told.lower(), ()
    raise SeedError(raw.path, "is a binary file, not text", "save the document's text instead")


def _mixed(raw: RawSeed, line: int) -> Decoded | None:
    """UTF-8 with some stray bytes, which are read as cp1252; None where it is rather another encoding."""
    escaped = raw.data.decode("utf-8", "surrogateescape")
    stray = {c for c in escaped if "\udc80" <= c <= "\udcff"}
    count = sum(map(escaped.count, sorted(stray)))
    if sum(not c.isascii() for c in escaped) - count < _STRAY * count:
        return None
    letters = {ord(c): bytes([ord(c) - 0xDC00]).decode("cp1252", "replace") for c in stray}
    told = f"is UTF-8 but for {count:,} byte{'' if count == 1 else 's'}, read as cp1252"
    return escaped.translate(letters), "utf-8", (Notice(told, line, "warning"),)


def _legacy(raw: RawSeed, line: int) -> Decoded:
    """Text in the encoding that its bytes make likely."""
    told = chardet.detect(raw.data[:_LOOKED_AT])["encoding"]
    for encoding in (told, "cp1252"):
        try:
            text = raw.data.decode(encoding or "ascii")
        except (UnicodeDecodeError, LookupError):
            continue
        name = codecs.lookup(encoding or "ascii").name
        return text, name, (Notice(f"is not UTF-8; read as {name}", line, "warning"),)
    raise SeedError(raw.path, "is in no known encoding", "save it again as UTF-8")


def check(raw: RawSeed, text: str, settings: Settings) -> None:
    """Refuse text that no person wrote: mostly controls, or beyond the limits. Raises SeedError."""
    controls = len(_CONTROLS.findall(text, 0, 100_000))
    if controls > 0.02 * min(len(text), 100_000) + 3:
        raise SeedError(raw.path, "is a binary file, not text", "save the document's text instead")
    if not any(c.isalnum() for c in text):
        raise SeedError(raw.path, "holds no words", "paste the document into it or remove the file")
    limits = settings.limits
    count = lines.count(text)
    if count > limits.lines:
        reason = f"has {count:,} lines, more than the limit of {limits.lines:,}"
        raise SeedError(raw.path, reason, "split it, or raise `limits.lines` in site_config/briefing.yml")
    longest = lines.longest(text) if len(text) > limits.line_characters else 0
    if longest > limits.line_characters:
        reason = f"has a line of {longest:,} characters, more than the limit of {limits.line_characters:,}"
        raise SeedError(raw.path, reason, "break it into paragraphs, or raise `limits.line_characters`")
