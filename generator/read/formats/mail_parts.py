"""The parts of a message and their headers, whatever is wrong with them."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from generator.config import Settings
from generator.errors import SeedError
from generator.model import Notice, RawSeed
from generator.read.formats import text as plain

_HEADER = 5_000  # characters of a header that are read
_START = re.compile(rb"(?m)^[!-9;-~]{1,76}:")  # a header's name
_HEAD = 20_000  # bytes in which the first header stands


def parsed(raw: RawSeed, settings: Settings) -> Message:
    """The message in the bytes of a seed. Raises SeedError where they are none, or hold parts too deep within parts."""
    data = raw.data.lstrip(b"\r\n\t \xef\xbb\xbf")
    if data.startswith(b"From "):  # the first line of a mailbox's message
        data = data.split(b"\n", 1)[-1]
    if not _START.match(data[:_HEAD]):
        raise SeedError(raw.path, "does not begin with the headers of a message", "save the message again as .eml")
    limits = settings.limits
    try:
        message = email.message_from_bytes(data, policy=policy.compat32)
        count = sum(1 for _ in parts(message))
    except RecursionError:
        count = limits.elements + 1
    if count > limits.members:
        reason = f"has parts within parts, more than {limits.members:,} or deeper than can be read"
        raise SeedError(raw.path, reason, "save the message's text alone, or raise `limits.members`")
    return message


def parts(message: Message) -> Iterator[Message]:
    """The message and every part within it, in order, but for those of messages it forwards."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        inner = part.get_payload()
        if isinstance(inner, list) and part.get_content_maintype() == "multipart":
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]


def header(message: Message, name: str) -> str:
    """A header in words, on one line; "" where it is missing."""
    values = (str(value) for key, value in message.raw_items() if key.casefold() == name.casefold())
    words = _repaired(next(values, "")[:_HEADER])
    try:
        words = str(make_header(decode_header(words)))
    except (LookupError, ValueError):  # words in an encoding that is none stay as they are
        return " ".join(words.split())
    return " ".join(words.split())


def _repaired(words: str) -> str:
    """Bytes that stand in a header undeclared, read as UTF-8 or else as cp1252."""
    raw = words.encode("utf-8", "surrogateescape")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def parameter(message: Message, name: str) -> str:
    """A parameter of the content type; "" where it is missing."""
    value = message.get_param(name)
    return str(value[2] if isinstance(value, tuple) else value) if value else ""


def name(part: Message) -> str:
    """The file name of a part in words; "" where it has none."""
    try:
        words = str(make_header(decode_header(_repaired(part.get_filename() or ""))))
    except (LookupError, ValueError):
        return ""
    return " ".join(words.split())[:200]


def payload(part: Message) -> bytes:
    """The bytes of a part, decoded."""
    try:
        data = part.get_payload(decode=True)
    except (LookupError, ValueError):
        data = None
    return data if isinstance(data, bytes) else b""


def charset(part: Message) -> str | None:
    """The encoding that a part states, where Python knows it."""
    named = parameter(part, "charset").strip("\"' ")
    try:
        "".encode(named)
    except (LookupError, ValueError):
        return None
    return named or None


def words(raw: RawSeed, part: Message) -> tuple[str, tuple[Notice, ...]]:
    """The text of a part: in the encoding it states, else in the one that fits best and a notice. Raises SeedError."""
    data, named = payload(part), charset(part)
    if not data.strip():
        return "", ()
    try:
        return data.decode(named or "ascii"), ()
    except (UnicodeDecodeError, LookupError):
        text, encoding, *_ = plain.characters(replace(raw, data=data))
    stated = f"states the encoding {named}" if named else "states no encoding"
    return text, (Notice(f"{stated}; its text was read as {encoding}", 0, "warning"),)


def day(said: str) -> str | None:
    """The ISO day of a date header, as its own zone has it."""
    try:
        return parsedate_to_datetime(said).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
