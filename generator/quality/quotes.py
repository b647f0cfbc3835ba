"""How well quotations and their speakers are found: over all texts that have a reading, by form and by speaker."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import config
from generator.config import Settings
from generator.quality import quotes_gold, tables
from generator.quality.measures import NOTHING, Count, Figure
from generator.quality.quotes_found import case
from generator.quality.quotes_gold import Text
from generator.quality.quotes_measures import MEASURES, UNPINNED, counts
from generator.quality.quotes_rows import Row, errors, rows
from generator.quality.running import Progress, each, silent

FOLDER = Path("tests/quality/quotes")


@dataclass(slots=True)
class Outcome:
    """What was measured: the counts of every measure, the lines by form and by speaker, and a sentence an error."""

    texts: int = 0
    counts: dict[str, Count] = dataclasses.field(default_factory=lambda: {m.name: NOTHING for m in MEASURES})
    rows: dict[str, Row] = dataclasses.field(default_factory=dict)
    errors: list[str] = dataclasses.field(default_factory=list)

    def add(self, told: Told) -> None:
        """Count one more text."""
        count, lines, wrong = told
        self.texts += 1
        self.counts = {name: known.plus(count[name]) for name, known in self.counts.items()}
        for name, row in lines:
            self.rows[name] = self.rows.get(name, Row()).plus(row)
        self.errors += wrong

    def figures(self) -> dict[str, Figure]:
        """The figure of each measure; None where there was nothing to measure."""
        return {m.name: m.figure(self.counts[m.name]) for m in MEASURES}

    def data(self) -> dict[str, Any]:
        """The outcome as plain values, for scripts."""
        found = self.figures()
        overall = {name: {"value": found[name], **count._asdict()} for name, count in self.counts.items()}
        lines = {name: row._asdict() for name, row in self.rows.items()}
        return {"texts": self.texts, "overall": overall, "rows": lines, "errors": self.errors}


Told = tuple[dict[str, Count], list[tuple[str, Row]], list[str]]


def measure(
    folder: Path,
    root: Path,
    jobs: int | None = None,
    progress: Progress = silent,
) -> Outcome:
    """Measure every text of `folder` under the settings of `root`. Raises UsageError, ConfigError."""
    settings = config.load(root)
    items = [(text, settings) for text in quotes_gold.texts(folder)]
    outcome = Outcome()
    for told in each(_one, items, jobs, progress):
        outcome.add(told)
    outcome.rows = dict(sorted(outcome.rows.items()))
    return outcome


def _one(item: tuple[Text, Settings]) -> Told:
    made = case(*item)
    return counts(made), list(rows(made)), errors(made)


def figures(outcome: Outcome) -> dict[str, float]:
    """The figures that have floors: the measures over all, and the shares of each line found and rightly named."""
    overall = {name: value or 0.0 for name, value in outcome.figures().items() if name not in UNPINNED}
    lines = {_named(name, "found"): row.found / row.wanted for name, row in outcome.rows.items()}
    named = {_named(name, "speaker"): row.speaker / row.wanted for name, row in outcome.rows.items()}
    return overall | lines | named


def _named(line: str, what: str) -> str:
    return f"quoted: {line}, {what}"


def table(outcome: Outcome, floors: Mapping[str, float] | None = None) -> list[str]:
    """The figures as lines of text: over all with their floors, then by form and by speaker."""
    measures = [(m.name, m.figure) for m in MEASURES]
    return [*tables.counted(measures, outcome.counts, floors or {}), "", *_lines(outcome, floors or {})]


def _lines(outcome: Outcome, floors: Mapping[str, float]) -> list[str]:
    lines = [f"{'runs by form and by speaker':<46} {'n':>5} {'found':>6} {'exact':>6} {'named':>6}  floor of named"]
    for name, row in outcome.rows.items():
        shares = " ".join(tables.figure(part / row.wanted) for part in row[1:])
        lines.append(f"{name:<46} {row.wanted:>5} {shares}  {tables.figure(floors.get(_named(name, 'speaker')))}")
    return lines
