"""The commands `briefing parties …`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from generator.cli_options import JOBS, JSON, ROOT, SEEDS, told

KINDS = click.Choice(["person", "organization", "country", "place"])


@click.group()
def parties() -> None:
    """List the parties of the site, explain how one came about, write a decision about one."""


@parties.command("list")
@click.argument("words", default="")
@click.option("--state", type=click.Choice(["automatic", "confirmed", "doubtful"]), help="Only those in this state.")
@click.option("--kind", type=KINDS, help="Only those of this kind.")
@ROOT
@SEEDS
@JOBS
@JSON
@told
def listed(
    words: str, state: str | None, kind: str | None, root: Path, seeds: Path | None, jobs: int | None, as_json: bool
) -> None:
    """List the parties one of whose names holds WORDS; those in most briefings first."""
    import msgspec

    from generator.build import parties as door

    found = door.search(door.corpus(root, seeds, jobs, as_json), words, state or "", kind or "")
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(found), ensure_ascii=False))
    else:
        click.echo("\n".join(map(door.line, found)) or "no party has such a name")


@parties.command()
@click.argument("name")
@ROOT
@SEEDS
@JOBS
@told
def explain(name: str, root: Path, seeds: Path | None, jobs: int | None) -> None:
    """Print why the party NAME is one party of its kind: each of its names, the rule that merged it, and where."""
    from generator.build import parties as door

    corpus = door.corpus(root, seeds, jobs, quiet=False)
    click.echo("\n".join(door.explain(corpus, door.one(corpus, name))))


@parties.command()
@click.argument("name")
@click.option("--rename", metavar="NAME", help="The name it has everywhere from now on.")
@click.option("--merge", multiple=True, metavar="NAME", help="Another party that is this one; may be given again.")
@click.option("--apart", multiple=True, metavar="WORDS", help="Words that never mean this party; may be given again.")
@click.option("--kind", type=KINDS, help="Its kind.")
@click.option("--hide", is_flag=True, help="It is no party.")
@click.option("--description", help="A line about it for its page.")
@click.option("--link", help="An address about it for its page.")
@click.option("--confirm", is_flag=True, help="It is right as it is.")
@ROOT
@SEEDS
@JOBS
@told
def decide(
    name: str, hide: bool, confirm: bool, root: Path, seeds: Path | None, jobs: int | None, **given: Any
) -> None:
    """Write a decision about the party NAME into site_config/parties.yml."""
    from generator.build import parties as door
    from generator.curate.sitewide import SHOWN
    from generator.errors import UsageError

    if not (hide or confirm or any(given.values())):
        raise UsageError("nothing is decided; say what, for example --confirm (see `briefing parties decide --help`)")
    decision = door.decision(name, given, hide, confirm)
    line = door.decide(root, door.corpus(root, seeds, jobs, quiet=False), decision)
    click.echo(f"{SHOWN}:{line}: written; build the site again")
