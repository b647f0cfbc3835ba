"""What several briefings are about together."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.spans import Span


@dataclass(frozen=True, slots=True)
class Belonging:
    """Why a briefing is in its story: the rule, how alike it is to those before it (0 to 1), and what it shares.

    Parties are keys, dates TIMEX3 values; all three in order of weight, or of the text.
    """

    report: str
    rule: str  # opens the story | same event | nearly the same text | decided by a person
    likeness: float = 0.0
    words: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Briefings about one event, by id, in order of date, then id; undated ones last.

    The key is the id of the first. `voices` are the members by who speaks: reprints, and reports of one outlet, are
    one voice. `earlier` and `later` are the keys of other stories of the same matter.
    """

    key: str
    members: tuple[str, ...]
    voices: tuple[tuple[str, ...], ...]
    belongings: tuple[Belonging, ...]
    earlier: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    title: str = ""  # a person's; "": that of a member


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a report says something: the words, and the sentence they stand in."""

    report: str
    block: int
    sentence: Span
    words: Span


@dataclass(frozen=True, slots=True)
class Common:
    """What several reports tell, each place once: a party's key, a date's TIMEX3 value, or a figure in words."""

    kind: str  # party | date | number
    what: str
    places: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """A sentence of one report with what no other report of the story has: words of it, by kind."""

    place: Telling
    parties: tuple[int, ...] = ()
    dates: tuple[Span, ...] = ()
    numbers: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Differing:
    """Figures that reports give for what seems to be one thing; `counted` says which, `places` in order of value."""

    counted: str
    places: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The reports of a story side by side; `quotes` are those that stand in one report only, by report and index."""

    common: tuple[Common, ...]
    alone: tuple[Alone, ...]
    differing: tuple[Differing, ...]
    quotes: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Echo:
    """Two quotations of different documents with the same words; each is a seed's id and the index of its quotation.

    `one` is the longer; of equally long ones that of the earlier id. `contradicts`: the two name different speakers.
    """

    one: tuple[str, int]
    other: tuple[str, int]
    how: str  # identical | trimmed | reworded
    shared: float  # of the words of the shorter that stand in the longer, in order
    contradicts: bool = False


@dataclass(frozen=True, slots=True)
class Dispute:
    """Who accuses whom in reports of a story, by keys of parties, and the sentences that answer it."""

    who: tuple[str, ...]
    whom: tuple[str, ...]
    claims: tuple[Telling, ...]
    answers: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many quoted words somebody has: a party's key, or what its words are under; by report, in their order."""

    who: str
    kind: str  # party | unnamed | unclear
    words: tuple[int, ...]
