"""The bottom line and the key points: sentences of the source, chosen to read well alone."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Analysis, Passage, Seed, Summary


def choose(seed: Seed, analysis: Analysis, settings: Settings) -> Summary:
    """The summary of a seed, each sentence verbatim."""
    first = [s for s in analysis.sentences if seed.blocks[s.block].number][:3]
    passages = tuple(Passage(s.span, s.block, "lead") for s in first)
    return Summary(passages[:1], passages[1:], (), seed.meta.title.value)
