"""What the commands share: their options, and how an error is told."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from generator.errors import BriefingError

ROOT = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=".",
    show_default="this folder",
    help="The folder that holds mkdocs.yml.",
)
SEEDS = click.option(
    "--seeds",
    type=click.Path(path_type=Path),
    default=None,
    help="The folder of saved documents.  [default: `seeds` of site_config/briefing.yml]",
)
JOBS = click.option("--jobs", type=click.IntRange(1), default=None, help="Processes to use.  [default: one a core]")
JSON = click.option("--json", "as_json", is_flag=True, help="Print the outcome as JSON, for scripts.")


def told(command: Callable[..., None]) -> Callable[..., None]:
    """A command whose errors are shown as sentences, with the exit code of their kind."""

    @wraps(command)
    def wrapper(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except BriefingError as error:
            click.echo(f"briefing: {error}", err=True)
            sys.exit(error.exit_code)

    return wrapper
