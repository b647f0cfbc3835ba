"""The commands behind the command line: build, generate, serve, check, and one seed by itself."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from generator import config as settings_of
from generator import pipeline
from generator.build import generate as maker
from generator.build import write
from generator.build.progress import bar
from generator.curate import overrides
from generator.errors import BriefingError, Place, SeedError, UsageError
from generator.link import registry
from generator.model import Briefing
from generator.read import load
from generator.render import site as pages
from generator.report import Report

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.build.plugin import BriefingPlugin


def build(
    root: Path, seeds: Path | None, site: Path | None, jobs: int | None, quiet: bool = False
) -> tuple[Report, Path]:
    """The whole site, by MkDocs with our plugin; returns the report and the site's folder."""
    from mkdocs.commands.build import build as mkdocs_build

    with _mkdocs(root, seeds, site, jobs) as (config, plugin), bar("Analysing", quiet) as progress:
        plugin.progress, plugin.quiet = progress, True
        with _sentences():
            config.plugins.on_startup(command="build", dirty=False)
            try:
                mkdocs_build(config)
            finally:
                config.plugins.on_shutdown()
        return plugin.report, Path(config.site_dir)


def generate(root: Path, seeds: Path | None, jobs: int | None, quiet: bool = False) -> Report:
    """The Markdown pages only."""
    with _mkdocs(root, seeds, None, jobs) as (config, _):
        report = check(root, seeds, jobs, quiet, weak=False)
        settings = settings_of.load(root)
        made = pages.pages(registry.corpus(report.briefings), settings, config.site_name)
        write.write(Path(config.docs_dir), made, pages.FOLDERS)
    return report


def serve(root: Path, seeds: Path | None, address: str) -> None:
    """MkDocs' own server over our plugin; what changes in the seeds or the settings is made anew."""
    from mkdocs.commands.serve import serve as mkdocs_serve

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    if seeds is not None:
        os.environ["BRIEFING_SEEDS"] = str(seeds.resolve())  # MkDocs makes the plugin anew at every rebuild
    with _sentences():
        mkdocs_serve(str(_config_file(root)), dev_addr=address)


def check(root: Path, seeds: Path | None, jobs: int | None, quiet: bool = False, weak: bool = True) -> Report:
    """Everything up to the briefings, with what needs a person's look; nothing is written but the cache."""
    settings = settings_of.load(root)
    with bar("Analysing", quiet) as progress:
        report = maker.briefings(root, _seeds(root, seeds, settings.seeds), settings, jobs, progress)
    if weak:
        for briefing in report.briefings:
            _weak(briefing, report)
    return report


def one(root: Path, seeds: Path | None, name: str) -> Briefing:
    """The briefing of one seed, by id or by path in the seeds folder. Raises UsageError, SeedError."""
    settings = settings_of.load(root)
    known = []
    for raw in load.discover(_seeds(root, seeds, settings.seeds), settings):
        if isinstance(raw, SeedError):
            if raw.path == name:
                raise raw
        elif name in (raw.id, raw.path):
            return pipeline.brief(raw, settings, overrides.load(root, raw.id))
        else:
            known.append(raw.id)
    near = ", ".join(known[:10]) + (" …" if len(known) > 10 else "")
    raise UsageError(f"{name}: there is no such seed; known are {near or 'none'}")


def _weak(briefing: Briefing, report: Report) -> None:
    place = Place(briefing.seed.path)
    if briefing.seed.meta.title.rule == "no title":
        report.add(place, "no title was found; give one under `metadata` in its override file")
    if not briefing.summary.bottom_line:
        report.add(place, "has no bottom line; pin a sentence in its override file")
    for index in briefing.key_quotes:
        quote = briefing.analysis.quotes[index]
        if not quote.speaker.name:
            words = briefing.seed.words(quote.span)[:60]
            report.add(
                place, f"the speaker of “{words}” is unclear; name one under `quotes` in its override file", "note"
            )


def _seeds(root: Path, seeds: Path | None, default: str) -> Path:
    return seeds if seeds is not None else root / default


def _config_file(root: Path) -> Path:
    path = root / "mkdocs.yml"
    if not path.is_file():
        raise UsageError(
            f"{path}: there is no such file; run the command in the project's folder or name it with --root"
        )
    return path


@contextmanager
def _mkdocs(
    root: Path, seeds: Path | None, site: Path | None, jobs: int | None
) -> Iterator[tuple[MkDocsConfig, BriefingPlugin]]:
    """MkDocs' configuration with our plugin's options set."""
    from mkdocs.config import load_config

    from generator.build.plugin import BriefingPlugin

    changes = {"site_dir": str(site.resolve())} if site else {}
    config = load_config(str(_config_file(root)), **changes)
    plugin = config.plugins.get("briefing")
    if not isinstance(plugin, BriefingPlugin):
        raise UsageError(f"{root / 'mkdocs.yml'}: the plugin is missing; add `- briefing` under `plugins:`")
    if seeds is not None:
        plugin.config["seeds"] = str(seeds.resolve())
    plugin.config["jobs"] = jobs
    yield config, plugin


@contextmanager
def _sentences() -> Iterator[None]:
    """MkDocs' errors as ours, told once."""
    from mkdocs.exceptions import Abort, MkDocsException

    told = logging.getLogger("mkdocs.commands.build")
    told.addFilter(_below_error)
    try:
        yield
    except (MkDocsException, Abort) as error:
        raise _root(error) from None
    finally:
        told.removeFilter(_below_error)


def _below_error(record: logging.LogRecord) -> bool:
    return record.levelno < logging.ERROR


def _root(error: BaseException) -> BriefingError:
    """Our error that a library's error was raised for, or that error as a sentence."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, BriefingError):
            return seen
        seen = seen.__cause__ or seen.__context__
    return UsageError(str(error))
