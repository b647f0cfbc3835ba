"""The bottom line and the key points: sentences of the source, chosen to read well alone."""

from __future__ import annotations

from generator.brief import candidates, fitness
from generator.brief.candidates import Page
from generator.brief.choosing import SPARE, Pick, Ranking, Room
from generator.brief.description import cut
from generator.config import Settings, SummarySettings
from generator.model import Analysis, Passage, Score, Seed, Summary

NEAR = 2
"""A second sentence joins the bottom line only from so near behind the first."""


def choose(seed: Seed, analysis: Analysis, settings: Settings) -> Summary:
    """The summary of a seed, each sentence verbatim, in the order of the text; empty if the seed has no text.

    Bottom line and key points keep to `settings.summary`. `scores` hold every sentence, each with a verdict.
    """
    page = candidates.gather(seed, analysis, lambda candidate: not fitness.fault(candidate, settings))
    limits = settings.summary
    ranking = Ranking(page, settings)
    picks = ranking.picks(_room(page, limits))
    chosen = [pick.candidate for pick in picks if not pick.reason] or [pick.candidate for pick in picks[:1]]
    line = _bottom_line(page, chosen, limits.bottom_line_words)
    points = sorted([i for i in chosen if i not in line][: limits.key_points_max])
    passages = _passages(analysis, page, line, "bottom line"), _passages(analysis, page, points, "key point")
    description = cut(page.candidates[line[0]].text) if line else seed.meta.title.value
    return Summary(*passages, _scores(ranking, picks, line, points), description)


def _words(page: Page, i: int) -> int:
    return len(page.candidates[i].text.split())


def _room(page: Page, limits: SummarySettings) -> Room:
    total = sum(_words(page, i) for i in range(len(page.candidates)))
    return Room(min(limits.words, int(limits.share * total)), 2 + limits.key_points_max)


def _bottom_line(page: Page, chosen: list[int], most: int) -> list[int]:
    """The first chosen in the order of the text, and the next if it stands close by and both fit."""
    pair = sorted(chosen)[:2]
    fits = sum(_words(page, i) for i in pair) <= most and all(i - pair[0] <= NEAR for i in pair)
    return pair if fits else pair[:1]


def _passages(analysis: Analysis, page: Page, chosen: list[int], rule: str) -> tuple[Passage, ...]:
    taken = [page.candidates[i] for i in chosen]
    return tuple(Passage(c.span, analysis.sentences[c.sentence].block, rule) for c in taken)


def _scores(ranking: Ranking, picks: list[Pick], line: list[int], points: list[int]) -> tuple[Score, ...]:
    found = []
    for pick in sorted(picks, key=lambda pick: pick.candidate):
        i = pick.candidate
        verdict = _verdict(pick, "bottom line" if i in line else "key point" if i in points else "")
        measured = tuple((name, round(value, 4)) for name, value in ranking.measured[i])
        found.append(Score(ranking.page.candidates[i].sentence, round(pick.gain, 6), measured, verdict))
    return tuple(found)


def _verdict(pick: Pick, place: str) -> str:
    if place:
        return f"chosen: {place}"
    return f"left out: {pick.reason or SPARE}"
