"""MHTML: a web page saved with its pictures in one file; the page itself is read, what it embeds is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from generator.config import Settings
from generator.errors import SeedError
from generator.model import Basis, Document, Fact, RawSeed
from generator.read.formats import html, mail_parts

_PAGES = ("text/html", "application/xhtml+xml")


def read(raw: RawSeed, settings: Settings) -> Document:
    """The page in an MHTML file, with the address and the day it was saved. Raises SeedError."""
    message = mail_parts.parsed(raw, settings)
    root = _root(message)
    if root is None:
        raise SeedError(
            raw.path, "holds no web page", "save the page again, as HTML or from the browser's print dialog"
        )
    data = mail_parts.payload(root)
    if len(data) > settings.limits.seed_bytes:
        reason = f"holds a page of {len(data):,} bytes, more than the limit of {settings.limits.seed_bytes:,}"
        raise SeedError(raw.path, reason, "raise `limits.seed_bytes` in site_config/briefing.yml")
    document = html.document(raw, data, settings, mail_parts.charset(root))
    return replace(document, facts=(*document.facts, *_facts(message, root)))


def _root(message: Message) -> Message | None:
    """The part that `start` names, else the first page."""
    start = mail_parts.parameter(message, "start")
    pages = [part for part in mail_parts.parts(message) if part.get_content_type() in _PAGES]
    named = (page for page in pages if start and mail_parts.header(page, "Content-ID") == start)
    return next(named, pages[0] if pages else None)


def _facts(message: Message, root: Message) -> Iterator[tuple[str, Fact]]:
    """What the browser wrote above the page: its address and the day it was saved; the title stands in the page."""
    for name, part in (("Snapshot-Content-Location", message), ("Content-Location", root)):
        address = "".join(mail_parts.header(part, name).split())
        if address.startswith(("http://", "https://")):
            yield "address", Fact(address, Basis.STATED, f"MHTML header: {name}", said=address)
    said = mail_parts.header(message, "Date")
    day = mail_parts.day(said)
    if day:
        yield "retrieved", Fact(day, Basis.STATED, "MHTML header: Date", said=said)
