"""Who did what to whom: a closed set of verbs, read off the dependency parse."""

from __future__ import annotations

from generator.config import Settings
from generator.model import DateRef, Mention, Parse, Party, Quote, Relation, Seed, Sentence


def find(
    seed: Seed,
    parse: Parse,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    quotes: tuple[Quote, ...],
    dates: tuple[DateRef, ...],
    settings: Settings,
) -> tuple[Relation, ...]:
    """Every relation between parties that a sentence states, in order."""
    return ()
