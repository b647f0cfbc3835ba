"""The exports of a corpus, written where the caller wants them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator import config as settings_of
from generator.build import parties, state
from generator.config import Settings
from generator.errors import UsageError
from generator.export import corpus as files
from generator.export import rows, tables
from generator.model import Corpus


def export(form: str, root: Path, seeds: Path | None, out: Path, jobs: int | None, quiet: bool) -> int:
    """Write the corpus in that form to `out` (a folder for json and csv, else a file); returns how many briefings.

    Raises ConfigError, and UsageError where `out` cannot be written.
    """
    settings = settings_of.load(root)
    corpus = parties.corpus(root, seeds, jobs, quiet)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        FORMS[form](corpus, settings, out)
    except OSError as error:
        raise UsageError(f"{out}: cannot be written ({error.strerror}); name another place with --out") from None
    return len(corpus.briefings)


def _json(corpus: Corpus, settings: Settings, out: Path) -> None:
    for whole in tables.wholes(corpus, settings):
        state.write(out / f"{whole.briefing.id}.json", files.one(whole))
    state.write(out / "schema.json", files.schema())


def _jsonl(corpus: Corpus, settings: Settings, out: Path) -> None:
    state.write(out, b"".join(files.lines(tables.wholes(corpus, settings))))


def _csv(corpus: Corpus, settings: Settings, out: Path) -> None:
    for name, found in tables.of(corpus, settings).items():
        state.write(out / f"{name}.csv", files.table(rows.TABLES[name], found))


def _sqlite(corpus: Corpus, settings: Settings, out: Path) -> None:
    draft = out.with_name(f"{out.name}.part")
    files.database(draft, tables.of(corpus, settings))
    draft.replace(out)


FORMS: dict[str, Callable[[Corpus, Settings, Path], None]] = {
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "sqlite": _sqlite,
}
"""What writes each form."""

PLACES = {
    "json": "export/json",
    "jsonl": "export/briefings.jsonl",
    "csv": "export/csv",
    "sqlite": "export/briefings.db",
}
"""Where each form goes unless the caller says otherwise."""
