"""Dated statements in the order of what they tell."""

from __future__ import annotations

from generator.model import Analysis, Dated, Seed


def build(seed: Seed, analysis: Analysis) -> tuple[Dated, ...]:
    """The dated statements of a seed, earliest first, those without a calendar date after them as said."""
    return ()
