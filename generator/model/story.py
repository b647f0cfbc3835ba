"""What several briefings are about together."""

from __future__ import annotations

from dataclasses import dataclass


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
