"""What the pipeline finds in a text with a reading of its parties, and which party found is which of the reading.

A party found is one of the reading if it is shown under one of its names; of several, one of the same kind comes first.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import msgspec

from generator import pipeline
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.model import Briefing, Form, Kind, Mention, Party
from generator.quality.parties_gold import Text, Wanted, Word
from generator.quality.running import raw
from generator.quality.words import Words, dice, name, pairs

CLEAN = "clean"
NO_PARTIES = (Kind.EVENT, Kind.WORK)


@dataclass(frozen=True)
class PartyCase:
    """A text with its reading, and the briefing made of it."""

    text: Text
    briefing: Briefing

    @cached_property
    def shown(self) -> tuple[int, ...]:
        """The parties a reader sees, as positions in the analysis, heaviest first."""
        return tuple(i for i in self.briefing.related if self.party(i).kind not in NO_PARTIES)

    @cached_property
    def known(self) -> dict[int, Wanted]:
        """The party of the reading for each party shown, by position in the analysis."""
        found = pairs(self.text.parties, [self.party(i) for i in self.shown], _likeness, 0.5)
        return {self.shown[j]: self.text.parties[i] for i, j in found}

    def party(self, index: int) -> Party:
        """A party of the analysis."""
        return self.briefing.analysis.parties[index]

    def meant(self, word: Word) -> int:
        """The party shown that the words mean by what was found, or -1."""
        at = self._words.at(word.span)
        scored = [(dice(at, self._words.at(m.span)), i) for i, m in enumerate(self._mentions)]
        best = max(scored, key=lambda pair: (pair[0], -pair[1]), default=(0.0, 0))
        party = self._mentions[best[1]].party if best[0] > 0 else -1
        return party if party in self.shown else -1

    @cached_property
    def _mentions(self) -> list[Mention]:
        return [m for m in self.briefing.analysis.mentions if m.form is not Form.PRONOUN]

    @cached_property
    def _words(self) -> Words:
        return Words(self.briefing.seed.text)


def case(text: Text, settings: Settings) -> PartyCase:
    """What the pipeline makes of the text; nobody's decisions are applied. Raises SeedError."""
    chosen = settings if text.page else msgspec.structs.replace(settings, reading=CLEAN)
    return PartyCase(text, pipeline.brief(raw(text.text.encode(), "text.txt"), chosen, NONE))


def _likeness(wanted: Wanted, found: Party) -> float:
    shown = name(found.name)
    if shown not in wanted.called:
        return 0.0
    return 1.0 + 0.5 * (found.kind == wanted.kind) + 0.25 * (shown == name(wanted.name))
