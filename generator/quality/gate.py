"""The gate: figures against their floors, on the project's own documents or on data kept outside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import UsageError
from generator.quality import bench as outside
from generator.quality import floors, gold, pages, pages_gold, parties, quotes, quotes_gold, score
from generator.quality.floors import Floors, GateError

Bar = Callable[[str], AbstractContextManager[Callable[[int, int], None]]]

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


def own(root: Path, folder: Path | None, jobs: int | None, pin: Pin, bar: Bar) -> Verdict:
    """Measure the project's own documents; `folder` holds their readings. GateError if pinning refuses.

    The saved pages, the annotated quotations and the annotated parties are measured with them where there are any.
    """
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
    saved = _saved(root / pages.FOLDER, root, jobs, bar)
    if saved:
        data, figures = gold.joined(data, pages_gold.digest(root / pages.FOLDER)), figures | pages.figures(saved)
    said = _said(root / quotes.FOLDER, root, jobs, bar)
    if said:
        data, figures = gold.joined(data, quotes_gold.digest(root / quotes.FOLDER)), figures | quotes.figures(said)
    involved = _involved(root, jobs, bar)
    if involved:
        data, figures = gold.joined(data, parties.digest(root)), figures | parties.figures(involved)
    known, failures = _judge(root / OWN, figures, data, "briefing quality gate", pin)
    table = score.table(counts, known.floors) + (["", *pages.table(saved, known.floors)] if saved else [])
    table += ["", *quotes.table(said, known.floors)] if said else []
    table += ["", *parties.table(involved, known.floors)] if involved else []
    return Verdict(table, figures, [*failures, *untrue])


def _saved(folder: Path, root: Path, jobs: int | None, bar: Bar) -> pages.Outcome | None:
    if not folder.is_dir():
        return None
    with bar("Reading") as progress:
        return pages.measure(folder, root, jobs, progress)


def _said(folder: Path, root: Path, jobs: int | None, bar: Bar) -> quotes.Outcome | None:
    if not folder.is_dir():
        return None
    with bar("Attributing") as progress:
        return quotes.measure(folder, root, jobs, progress)


def _involved(root: Path, jobs: int | None, bar: Bar) -> parties.Outcome | None:
    if not (root / parties.FOLDER).is_dir():
        return None
    with bar("Telling who is involved") as progress:
        return parties.measure(root, jobs, progress)


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
