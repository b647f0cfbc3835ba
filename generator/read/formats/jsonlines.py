"""JSON Lines and JSON: each record of an article a seed, in the shapes that news corpora and JSON feeds have."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.config import Settings
from generator.errors import SeedError
from generator.lexicon import sections
from generator.read.formats import record
from generator.read.members import Member

_ERRORS = 20  # told one by one; the rest is summed up
_SIGNS = 200  # of structure in a file, for each member that it may hold
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_REMEDY = "mend or remove it"


class Part(NamedTuple):
    """A record of a file, or what is wrong with it, and what it is called there."""

    name: str
    value: Any
    wrong: str = ""


def opened(path: str, data: bytes, settings: Settings) -> Iterator[Member | SeedError]:
    """The records of a file, in its order; what is no record is told with its line. Raises SeedError."""
    data = _utf8(data)
    if not data.strip():
        raise SeedError(path, "is empty", "remove it")
    if sum(map(data.count, (b"{", b"[", b","))) > _SIGNS * settings.limits.members:
        reason = f"holds more than {_SIGNS * settings.limits.members:,} values"
        raise SeedError(path, reason, "split it, or raise `limits.members` in site_config/briefing.yml")
    rows = [(number, row.strip()) for number, row in enumerate(data.splitlines(), 1) if row.strip()]
    parts = _lines(rows, settings) if _is_lines(rows) else _whole(path, data)
    yield from seeds(path, parts, record.FORM)


def seeds(path: str, parts: Iterator[Part], form: str) -> Iterator[Member | SeedError]:
    """The records as seeds; what is wrong with the others, in so many sentences as one may read."""
    wrong: list[str] = []
    for part in parts:
        told = part.wrong
        if not told and record.content(part.value):
            yield record.member(part.value, form)
            continue
        wrong.append(part.name)
        if len(wrong) <= _ERRORS:
            yield SeedError(path, f"{part.name} {told}", _REMEDY) if told else record.no_text(path, part.name)
    if len(wrong) > _ERRORS:
        reason = f"{len(wrong) - _ERRORS:,} more are left out, from {wrong[_ERRORS]} to {wrong[-1]}"
        yield SeedError(path, reason, "they hold no text, or are no records")


def _utf8(data: bytes) -> bytes:
    wide = next((encoding for mark, encoding in _WIDE if data.startswith(mark)), None)
    return data.decode(wide, "replace").encode("utf-8", "replace") if wide else data.removeprefix(codecs.BOM_UTF8)


def _is_lines(rows: list[tuple[int, bytes]]) -> bool:
    """Whether a file holds a record a line, even if some are broken, rather than one value over many lines."""
    whole = sum(row.startswith(b"{") and row.endswith(b"}") for _, row in rows)
    return len(rows) > 1 and 2 * whole > len(rows)


def _lines(rows: list[tuple[int, bytes]], settings: Settings) -> Iterator[Part]:
    limit = settings.limits.seed_bytes
    for number, row in rows:
        name = f"line {number:,}"
        if len(row) > limit:
            yield Part(name, None, f"has {len(row):,} bytes, more than the limit of {limit:,} (`limits.seed_bytes`)")
            continue
        value, wrong = _value(row)
        yield Part(name, value, wrong if wrong or isinstance(value, dict) else "is no record")


def _whole(path: str, data: bytes) -> Iterator[Part]:
    value, wrong = _value(data)
    if wrong:
        raise SeedError(path, wrong, "save it again as JSON")
    found = _records(value)
    if not any(isinstance(item, dict) and record.content(item) for item in found):
        raise SeedError(path, "holds no record with a text", "give each one under the key `text`")
    for number, item in enumerate(found, 1):
        name = f"record {number:,}"
        yield Part(name, item) if isinstance(item, dict) else Part(name, None, "is no record")


def _records(value: Any) -> list[Any]:
    """The records in a value: itself, its items, or those in the list under one of the known keys."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return []
    keys = {str(key).casefold(): key for key in reversed(value)}
    for name in sections("record_keys")["holders"]:
        inner = value[keys[name]] if name in keys else None
        inner = _records(inner) if isinstance(inner, dict) and not record.content(value) else inner
        if isinstance(inner, list) and any(isinstance(item, dict) for item in inner):
            return [_inherit(item, value) for item in inner]
    return [value]


def _inherit(item: Any, holder: dict[str, Any]) -> Any:
    """A record of a JSON feed with the title and language of the feed."""
    if not isinstance(item, dict) or not str(holder.get("version", "")).startswith("https://jsonfeed.org/"):
        return item
    of_feed = {"site_name": holder.get("title"), "language": holder.get("language")}
    return {**{key: value for key, value in of_feed.items() if isinstance(value, str)}, **item}


def _value(data: bytes) -> tuple[Any, str]:
    """The value that JSON stands for, or why it stands for none."""
    try:
        return json.loads(data.decode("utf-8")), ""
    except UnicodeDecodeError as error:
        return None, f"is not UTF-8 (byte {error.start:,})"
    except json.JSONDecodeError as error:
        where = f"line {error.lineno:,}, column" if error.lineno > 1 else "column"
        return None, f"is no valid JSON ({error.msg} at {where} {error.colno:,})"
    except RecursionError:
        return None, "nests its values too deep"
    except ValueError as error:
        return None, f"is no valid JSON ({str(error).split(':')[0]})"
