"""The bottom line and the key points: sentences of the source, chosen to read well alone."""

from __future__ import annotations

from generator.brief import candidates, description, edits, fitness
from generator.brief.candidates import Candidate, Page
from generator.brief.choosing import SPARE, Pick, Ranking, Room
from generator.config import Settings, SummarySettings
from generator.model import Analysis, Passage, Score, Seed, Summary

NEAR = 2
"""A second sentence joins the bottom line only from so near behind the first."""


def choose(seed: Seed, analysis: Analysis, settings: Settings) -> Summary:
    """The summary of a seed, each sentence verbatim but for marked edits, in the order of the text; empty if the seed
    has no text.

    Bottom line and key points keep to `settings.summary`. `scores` hold every sentence, each with a verdict.
    """
    page, faults = page_of(seed, analysis, settings)
    limits, editor = settings.summary, edits.Editor(seed, analysis, settings)
    ranking = Ranking(page, settings, None, lambda i: editor.mends(page.candidates[i], settings), faults)
    picks = ranking.picks(_room(page, limits))
    chosen = [pick.candidate for pick in picks if not pick.reason] or [pick.candidate for pick in picks[:1]]
    line = _bottom_line(page, chosen, limits.bottom_line_words)
    points = sorted([i for i in chosen if i not in line][: limits.key_points_max])
    passages = _passages(ranking, editor, analysis, line, points)
    first, rest = passages[: len(line)], passages[len(line) :]
    return Summary(first, rest, _scores(ranking, picks, line, points), description.of(seed, first))


def page_of(seed: Seed, analysis: Analysis, settings: Settings) -> tuple[Page, list[str]]:
    """The sentences that a summary of a seed may choose from, and the fault of each, "" if it is whole."""
    faults: list[str] = []

    def whole(candidate: Candidate) -> bool:
        faults.append(fitness.fault(candidate, settings))
        return not faults[-1]

    return candidates.gather(seed, analysis, whole), faults


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


def _passages(
    ranking: Ranking, editor: edits.Editor, analysis: Analysis, line: list[int], points: list[int]
) -> tuple[Passage, ...]:
    """The passages in the order shown, with the edits they need: a name is given in full once."""
    page, known, found = ranking.page, set(ranking.page.title_names), []
    for n, i in enumerate([*line, *points]):
        c, rule = page.candidates[i], "bottom line" if n < len(line) else "key point"
        alone = i in ranking.mended and (n == 0 or [*line, *points][n - 1] != i - 1)
        made = editor.edits(c, known) if alone else editor.datelines(c)
        found.append(Passage(c.span, analysis.sentences[c.sentence].block, rule, made))
        known |= c.names.full | editor.named(made)
    return tuple(found)


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
