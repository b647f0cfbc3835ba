"""What the reader should keep in mind: missing facts, unnamed sources, claims and denials."""

from __future__ import annotations

from generator.model import Analysis, Caveat, Seed


def find(seed: Seed, analysis: Analysis) -> tuple[Caveat, ...]:
    """The caveats of a seed, those about the whole document first."""
    return ()
