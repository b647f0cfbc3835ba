"""The gate: figures against their floors, on the project's own documents or on data kept outside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import UsageError
from generator.quality import bench as outside
from generator.quality import (
    floors,
    gold,
    groupings,
    pages,
    pages_gold,
    parties,
    quotes,
    quotes_gold,
    score,
    stories_gold,
    summaries,
    times,
    times_gold,
)
from generator.quality.floors import Floors, GateError
from generator.quality.running import Progress

Bar = Callable[[str], AbstractContextManager[Progress]]

FOLDER = Path("tests/quality")
GOLD = FOLDER / "gold"
OWN = FOLDER / "floors.json"
BENCH = FOLDER / "bench_floors.json"
FOLDS = FOLDER / "folds"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says: the table, the figures, and a sentence for each failure."""

    table: list[str]
    figures: dict[str, float]
    failures: list[str]

    def data(self) -> dict[str, Any]:
        """The verdict as plain values."""
        return {"figures": self.figures, "failures": self.failures}


@dataclass(frozen=True, slots=True)
class Pin:
    """Whether to pin what is measured, and the reason why floors may be lowered."""

    wanted: bool = False
    reason: str = ""

    def __post_init__(self) -> None:
        if self.reason and not self.wanted:
            raise UsageError("--lower says why a floor is lowered while pinning; use it together with --pin")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Texts of the project's own with what a person reads in them, and how a run over them is measured."""

    doing: str
    folder: Path
    measure: Callable[[Path, Path, int | None, Progress], Any]  # of the corpus' folder and the project's
    digest: Callable[[Path, Path], str]
    figures: Callable[[Any], Mapping[str, float]]
    table: Callable[[Any, Mapping[str, float]], list[str]]


CORPORA = (
    Corpus("Reading", pages.FOLDER, pages.measure, lambda at, _: pages_gold.digest(at), pages.figures, pages.table),
    Corpus(
        "Attributing", quotes.FOLDER, quotes.measure, lambda at, _: quotes_gold.digest(at), quotes.figures, quotes.table
    ),
    Corpus(
        "Telling who is involved",
        parties.FOLDER,
        lambda _, root, jobs, progress: parties.measure(root, jobs, progress),
        lambda _, root: parties.digest(root),
        parties.figures,
        parties.table,
    ),
    Corpus(
        "Summing up",
        summaries.FOLDER,
        lambda _, root, jobs, progress: summaries.measure(root, jobs, progress),
        lambda _, root: summaries.digest(root),
        summaries.Outcome.pinned,
        summaries.table,
    ),
    Corpus(
        "Dating", times.FOLDER, times.measure, lambda at, _: times_gold.digest(at), times.Outcome.figures, times.table
    ),
    Corpus(
        "Grouping",
        groupings.FOLDER,
        lambda at, *_: groupings.measure(at),
        lambda at, _: stories_gold.digest(at),
        lambda found: found.figures,
        groupings.table,
    ),
)
"""What is measured beside the readings, each where its folder is."""


def own(root: Path, folder: Path | None, jobs: int | None, pin: Pin, bar: Bar) -> Verdict:
    """Measure the project's own documents and `CORPORA`; `folder` holds readings. GateError if pinning refuses."""
    folder = folder or root / GOLD
    data = gold.digest(folder, root)
    with bar("Measuring") as progress:
        counts = score.corpus(folder, root, jobs, progress)
    figures = score.figures(counts)
    untrue = [
        f"{m.name} is {figures[m.name]:.4f} and must be {m.least:.4f}, whatever the floors say"
        for m in score.MEASURES
        if m.pinned and figures[m.name] < m.least
    ]
    if untrue and pin.wanted:
        raise GateError(untrue)
    outcomes = [(corpus, _outcome(corpus, root, jobs, bar)) for corpus in CORPORA if (root / corpus.folder).is_dir()]
    for corpus, outcome in outcomes:
        data = gold.joined(data, corpus.digest(root / corpus.folder, root))
        figures |= corpus.figures(outcome)
    known, failures = _judge(root / OWN, figures, data, "briefing quality gate", pin)
    tables = [score.table(counts, known.floors), *(c.table(outcome, known.floors) for c, outcome in outcomes)]
    return Verdict([line for table in tables for line in (*table, "")][:-1], figures, [*failures, *untrue])


def _outcome(corpus: Corpus, root: Path, jobs: int | None, bar: Bar) -> Any:
    with bar(corpus.doing) as progress:
        return corpus.measure(root / corpus.folder, root, jobs, progress)


def bench(root: Path, folder: Path, jobs: int | None, pin: Pin, bar: Bar) -> Verdict:
    """Measure on the data in `folder`, outside the project; a folder that is not there is passed over."""
    if not folder.is_dir():
        return Verdict([f"{folder}: there is no such folder here, so nothing was measured on it"], {}, [])
    data = outside.digest(folder)
    results = outside.run(folder, jobs, bar, root / FOLDS)
    figures = {name: value for result in results for name, value in result.figures.items()}
    command = f"briefing quality gate --bench {folder.as_posix()}"
    known, failures = _judge(root / BENCH, figures, data, command, pin)
    return Verdict(outside.table(results, known.floors), figures, failures)


def _judge(path: Path, figures: Mapping[str, float], data: str, command: str, pin: Pin) -> tuple[Floors, list[str]]:
    """The floors in force, and what is below them; with `pin`, the new floors, written to `path`."""
    known = floors.load(path)
    if not pin.wanted:
        return known, floors.failures(known, figures, data, command)
    new = floors.pinned(known, figures, data, pin.reason)
    floors.write(path, new)
    return new, []
