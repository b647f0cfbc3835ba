"""Plain text: bytes to characters, saying what had to be assumed."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import CharsetMatch, from_bytes

from generator.config import Settings
from generator.errors import SeedError
from generator.model import Document, Notice, RawSeed
from generator.read import lines

_EUROPEAN = frozenset(
    ("cp1250", "cp1254", "cp1257", "cp1258", "latin_1", *(f"iso8859_{i}" for i in (2, 3, 4, 9, 10, 13, 14, 15, 16)))
)
"""Code pages, by the names of charset-normalizer, whose letters lie where cp1252 has Western ones."""
_CENTRAL = {
    *("Albanian", "Croatian", "Czech", "Estonian", "Hungarian", "Latvian"),
    *("Lithuanian", "Polish", "Romanian", "Slovak", "Slovene", "Turkish"),
}
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡-©¬®¯±-³µ¶¸¹»-¿×÷\ufffd][^\W\d_]")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read(raw: RawSeed, settings: Settings) -> Document:
    """The text of `raw` exactly as saved (a byte-order mark stays as its character). Raises SeedError."""
    text, encoding, notices = characters(raw)
    check(raw, text, settings)
    return Document(text, encoding, notices=notices)


def characters(raw: RawSeed) -> tuple[str, str, tuple[Notice, ...]]:
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
        raise SeedError(raw.path, "is a binary file, not text", "save the document's text instead")
    try:
        return raw.data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as error:
        return _guess(raw, error)


def _guess(raw: RawSeed, error: UnicodeDecodeError) -> tuple[str, str, tuple[Notice, ...]]:
    best = from_bytes(raw.data[:200_000]).best()
    western = best is not None and best.encoding in _EUROPEAN and not _is_central(best, raw.data)
    guess = best.encoding if best else None
    for encoding in ("cp1252", guess) if western else (guess, "cp1252"):
        if encoding is None:
            continue
        try:
            text = raw.data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        line = lines.count(raw.data[: error.start].decode("utf-8"))
        return text, encoding, (Notice(f"is not UTF-8; read as {encoding}", line, "warning"),)
    raise SeedError(raw.path, f"is in no known encoding (byte {error.start:,})", "save it again as UTF-8")


def _is_central(best: CharsetMatch, data: bytes) -> bool:
    """Whether bytes that make words in many European code pages are more than Western letters here and there.

    So it is where the Western reading puts signs into words, or where a language of Central Europe was found and
    every thirtieth letter is one of its own: English with a name or two is often taken for one.
    """
    if _SIGN_IN_WORD.search(data.decode("cp1252", "replace")):
        return True
    letters = [c for c in str(best) if c.isalpha()]
    return best.language in _CENTRAL and 30 * sum(not c.isascii() for c in letters) >= len(letters)


def check(raw: RawSeed, text: str, settings: Settings) -> None:
    """Refuse text that no person wrote: mostly controls, or beyond the limits. Raises SeedError."""
    controls = sum(1 for c in text[:100_000] if c < " " and c not in "\t\n\r\f\v")
    if controls > 0.02 * min(len(text), 100_000) + 3:
        raise SeedError(raw.path, "is a binary file, not text", "save the document's text instead")
    if not any(c.isalnum() for c in text):
        raise SeedError(raw.path, "holds no words", "paste the document into it or remove the file")
    limits = settings.limits
    count = lines.count(text)
    if count > limits.lines:
        reason = f"has {count:,} lines, more than the limit of {limits.lines:,}"
        raise SeedError(raw.path, reason, "split it, or raise `limits.lines` in site_config/briefing.yml")
    longest = lines.longest(text)
    if longest > limits.line_characters:
        reason = f"has a line of {longest:,} characters, more than the limit of {limits.line_characters:,}"
        raise SeedError(raw.path, reason, "break it into paragraphs, or raise `limits.line_characters`")
