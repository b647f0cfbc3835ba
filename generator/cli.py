"""The command `briefing`."""

from __future__ import annotations

import functools
import json
from pathlib import Path

import click


@click.group()
def main() -> None:
    """Turns a folder of saved documents into a searchable, offline briefing site."""


@main.group()
def quality() -> None:
    """Measure the pipeline on documents with known answers."""


@quality.command()
@click.argument("task", type=click.Choice(["reading", "quotes", "parties", "summary", "time"]))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.option("--created", type=click.Path(path_type=Path))
@click.option("--jobs", type=int, default=None)
def predict(task: str, folder: Path, output: Path, created: Path | None, jobs: int | None) -> None:
    """Run the real pipeline over every document of FOLDER and write a JSON line a document."""
    from generator.config import Settings
    from generator.engine import local
    from generator.quality import predict as door

    dates = door.created_dates(task, folder, created)
    items = [(doc, path, dates.get(doc)) for doc, path in door.documents(folder)]
    work = functools.partial(_predict_one, task, Settings())
    with output.open("w", encoding="utf-8") as out:
        for line in local.each(work, items, jobs):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def _predict_one(task, settings, item):  # noqa: ANN001, ANN202
    from generator.quality import predict as door

    doc, path, created = item
    return door.predict(task, doc, path, settings, created)
