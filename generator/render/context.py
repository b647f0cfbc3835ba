"""What every page may ask about the whole site, worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.config import Settings
from generator.model import Briefing, Corpus, Profile


@dataclass(frozen=True, slots=True)
class Context:
    """The corpus with its briefings by id and its profiles by key, the settings, and the site's name."""

    corpus: Corpus
    settings: Settings
    name: str
    by_id: Mapping[str, Briefing]
    profiles: Mapping[str, Profile]


def of(corpus: Corpus, settings: Settings, name: str) -> Context:
    """The context of a site."""
    by_id = {briefing.seed.id: briefing for briefing in corpus.briefings}
    return Context(corpus, settings, name, by_id, {profile.key: profile for profile in corpus.profiles})
