"""`briefing quality`: how well the analysis reads, on the project's own texts and on data kept outside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

import click

from generator.cli_options import JOBS, JSON, ROOT, told

FOLDER = click.argument("folder", type=click.Path(path_type=Path), required=False)
ERRORS = click.option("--errors", is_flag=True, help="Say what is wrong in which text.")


@click.group()
def quality() -> None:
    """Measure the pipeline on documents with known answers."""


@quality.command()
@click.argument("task", type=click.Choice(["reading", "quotes", "parties", "summary", "time", "stories"]))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The file of predictions.")
@click.option("--created", type=click.Path(path_type=Path), help="JSON file of the documents' own dates (time).")
@JOBS
@told
def predict(task: str, folder: Path, output: Path, created: Path | None, jobs: int | None) -> None:
    """Run the real pipeline over every .txt, .html or .html.gz of FOLDER; write a JSON line a document.

    For every TASK but reading, the files are taken as clean article text and left as they are. For stories, FOLDER is
    one JSON Lines file instead, a report a line: doc, title, text, date, outlet.
    """
    from generator.build.progress import bar
    from generator.quality import predict as door
    from generator.quality import predict_stories

    if task == "stories":
        predict_stories.file(folder, output)
        return
    with bar("Predicting") as progress:
        door.folder(task, folder, output, created, jobs, progress)


GOLD = click.option(
    "--gold",
    type=click.Path(path_type=Path),
    default=None,
    help="The folder of reference readings.  [default: tests/quality/gold]",
)


@quality.command()
@ROOT
@GOLD
@JOBS
@JSON
@told
def score(root: Path, gold: Path | None, jobs: int | None, as_json: bool) -> None:
    """Measure the pipeline on the documents that have a reference reading, and print every figure."""
    from generator.build.progress import bar
    from generator.quality import gate as door
    from generator.quality import score as measures

    with bar("Measuring", quiet=as_json) as progress:
        counts = measures.corpus(gold or root / door.GOLD, root, jobs, progress)
    _show(measures.data(counts), measures.table(counts), as_json)


@quality.command()
@ROOT
@click.option(
    "--pages",
    type=click.Path(path_type=Path),
    default=None,
    help="The folder of saved pages with their readings.  [default: tests/quality/pages]",
)
@click.option("--shape", default="", help='Only the pages saved in this shape: html, pdf, eml, "pasted page" ...')
@click.option("--errors", is_flag=True, help="Say what is wrong on which page.")
@JOBS
@JSON
@told
def reading(root: Path, pages: Path | None, shape: str, errors: bool, jobs: int | None, as_json: bool) -> None:
    """Measure how saved pages of every shape are read, beside the floors."""
    from generator.build.progress import bar
    from generator.quality import pages as measures

    with bar("Reading", quiet=as_json) as progress:
        outcome = measures.measure(pages or root / measures.FOLDER, root, jobs, progress, shape)
    lines = outcome.errors if errors else measures.table(outcome, {} if pages or shape else _floors(root))
    _show(outcome.data(), lines, as_json)


@quality.command()
@ROOT
@FOLDER
@ERRORS
@JOBS
@JSON
@told
def quotes(root: Path, folder: Path | None, errors: bool, jobs: int | None, as_json: bool) -> None:
    """Measure quotations and their speakers, by form, beside the floors.

    FOLDER holds texts with readings (gold.jsonl and txt/); without it, those in tests/quality/quotes are measured.
    """
    from generator.build.progress import bar
    from generator.quality import quotes as measures

    with bar("Measuring", quiet=as_json) as progress:
        outcome = measures.measure(folder or root / measures.FOLDER, root, jobs, progress)
    lines = outcome.errors if errors else measures.table(outcome, {} if folder else _floors(root))
    _show(outcome.data(), lines, as_json)


@quality.command("parties")
@ROOT
@ERRORS
@JOBS
@JSON
@told
def involved(root: Path, errors: bool, jobs: int | None, as_json: bool) -> None:
    """Measure who is told to be involved, under which name, kind and role, on annotated texts, beside the floors."""
    from generator.build.progress import bar
    from generator.quality import parties as measures

    with bar("Measuring", quiet=as_json) as progress:
        outcome = measures.measure(root, jobs, progress)
    lines = outcome.errors if errors else measures.table(outcome, _floors(root))
    _show(outcome.data(), lines, as_json)


@quality.command()
@ROOT
@click.option("--errors", is_flag=True, help="Say what is weak in which summary.")
@JOBS
@JSON
@told
def summary(root: Path, errors: bool, jobs: int | None, as_json: bool) -> None:
    """Measure summaries on documents with a reference, and what a reader would miss in them, beside the floors."""
    from generator.build.progress import bar
    from generator.quality import summaries as measures

    with bar("Summing up", quiet=as_json) as progress:
        outcome = measures.measure(root, jobs, progress)
    lines = outcome.errors() if errors else measures.table(outcome, _floors(root))
    _show(outcome.data(), lines, as_json)


@quality.command()
@ROOT
@FOLDER
@ERRORS
@JOBS
@JSON
@told
def time(root: Path, folder: Path | None, errors: bool, jobs: int | None, as_json: bool) -> None:
    """Measure dates found and resolved, by how fine they are, beside the floors.

    FOLDER holds texts with their dates marked; without it, those in tests/quality/time are measured.
    """
    from generator.build.progress import bar
    from generator.quality import times as measures

    with bar("Dating", quiet=as_json) as progress:
        outcome = measures.measure(folder or root / measures.FOLDER, root, jobs, progress)
    lines = outcome.errors if errors else measures.table(outcome, {} if folder else _floors(root))
    _show(outcome.data(), lines, as_json)


@quality.command()
@ROOT
@FOLDER
@click.option("--errors", is_flag=True, help="Say what is wrong with which story.")
@JSON
@told
def stories(root: Path, folder: Path | None, errors: bool, as_json: bool) -> None:
    """Measure how reports are grouped by the event they are about, beside the floors.

    FOLDER holds reports with their stories; without it, those in tests/quality/stories are measured.
    """
    from generator.quality import groupings as measures

    outcome = measures.measure(folder or root / measures.FOLDER)
    lines = outcome.errors if errors else measures.table(outcome, {} if folder else _floors(root))
    _show(outcome.data(), lines, as_json)


@quality.command()
@ROOT
@GOLD
@click.option("--bench", type=click.Path(path_type=Path), help="Measure on the data in this folder instead.")
@click.option("--pin", is_flag=True, help="Make the figures measured the new floors.")
@click.option("--lower", metavar="REASON", default="", help="With --pin: why floors may be lowered; is recorded.")
@JOBS
@JSON
@told
def gate(
    root: Path, gold: Path | None, bench: Path | None, pin: bool, lower: str, jobs: int | None, as_json: bool
) -> None:
    """Compare the figures with the floors pinned in tests/quality; exit with 1 where one has fallen.

    Without --bench, the project's own corpora are measured: readings, saved pages, quotations, parties, summaries,
    dates and stories. With it, the pipeline runs over the folder's data and its own scorers judge; a folder that does
    not exist is passed over.
    """
    from generator.build.progress import bar
    from generator.quality import gate as door
    from generator.quality.floors import GateError

    wanted, shown = door.Pin(pin, lower), partial(bar, quiet=as_json)
    verdict = door.bench(root, bench, jobs, wanted, shown) if bench else door.own(root, gold, jobs, wanted, shown)
    _show(verdict.data(), verdict.table, as_json)
    if verdict.failures:
        raise GateError(verdict.failures)


def _floors(root: Path) -> Mapping[str, float]:
    """The floors of the project's own corpora."""
    from generator.quality import floors, gate

    return floors.load(root / gate.OWN).floors


def _show(data: object, lines: Iterable[str], as_json: bool) -> None:
    click.echo(json.dumps(data, ensure_ascii=False) if as_json else "\n".join(lines))
