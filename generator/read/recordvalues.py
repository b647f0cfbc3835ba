"""How the values of a record's keys are read, whatever form a corpus or feed gives them."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from generator.config import Settings
from generator.lexicon import sections, words
from generator.read import bylines, outlets, stamps
from generator.read.front import KINDS
from generator.text import visible

Record = Mapping[str, Any]
_PARTS = re.compile(r"\s*[/›>|]\s*")
_LISTED = re.compile(r"\s*[;,]\s*")
_SIGNS = re.compile(r"[\W_]+")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_SENDER = re.compile(r"\S{1,200}@\S{1,200} \((?P<name>[^()]{1,200})\)")
_HOST = re.compile(r"(?i)[a-z][a-z0-9+.-]{1,9}://(?:[^/@\s]{1,200}@)?(?:www\.)?(?P<host>[^/:?#\s]{1,253})")
_ESCAPE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_INLINE = re.compile(r"(?i)</?(?:a|b|i|em|strong|span|su[bp]|br)\b[^<>]{0,300}>")
_SECONDS = 1e11  # a greater number of a clock counts thousandths
_INNER = ("name", "title", "main", "original", "headline", "byline", "value", "text", "href", "$date", "$oid")
_NAME_PARTS = ({"firstname", "givenname"}, {"middlename"}, {"lastname", "familyname", "surname"})


def plain(value: Any) -> str:
    """A value as text: of a mapping the part that names or holds it, of a list its first."""
    if isinstance(value, Mapping):
        inner = [value[key] for key in _INNER if not empty(value.get(key))]
        return plain(inner[0]) if inner else _full_name(value)
    if isinstance(value, list):
        return plain(value[0]) if value else ""
    return "" if value is None or isinstance(value, bool) else str(value)


def _full_name(value: Record) -> str:
    parts = {bare(key): held for key, held in value.items() if isinstance(held, str)}
    return " ".join(parts[key] for names in _NAME_PARTS for key in parts if key in names and parts[key])


def unescaped(words: str) -> str:
    """The words with the characters that escapes of HTML stand for."""
    return _ESCAPE.sub(lambda match: html.unescape(match.group()), words)


@lru_cache(4096)
def bare(key: str) -> str:
    """A key in small letters, without the signs in it."""
    return _SIGNS.sub("", key.casefold())


def empty(value: Any) -> bool:
    """Whether a value is one of those that say there is none."""
    if isinstance(value, str | float):
        return str(value).strip().casefold() in ("", *sections("record_keys")["empty"])
    return value is None or value == [] or value == {}


def _shown(value: Any) -> str:
    return visible(unescaped(_INLINE.sub("", plain(value))))


def items(value: Any) -> list[Any]:
    """The values of a list, or a value alone."""
    return value if isinstance(value, list) else [value]


def said(value: Any) -> str:
    """The characters of a value, for a person to compare."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(said, value)))
    return plain(value)


def _words(value: Any, settings: Settings) -> list[str]:
    told = _shown(value)
    return [told] if told else []


def _parted(value: Any, settings: Settings) -> list[str]:
    return [part for part in _PARTS.split(_shown(value)) if part]


def _tagged(value: Any, settings: Settings) -> list[str]:
    return [part for part in _LISTED.split(_shown(value)) if part]


def _day(value: Any, settings: Settings) -> list[str]:
    """The day of a date in any of the forms that records have: ISO 8601, RFC 822, seconds of a clock, 20260314."""
    told = _shown(value)[:100]
    compact = _COMPACT.fullmatch(told)
    if compact:
        told = "-".join(compact.groups())
    elif re.fullmatch(r"\d{9,13}(?:\.\d{1,9})?", told):
        number = float(told)
        moment = datetime.datetime.fromtimestamp(number / 1000 if number > _SECONDS else number, datetime.UTC)
        return [moment.date().isoformat()]
    return [day for day, _ in stamps.days(told)[:1]]


def _names(value: Any, settings: Settings) -> list[str]:
    told = _shown(value)
    sender = _SENDER.fullmatch(told)
    told = sender["name"] if sender else told
    if re.match(r"\S+(?:://|@)\S+$", told):
        return []
    found = [name.text for name in bylines.names(told)]
    return found or [part for part in _LISTED.split(told[bylines.opener(told) :]) if part.strip()]


def _outlet(value: Any, settings: Settings) -> list[str]:
    told = _shown(value)
    host = _HOST.match(told)
    name = outlets.given(host["host"] if host else told.removeprefix("www."), settings.outlets)
    return [name] if name else []


def _code(value: Any, settings: Settings) -> list[str]:
    code = re.split("[-_]", _shown(value).lower())[0]
    return [code] if code in words("furniture_codes") else []


def _kind(value: Any, settings: Settings) -> list[str]:
    kind = re.sub("[-_ ]+", " ", _shown(value).lower())
    return [kind] if kind in KINDS else []


def _address(value: Any, settings: Settings) -> list[str]:
    told = plain(value).strip()
    return [told] if re.match(r"https?://[^\s<>\"]{4,2000}$", told) else []


FIELDS: dict[str, Callable[[Any, Settings], list[str]]] = {
    "title": _words,
    "section": _parted,
    "outlet": _outlet,
    "authors": _names,
    "published": _day,
    "updated": _day,
    "retrieved": _day,
    "address": _address,
    "terms": _words,
    "language": _code,
    "kind": _kind,
    "tags": _tagged,
}
"""How each field of the metadata is read from the value of a record's key."""
