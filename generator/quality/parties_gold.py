"""Texts with a reading of who is involved in them: which words mean whom, under which name, kind and role.

The form is described beside the texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.errors import ConfigError, Place, UsageError
from generator.model import Kind, Span
from generator.quality.gold import digest_of
from generator.quality.words import name
from generator.text import line_of

README = "README.md"
PAGE = "@page\n"
_MARK = re.compile(r"\[([^|\]\n]+)(?:\|([^|\]\n]*))?(?:\|([^|\]\n]*))?\]")
ROLE = "role"
_FIELDS = ("as", "role", "of", "may")


class Word(NamedTuple):
    """Words that mean a party at their place ("" where they mean none), and how they do so."""

    span: Span
    party: str
    form: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """A party of a reading; `may` says that a reader can do without it, or without its role."""

    name: str
    kind: Kind
    others: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    of: str = ""
    may: str = ""

    @property
    def spare(self) -> bool:
        """Whether it is neither wanted nor wrong."""
        return self.may not in ("", ROLE)

    @property
    def called(self) -> frozenset[str]:
        """The names under which it may be shown, folded."""
        return frozenset(map(name, (self.name, *self.others)))


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its reading; `page` says that it is a saved page, with its byline and its captions."""

    title: str
    text: str
    page: bool
    words: tuple[Word, ...]
    parties: tuple[Wanted, ...]
    never: tuple[str, ...]


def files(folder: Path) -> list[Path]:
    """The files of texts in `folder`, in order of name. Raises UsageError where there are none."""
    found = [path for path in sorted(folder.glob("*.md")) if path.name != README]
    if not found:
        raise UsageError(f"{folder}: no texts with their parties (*.md) are here")
    return found


def texts(folder: Path) -> list[Text]:
    """Every text of `folder`. Raises UsageError, or ConfigError with the line of what is faulty."""
    return [text for path in files(folder) for text in _texts(path)]


def digest(folder: Path) -> str:
    """SHA-256 over the texts in `folder` and their readings."""
    return digest_of(files(folder))


def _texts(path: Path) -> Iterator[Text]:
    whole = path.read_text(encoding="utf-8")
    for found in re.finditer(r"(?ms)^## (.+?)\n(.*?)(?=^## |\Z)", whole):
        line = line_of(whole, found.start())
        try:
            yield _text(found[1], found[2])
        except ValueError as error:
            raise ConfigError([(Place(str(path), line), f"“{found[1]}”: {error}")]) from None


def _text(title: str, body: str) -> Text:
    source, parted, expected = (body.strip("\n") + "\n").partition("\n--\n")
    if not parted:
        raise ValueError("no line `--` parts the text from its reading")
    page = source.startswith(PAGE)
    plain, words = _unmarked(source.removeprefix(PAGE) + "\n")
    lines = [line for line in expected.splitlines() if line.strip()]
    never = tuple(line.removeprefix("no ") for line in lines if line.startswith("no "))
    parties = tuple(_party(line) for line in lines if not line.startswith("no "))
    names = {other: party.name for party in parties for other in (*party.others, party.name)}
    words = tuple(word._replace(party=names.get(word.party, word.party)) for word in words)
    unknown = {word.party for word in words} - set(names.values()) - {""}
    if unknown:
        raise ValueError(f"words mean {sorted(unknown)[0]!r}, who is not in the reading")
    return Text(title, plain, page, words, parties, never)


def _unmarked(source: str) -> tuple[str, tuple[Word, ...]]:
    plain, words, end = "", [], 0
    for mark in _MARK.finditer(source):
        plain += source[end : mark.start()]
        party = mark[1] if mark[2] is None else mark[2]
        words.append(Word(Span(len(plain), len(plain) + len(mark[1])), party, mark[3] or ""))
        plain, end = plain + mark[1], mark.end()
    return plain + source[end:], tuple(words)


def _party(line: str) -> Wanted:
    called, kind, *fields = (part.strip() for part in line.split(";"))
    given = dict(field.split("=", 1) for field in fields if "=" in field)
    wrong = [field for field in fields if field.split("=", 1)[0] not in _FIELDS or "=" not in field]
    if wrong:
        raise ValueError(f"{wrong[0]!r} says nothing of a party; {', '.join(_FIELDS)} do, each with `=`")
    return Wanted(
        called,
        Kind(kind),
        _values(given.get("as", "")),
        _values(given.get("role", "")),
        given.get("of", ""),
        given.get("may", ""),
    )


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in cell.split("|") if value.strip())
