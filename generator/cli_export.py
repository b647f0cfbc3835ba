"""The command `briefing export`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.cli_options import JOBS, JSON, ROOT, SEEDS, told

FORMS = click.Choice(["json", "jsonl", "csv", "sqlite"])


@click.command()
@click.argument("form", type=FORMS)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=None,
    help="The file to write, or the folder for json and csv.  [default: a place in export/]",
)
@ROOT
@SEEDS
@JOBS
@JSON
@told
def export(form: str, out: Path | None, root: Path, seeds: Path | None, jobs: int | None, as_json: bool) -> None:
    """Write all that is told of the documents as data: FORM is json, jsonl, csv or sqlite."""
    from generator.build import exports as door

    place = out or root / door.PLACES[form]
    count = door.export(form, root, seeds, place, jobs, as_json)
    words = {"briefings": count, "out": str(place)}
    click.echo(json.dumps(words) if as_json else f"{count:,} briefing{'' if count == 1 else 's'} written to {place}")
