"""Texts with a reading of every quotation in them: who says which words, and how the text says so.

The fields are described beside the texts. A folder of the same format that knows neither names nor forms can be
read, too: there the name is what the text calls the speaker.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.errors import ConfigError, Place, UsageError
from generator.model import Span
from generator.quality.gold import digest_of
from generator.quality.words import name, tokens

GOLD = "gold.jsonl"
TEXTS = "txt"
INDIRECT = "indirect"


class Said(msgspec.Struct, frozen=True):
    """A quotation or a reported statement, as a reader sees it; offsets are characters of the text."""

    kind: str
    spans: tuple[tuple[int, int], ...]
    segments: tuple[tuple[int, int], ...]
    speaker: str = ""
    names: tuple[str, ...] = ()
    speaker_kind: str = ""
    via: str | None = None
    whole: bool = False
    forms: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[str, ...]:
        """Whom a reader should be shown; nobody where the reading names nobody."""
        return self.names or ((self.speaker,) if self.speaker else ())

    @property
    def reported(self) -> bool:
        """Whether words stand outside marks."""
        return self.kind != "direct"

    @property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """The runs of words that are quoted."""
        return self.spans if self.names and not self.reported else self.segments


class NoQuote(msgspec.Struct, frozen=True):
    """Words in marks that nobody says: a title, a nickname, a word held at a distance."""

    span: tuple[int, int]
    what: str


class Reading(msgspec.Struct, frozen=True):
    """The quotations of one text, in its order."""

    doc: str
    quotes: tuple[Said, ...]
    not_quotes: tuple[NoQuote, ...] = ()


class Run(NamedTuple):
    """A run of quoted words and the quotation it is a piece of."""

    span: Span
    said: Said


@dataclass(frozen=True)
class Text:
    """A text and its reading."""

    path: Path
    reading: Reading

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Every run of quoted words."""
        return tuple(Run(Span(*piece), said) for said in self.reading.quotes for piece in said.pieces)

    @cached_property
    def shared(self) -> frozenset[str]:
        """The last names that more than one speaker of the text has."""
        people = {name(one) for said in self.reading.quotes for one in said.names if one[:1].isupper()}
        lasts = Counter(tokens(one)[-1] for one in sorted(people))
        return frozenset(last for last, count in lasts.items() if count > 1)


def texts(folder: Path) -> list[Text]:
    """Every text of `folder`, in the order of its readings. Raises UsageError, or ConfigError for a bad reading."""
    file = folder / GOLD
    if not file.is_file():
        raise UsageError(f"{folder}: no readings ({GOLD}) are here; name a folder that has them")
    known = {path.stem: path for path in sorted((folder / TEXTS).glob("*.*"))}
    readings = [_reading(file, number, line) for number, line in enumerate(file.read_bytes().splitlines(), 1)]
    missing = [reading.doc for reading in readings if reading.doc not in known]
    if missing:
        raise UsageError(f"{folder}: the text {missing[0]!r} has a reading, but is not in {TEXTS}/")
    return [Text(known[reading.doc], reading) for reading in readings]


def _reading(file: Path, number: int, line: bytes) -> Reading:
    try:
        return msgspec.json.decode(line, type=Reading)
    except msgspec.DecodeError as error:
        raise ConfigError([(Place(str(file), number), f"is no reading of a text ({error})")]) from None


def digest(folder: Path) -> str:
    """SHA-256 over the readings in `folder` and their texts."""
    return digest_of([folder / GOLD, *sorted({text.path for text in texts(folder)})])
