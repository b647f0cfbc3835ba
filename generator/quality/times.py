"""How well dates are found and resolved: over all texts in which every date is marked, and by how fine they are."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from generator import config, pipeline
from generator.analyse.dates.calendar import precision_of
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.model import Basis, DateRef, Fact
from generator.quality import times_gold
from generator.quality.measures import NOTHING, Count, Figure, f1, precision, recall
from generator.quality.running import Progress, each, raw, silent
from generator.quality.tables import figure
from generator.quality.times_gold import OPEN, Text, Told

FOLDER = Path("tests/quality/time")
_CALENDAR = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(T.*)?")
_DURATION = re.compile(r"P[\dXT]")

FIGURES: dict[str, Callable[[Count], Figure]] = {
    "times: found F1": f1,
    "times: found with the right value F1": f1,
    "times: calendar dates with the right value F1": f1,
    "times: values asserted P": precision,
    "times: nothing asserted where nothing can be": recall,
}
"""Each measure with the figure made of its counts."""


class Pair(NamedTuple):
    """An expression of the reading and what was found for it."""

    told: Told
    found: DateRef | None

    @property
    def right(self) -> bool:
        """Whether the value is one of those that are right; none is right where nothing may be asserted."""
        value = self.found.value if self.found else None
        return _asserted(value) == "" if OPEN in self.told.values else value in self.told.values


@dataclass(slots=True)
class Outcome:
    """What was measured: the counts of every measure, found and right by kind, and a sentence an error."""

    texts: int = 0
    counts: dict[str, Count] = dataclasses.field(default_factory=lambda: dict.fromkeys(FIGURES, NOTHING))
    rows: dict[str, Count] = dataclasses.field(default_factory=dict)
    errors: list[str] = dataclasses.field(default_factory=list)

    def add(self, told: tuple[dict[str, Count], dict[str, Count], list[str]]) -> None:
        """Count one more text."""
        counts, rows, errors = told
        self.texts += 1
        self.counts = {name: known.plus(counts[name]) for name, known in self.counts.items()}
        for name, row in rows.items():
            self.rows[name] = self.rows.get(name, NOTHING).plus(row)
        self.errors += errors

    def figures(self) -> dict[str, float]:
        """The figure of each measure; those that have floors."""
        return {name: of(self.counts[name]) or 0.0 for name, of in FIGURES.items()}

    def data(self) -> dict[str, Any]:
        """The outcome as plain values, for scripts."""
        overall = {name: {"value": value, **self.counts[name]._asdict()} for name, value in self.figures().items()}
        rows = {name: row._asdict() for name, row in self.rows.items()}
        return {"texts": self.texts, "overall": overall, "rows": rows, "errors": self.errors}


def measure(
    folder: Path,
    root: Path,
    jobs: int | None = None,
    progress: Progress = silent,
) -> Outcome:
    """Measure every text of `folder` under the settings of `root`. Raises UsageError, ConfigError."""
    settings = msgspec.structs.replace(config.load(root), reading="clean")
    items = [(text, settings) for text in times_gold.texts(folder)]
    outcome = Outcome()
    for told in each(_one, items, jobs, progress):
        outcome.add(told)
    outcome.rows = dict(sorted(outcome.rows.items()))
    return outcome


def _one(item: tuple[Text, Settings]) -> tuple[dict[str, Count], dict[str, Count], list[str]]:
    text, settings = item
    return judge(text, _found(text, settings))


def _found(text: Text, settings: Settings) -> tuple[DateRef, ...]:
    seed = raw(text.text.encode(), text.path.name, text.path.stem)
    values = pipeline.run({"raw": seed, "settings": settings, "decisions": NONE}, "meta")
    given = Fact(text.date, Basis.GIVEN, "given") if text.date else None
    values["meta"] = dataclasses.replace(values["meta"], published=given, earliest=None)
    found: tuple[DateRef, ...] = pipeline.resume(values, "meta", "dates")["dates"]
    return found


def judge(text: Text, dates: tuple[DateRef, ...]) -> tuple[dict[str, Count], dict[str, Count], list[str]]:
    """The counts of one text, those by kind, and a sentence for each error."""
    every = [ref for ref in dates if not _DURATION.match(ref.value or "")]
    pairs = list(_pairs(text, every))
    taken = [pair.found for pair in pairs]
    more = [ref for ref in every if ref not in taken]
    rows: dict[str, Count] = {}
    for pair in pairs:
        row = Count(pair.right, pair.found is not None, 1)
        rows[_kind(pair.told)] = rows.get(_kind(pair.told), NOTHING).plus(row)
    return _counts(pairs, every), rows, list(_errors(text, pairs, more))


def _pairs(text: Text, refs: list[DateRef]) -> Iterator[Pair]:
    """Each expression with the first found that overlaps it and is not another's."""
    left = list(refs)
    for told in text.dates:
        found = next((ref for ref in left if ref.span.meets(told.span)), None)
        if found:
            left.remove(found)
        yield Pair(told, found)


