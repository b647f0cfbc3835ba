"""The commands behind the command line: build, generate, serve, check, and one seed by itself."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from generator import config as settings_of
from generator import pipeline
from generator.brief import reader
from generator.build import generate as maker
from generator.build import library, output, write
from generator.build.analyse import Cluster
from generator.build.progress import bar
from generator.build.unchanged import Call
from generator.curate import overrides, sitewide
from generator.errors import LeftOut, Place, SeedError, UsageError
from generator.model import Briefing, RawSeed
from generator.read import load
from generator.render import site as pages
from generator.report import Outcome, Report

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.build.plugin import BriefingPlugin


INHERITED = re.compile(r"^INHERIT:\s*[\"']?([^\s\"']+)", re.M)
"""The file that MkDocs' configuration goes on from."""


def build(
    root: Path, seeds: Path | None, site: Path | None, jobs: int | None, quiet: bool = False, profile: str = ""
) -> tuple[Outcome, Path]:
    """The whole site, by MkDocs with our plugin; returns how it ended and the site's folder.

    `profile` is offline, hosted or "": what `mkdocs.yml` says. A build that fails leaves the former site as it was.
    """
    from generator.build import frame

    config, plugin = library.configured(root, seeds, jobs, profile)
    folder = site.resolve() if site else Path(config.site_dir)
    source = _seeds(root, seeds, plugin)
    output.check(folder, root, source, Path(config.docs_dir))
    call, inputs, made = Call(root, seeds, site, profile), *_places(root, source, config)
    model = settings_of.load(root).model
    digest = call.digest(inputs, made, model)
    with output.staged(folder) as part, bar("Analysing", quiet) as progress:
        config.site_dir = str(part)
        plugin.progress, plugin.quiet = progress, True
        warnings = library.run(config)
    for warning in warnings:
        plugin.report.add(Place("mkdocs.yml"), warning)
    outcome = plugin.report.outcome()
    if plugin.config.incremental and frame.local(config):
        call.remember(inputs, made, model, digest, folder, outcome)
    return outcome, folder


def _places(root: Path, seeds: Path, config: MkDocsConfig) -> tuple[list[str], list[str]]:
    """The inputs of a build, and what it writes among them, as paths from the project's folder."""
    docs = Path(config.docs_dir)
    own = [seeds, root / "site_config", root / "mkdocs.yml", docs]
    own += [root / name for name in INHERITED.findall((root / "mkdocs.yml").read_text(encoding="utf-8"))]
    own += [Path(folder) for folder in (config.theme.custom_dir, *config.watch) if folder]
    made = [docs / name for name in (*pages.FOLDERS, "index.md")]
    inputs, written = ([os.path.relpath(path, root.resolve()) for path in several] for several in (own, made))
    return inputs, written


def generate(
    root: Path, seeds: Path | None, jobs: int | None, quiet: bool = False, cluster: Cluster | None = None
) -> Report:
    """The Markdown pages only; what is stale is analysed by that cluster, if there is one."""
    config, _ = library.configured(root, seeds, jobs)
    report = briefings(root, seeds, jobs, quiet, cluster)
    settings = settings_of.load(root)
    made = pages.pages(maker.corpus(report), settings, config.site_name)
    write.write(Path(config.docs_dir), made, pages.FOLDERS)
    return report


def serve(root: Path, seeds: Path | None, address: str) -> None:
    """MkDocs' own server over our plugin; what changes in the seeds or the settings is made anew."""
    from mkdocs.commands.serve import serve as mkdocs_serve

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    if seeds is not None:
        os.environ["BRIEFING_SEEDS"] = str(seeds.resolve())  # MkDocs makes the plugin anew at every rebuild
    with library.sentences():
        mkdocs_serve(str(library.config_file(root)), dev_addr=address)


def check(root: Path, seeds: Path | None, jobs: int | None, quiet: bool = False) -> Report:
    """Everything up to the briefings, with what needs a person's look; nothing is written but the cache."""
    report = briefings(root, seeds, jobs, quiet)
    for briefing in report.briefings:
        _weak(briefing, report)
    return report


def briefings(root: Path, seeds: Path | None, jobs: int | None, quiet: bool, cluster: Cluster | None = None) -> Report:
    """Everything up to the briefings, what is stale analysed by that cluster if there is one."""
    settings, plugin = settings_of.load(root), library.plugin_of(root)
    jobs = jobs or (plugin.config.jobs if plugin else None)
    with bar("Analysing", quiet) as progress:
        return maker.briefings(root, _seeds(root, seeds, plugin), settings, jobs, progress, cluster)


def one(root: Path, seeds: Path | None, name: str) -> Briefing:
    """The briefing of one seed, by id, by path in the seeds folder or by file name without its ending.

    Raises UsageError, SeedError.
    """
    settings = settings_of.load(root)
    every = load.discover(_seeds(root, seeds, library.plugin_of(root)), settings)
    found = [seed for seed in every if not isinstance(seed, LeftOut)]
    exact = [seed for seed in found if name in (seed.path, getattr(seed, "id", None))]
    match = exact or [seed for seed in found if name in (Path(seed.path).stem, Path(seed.path).name)]
    match = match or [seed for seed in found if name == getattr(seed, "container", None)]
    if len(match) > 1 and not exact:
        several = _some([seed.path for seed in match])
        raise UsageError(f"{name}: several seeds have that name; name one by its path: {several}")
    if not match:
        known = _some([seed.id for seed in found if isinstance(seed, RawSeed)])
        raise UsageError(f"{name}: there is no such seed; known are {known or 'none'}")
    if isinstance(match[0], SeedError):
        raise match[0]
    own = overrides.load(root, match[0].id)
    return pipeline.decided(pipeline.brief(match[0], settings, own), sitewide.load(root), settings, own)


def _some(names: list[str]) -> str:
    return ", ".join(names[:10]) + (" …" if len(names) > 10 else "")


def _weak(briefing: Briefing, report: Report) -> None:
    place = Place(briefing.seed.path)
    if briefing.seed.meta.title.rule == "no title":
        report.add(place, "no title was found; give one under `metadata` in its override file")
    if not briefing.summary.bottom_line:
        report.add(place, "has no bottom line; pin a sentence in its override file")
    for _, text in reader.weak(briefing):
        report.add(place, f"its summary is weak: {text}; pin other sentences in its override file", "note")
    for index in briefing.key_quotes:
        quote = briefing.analysis.quotes[index]
        if not quote.speaker.name:
            words = briefing.seed.words(quote.span)[:60]
            report.add(
                place, f"the speaker of “{words}” is unclear; name one under `quotes` in its override file", "note"
            )


def _seeds(root: Path, seeds: Path | None, plugin: BriefingPlugin | None) -> Path:
    return maker.seeds_of(root, seeds, plugin.config.seeds if plugin else "", settings_of.load(root))
