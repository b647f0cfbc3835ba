"""`site_config/furniture.yml`: what was learned, laid over what a person has written there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import yaml

from generator import typed
from generator.config import FurnitureFile, LearnedLine
from generator.model import Label
from generator.read.learned import key

NAME = "site_config/furniture.yml"
HEAD = """\
# Lines that many documents of an outlet carry around the article, written by `briefing learn`.
# Look it over: a wrong line gets `ignore: true`; a missing one is added without `seen`. Both stay as they are when the
# command is run again. Comments do not.
"""


@dataclass(frozen=True, slots=True)
class Learned:
    """A line, what it is, how many documents carry it, and in how many of them the rules took it for text."""

    text: str
    label: Label
    documents: int
    read: int


@dataclass(frozen=True, slots=True)
class Found:
    """How many documents an outlet has, and the lines they share, in the order of the file."""

    documents: int
    lines: list[Learned]


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the file that is new, gone or has another count."""

    kind: str  # new | changed | gone
    outlet: str
    line: str
    label: Label
    seen: str
    read: int = 0

    def __str__(self) -> str:
        taken = f", in {self.read} taken for the article's text" if self.read else ""
        count = f", {'was ' if self.kind == 'gone' else ''}in {self.seen}{taken}" if self.seen else ""
        return f"{self.kind}: {self.outlet}: “{self.line}” is {self.label}{count}"


def merged(root: Path, found: Mapping[str, Found], least: int) -> tuple[list[Change], str]:
    """What changes in the file, and its new text.

    An outlet with fewer than `least` documents keeps what it has; what a person wrote or marked stays.
    """
    before = _load(root)
    changes: list[Change] = []
    entries: dict[str, list[LearnedLine]] = {}
    for outlet in sorted({*before, *found}, key=lambda name: (name.casefold(), name)):
        old, new = before.get(outlet, []), found.get(outlet, Found(0, []))
        lines = list(_lines(old, new)) if new.documents >= least else old
        changes += _changes(outlet, old, lines, new)
        if lines:
            entries[outlet] = lines
    return changes, _text(entries)


def write(root: Path, text: str) -> None:
    """Put the text into its place."""
    path = root / NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _load(root: Path) -> dict[str, list[LearnedLine]]:
    path, lines = root / NAME, dict[str, list[LearnedLine]]()
    for entry in typed.load(path, FurnitureFile, NAME).furniture if path.is_file() else ():
        lines.setdefault(entry.outlet, []).extend(entry.lines)
    return lines


def _lines(old: list[LearnedLine], new: Found) -> Iterator[LearnedLine]:
    """First the entries of a person as they are, then what was learned; a label in the file is kept."""
    own = [line for line in old if line.ignore or not line.seen]
    yield from own
    labels = {key(line.line): line.label for line in old}
    for line in new.lines:
        if key(line.text) not in {key(entry.line) for entry in own}:
            label = labels.get(key(line.text), line.label)
            yield LearnedLine(line.text, label, f"{line.documents} of {new.documents}")


def _changes(outlet: str, old: list[LearnedLine], lines: list[LearnedLine], new: Found) -> Iterator[Change]:
    before, after = ({key(line.line): line for line in entries} for entries in (old, lines))
    read = {key(line.text): line.read for line in new.lines}
    for name, line in after.items():
        if name not in before or before[name].seen != line.seen:
            kind = "changed" if name in before else "new"
            yield Change(kind, outlet, line.line, line.label, line.seen, read.get(name, 0))
    for name, line in before.items():
        if name not in after:
            yield Change("gone", outlet, line.line, line.label, line.seen)


def _text(entries: Mapping[str, list[LearnedLine]]) -> str:
    value: Any = {
        "furniture": [
            {"outlet": name, "lines": [msgspec.to_builtins(line) for line in lines]} for name, lines in entries.items()
        ]
    }
    return HEAD + yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=1000)
