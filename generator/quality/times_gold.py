"""Texts whose dates are marked where they stand: `[[on Monday|2026-03-09]]`, after a line with the text's own date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ConfigError, Place, UsageError
from generator.model import Span
from generator.quality.gold import digest_of

OPEN = "?"
"""The value of an expression of which nothing may be asserted."""
_MARK = re.compile(r"\[\[([^\[\]|]+)\|([^\[\]|]+)\]\]")
_HEAD = re.compile(r"date: (-|\d{4}-\d\d-\d\d)\n")


@dataclass(frozen=True, slots=True)
class Told:
    """An expression, where it stands, and the values that are right for it."""

    span: Span
    words: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A text without its marks, its own date ("" if it has none), and its expressions in order."""

    path: Path
    text: str
    date: str
    dates: tuple[Told, ...]


def texts(folder: Path) -> list[Text]:
    """Every text of `folder`, by name. Raises UsageError, or ConfigError where a mark is broken."""
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise UsageError(f"{folder}: no texts with their dates marked (.txt) are here; name a folder that has them")
    return [read(path) for path in paths]


def read(path: Path) -> Text:
    """The text in a file. Raises ConfigError where its first line is no date, or a mark is broken."""
    said = path.read_text(encoding="utf-8")
    head = _HEAD.match(said)
    if head is None:
        raise ConfigError([(Place(str(path), 1), "begins with no line `date: YYYY-MM-DD` or `date: -`")])
    body = said[head.end() :]
    text = _MARK.sub(r"\1", body)
    if "[[" in text or "]]" in text:
        broken = next(n for n, line in enumerate(said.split("\n"), 1) if re.search(r"\[\[|\]\]", _MARK.sub("", line)))
        raise ConfigError([(Place(str(path), broken), "has a mark that is not `[[words|value]]`")])
    return Text(path, text, head[1].strip("-") and head[1], tuple(_told(body)))


def _told(body: str) -> Iterator[Told]:
    taken = 0  # characters of marks before the place
    for match in _MARK.finditer(body):
        start = match.start() - taken
        yield Told(Span(start, start + len(match[1])), match[1], tuple(match[2].split(" or ")))
        taken += len(match[0]) - len(match[1])


def digest(folder: Path) -> str:
    """SHA-256 over the texts in `folder`."""
    return digest_of(sorted(folder.glob("*.txt")))
