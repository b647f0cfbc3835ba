"""The project's own measures: the real pipeline over every document that has a reference reading."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator import config, pipeline
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.quality import (
    gold,
    measures_dates,
    measures_parties,
    measures_quotes,
    measures_reading,
    measures_relations,
    measures_summary,
    tables,
)
from generator.quality.measures import NOTHING, Case, Count, Measure
from generator.quality.running import Progress, each, raw, silent

Counts = dict[str, Count]

MEASURES: tuple[Measure, ...] = (
    *measures_reading.MEASURES,
    *measures_quotes.MEASURES,
    *measures_parties.MEASURES,
    *measures_dates.MEASURES,
    *measures_relations.MEASURES,
    *measures_summary.MEASURES,
)
"""All measures, in the order of the table."""


def corpus(
    folder: Path,
    root: Path,
    jobs: int | None = None,
    progress: Progress = silent,
) -> Counts:
    """The counts of every measure over the documents read in `folder`; their seeds are under `root`."""
    settings = config.load(root)
    items = [(path, root, settings) for path in gold.files(folder)]
    total = {measure.name: NOTHING for measure in MEASURES}
    for counts in each(_one, items, jobs, progress):
        total = {name: count.plus(counts[name]) for name, count in total.items()}
    return total


def case(reading: gold.Gold, seed: Path, settings: Settings) -> Case:
    """What the pipeline makes of the document `seed`, beside its reading; nobody's decisions are applied."""
    data = seed.read_bytes()
    found = pipeline.brief(raw(data, seed.name, seed.stem), settings, NONE)
    return Case(reading, found, data.decode("utf-8", "replace"))


def measured(one: Case) -> Counts:
    """The counts of every measure in one document."""
    return {measure.name: measure.count(one) for measure in MEASURES}


def _one(item: tuple[Path, Path, Settings]) -> Counts:
    path, root, settings = item
    reading = gold.read(path)
    return measured(case(reading, gold.seed_file(reading, root), settings))


def figures(counts: Mapping[str, Count]) -> dict[str, float]:
    """The figure of each pinned measure; 0 where there was nothing to measure."""
    return {m.name: m.figure(counts[m.name]) or 0.0 for m in MEASURES if m.pinned}


def data(counts: Mapping[str, Count]) -> dict[str, Any]:
    """Each measure's figure and counts, for scripts."""
    return {m.name: {"value": m.figure(counts[m.name]), **counts[m.name]._asdict()} for m in MEASURES}


def table(counts: Mapping[str, Count], floors: Mapping[str, float] | None = None) -> list[str]:
    """The measures as lines of text, with the floor of each where there are any."""
    measures = [(m.name, m.figure) for m in MEASURES]
    return list(tables.counted(measures, counts, floors) if floors else tables.bare(measures, counts))
