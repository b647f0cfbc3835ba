"""A person's decisions about stories: `site_config/stories.yml`, as typed values.

A story is named by the last part of its page's address, or by the id of any briefing in it. The decisions are laid
over the grouping while it is made, so a change in the file costs no analysis.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import msgspec

from generator import typed

SHOWN = "site_config/stories.yml"


class StoryDecision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a person decided about a story."""

    story: str  # its key, or the id of a briefing in it
    join: tuple[str, ...] = ()  # ids of briefings that belong to it
    apart: tuple[str, ...] = ()  # ids of briefings that do not
    title: str | None = None

    def __post_init__(self) -> None:
        if not self.story.strip():
            raise ValueError("`story`: is empty; write the last part of the address of the story's page")
        for field, names in (("join", self.join), ("apart", self.apart)):
            if self.story in names:
                raise ValueError(f"`{field}`: names the story itself; name the other briefings")
        both = sorted(set(self.join) & set(self.apart))
        if both:
            raise ValueError(f"`apart`: {both[0]} is under `join`, too; remove it from one of them")


class StoryDecisions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a person decided about stories."""

    note: str = ""
    stories: tuple[StoryDecision, ...] = ()


NONE = StoryDecisions()


def path_of(root: Path) -> Path:
    """Where they are kept."""
    return root / SHOWN


def load(root: Path) -> StoryDecisions:
    """The decisions, `NONE` where there is no file. Raises ConfigError with all problems."""
    path = path_of(root)
    return typed.load(path, StoryDecisions, SHOWN, text_only=True) if path.is_file() else NONE


def idle(decisions: StoryDecisions, known: Collection[str]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The ids in the decisions that no briefing has: the place of each in the file, and the id."""
    for i, told in enumerate(decisions.stories):
        if told.story not in known:
            yield ("stories", i, "story"), told.story
        for field, names in (("join", told.join), ("apart", told.apart)):
            yield from ((("stories", i, field, j), name) for j, name in enumerate(names) if name not in known)
