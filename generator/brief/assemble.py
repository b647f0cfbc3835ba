"""The finished analysis and the finished briefing."""

from __future__ import annotations

from generator.model import (
    Analysis,
    Briefing,
    Caveat,
    Dated,
    DateRef,
    Mention,
    Party,
    Quote,
    Relation,
    Seed,
    Sentence,
    Summary,
)


def analysis(
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    quotes: tuple[Quote, ...],
    dates: tuple[DateRef, ...],
    relations: tuple[Relation, ...],
    reported: tuple[Quote, ...],
) -> Analysis:
    """What the stages found, as one value."""
    return Analysis(sentences, mentions, parties, quotes, dates, relations, reported)


def briefing(
    seed: Seed,
    analysis: Analysis,
    summary: Summary,
    choice: tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]],
    timeline: tuple[Dated, ...],
    caveats: tuple[Caveat, ...],
) -> Briefing:
    """What the page will show; the parties in order of weight, then of the text."""
    order = sorted(range(len(analysis.parties)), key=lambda i: (-analysis.parties[i].weight, i))
    reported = tuple(range(len(analysis.reported)))
    return Briefing(seed, analysis, summary, *choice, tuple(order), timeline, caveats, reported=reported)
