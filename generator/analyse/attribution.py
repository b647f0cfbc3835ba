"""Who says each quotation, through whom, and how sure that is."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Mention, Parse, Party, Quote, Seed, Sentence


def attribute(
    seed: Seed,
    parse: Parse,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    quotes: tuple[Quote, ...],
    settings: Settings,
) -> tuple[Quote, ...]:
    """The quotes with speaker, cue and chain."""
    return quotes
