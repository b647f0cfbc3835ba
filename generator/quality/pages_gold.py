"""Saved pages with their readings: a file as people save it, and beside it what a careful reader gets out of it.

The fields are described beside the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.errors import ConfigError, Place, UsageError
from generator.quality.gold import Picture, digest_of

ENDING = ".json"


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a careful reader gets out of one page; a missing value is one the page does not say."""

    body: tuple[str, ...]
    language: str
    title: str | None = None
    section: tuple[str, ...] = ()
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    dateline: str | None = None
    published: str | None = None
    updated: str | None = None
    retrieved: str | None = None
    kind: str = "report"
    address: str | None = None
    terms: str | None = None
    captions: tuple[Picture, ...] = ()
    headings: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()


class _Single(Reading, frozen=True, forbid_unknown_fields=True, kw_only=True):
    source: str
    shape: str


class _Several(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    shape: str
    members: dict[str, Reading]


@dataclass(frozen=True, slots=True)
class Page:
    """A saved file with the readings of what is in it, by member; the one of a plain file has the name ""."""

    path: Path
    shape: str
    readings: Mapping[str, Reading]


def pages(folder: Path) -> list[Page]:
    """Every page of `folder`, in order of name. Raises UsageError where there are none, ConfigError for a bad one."""
    found = sorted(folder.glob("*" + ENDING))
    if not found:
        raise UsageError(f"{folder}: no pages with readings (*{ENDING}) are here; name their folder with --pages")
    return [read(path) for path in found]


def read(path: Path) -> Page:
    """The page whose reading is in the file `path`."""
    data = path.read_bytes()
    try:
        if "members" in msgspec.json.decode(data, type=dict[str, msgspec.Raw]):
            several = msgspec.json.decode(data, type=_Several)
            return Page(_saved(path), several.shape, several.members)
        single = msgspec.json.decode(data, type=_Single)
        return Page(_saved(path), single.shape, {"": single})
    except msgspec.DecodeError as error:
        raise ConfigError([(Place(str(path)), f"is no reading of a page ({error})")]) from None


def _saved(path: Path) -> Path:
    found = [file for file in sorted(path.parent.glob(f"{path.stem}.*")) if file.suffix != ENDING]
    if len(found) != 1:
        raise UsageError(f"{path}: exactly one page with this name must stand beside the reading, not {len(found)}")
    return found[0]


def digest(folder: Path) -> str:
    """SHA-256 over the pages of `folder` and their readings, in order of name."""
    return digest_of([file for page in pages(folder) for file in (page.path.with_suffix(ENDING), page.path)])
