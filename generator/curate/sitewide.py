"""A person's decisions about parties over all documents: `site_config/parties.yml`, as typed values and as applied.

They are laid over the finished analysis of each document, after the document's own decisions, so a change in the file
costs no analysis. A party is named as its page names it, or by the last part of its page's address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from generator import typed
from generator.curate import parties, split
from generator.curate.overrides import Decisions, PartyDecision
from generator.model import Analysis, Kind, Party, Seed
from generator.text import fold

SHOWN = "site_config/parties.yml"
_ADDRESS = re.compile(r"https?://[^\s<>()\"'`{}\\]+")


class SiteParty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a person decided about a party wherever it appears."""

    name: str
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


def decide(seed: Seed, analysis: Analysis, decisions: SiteDecisions) -> Analysis:
    """The analysis with what the decisions say of its parties; the same object where they say nothing of them."""
    for told in decisions.parties:
        analysis = split.apart(seed, analysis, index_of(analysis.parties, told.name), told.apart)
    named = tuple(_named(analysis.parties, decisions))
    return parties.decide(seed, analysis, Decisions(parties=named)) if named else analysis


def _named(known: tuple[Party, ...], decisions: SiteDecisions) -> Iterator[PartyDecision]:
    for told in decisions.parties:
        for name in told.names:
            index = index_of(known, name)
            if index is not None:
                party = known[index]
                rename = told.called if told.rename or name != told.name else None
                if rename != party.name or told.kind:
                    yield PartyDecision(party.name, rename, told.kind)


def hidden(known: tuple[Party, ...], decisions: SiteDecisions) -> frozenset[int]:
    """The indexes of the parties that are not to be shown."""
    gone = [index_of(known, told.called) for told in decisions.parties if told.show == "hide"]
    return frozenset(i for i in gone if i is not None)


def about(known: tuple[Party, ...], decisions: SiteDecisions) -> frozenset[int]:
    """The positions of the decisions that say something of one of these parties, by name, new name or old."""
    return frozenset(
        i
        for i, told in enumerate(decisions.parties)
        if any(index_of(known, name) is not None for name in (told.called, *told.names))
    )


def index_of(known: tuple[Party, ...], name: str) -> int | None:
    """The party that has this name or this key; aliases do not count, for they may be somebody else's elsewhere."""
    wanted = fold(name)
    return next((i for i, party in enumerate(known) if wanted in (fold(party.name), party.key)), None)
