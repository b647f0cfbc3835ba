"""A person's decisions about one seed: `site_config/overrides/<seed-id>.yml`, as typed values.

Lines, sentences and quotes are named by the words they begin with, so a decision survives edits elsewhere in the seed.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from pathlib import Path
from typing import Literal

import msgspec

from generator import typed
from generator.model import Kind, Label

DocumentKind = Literal["report", "opinion", "interview", "live blog", "press release", "correction"]

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


class MetadataDecision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Values that replace what was read; dates are ISO 8601 (`2026-03-14`, `2026-03`, `2026`)."""

    title: str | None = None
    outlet: str | None = None
    section: tuple[str, ...] | None = None
    authors: tuple[str, ...] | None = None
    agency: str | None = None
    dateline: str | None = None
    published: str | None = None
    updated: str | None = None
    retrieved: str | None = None
    address: str | None = None
    terms: str | None = None
    language: str | None = None
    kind: DocumentKind | None = None

    def __post_init__(self) -> None:
        for name in ("published", "updated", "retrieved"):
            value = getattr(self, name)
            if value is not None and not _is_date(value):
                raise ValueError(f"`{name}`: “{value}” is no date; write it like 2026, 2026-03 or 2026-03-14")


def _is_date(value: str) -> bool:
    try:
        datetime.date.fromisoformat(value + "-01-01"[len(value) - 10 :] if len(value) in (4, 7) else value)
    except ValueError:
        return False
    return bool(_DATE.fullmatch(value))


class LineDecision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The right label of a line."""

    text: str
    label: Label


class QuoteDecision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who really says a quotation, and whether it is shown among the key quotes."""

    text: str
    speaker: str | None = None
    via: str | None = None
    show: Literal["pin", "hide"] | None = None


class SentenceDecision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence that must, or must not, be in the summary."""

    text: str
    show: Literal["bottom line", "key point", "hide"]


class PartyDecision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The right name or kind of a party, or that it is none."""

    name: str
    rename: str | None = None
    kind: Kind | None = None
    show: Literal["hide"] | None = None
    of: Kind | None = None  # the kind it has now, where parties of several kinds have the name


class Decisions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a person decided about one seed."""

    note: str = ""
    metadata: MetadataDecision = MetadataDecision()
    lines: tuple[LineDecision, ...] = ()
    quotes: tuple[QuoteDecision, ...] = ()
    sentences: tuple[SentenceDecision, ...] = ()
    parties: tuple[PartyDecision, ...] = ()

    def digest(self) -> str:
        """SHA-256 over all decisions."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()


NONE = Decisions()


def path_of(root: Path, seed: str) -> Path:
    """Where the decisions about the seed of that id are kept."""
    return root / "site_config" / "overrides" / f"{seed}.yml"


def load(root: Path, seed: str) -> Decisions:
    """The decisions about a seed, `NONE` where there is no file. Raises ConfigError with all problems."""
    path = path_of(root, seed)
    shown = f"site_config/overrides/{seed}.yml"
    return typed.load(path, Decisions, shown, text_only=True) if path.is_file() else NONE
