"""Mail: the newest message first, its headers above it; earlier messages, signatures and disclaimers marked apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from itertools import pairwise

from generator.config import Settings
from generator.errors import SeedError
from generator.lexicon import words as listed
from generator.model import Document, RawSeed, Shape
from generator.read import stamps
from generator.read.formats import mail_body, mail_facts, mail_news, mail_parts, mail_quotes, marking
from generator.read.formats.mail_body import Body
from generator.read.formats.mail_quotes import Forwarded
from generator.read.formats.marking import Row, Told
from generator.read.members import Member

_COVER = 25  # words at most above a message that is sent on
_FROM = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]{1,300}\d{4}[^\r\n]{0,50}\r?\n")
_ESCAPED = re.compile(rb"(?m)^>(>*From )")


def read(raw: RawSeed, settings: Settings) -> Document:
    """A message as a document: who sent it and when, its subject as the title, its text. Raises SeedError.

    A message that only sends another one on is a cover: the other is the document.
    """
    message = mail_parts.parsed(raw, settings)
    covers: list[Row] = []
    body = mail_body.read(raw, message, settings)
    notices = mail_body.attachments(message)
    for _ in range(settings.limits.depth):
        inner = _inner(message)
        if inner is None or sum(len(row.text.split()) for row in body.rows) > _COVER:
            break
        covers += [Row(row.text, Shape.FURNITURE) for row in (*_shown(message), *body.rows)]
        message, body = inner, mail_body.read(raw, inner, settings)
        notices = mail_body.attachments(message)
    rows, forwarded = mail_quotes.split(body.rows)
    if not rows:
        remedy = "save what is attached to it beside it" if notices else "remove it"
        raise SeedError(raw.path, "is a message without text", remedy)
    title, told = _title(message, forwarded), list(_told(message, forwarded, len(covers), settings))
    told += _seen(body, message)
    every = [*covers, *_shown(message), title, *mail_news.around(rows, title.text)]
    notices = [*body.notices, *notices]
    return marking.document(raw, every, settings, told=told, notices=notices, links=body.links)


def messages(path: str, data: bytes, settings: Settings) -> Iterator[Member | SeedError]:
    """The messages of a mailbox in the mbox form, each named by its number. Raises SeedError."""
    starts = [match.start() for match in _FROM.finditer(data)]
    if not starts or data[: starts[0]].strip():
        raise SeedError(path, "is no mailbox in the mbox form", "export the messages again, or as .eml files")
    for number, (start, end) in enumerate(pairwise([*starts, len(data)]), 1):
        lines = data[start:end].split(b"\n", 1)[-1]
        yield Member(f"{number:05}.eml", _ESCAPED.sub(rb"\1", lines))


def _inner(message: Message) -> Message | None:
    """The only message that is attached to another."""
    found = [part for part in mail_parts.parts(message) if part.get_content_type() == "message/rfc822"]
    inner = found[0].get_payload() if len(found) == 1 else None
    return inner[0] if isinstance(inner, list) and inner and isinstance(inner[0], Message) else None


def _shown(message: Message) -> list[Row]:
    """The headers that say where a message comes from; whom it was sent to is nobody's business."""
    said = {name: mail_parts.header(message, name) for name in ("From", "Organization", "Date")}
    return [Row(f"{name}: {words}", Shape.FURNITURE) for name, words in said.items() if words]


def _title(message: Message, forwarded: Forwarded | None) -> Row:
    words = (forwarded.subject if forwarded else "") or mail_parts.header(message, "Subject")
    return Row(mail_facts.subject(words), Shape.TITLE)


def _seen(body: Body, message: Message) -> Iterator[Told]:
    """Where the mail can be read in a browser, and that it is a release where the subject says so."""
    place, words = mail_news.address(body.links, body.rows)
    if place and not mail_parts.header(message, "Archived-At"):
        yield Told("address", place, "link to the mail in a browser", words)
    said = mail_parts.header(message, "Subject")
    if mail_facts.release(said):
        yield Told("kind", "press release", "mail header: Subject", said)


def _told(message: Message, forwarded: Forwarded | None, above: int, settings: Settings) -> Iterator[Told]:
    """The facts in the headers; of a message that was sent on, in its own, and nothing in those of its cover."""
    if forwarded:
        yield from mail_facts.sender(forwarded.sender, None, settings.outlets, "forwarded header: From")
        found = stamps.days(forwarded.date[:100])
        if found:
            yield Told("published", found[0][0], "forwarded header: Date", forwarded.date)
        return
    rows = {row.text.partition(":")[0]: above + i for i, row in enumerate(_shown(message))}
    sender, organization = mail_parts.header(message, "From"), mail_parts.header(message, "Organization")
    yield from mail_facts.sender(sender, rows.get("From"), settings.outlets, "mail header: From")
    if organization:
        yield Told("outlet", organization, "mail header: Organization", organization, rows.get("Organization"))
    yield from _others(message, rows.get("Date"))


def _others(message: Message, row: int | None) -> Iterator[Told]:
    named = mail_parts.header(message, "List-Id")
    if mail_facts.list_name(named):
        yield Told("outlet", mail_facts.list_name(named), "mail header: List-Id", named)
    said = mail_parts.header(message, "Date")
    day = mail_parts.day(said)
    if day:
        yield Told("published", day, "mail header: Date", said, row)
    language = mail_parts.header(message, "Content-Language").split("-")[0].casefold()
    if language in listed("furniture_codes"):
        yield Told("language", language, "mail header: Content-Language", language)
    address = mail_parts.header(message, "Archived-At").strip("<>")
    if address.startswith(("http://", "https://")):
        yield Told("address", address, "mail header: Archived-At", address)
