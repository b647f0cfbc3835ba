"""Quotations: runs of words in quotation marks, whatever the marks."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Quote, Seed, Sentence


def find(seed: Seed, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[Quote, ...]:
    """Every quoted run of the blocks the analysis reads, in order, speakers not yet known."""
    return ()
