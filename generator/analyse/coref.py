"""Pronouns and nominals: whom "he", "the minister" and "the company" stand for."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Mention, Parse, Party, Seed, Sentence


def resolve(
    seed: Seed,
    parse: Parse,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    settings: Settings,
) -> tuple[Mention, ...]:
    """All mentions: the named ones first, at their old indexes, then pronouns and nominals, resolved where possible."""
    return mentions
