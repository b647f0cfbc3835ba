"""Mentions merged into parties, each under one name, with kind, role and weight."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Mention, Parse, Party, Quote, Relation, Seed, Sentence


def merge(
    seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], settings: Settings
) -> tuple[tuple[Mention, ...], tuple[Party, ...]]:
    """The mentions with their party, and the parties, in order of first mention."""
    return mentions, ()


def weigh(
    seed: Seed,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    quotes: tuple[Quote, ...],
    relations: tuple[Relation, ...],
) -> tuple[Party, ...]:
    """The parties, in the same order, with weight, standing and the evidence for both."""
    return parties
