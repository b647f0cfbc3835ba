"""How well saved pages are read: the reading stages over every page that has a reading, by shape and over all."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import config
from generator.config import Settings
from generator.errors import UsageError
from generator.quality import pages_gold, tables
from generator.quality.measures import NOTHING, Count, Figure
from generator.quality.pages_found import cases
from generator.quality.pages_gold import Page
from generator.quality.pages_measures import MEASURES, counts, errors
from generator.quality.running import Progress, each, silent

FOLDER = Path("tests/quality/pages")
BODY = MEASURES[0].name


@dataclass(slots=True)
class Part:
    """The pages of one shape, or all: how many there are, and the counts of every measure."""

    pages: int = 0
    counts: dict[str, Count] = dataclasses.field(default_factory=lambda: {m.name: NOTHING for m in MEASURES})

    def add(self, more: Mapping[str, Count]) -> None:
        """Count one more page."""
        self.pages += 1
        self.counts = {name: count.plus(more[name]) for name, count in self.counts.items()}

    def figures(self) -> dict[str, Figure]:
        """The figure of each measure; None where there was nothing to measure."""
        return {m.name: m.figure(self.counts[m.name]) for m in MEASURES}


@dataclass(slots=True)
class Outcome:
    """What was measured: over all pages, by shape in order of name, and a sentence for each error."""

    overall: Part = dataclasses.field(default_factory=Part)
    shapes: dict[str, Part] = dataclasses.field(default_factory=dict)
    errors: list[str] = dataclasses.field(default_factory=list)

    def data(self) -> dict[str, Any]:
        """The outcome as plain values, for scripts."""
        shapes = {shape: _data(part) for shape, part in self.shapes.items()}
        return {"overall": _data(self.overall), "shapes": shapes, "errors": self.errors}


Told = tuple[str, dict[str, Count], list[str]]


def measure(
    folder: Path,
    root: Path,
    jobs: int | None = None,
    progress: Progress = silent,
    shape: str = "",
) -> Outcome:
    """Measure every page of `folder`, or those of one `shape`, under the settings of `root`."""
    settings = config.load(root)
    items = [(page, settings) for page in chosen(folder, shape)]
    outcome = Outcome()
    for told in each(_one, items, jobs, progress):
        for found, count, wrong in told:
            outcome.overall.add(count)
            outcome.shapes.setdefault(found, Part()).add(count)
            outcome.errors += wrong
    outcome.shapes = dict(sorted(outcome.shapes.items()))
    return outcome


def chosen(folder: Path, shape: str) -> list[Page]:
    """The pages of `folder`, or those of one `shape`. Raises UsageError where no page has it."""
    pages = pages_gold.pages(folder)
    kept = [page for page in pages if not shape or page.shape == shape]
    if not kept:
        known = ", ".join(sorted({page.shape for page in pages}))
        raise UsageError(f"no page has the shape {shape!r}; there are: {known}")
    return kept


def _one(item: tuple[Page, Settings]) -> list[Told]:
    page, settings = item
    return [(case.shape, counts(case), errors(case)) for case in cases(page, settings)]


def figures(outcome: Outcome) -> dict[str, float]:
    """The figures that have floors: every measure over all pages, and the body of each shape."""
    bodies = {f"{BODY}, {shape}": part.figures()[BODY] for shape, part in outcome.shapes.items()}
    return {name: value or 0.0 for name, value in (outcome.overall.figures() | bodies).items()}


def _data(part: Part) -> dict[str, Any]:
    found = part.figures()
    return {"pages": part.pages} | {n: {"value": found[n], **c._asdict()} for n, c in part.counts.items()}


def table(outcome: Outcome, floors: Mapping[str, float] | None = None) -> list[str]:
    """The figures as lines of text: over all pages with their floors, then every measure by shape."""
    return [*_overall(outcome, floors or {}), "", *_by_shape(outcome)]


def _overall(outcome: Outcome, floors: Mapping[str, float]) -> list[str]:
    total = figures(outcome)
    lines = [*tables.counted([(m.name, m.figure) for m in MEASURES], outcome.overall.counts, floors)]
    bodies = [name for name in total if name not in outcome.overall.counts]
    return lines + [
        f"{name:<46} {tables.figure(total[name])}{'':34} {tables.figure(floors.get(name))}" for name in bodies
    ]


def _by_shape(outcome: Outcome) -> list[str]:
    shapes = outcome.shapes
    lines = [f"{'by shape':<30}" + "".join(f" {shape.removeprefix('pasted '):>8}" for shape in shapes)]
    lines.append(f"{'pages':<30}" + "".join(f" {part.pages:>8}" for part in shapes.values()))
    found = [part.figures() for part in shapes.values()]
    for m in MEASURES:
        cells = "".join(f" {tables.figure(one[m.name]):>8}" for one in found)
        lines.append(f"{m.name.removeprefix('pages: '):<30}{cells}")
    return lines
