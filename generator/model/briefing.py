"""What a page shows: choices only, the words stay in the seed; and all briefings together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.analysis import Alias, Analysis, Kind
from generator.model.reading import Basis, Seed
from generator.model.spans import Span
from generator.model.story import Echo, Story


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters of a passage that are not shown as they stand, as editors mark it: for `name`, the characters where
    the text gives the name shown instead, in square brackets; without it, left out behind an ellipsis."""

    span: Span
    rule: str
    name: Span | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Words shown on the page as the source's own, but for marked edits, in order of the text."""

    span: Span
    block: int
    rule: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """Why a sentence was or was not chosen: its features, the total, and the verdict in words."""

    sentence: int
    total: float
    features: tuple[tuple[str, float], ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A dated statement: the sentence and the index of its date expression (-1: a caption's date)."""

    passage: Passage
    date: int
    said: str
    value: str | None
    basis: Basis
    parties: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Caveat:
    """What the reader should keep in mind; `passage` where the text itself is the evidence."""

    # undated | no byline | kind | unnamed source | single source | unclear speaker | language | denial | claim
    kind: str
    text: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of a person that was applied, for the mark on the page."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences chosen, and the scores of all."""

    bottom_line: tuple[Passage, ...]
    key_points: tuple[Passage, ...]
    scores: tuple[Score, ...]
    description: str  # one line for listings and feeds, cut from the bottom line at a clause


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything a page shows of one seed: choices only, the words stay in the seed."""

    seed: Seed
    analysis: Analysis
    summary: Summary
    key_quotes: tuple[int, ...]
    more_quotes: tuple[int, ...]
    contested: tuple[int, ...]
    related: tuple[int, ...]  # parties in order of weight
    timeline: tuple[Dated, ...]
    caveats: tuple[Caveat, ...]
    corrections: tuple[Correction, ...] = ()
    reported: tuple[int, ...] = ()  # the paraphrases, in order of the text


class Certainty(StrEnum):
    """How sure it is that a party is one party of its kind."""

    AUTOMATIC = "automatic"
    CONFIRMED = "confirmed"  # a person decided something about it
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Profile:
    """A party over all briefings; `seen` holds (seed id, party index) in order of the briefings."""

    key: str
    name: str
    kind: Kind
    aliases: tuple[Alias, ...]
    seen: tuple[tuple[str, int], ...]
    of: str = ""
    certainty: Certainty = Certainty.AUTOMATIC
    doubts: tuple[str, ...] = ()  # why it is doubtful, each in one sentence
    description: str = ""  # a person's words, not the sources'
    link: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """An earlier version of a briefing's document, and what differs in the version after it."""

    seed: Seed
    newest: str  # the id of the briefing
    why: str  # same address | same outlet and title
    changed: float  # share of the words of both that are in one of them only
    added: int  # paragraphs
    removed: int
    dated: bool = True  # whether dates tell that it came before the next


@dataclass(frozen=True, slots=True)
class Reprint:
    """Two briefings with nearly the same text, by id, and the share of the shorter one that is in the other."""

    one: str
    other: str
    shared: float


@dataclass(frozen=True, slots=True)
class Corpus:
    """All briefings, newest first and the undated last by id, and what joins them.

    Earlier versions of their documents are no briefings; those of one document follow each other, latest first.
    """

    briefings: tuple[Briefing, ...]
    profiles: tuple[Profile, ...]
    revisions: tuple[Revision, ...] = ()
    reprints: tuple[Reprint, ...] = ()
    stories: tuple[Story, ...] = ()  # each briefing is in one; by the date of the first
    echoes: tuple[Echo, ...] = ()  # the same words quoted in several documents

    def by_id(self) -> dict[str, Briefing]:
        """The briefings by id, in their order."""
        return {briefing.seed.id: briefing for briefing in self.briefings}
