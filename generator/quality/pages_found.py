"""What the reading stages make of a saved file: a seed for each page in it, or why there is none."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator import pipeline
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.errors import SeedError
from generator.model import RawSeed, Seed
from generator.quality.measures_reading import SHOWN, bare
from generator.quality.pages_gold import Page, Reading
from generator.read import load
from generator.read.members import Found, ending, unpacked


@dataclass(frozen=True, eq=False)
class PageCase:
    """A page's reading and what the reading stages made of it; without a seed, `reason` says why."""

    name: str
    shape: str
    reading: Reading
    seed: Seed | None
    reason: str = ""

    @cached_property
    def shown(self) -> tuple[tuple[str, str], ...]:
        """The lines a reader sees as the text: their words alone, and the rule that made them text."""
        if self.seed is None:
            return ()
        blocks = ((self.seed.words(b.span), f"{b.label}: {b.rule}") for b in self.seed.blocks if b.label in SHOWN)
        lines = ((bare(line), rule) for block, rule in blocks for line in block.split("\n"))
        return tuple(line for line in lines if line[0])


def cases(page: Page, settings: Settings) -> Iterator[PageCase]:
    """A case for each reading of the page; nobody's decisions are applied."""
    path = page.path.name
    file = Found(path, ending(path), page.path.read_bytes())
    members = list(unpacked(file, load.CONTAINERS, settings))
    for key, reading in page.readings.items():
        name = f"{path}/{key}" if key else path
        seed, reason = _seed(_member(members, path, key), settings)
        yield PageCase(name, page.shape, reading, seed, reason)


def _member(members: list[Found | SeedError], path: str, key: str) -> Found | SeedError:
    """The member a reading is about: by its number from 1, or by its path; a plain file is its own."""
    if not key or key.isdecimal():
        place = int(key or 1) - 1
        if place < len(members):
            return members[place]
    for member in members:
        if member.path.endswith(f"/{key}"):
            return member
    return SeedError(path, f"nothing was found in it at {key!r}", "look what its reader makes of it")


def _seed(member: Found | SeedError, settings: Settings) -> tuple[Seed | None, str]:
    if isinstance(member, SeedError):
        return None, str(member)
    digest = hashlib.sha256(member.data).hexdigest()
    raw = RawSeed("page", member.path, member.data, digest, member.form, member.container)
    try:
        return pipeline.run({"raw": raw, "settings": settings, "decisions": NONE}, "seed")["seed"], ""
    except SeedError as error:
        return None, str(error)
