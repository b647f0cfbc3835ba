"""Which reports of a JSON Lines file are about one event, a line a report, by the code that groups briefings."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator import pipeline
from generator.config import Settings
from generator.curate import stories as decided
from generator.curate.overrides import NONE
from generator.errors import UsageError
from generator.link import reprints, stories, stories_groups
from generator.model import Basis, Fact, Seed
from generator.quality.running import raw

FIELDS = ("doc", "title", "text", "date", "outlet")


def file(inputs: Path, output: Path) -> None:
    """Predictions for the reports in `inputs` into the file `output`, in their order. Raises UsageError."""
    seeds = [seed(row) for row in _rows(inputs)]
    story = grouped(seeds)
    lines = (json.dumps({"doc": one.id, "story": story[one.id]}, ensure_ascii=False) + "\n" for one in seeds)
    output.write_text("".join(lines), encoding="utf-8")


def grouped(seeds: Sequence[Seed]) -> dict[str, str]:
    """The id of the first report of its story, for each report."""
    bounds = stories.bounds(reprints.find(seeds), decided.NONE)
    found = stories_groups.group(seeds, bounds)
    return {member.id: group.members[0].id for group in found for member in group.members}


def _rows(inputs: Path) -> Iterator[dict[str, str]]:
    if not inputs.is_file():
        raise UsageError(f"{inputs}: there is no such file of reports, one JSON object a line")
    for number, line in enumerate(inputs.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            yield {name: str(row[name] or "") for name in FIELDS}
        except (ValueError, KeyError, TypeError) as error:
            told = f"is no report with {', '.join(FIELDS)} ({error})"
            raise UsageError(f"{inputs}:{number}: {told}") from None


def seed(row: dict[str, str]) -> Seed:
    """A report, a row with the `FIELDS`, as a seed."""
    data = f"{row['title']}\n\n{row['text']}\n".encode()
    values = {
        "raw": raw(data, f"{row['doc']}.txt", row["doc"]),
        "settings": Settings(reading="clean"),
        "decisions": NONE,
    }
    read: Seed = pipeline.run(values, "seed")["seed"]
    title, published, outlet = Fact(row["title"], Basis.GIVEN, "given"), _fact(row["date"]), _fact(row["outlet"])
    meta = dataclasses.replace(read.meta, title=title, published=published, outlet=outlet, earliest=None)
    return dataclasses.replace(read, meta=meta)


def _fact(value: str) -> Fact | None:
    return Fact(value, Basis.GIVEN, "given") if value else None
