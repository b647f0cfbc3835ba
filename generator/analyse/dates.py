"""Date expressions, resolved against the document's own date where it has one."""

from __future__ import annotations

from generator.config import Settings
from generator.model import DateRef, Parse, Seed, Sentence


def find(seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[DateRef, ...]:
    """Every date expression of the blocks the analysis reads, in order."""
    return ()
