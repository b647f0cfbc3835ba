"""What a record says of the article it holds: its keys, whatever corpus or feed they come from, as facts."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from generator.config import Settings
from generator.lexicon import sections, words
from generator.model import Basis, Fact, Notice
from generator.read import bylines, outlets, stamps
from generator.read.front import KINDS
from generator.text import visible

RULE = "record keys"
Record = Mapping[str, Any]
Facts = tuple[tuple[str, Fact], ...]
_PARTS = re.compile(r"\s*[/›>|]\s*")
_LISTED = re.compile(r"\s*[;,]\s*")
_SIGNS = re.compile(r"[\W_]+")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_SENDER = re.compile(r"\S{1,200}@\S{1,200} \((?P<name>[^()]{1,200})\)")
_HOST = re.compile(r"(?i)[a-z][a-z0-9+.-]{1,9}://(?:[^/@\s]{1,200}@)?(?:www\.)?(?P<host>[^/:?#\s]{1,253})")
_ESCAPE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_INLINE = re.compile(r"(?i)</?(?:a|b|i|em|strong|span|su[bp]|br)\b[^<>]{0,300}>")
_SECONDS = 1e11  # a greater number of a clock counts thousandths
_LONGEST = 40
_INNER = ("name", "title", "main", "original", "headline", "byline", "value", "text", "href", "$date", "$oid")
_NAME_PARTS = ({"firstname", "givenname"}, {"middlename"}, {"lastname", "familyname", "surname"})


def pairs(record: Record, field: str) -> Iterator[tuple[str, Any]]:
    """The record's keys for a field that hold something, with their values, the best first."""
    given = _flat(record)
    plain = {_bare(key): key for key in reversed(list(given))}
    for name in sections("record_keys")[field]:
        if name in plain and not _empty(given[plain[name]]):
            yield plain[name], given[plain[name]]


def facts(record: Record, form: str, settings: Settings) -> Facts:
    """The facts of a record, each with its key and the characters it was read from; `form` names what holds them."""
    found: list[tuple[str, Fact]] = []
    for field, read in FIELDS.items() if settings.on(RULE) else ():
        for key, value in pairs(record, field):
            values = [told for item in _items(value) for told in read(item, settings)]
            if values:
                said = _said(value)
                found += [(field, Fact(told, Basis.STATED, f"{form}: {key}", said=said)) for told in values]
                break
    days = [fact.value for field, fact in found if field == "published"]
    found = [(field, fact) for field, fact in found if field != "updated" or fact.value not in days]
    return (*found, *_by_address(found, settings))


def problems(record: Record, settings: Settings) -> Iterator[Notice]:
    """A notice for each date that is none."""
    for field in ("published", "updated"):
        given = list(pairs(record, field)) if settings.on(RULE) else []
        if given and not any(FIELDS[field](item, settings) for _, value in given for item in _items(value)):
            key, value = given[0]
            told = f"has “{visible(_said(value))[:_LONGEST]}” as `{key}`, which is no date; it is not used"
            yield Notice(told, severity="warning")


def plain(value: Any) -> str:
    """A value as text: of a mapping the part that names or holds it, of a list its first."""
    if isinstance(value, Mapping):
        inner = [value[key] for key in _INNER if not _empty(value.get(key))]
        return plain(inner[0]) if inner else _full_name(value)
    if isinstance(value, list):
        return plain(value[0]) if value else ""
    return "" if value is None or isinstance(value, bool) else str(value)


def _full_name(value: Record) -> str:
    parts = {_bare(key): held for key, held in value.items() if isinstance(held, str)}
    return " ".join(parts[key] for names in _NAME_PARTS for key in parts if key in names and parts[key])


def unescaped(words: str) -> str:
    """The words with the characters that escapes of HTML stand for."""
    return _ESCAPE.sub(lambda match: html.unescape(match.group()), words)


@lru_cache(4096)
def _bare(key: str) -> str:
    return _SIGNS.sub("", key.casefold())


def _flat(record: Record) -> Record:
    """The record with what it holds within one of its keys, as some corpora have it."""
    names = words("record_keys", "within")
    within = [value for key, value in record.items() if isinstance(value, Mapping) and key.casefold() in names]
    return {**{key: value for part in within for key, value in part.items()}, **record} if within else record


def _empty(value: Any) -> bool:
    """Whether a value is one of those that say there is none."""
    if isinstance(value, str | float):
        return str(value).strip().casefold() in ("", *sections("record_keys")["empty"])
    return value is None or value == [] or value == {}


def _shown(value: Any) -> str:
    return visible(unescaped(_INLINE.sub("", plain(value))))


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _said(value: Any) -> str:
    """The characters of a value, for a person to compare."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_said, value)))
    return plain(value)


def _by_address(found: list[tuple[str, Fact]], settings: Settings) -> Facts:
    """The known outlet to which the record's address belongs, where the record names none."""
    given = dict(reversed(found))
    known = outlets.at(given["address"].value, settings.outlets) if "address" in given else None
    if known is None or "outlet" in given:
        return ()
    return (("outlet", Fact(known.name, Basis.STATED, "domain of the address", said=given["address"].said)),)


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
