"""Names in the text: people, organisations, countries, places, events and works."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Mention, Parse, Seed, Sentence


def find(seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[Mention, ...]:
    """Every named mention, in order of the text, none overlapping."""
    return ()