def _counts(pairs: list[Pair], refs: list[DateRef]) -> dict[str, Count]:
    met, right = sum(pair.found is not None for pair in pairs), sum(pair.right for pair in pairs)
    dated = [pair for pair in pairs if _CALENDAR.fullmatch(pair.told.values[0])]
    open_ones = [pair for pair in pairs if OPEN in pair.told.values]
    asserted = sum(bool(_asserted(ref.value)) for ref in refs)
    sure = sum(pair.right and bool(pair.found and _asserted(pair.found.value)) for pair in pairs)
    whole = sum(bool(_CALENDAR.fullmatch(ref.value or "")) for ref in refs)
    counts = (
        Count(met, len(refs), len(pairs)),
        Count(right, len(refs), len(pairs)),
        Count(sum(pair.right for pair in dated), whole, len(dated)),
        Count(sure, asserted, asserted),
        Count(sum(pair.right for pair in open_ones), len(open_ones), len(open_ones)),
    )
    return dict(zip(FIGURES, counts, strict=True))


def _asserted(value: str | None) -> str:
    """The value where it names a time of the calendar, however coarse."""
    return "" if (value or "").endswith("_REF") else value or ""


def _kind(told: Told) -> str:
    value = told.values[0]
    if value == OPEN:
        return "of no known date"
    part = re.search(r"T[A-Z]{2}$", value)
    return "part of a day" if part else str(precision_of(value))


def _errors(text: Text, pairs: list[Pair], more: list[DateRef]) -> Iterator[str]:
    for told, found in pairs:
        wanted = " or ".join(told.values)
        if found is None:
            yield f"{text.path.name}: missed: {told.words!r}, which is {wanted}"
        elif not Pair(told, found).right:
            said = text.text[found.span.start : found.span.end]
            yield f"{text.path.name}: {told.words!r} is {wanted}, not {found.value} ({said!r}, {found.rule})"
    for ref in more:
        yield f"{text.path.name}: no date: {text.text[ref.span.start : ref.span.end]!r}, {ref.value} ({ref.rule})"


def table(outcome: Outcome, floors: Mapping[str, float] | None = None) -> list[str]:
    """The figures as lines of text: over all with their floors, then by kind."""
    known = floors or {}
    lines = [f"{'measure':<46} {'value':>6} {'hits':>6} {'found':>5} {'wanted':>6}  floor"]
    for name, value in outcome.figures().items():
        hits, found, wanted = outcome.counts[name]
        lines.append(f"{name:<46} {value:6.4f} {hits:6.0f} {found:5.0f} {wanted:6.0f}  {figure(known.get(name))}")
    lines += ["", f"{'dates by how fine they are':<46} {'n':>6} {'found':>6} {'right':>6}"]
    for name, row in outcome.rows.items():
        lines.append(f"{name:<46} {row.wanted:6.0f} {row.found / row.wanted:6.4f} {row.hits / row.wanted:6.4f}")
    return lines
