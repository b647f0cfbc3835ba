"""A person's decisions about parties over all documents: `site_config/parties.yml`, as typed values and as applied.

They are laid over the finished analysis of each document, after the document's own decisions, so a change in the file
costs no analysis. A party is named as its page names it, or by the last part of its page's address.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from generator import typed
from generator.curate import parties, split
from generator.curate.overrides import Decisions, PartyDecision
from generator.model import Analysis, Kind, Party, Seed
from generator.text import fold

SHOWN = "site_config/parties.yml"
Place = tuple[int, str, int]
"""Of a word in the decisions: which decision, which of its fields, and which word of it."""
_ADDRESS = re.compile(r"https?://[^\s<>()\"'`{}\\]+")


class SiteParty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a person decided about a party wherever it appears."""

    name: str
    only: Kind | None = None  # the kind it has, where parties of several kinds have the name
    rename: str | None = None
    merge: tuple[str, ...] = ()  # names of others that are this party
    apart: tuple[str, ...] = ()  # words that never mean this party
    kind: Kind | None = None
    show: Literal["hide"] | None = None
    description: str | None = None
    link: str | None = None
    confirmed: Literal["yes"] | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("`name`: is empty; write the party's name as its page has it")
        if self.link is not None and not _ADDRESS.fullmatch(self.link):
            raise ValueError(f"`link`: “{self.link}” is no address; it begins with https:// or http://")

    @property
    def called(self) -> str:
        """The name it has from now on."""
        return self.rename or self.name

    @property
    def names(self) -> tuple[str, ...]:
        """The names under which documents know it."""
        return (self.name, *self.merge)


class SiteDecisions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a person decided about parties over all documents."""

    note: str = ""
    parties: tuple[SiteParty, ...] = ()


NONE = SiteDecisions()


def path_of(root: Path) -> Path:
    """Where they are kept."""
    return root / SHOWN


def load(root: Path) -> SiteDecisions:
    """The decisions, `NONE` where there is no file. Raises ConfigError with all problems."""
    path = path_of(root)
    return typed.load(path, SiteDecisions, SHOWN, text_only=True) if path.is_file() else NONE


class Known:
    """The parties of a document by name and key; aliases do not count, for they may be somebody else's elsewhere."""

    def __init__(self, parties: tuple[Party, ...]) -> None:
        self._parties = parties
        self._named: dict[str, list[int]] = {}
        for i, party in enumerate(parties):
            for name in {fold(party.name), party.key}:
                self._named.setdefault(name, []).append(i)

    def index(self, name: str, kind: Kind | None = None) -> int | None:
        """The first party of that name or key, and of that kind where one is given."""
        found = self._named.get(fold(name)) or self._named.get(name) or []
        return next((i for i in found if kind in (None, self._parties[i].kind)), None)


def decide(seed: Seed, analysis: Analysis, decisions: SiteDecisions) -> Analysis:
    """The analysis with what the decisions say of its parties; the same object where they say nothing of them."""
    for told in decisions.parties:
        if told.apart:
            index = Known(analysis.parties).index(told.name, told.only)
            analysis = split.apart(seed, analysis, index, told.apart)
    named = tuple(_named(analysis.parties, decisions))
    return parties.decide(seed, analysis, Decisions(parties=named)) if named else analysis


def _named(known: tuple[Party, ...], decisions: SiteDecisions) -> Iterator[PartyDecision]:
    found = Known(known)
    for told in decisions.parties:
        for name in told.names:
            index = found.index(name, told.only if name == told.name else None)
            if index is not None:
                party = known[index]
                rename = told.called if told.rename or name != told.name else None
                if rename != party.name or told.kind:
                    yield PartyDecision(party.name, rename, told.kind, of=party.kind)


def hidden(known: tuple[Party, ...], decisions: SiteDecisions) -> frozenset[int]:
    """The indexes of the parties that are not to be shown."""
    hide = [told for told in decisions.parties if told.show == "hide"]
    found = Known(known) if hide else None
    gone = [found.index(told.called, told.kind or told.only) for told in hide if found]
    return frozenset(i for i in gone if i is not None)


def used(seed: Seed, analysis: Analysis, decisions: SiteDecisions) -> Iterator[Place]:
    """The places of names and words in the decisions that mean something here: (i, "merge", j), or (i, "name").

    `analysis` is what the decisions are laid over.
    """
    found = Known(analysis.parties)
    for i, told in enumerate(decisions.parties):
        index = found.index(told.name, told.only)
        if index is not None:
            yield i, "name", 0
            spans = [analysis.mentions[m].span for m in analysis.parties[index].mentions]
            said = {fold(seed.words(span)) for span in spans} if told.apart else set()
            yield from ((i, "apart", j) for j, word in enumerate(told.apart) if fold(word) in said)
        yield from ((i, "merge", j) for j, name in enumerate(told.merge) if found.index(name) is not None)


def idle(decisions: SiteDecisions, seen: Collection[Place]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What in the decisions means nothing in any document: its place in the file and the words."""
    for i, told in enumerate(decisions.parties):
        merged = any((i, "merge", j) in seen for j in range(len(told.merge)))
        if (i, "name", 0) not in seen and not merged:
            yield ("parties", i, "name"), told.name
            continue
        for field, names in (("merge", told.merge), ("apart", told.apart)):
            yield from ((("parties", i, field, j), name) for j, name in enumerate(names) if (i, field, j) not in seen)
