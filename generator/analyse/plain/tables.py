"""The tables of a language: its countries, places and organisations by name, given names, titles, other sections."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator import lexicon
from generator.analyse.mentions.tables import values
from generator.model import Kind


class Row(NamedTuple):
    """A name of a table: the name shown, and what it stands for."""

    name: str
    kind: Kind


@lexicon.derived
def rows(folder: str) -> Mapping[str, Row]:
    """Every name of `names.tsv` as written, to its row; the name shown is the English one, where there is one."""
    if not (lexicon.DATA / folder / "names.tsv").is_file():
        return MappingProxyType({})
    found: dict[str, Row] = {}
    for row in lexicon.table("names", folder):
        for name in (row["name"], *values(row["names"])):
            found.setdefault(name, Row(row["english"] or row["name"], Kind(row["kind"])))
    return MappingProxyType(found)


@lexicon.derived
def longest(folder: str) -> int:
    """The words of the longest name of `names.tsv`."""
    return max((name.count(" ") + 1 for name in rows(folder)), default=0)


@lexicon.derived
def given_names(folder: str) -> frozenset[str]:
    """Given names: those of the English list, and those of the language."""
    own = lexicon.words("given_names", language=folder) if (lexicon.DATA / folder / "given_names.txt").is_file() else ()
    return lexicon.words("given_names") | frozenset(own)


@lexicon.derived
def section(folder: str, *names: str) -> frozenset[str]:
    """The entries of sections of `language.txt`."""
    found = lexicon.sections("language", folder)
    return frozenset(entry for name in names for entry in found.get(name, ()))


@lexicon.derived
def calendar_words(folder: str) -> frozenset[str]:
    """Months and weekdays, which are no names."""
    if not (lexicon.DATA / folder / "dates.tsv").is_file():
        return frozenset()
    return frozenset(row["word"] for row in lexicon.table("dates", folder) if row["kind"] in ("month", "weekday"))


def title(word: str, folder: str) -> str:
    """Whether a word says what somebody is, not who: "title" ("Verkehrsministerin"), "declined" ("Präsidenten"), ""."""
    plain = word.rsplit("-", 1)[-1]
    if plain in given_names(folder):
        return ""
    if _is_title(plain, folder):
        return "title"
    ends = (end for end in section(folder, "title declension") if plain.endswith(end))
    return "declined" if any(_is_title(plain.removesuffix(end), folder) for end in ends) else ""


def _is_title(word: str, folder: str) -> bool:
    return word in section(folder, "titles", "honorifics") or _ends(word, section(folder, "title endings"))


def is_body(word: str, folder: str) -> bool:
    """Whether a word is a kind of organisation ("Verkehrsministerium", "Landgericht")."""
    return _ends(word.casefold(), section(folder, "organisation endings"))


def names_a_body(word: str, folder: str) -> bool:
    """Whether such a word is enough to name one: a compound like "Verkehrsministerium"."""
    return any(
        len(word) > len(end) + 2 and word.endswith(end) for end in section(folder, "organisations by themselves")
    )


def _ends(word: str, endings: frozenset[str]) -> bool:
    low = word.casefold()
    return any(low[-n:] in endings for n in range(2, min(len(low), 20) + 1))
