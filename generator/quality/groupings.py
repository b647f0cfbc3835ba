"""How well reports are grouped by the event they are about, and reprints recognised.

B-cubed precision and recall are those of Bagga and Baldwin, Algorithms for Scoring Coreference Chains (1998): of the
reports grouped with one, and of those that belong with it, the share that is right, over all reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import mean
from typing import Any

from generator.link import reprints
from generator.link.stories import joined
from generator.quality import predict_stories, stories_gold, tables
from generator.quality.measures import Count, f1
from generator.quality.stories_gold import Report

FOLDER = Path("tests/quality/stories")
Groups = dict[str, frozenset[str]]
Pairs = set[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The figures from 0 to 1, higher is better, and a sentence for each error."""

    reports: int
    stories: int
    figures: dict[str, float]
    errors: list[str]

    def data(self) -> dict[str, Any]:
        """The outcome as plain values, for scripts."""
        return {"reports": self.reports, "stories": self.stories, "figures": self.figures, "errors": self.errors}


def measure(folder: Path) -> Outcome:
    """Group all reports of `folder` at once and compare. Raises UsageError, ConfigError."""
    told = stories_gold.reports(folder)
    seeds = [predict_stories.seed(report.row()) for report in told]
    return judge(told, predict_stories.grouped(seeds), {(copy.one, copy.other) for copy in reprints.find(seeds)})


def judge(told: list[Report], story: Mapping[str, str], copies: Pairs) -> Outcome:
    """The figures for the reports in `told`, each with the name of the story it was put into."""
    wanted, found = _groups((r.id, r.story) for r in told), _groups((r.id, story[r.id]) for r in told)
    whole, got, same = set(wanted.values()), set(found.values()), _reprinted(told)
    sides = {"P": mean(len(wanted[i] & found[i]) / len(found[i]) for i in wanted)}
    sides["R"] = mean(len(wanted[i] & found[i]) / len(wanted[i]) for i in wanted)
    figures = {f"stories: B-cubed {name}": value for name, value in sides.items()}
    figures["stories: B-cubed F1"] = 2 * sides["P"] * sides["R"] / (sides["P"] + sides["R"])
    figures["stories: found whole"] = len(whole & got) / len(whole)
    figures["stories: reports without a stray beside them"] = mean(found[i] <= wanted[i] for i in wanted)
    figures["stories: reprints F1"] = f1(Count(len(same & copies), len(copies), len(same))) or 0.0
    return Outcome(len(told), len(whole), figures, list(_errors(told, found, wanted, same, copies)))


def _groups(keys: Iterable[tuple[str, str]]) -> Groups:
    """Each report with all that have its key."""
    members: dict[str, list[str]] = defaultdict(list)
    for name, key in keys:
        members[key].append(name)
    return {name: frozenset(group) for group in members.values() for name in group}


def _reprinted(told: list[Report]) -> Pairs:
    sets = joined({report.id, report.reprints} for report in told if report.reprints)
    return {(one, other) for names in sets for one, other in combinations(sorted(names), 2)}


def _errors(told: list[Report], found: Groups, wanted: Groups, same: Pairs, copies: Pairs) -> Iterator[str]:
    stories = {report.id: report.story for report in told}
    for group in dict.fromkeys(found.values()):
        keys = sorted({stories[name] for name in group})
        if len(keys) > 1:
            yield f"one story of {' and '.join(keys)}: {', '.join(sorted(group))}"
    for group in dict.fromkeys(wanted.values()):
        parts = [", ".join(sorted(part)) for part in dict.fromkeys(found[name] for name in sorted(group))]
        if len(parts) > 1:
            yield f"{stories[min(group)]} is in pieces: {' | '.join(parts)}"
    yield from (f"not seen as a reprint: {one}, {other}" for one, other in sorted(same - copies))
    yield from (f"no reprint: {one}, {other}" for one, other in sorted(copies - same))


def table(outcome: Outcome, floors: Mapping[str, float] | None = None) -> list[str]:
    """The figures with their floors, as lines of text."""
    return [f"{outcome.reports} reports of {outcome.stories} events", *tables.plain(outcome.figures, floors or {})]
