"""How well parties are told: over all texts that have a reading of who is involved, and by the form of the words."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import config
from generator.config import Settings
from generator.quality import edges, gold, parties_gold, tables
from generator.quality.edges import Read
from generator.quality.measures import NOTHING, Count, Figure
from generator.quality.parties_found import case
from generator.quality.parties_gold import Text
from generator.quality.parties_measures import MEASURES, counts
from generator.quality.parties_rows import Row, errors, rows
from generator.quality.running import Progress, each, silent

FOLDER = Path("tests/quality/parties")
FIGURES: dict[str, Callable[[Count], Figure]] = {
    **{measure.name: measure.figure for measure in MEASURES},
    **{measure.name: measure.figure for measure in edges.MEASURES},
}
"""What is measured, in the order of the table: parties in the texts, then relations in documents read by hand."""
Told = tuple[dict[str, Count], list[tuple[str, Row]], list[str]]


@dataclass(slots=True)
class Outcome:
    """What was measured: the counts of every measure, the lines by form, and a sentence an error."""

    texts: int = 0
    counts: dict[str, Count] = dataclasses.field(default_factory=lambda: dict.fromkeys(FIGURES, NOTHING))
    rows: dict[str, Row] = dataclasses.field(default_factory=dict)
    errors: list[str] = dataclasses.field(default_factory=list)

    def add(self, told: Told) -> None:
        """Count one more text or document."""
        count, lines, wrong = told
        self.texts += 1
        self.counts |= {name: self.counts[name].plus(more) for name, more in count.items()}
        for name, row in lines:
            self.rows[name] = self.rows.get(name, Row()).plus(row)
        self.errors += wrong

    def figures(self) -> dict[str, Figure]:
        """The figure of each measure; None where there was nothing to measure."""
        return {name: figure(self.counts[name]) for name, figure in FIGURES.items()}

    def data(self) -> dict[str, Any]:
        """The outcome as plain values, for scripts."""
        found = self.figures()
        overall = {name: {"value": found[name], **count._asdict()} for name, count in self.counts.items()}
        forms = {name: row._asdict() for name, row in self.rows.items()}
        return {"texts": self.texts, "overall": overall, "rows": forms, "errors": self.errors}


def measure(root: Path, jobs: int | None = None, progress: Progress = silent) -> Outcome:
    """Measure every text of the corpus, and every document whose relations were judged, under the settings of `root`.

    Raises UsageError, ConfigError, SeedError.
    """
    settings, outcome = config.load(root), Outcome()
    read: list[Text | Read] = [*parties_gold.texts(root / FOLDER), *edges.documents(root)]
    items = [(one, settings) for one in read]
    for told in each(_one, items, jobs, progress):
        outcome.add(told)
    outcome.rows = dict(sorted(outcome.rows.items()))
    return outcome


def digest(root: Path) -> str:
    """SHA-256 over the texts of the corpus and their readings, and over the documents whose relations were judged."""
    return gold.joined(parties_gold.digest(root / FOLDER), edges.digest(root))


def _one(item: tuple[Text | Read, Settings]) -> Told:
    one, settings = item
    if isinstance(one, Read):
        found = edges.found(one, settings)
        return edges.counts(one, found), [], edges.errors(one, found)
    made = case(one, settings)
    return counts(made), list(rows(made)), errors(made)


def figures(outcome: Outcome) -> dict[str, float]:
    """The figures that have floors: the measures over all, and the share of each form that was taken rightly."""
    overall = {name: value or 0.0 for name, value in outcome.figures().items()}
    return overall | {_named(form): row.right / row.wanted for form, row in outcome.rows.items()}


def _named(form: str) -> str:
    return f"involved: form {form}"


def table(outcome: Outcome, floors: Mapping[str, float] | None = None) -> list[str]:
    """The figures as lines of text: over all, then by form, with their floors."""
    return [*tables.counted(FIGURES.items(), outcome.counts, floors or {}), "", *_forms(outcome, floors or {})]


def _forms(outcome: Outcome, floors: Mapping[str, float]) -> list[str]:
    lines = [f"{'words taken for the right party, by form':<46} {'n':>5}  right  floor"]
    for form, row in outcome.rows.items():
        right, floor = tables.figure(row.right / row.wanted), tables.figure(floors.get(_named(form)))
        lines.append(f"{form:<46} {row.wanted:>5} {right} {floor}")
    return lines
