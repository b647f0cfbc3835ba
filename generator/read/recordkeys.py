"""What a record says of the article it holds: its keys, whatever corpus or feed they come from, as facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.config import Settings
from generator.lexicon import sections, words
from generator.model import Basis, Fact, Notice
from generator.read import outlets
from generator.read.recordvalues import FIELDS, Record, bare, empty, items, said
from generator.text import visible

RULE = "record keys"
Facts = tuple[tuple[str, Fact], ...]
_LONGEST = 40


def pairs(record: Record, field: str) -> Iterator[tuple[str, Any]]:
    """The record's keys for a field that hold something, with their values, the best first."""
    given = _flat(record)
    plain = {bare(key): key for key in reversed(list(given))}
    for name in sections("record_keys")[field]:
        if name in plain and not empty(given[plain[name]]):
            yield plain[name], given[plain[name]]


def facts(record: Record, form: str, settings: Settings) -> Facts:
    """The facts of a record, each with its key and the characters it was read from; `form` names what holds them."""
    found: list[tuple[str, Fact]] = []
    for field, read in FIELDS.items() if settings.on(RULE) else ():
        for key, value in pairs(record, field):
            values = [told for item in items(value) for told in read(item, settings)]
            if values:
                shown = said(value)
                found += [(field, Fact(told, Basis.STATED, f"{form}: {key}", said=shown)) for told in values]
                break
    days = [fact.value for field, fact in found if field == "published"]
    found = [(field, fact) for field, fact in found if field != "updated" or fact.value not in days]
    return (*found, *_by_address(found, settings))


def problems(record: Record, settings: Settings) -> Iterator[Notice]:
    """A notice for each date that is none."""
    for field in ("published", "updated"):
        given = list(pairs(record, field)) if settings.on(RULE) else []
        if given and not any(FIELDS[field](item, settings) for _, value in given for item in items(value)):
            key, value = given[0]
            told = f"has “{visible(said(value))[:_LONGEST]}” as `{key}`, which is no date; it is not used"
            yield Notice(told, severity="warning")


def _flat(record: Record) -> Record:
    """The record with what it holds within one of its keys, as some corpora have it."""
    names = words("record_keys", "within")
    within = [value for key, value in record.items() if isinstance(value, Mapping) and key.casefold() in names]
    return {**{key: value for part in within for key, value in part.items()}, **record} if within else record


def _by_address(found: list[tuple[str, Fact]], settings: Settings) -> Facts:
    """The known outlet to which the record's address belongs, where the record names none."""
    given = dict(reversed(found))
    known = outlets.at(given["address"].value, settings.outlets) if "address" in given else None
    if known is None or "outlet" in given:
        return ()
    return (("outlet", Fact(known.name, Basis.STATED, "domain of the address", said=given["address"].said)),)
