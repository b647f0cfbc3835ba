"""Which quotations are shown first, which under "all quotes", and which are contested wording."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Analysis, Seed, Summary


def choose(
    seed: Seed, analysis: Analysis, summary: Summary, settings: Settings
) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Indexes of the key quotes, of the other quotes, and of the contested wording, each in order of the text."""
    return (), (), ()
