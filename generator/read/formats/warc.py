"""Web archives: each page that a crawler or a browser saved in a .warc file a seed."""

from __future__ import annotations

import io
import json
import re
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.config import Settings
from generator.errors import LeftOut, SeedError
from generator.model import Basis, Document, Fact, RawSeed
from generator.read import stamps
from generator.read.formats import html, text
from generator.read.members import Member
from generator.text import visible

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

FORM = ":response"
_PAGES = ("text/html", "application/xhtml+xml")
_READ = (*_PAGES, "text/plain")
_TYPES = ("response", "resource", "conversion")  # the records that can hold a page
_CODINGS = ("", "identity", "gzip", "x-gzip", "deflate")  # others may unpack one block to gigabytes
_LONGEST = 120  # characters of what the library says is wrong
_CHARSET = re.compile(r"(?i)charset\s*=\s*[\"']?([\w.:-]{2,40})")


def opened(path: str, data: bytes, settings: Settings) -> Iterator[Member | SeedError]:
    """The pages of a web archive, in its order; how many records are none is told. Raises SeedError."""
    from warcio.archiveiterator import ArchiveIterator

    skipped = pages = 0
    broken, said = False, io.StringIO()
    try:
        for record in _quietly(ArchiveIterator(io.BytesIO(data), arc2warc=True), said):
            if record.rec_type in _TYPES and _is_page(record):
                pages += 1
                yield _page(path, record, settings)
            else:
                skipped += record.rec_type in _TYPES
    except Exception as error:  # the library lets through whatever a broken header leads to
        broken = True
        where = f"after {pages:,} pages" if pages else "at its beginning"
        yield SeedError(
            path, f"is no web archive, or damaged {where} ({visible(str(error))[:_LONGEST]})", "get it anew"
        )
    if said.getvalue() and not broken:
        yield SeedError(path, "holds records of another length than they state", "get it anew if pages are missing")
    if skipped:
        many, left = ("1 record that is", "it is") if skipped == 1 else (f"{skipped:,} records that are", "they are")
        yield LeftOut(path, f"holds {many} no page (pictures, scripts, errors)", f"{left} left out")
    elif not pages and not broken:
        yield SeedError(path, "holds no pages", "remove it")


def _quietly(records: Iterator[ArcWarcRecord], said: io.StringIO) -> Iterator[ArcWarcRecord]:
    """The records; what the library would print of their flaws is kept in `said`."""
    while True:
        with redirect_stderr(said):
            record = next(records, None)
        if record is None:
            return
        yield record


def read(raw: RawSeed, settings: Settings) -> Document:
    """A page of a web archive, with its address and the day it was saved. Raises SeedError."""
    head, _, body = raw.data.partition(b"\n")
    said = json.loads(head)
    if said["type"] in _PAGES:
        document = html.document(raw, body, settings, said["charset"])
    else:
        document = text.read(replace(raw, data=body), settings)
    facts = [("address", Fact(said["address"], Basis.STATED, "WARC-Target-URI", said=said["address"]))]
    day = stamps.days(said["retrieved"][:40])
    if day:
        facts.append(("retrieved", Fact(day[0][0], Basis.STATED, "WARC-Date", said=said["retrieved"])))
    return replace(document, facts=(*document.facts, *facts))


def _is_page(record: ArcWarcRecord) -> bool:
    """Whether a record holds a page that was there."""
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    return status == "200" and _type(record)[0] in _READ and _address(record).startswith(("http://", "https://"))


def _type(record: ArcWarcRecord) -> tuple[str, str | None]:
    """The media type of what a record holds, and its character set where a header tells."""
    headers = record.http_headers or record.rec_headers
    said = headers.get_header("Content-Type") or ""
    charset = _CHARSET.search(said)
    return said.split(";")[0].strip().lower(), charset[1] if charset else None


def _address(record: ArcWarcRecord) -> str:
    return (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")


def _page(path: str, record: ArcWarcRecord, settings: Settings) -> Member | SeedError:
    """A page with the line that says what the archive knows of it."""
    address, limit = _address(record), settings.limits.seed_bytes
    coding = (record.http_headers.get_header("Content-Encoding", "") if record.http_headers else "").strip().lower()
    if coding not in _CODINGS:
        return SeedError(path, f"holds {address} packed by {coding}, which is not read", "save the page itself")
    try:
        body = _unpacked(_unchunked(record), coding, limit + 1)
    except (EOFError, OSError, ValueError, zlib.error) as error:
        return SeedError(path, f"holds {address} in a damaged form ({error})", "save the page itself")
    if len(body) > limit:
        reason = f"holds {address} with more than {limit:,} bytes"
        return SeedError(path, reason, "save its text, or raise `limits.seed_bytes` in site_config/briefing.yml")
    kind, charset = _type(record)
    when = record.rec_headers.get_header("WARC-Date") or ""
    said = json.dumps({"address": address, "charset": charset, "retrieved": when, "type": kind})
    return Member(address, said.encode() + b"\n" + body, FORM)


def _unchunked(record: ArcWarcRecord) -> bytes:
    """What the record holds, as one piece."""
    from warcio.bufferedreaders import ChunkedDataReader

    said = record.http_headers.get_header("Transfer-Encoding", "") if record.http_headers else ""
    stream = record.raw_stream if said.strip().lower() != "chunked" else ChunkedDataReader(record.raw_stream)
    content: bytes = stream.read()
    if getattr(record.raw_stream, "limit", 0) > 0:  # bytes that its header promises
        raise EOFError("its end is missing")
    return content


def _unpacked(data: bytes, coding: str, most: int) -> bytes:
    """At most so many bytes of what was packed for the transport; some archives hold it unpacked."""
    if not coding.endswith(("gzip", "deflate")) or (coding.endswith("gzip") and data[:2] != b"\x1f\x8b"):
        return data
    bare = coding == "deflate" and (data[:1] or b"x")[0] & 0x0F != zlib.DEFLATED
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS if bare else zlib.MAX_WBITS | 32)
    content = unpacking.decompress(data, most)
    if not unpacking.eof and len(content) < most:
        raise EOFError("its end is missing")
    return content
