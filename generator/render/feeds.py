"""Which feeds a site has: of all briefings, of each section, and of each party that some of them are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Briefing, Corpus, Profile, Standing
from generator.render import words
from generator.text import fold, key, visible

LEAST = 2
"""Briefings that a party must be in to have a feed; one of them at least must be about it."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its files' path without ending, its title, the page it belongs to, its briefings, newest first."""

    path: str
    title: str
    page: str
    briefings: tuple[Briefing, ...]


def of(corpus: Corpus, name: str) -> Iterator[Feed]:
    """The feeds of a site called `name`: all, then sections in the alphabet, then parties by key."""
    yield Feed("feeds/all", name, "index.html", corpus.briefings)
    sections: dict[str, list[Briefing]] = defaultdict(list)
    for briefing in corpus.briefings:
        sections[visible(words.section(briefing))].append(briefing)
    for section in sorted(filter(None, sections), key=lambda section: (fold(section), section)):
        page = "sections/index.html"
        yield Feed(f"feeds/section-{key(section)}", f"{name}: {section}", page, tuple(sections[section]))
    by_id = corpus.by_id()
    for profile in corpus.profiles:
        path = of_party(profile, by_id)
        if path:
            found = tuple(by_id[seed] for seed in dict.fromkeys(seed for seed, _ in profile.seen))
            yield Feed(path, f"{name}: {visible(profile.name)}", f"parties/{profile.key}.html", found)


def of_party(profile: Profile, by_id: Mapping[str, Briefing]) -> str:
    """The path of a party's feed; "" where it has none."""
    parties = (by_id[seed].analysis.parties[index] for seed, index in profile.seen)
    told = len(profile.seen) >= LEAST and any(party.standing is Standing.ABOUT for party in parties)
    return f"feeds/party-{profile.key}" if told else ""
