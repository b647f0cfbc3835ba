"""Reference readings of documents: what a careful reader gets out of a page, a JSON file a document.

The fields are described beside the files. Keys that vary between annotators are read alike: `byline_lines`
and `stamps` name the same lines, `title_quotes` may be missing.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from generator.errors import ConfigError, Place, UsageError


class Quoted(msgspec.Struct, frozen=True):
    """A quoted run; `paragraph` counts the lines of the body from 1 and is missing for one in the title."""

    text: str
    speaker: str | None = None
    form: str = "title"
    fragment: bool = False
    mention: str | None = None
    cue: str | None = None
    via: str | None = None
    paragraph: int | None = None


class Named(msgspec.Struct, frozen=True):
    """A party; its aliases include descriptions."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    of: str | None = None
    salience: str = "mentioned"


class Deed(msgspec.Struct, frozen=True):
    """Who did what to whom, with the opening words of the sentence it rests on."""

    who: tuple[str, ...]
    did: str
    whom: tuple[str, ...]
    sentence: str
    negated: bool = False
    claimed_by: str | None = None


class When(msgspec.Struct, frozen=True):
    """A time expression with its ISO 8601 value or interval, or None; in captions without `paragraph`."""

    text: str
    value: str | None
    paragraph: int | None = None


class Picture(msgspec.Struct, frozen=True):
    """A caption line."""

    text: str
    credit: str | None = None
    date: str | None = None


class Gold(msgspec.Struct, frozen=True):
    """One reference reading."""

    seed: str
    title: str
    body: tuple[str, ...]
    kind: str = "report"
    section: tuple[str, ...] = ()
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    dateline_place: str | None = None
    published: str | None = None
    updated: str | None = None
    earliest: str | None = None
    byline_lines: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    captions: tuple[Picture, ...] = ()
    furniture: tuple[str, ...] = ()
    quotes: tuple[Quoted, ...] = ()
    title_quotes: tuple[Quoted, ...] = ()
    not_quotes: tuple[str, ...] = ()
    parties: tuple[Named, ...] = ()
    not_parties: tuple[str, ...] = ()
    relations: tuple[Deed, ...] = ()
    dates: tuple[When, ...] = ()
    summary: tuple[str, ...] = ()
    summary_must_cover: tuple[str, ...] = ()

    @property
    def page_lines(self) -> tuple[str, ...]:
        """The lines that are no text: furniture, byline and stamps."""
        return (*self.furniture, *self.byline_lines, *self.stamps)


def files(folder: Path) -> list[Path]:
    """The annotation files of `folder`, in order of name. Raises UsageError where there are none."""
    found = sorted(folder.glob("*.json"))
    if not found:
        raise UsageError(f"{folder}: no reference readings (*.json) are here; name their folder with --gold")
    return found


def read(path: Path) -> Gold:
    """The reading in the file `path`. Raises ConfigError where it is not one."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Gold)
    except msgspec.DecodeError as error:
        raise ConfigError([(Place(str(path)), f"is no reference reading ({error})")]) from None


def seed_file(reading: Gold, root: Path) -> Path:
    """The document of a reading, under `root`. Raises UsageError where it is missing."""
    path = root / reading.seed
    if not path.is_file():
        raise UsageError(f"{path}: this document of a reading is missing; restore it or remove the reading")
    return path


def digest(folder: Path, root: Path) -> str:
    """SHA-256 over the annotations of `folder` and their documents under `root`, in order of name."""
    paths = [path for file in files(folder) for path in (file, seed_file(read(file), root))]
    return digest_of(paths)


def digest_of(paths: list[Path]) -> str:
    """SHA-256 over the names and bytes of `paths`, in the order given."""
    total = hashlib.sha256()
    for path in paths:
        data = path.read_bytes()
        total.update(f"{path.name}\0{len(data)}\0".encode() + data)
    return total.hexdigest()


def joined(*digests: str) -> str:
    """SHA-256 over several digests, in the order given."""
    return hashlib.sha256("\0".join(digests).encode()).hexdigest()
