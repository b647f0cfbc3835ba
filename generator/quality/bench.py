"""Figures on data kept outside the project: predictions of the real pipeline, judged by the data's scorers.

The folder has a part for each task with inputs, gold and a scorer script. The scorers run as they are, in a
process of their own; nothing of the data is kept but digests and figures. A part whose stage was fitted to its
data is predicted fold by fold, with tables that never saw the document (see `folds`).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from generator.errors import UsageError
from generator.quality import folds, predict, scorers
from generator.quality.gold import digest_of
from generator.quality.scorers import Figures

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Part:
    """One prediction run: a task over a folder of inputs, the files it is judged by, and its scorer.

    `folds` names the stage that was fitted to these data; the first file it is judged by has the documents.
    """

    name: str
    task: str
    inputs: str
    judged_by: tuple[str, ...]
    score: Callable[[Path, Path], Figures]
    chosen: Callable[[Path], list[Path]] | None = None
    folds: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What one part gave, with how long predicting and scoring took, in seconds."""

    part: str
    documents: int
    figures: Figures
    predicting: float
    scoring: float


def run(folder: Path, jobs: int | None, progress: Callable[[str], Any], held: Path) -> list[Result]:
    """All parts in turn; `progress` gives, for a name, a context with a function to be told (done, total).

    `held` has the tables of each fold. Raises UsageError where those of a part are missing.
    """
    with TemporaryDirectory(prefix="briefing-") as work:
        return [_run(part, folder, Path(work), jobs, progress, held) for part in PARTS]


def _run(part: Part, folder: Path, work: Path, jobs: int | None, progress: Callable[[str], Any], held: Path) -> Result:
    inputs = folder / part.inputs
    created = inputs.parent / "created.json" if part.task == "time" else None
    if part.chosen:
        inputs = _copied(part.chosen(folder), work / part.name)
    predictions = work / f"{part.name}.jsonl"
    tables = folds.tables(held, part.folds, folder / part.judged_by[0]) if part.folds else None
    began = perf_counter()
    with progress(f"Predicting {part.name}") as told:
        predict.folder(part.task, inputs, predictions, created, jobs, told, tables)
    predicted = perf_counter()
    figures = part.score(folder, predictions)
    named = {f"{part.name}: {measure}": round(value, 4) for measure, value in figures.items()}
    count = sum(1 for _ in predict.documents(inputs))
    return Result(part.name, count, named, predicted - began, perf_counter() - predicted)


def _copied(paths: Iterable[Path], target: Path) -> Path:
    target.mkdir()
    for path in paths:
        shutil.copy(path, target / path.name)
    return target


def digest(folder: Path) -> str:
    """SHA-256 over all inputs and gold files the parts use. Raises UsageError where one is missing."""
    paths: list[Path] = []
    for part in PARTS:
        for name in (part.inputs, *part.judged_by):
            path = folder / name
            if not path.exists():
                raise UsageError(f"{path}: these data are incomplete; this file or folder is missing")
            paths += sorted(p for p in path.iterdir() if p.is_file()) if path.is_dir() else [path]
    return digest_of(paths)


def table(results: Iterable[Result], floors: Mapping[str, float]) -> list[str]:
    """Figures with their floors, then documents and times of each part, as lines of text."""
    lines = [f"{'measure':<46} {'value':>6}  floor"]
    times = []
    for result in results:
        for name, value in result.figures.items():
            floor = floors.get(name)
            lines.append(f"{name:<46} {value:6.4f} {f'{floor:6.4f}' if floor is not None else '     –'}")
        took = f"{result.predicting:6.1f} s predicting, {result.scoring:5.1f} s scoring"
        times.append(f"{result.part:<12} {result.documents:>5} documents {took}")
    return [*lines, "", *times]


PARTS: tuple[Part, ...] = (
    Part("page", "reading", "ingest/page", ("ingest/gold.jsonl",), scorers.reading, folds="reading"),
    Part("article", "reading", "ingest/art", ("ingest/gold.jsonl",), scorers.reading, folds="reading"),
    Part("html", "reading", "ingest/html", ("ingest/gold.jsonl",), scorers.reading, folds="html"),
    Part("quotes", "quotes", "quotes/txt", ("quotes/gold.jsonl",), scorers.quotes),
    Part("parties", "parties", "parties/txt", ("parties/gold",), scorers.parties),
    Part("time", "time", "time/txt", ("time/created.json", "time/gold.jsonl"), scorers.time),
    Part(
        "summary",
        "summary",
        "summary/inputs",
        ("summary/gold.jsonl",),
        scorers.summary,
        scorers.summary_inputs,
        folds="summary",
    ),
)
"""The runs, in the order of the table."""
