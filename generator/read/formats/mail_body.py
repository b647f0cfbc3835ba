"""The text of a message: the plain part where it says as much as the HTML one, and what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from typing import NamedTuple

from generator.config import Settings
from generator.errors import SeedError
from generator.lexicon import patterns
from generator.model import Notice, RawSeed, Shape
from generator.read.formats import html, mail_lines, mail_parts
from generator.read.formats.marking import Row
from generator.read.marked import PAGE

_FEWEST = 0.4  # of the words of the HTML part, for a plain part that says as much
_NAMED = 10  # attachments that are named
_SEALED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_TAGS = re.compile(rb"(?is)<(style|script|head|title)\b.{0,100000}?</\1\s*>|<[^<>]{0,5000}>")


class Body(NamedTuple):
    """The text of a message: its rows, its links, what a person should know of it."""

    rows: list[Row]
    links: tuple[tuple[str, str], ...] = ()
    notices: tuple[Notice, ...] = ()


def read(raw: RawSeed, message: Message, settings: Settings) -> Body:
    """The text of `message`. Raises SeedError where it is encrypted, or its HTML part cannot be read."""
    found = [part for part in mail_parts.parts(message) if not _attached(part)]
    plain = next((part for part in found if part.get_content_type() == "text/plain"), None)
    page = next((part for part in found if part.get_content_type() == "text/html"), None)
    text, notices = mail_parts.words(raw, plain) if plain else ("", ())
    if any(part.get_content_type() in _SEALED for part in found) or "-----BEGIN PGP MESSAGE-----" in text:
        raise SeedError(raw.path, "is encrypted", "open it in the mail program and save the text")
    if page and not _enough(text, mail_parts.payload(page)):
        return _page(raw, page, settings)
    return Body(list(_rows(_flowed(text, plain))), notices=notices) if plain else Body([])


def _enough(text: str, page: bytes) -> bool:
    """Whether the plain part is no stub beside the HTML one."""
    words = len(text.split())
    stub = words < 60 and any(patterns("mail")["no text"].search(line) for line in text.splitlines())
    return not stub and words > 0 and words >= _FEWEST * len(_TAGS.sub(b" ", page).split())


def _page(raw: RawSeed, page: Message, settings: Settings) -> Body:
    document = html.document(raw, mail_parts.payload(page), settings, mail_parts.charset(page))
    turned = {Shape.TITLE: Shape.HEADING}  # the subject is the title
    rows = [Row(m.span.of(document.text), turned.get(m.shape, m.shape), (*m.signs, PAGE)) for m in document.marks]
    return Body(rows, document.links, document.notices)


def _flowed(text: str, plain: Message | None) -> str:
    if plain is None or mail_parts.parameter(plain, "format").casefold() != "flowed":
        return text
    return mail_lines.flowed(text, mail_parts.parameter(plain, "delsp").casefold() == "yes")


def _rows(text: str) -> Iterator[Row]:
    """The paragraphs of plain text; the signs around a text that is signed with PGP are furniture."""
    lines, armour = text.splitlines(), False
    for start in ("-----BEGIN PGP SIGNED MESSAGE-----", "-----BEGIN PGP SIGNATURE-----"):
        if start in lines:
            at = lines.index(start)
            end = lines.index("", at) if "" in lines[at:] and "SIGNED" in start else len(lines) - 1
            armour = True
            yield from (Row(line, Shape.FURNITURE) for line in lines[at : end + 1])
            lines[at : end + 1] = []
    for paragraph in mail_lines.unwrapped([line.removeprefix("- ") if armour else line for line in lines]):
        yield Row(paragraph)


def _attached(part: Message) -> bool:
    named = bool(part.get_filename()) and part.get_content_maintype() != "text"
    return part.get_content_disposition() == "attachment" or named


def attachments(message: Message) -> list[Notice]:
    """A notice that names what is attached and not read; pictures shown within the text are not named."""
    names = []
    for part in mail_parts.parts(message):
        if _attached(part) and not (part.get("Content-ID") and part.get_content_maintype() == "image"):
            names.append(mail_parts.name(part) or part.get_content_type())
        elif part.get_content_type() == "message/rfc822":
            names.append("a message")
    if not names:
        return []
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    told = ", ".join(names[:_NAMED]) + more
    return [Notice(f"attachments are not read: {told}; save those that are documents beside it")]
