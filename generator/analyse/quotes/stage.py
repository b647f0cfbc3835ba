"""Quotations: runs of words in quotation marks, whatever the marks, and utterances a label gives to a speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from generator.analyse.quotes import grade as quote_grade
from generator.analyse.quotes import groups as quote_groups
from generator.analyse.quotes import labels, marks
from generator.config import Settings
from generator.model import READ_LABELS, Block, Grade, Quote, Seed, Sentence


def find(seed: Seed, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[Quote, ...]:
    """Every quoted run of the blocks the analysis reads, in order, speakers not yet known.

    Runs do not overlap: what is quoted within a quotation is in its `nested`. A run that is not closed ends with its
    paragraph. `rule` names what decided the grade.
    """
    blocks = [(i, block) for i, block in enumerate(seed.blocks) if block.label in READ_LABELS]
    labelled = {u.block: u for u in labels.find(seed.text, blocks, _interview(seed)) if settings.on(u.rule)}
    starts = [s.span.start for s in sentences]
    marked = _marked(seed, blocks, labelled, starts, settings)
    spoken = [_utterance(seed, u, starts, i) for i, u in enumerate(labelled.values(), len(marked))]
    return _renumbered(sorted([*marked, *spoken], key=lambda quote: quote.span))


def _interview(seed: Seed) -> bool:
    return seed.meta.kind is not None and seed.meta.kind.value == "interview"


def _marked(
    seed: Seed,
    blocks: Sequence[tuple[int, Block]],
    labelled: dict[int, labels.Utterance],
    starts: Sequence[int],
    settings: Settings,
) -> list[Quote]:
    """The runs in quotation marks outside labelled utterances."""
    spans = [block.span for _, block in blocks]
    found = [
        (n, run)
        for n, (index, block) in enumerate(blocks)
        if index not in labelled
        for run in marks.scan(seed.text, block.span)
    ]
    groups = quote_groups.number(seed.text, spans, found)
    return [
        _quote(seed, blocks[n], run, group, starts, settings) for (n, run), group in zip(found, groups, strict=True)
    ]


def _quote(
    seed: Seed,
    block: tuple[int, Block],
    run: marks.Run,
    group: int,
    starts: Sequence[int],
    settings: Settings,
) -> Quote:
    setting = quote_grade.Setting(seed.text, run, block[1].span, block[1].label, settings)
    grade, rule = quote_grade.grade(setting)
    sentence = _sentence(starts, run.span.start)
    return Quote(run.span, run.marked, block[0], sentence, grade, rule, group, run.nested)


def _utterance(seed: Seed, utterance: labels.Utterance, starts: Sequence[int], group: int) -> Quote:
    """A labelled utterance; marks around the whole of it are left out of its words."""
    runs = marks.scan(seed.text, utterance.words)
    if len(runs) == 1 and runs[0].marked == utterance.words:
        words, nested = runs[0].span, runs[0].nested
    else:
        words, nested = utterance.words, tuple(run.span for run in runs)
    sentence = _sentence(starts, words.start)
    return Quote(words, utterance.words, utterance.block, sentence, Grade.STATEMENT, utterance.rule, group, nested)


def _sentence(starts: Sequence[int], offset: int) -> int:
    return max(bisect_right(starts, offset) - 1, 0)


def _renumbered(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Groups counted from 0 in order of the text."""
    order: dict[int, int] = {}
    return tuple(replace(q, group=order.setdefault(q.group, len(order))) for q in quotes)
