"""From a folder of seeds to briefings: discover, decide, analyse what is stale on all cores, report the rest."""

from __future__ import annotations

import os
from pathlib import Path

from generator.build import analyse, everywhere, rules, samewords, versions
from generator.build.analyse import Cluster, Failure, Progress, Task
from generator.build.cache import Cache, key
from generator.config import Settings
from generator.curate import match, overrides, sitewide, stories
from generator.errors import ConfigError, Place, SeedError
from generator.link import registry
from generator.model import Briefing, Corpus, RawSeed
from generator.read import load
from generator.read.identity import identity
from generator.report import Report
from generator.typed import line_at


def seeds_of(root: Path, given: Path | None, option: str, settings: Settings) -> Path:
    """The folder of seeds: the one `given` in the call, else $BRIEFING_SEEDS, `seeds` in mkdocs.yml (`option`), or
    in briefing.yml; all but the first relative to `root`."""
    return given if given is not None else root / (os.environ.get("BRIEFING_SEEDS") or option or settings.seeds)


def briefings(
    root: Path,
    seeds: Path,
    settings: Settings,
    jobs: int | None = None,
    progress: Progress = lambda done, total: None,
    cluster: Cluster | None = None,
) -> Report:
    """The briefings of all seeds that can be read, in order of id, and what a person should look at.

    Of several versions of a document, the newest is the briefing.
    `root` is the folder of `mkdocs.yml`. Results are kept under `root/.cache/briefing`. Raises ConfigError, UsageError.
    """
    report = Report()
    _misnamed(root, settings, report)
    report.everywhere, report.stories = sitewide.load(root), stories.load(root)
    tasks = _tasks(root, seeds, settings, report)
    cache = Cache(root / ".cache" / "briefing")
    stale = [task for task in tasks if not cache.has(task.key)]
    failed = analyse.every(stale, cache, settings, jobs, progress, cluster)
    report.analysed = len(stale) - len(failed)
    for task in tasks:
        _collect(task, cache, failed.get(task.key), settings, report, root)
    cache.sweep()
    own = {task.raw.id: task.decisions for task in tasks}
    everywhere.lay(root, report.everywhere, own, settings, report, idle=_is_own(root, seeds, settings))
    report.briefings.sort(key=lambda b: b.seed.id)
    versions.set_apart(report, root)
    everywhere.idle_stories(root, report, idle=_is_own(root, seeds, settings))
    return report


def corpus(report: Report) -> Corpus:
    """The briefings of a report joined; where they name different speakers for the same words, that is added to it."""
    joined = registry.corpus(report.briefings, report.revisions, report.everywhere, report.stories)
    samewords.tell(joined, report)
    return joined


def _is_own(root: Path, seeds: Path, settings: Settings) -> bool:
    """Whether these are the project's own seeds: with another folder, decisions that match nothing are not meant."""
    return seeds.resolve() == (root / settings.seeds).resolve()


def _misnamed(root: Path, settings: Settings, report: Report) -> None:
    """Say which names in `rules_off` are no rule's."""
    path = root / "site_config" / "briefing.yml"
    for i, text in rules.unknown(settings.rules_off):
        line = line_at(path.read_text(encoding="utf-8"), "rules_off", i) if path.is_file() else 0
        report.add(Place("site_config/briefing.yml", line), text)


def _tasks(root: Path, seeds: Path, settings: Settings, report: Report) -> list[Task]:
    tasks: list[Task] = []
    problems: list[tuple[Place, str]] = []
    same: dict[tuple[str, str], Task] = {}  # by bytes and form: other readers may make something else of them
    for found in load.discover(seeds, settings):
        if isinstance(found, SeedError):
            report.add(Place(found.path), f"{found.reason}; {found.remedy}", found.severity)
            continue
        twin = same.get((found.digest, found.form))
        if twin is not None:
            twin.twins.append(found.path)
            continue
        _shared(found, report)
        try:
            decisions = overrides.load(root, found.id)
        except ConfigError as error:
            problems += error.problems
            continue
        tasks.append(Task(found, decisions, key(found, settings, decisions)))
        same[found.digest, found.form] = tasks[-1]
        if len(tasks) > settings.limits.seeds:
            limit = f"more than {settings.limits.seeds:,} seeds; raise `limits.seeds` in site_config/briefing.yml"
            problems.append((Place(str(seeds)), limit))
            break
    if problems:
        raise ConfigError(problems)
    if _is_own(root, seeds, settings):
        _strays(root, {task.raw.id for task in tasks}, report)
    return tasks


def _shared(raw: RawSeed, report: Report) -> None:
    """Say where a seed has not the id that its path alone would give it."""
    alone = identity(raw.path)
    if raw.id != alone:
        text = f"would be {alone}, and so would another file; it is {raw.id} as long as both are there; rename one"
        report.add(Place(raw.path), text)


def _strays(root: Path, ids: set[str], report: Report) -> None:
    """Decisions about a seed that does not exist (any more)."""
    for path in sorted((root / "site_config" / "overrides").glob("*.yml")):
        if path.stem not in ids:
            text = f"no seed has the id {path.stem}; rename the file to the id shown in the page's address or remove it"
            report.add(Place(f"site_config/overrides/{path.name}"), text)


def _collect(task: Task, cache: Cache, failure: Failure | None, settings: Settings, report: Report, root: Path) -> None:
    briefing: Briefing | None = None
    if failure is None:
        briefing = cache.get(task.key)
        if briefing is None:  # the kept file is damaged: do the work again
            failure = analyse.one(settings, cache, task)
            briefing = cache.get(task.key) if failure is None else None
    if briefing is None:
        told = failure.text if failure else "has no readable result in .cache; remove that folder and build again"
        for path in (task.raw.path, *task.twins):
            report.add(Place(path), told, "error")
        return
    report.briefings.append(briefing)
    for path in task.twins:
        report.add(Place(path), f"has the same bytes as {task.raw.path}; one briefing stands for both", "note")
    for notice in briefing.seed.notices:
        report.add(Place(task.raw.path, notice.line), notice.text, notice.severity)
    _unmatched(briefing, task, root, report)


def _unmatched(briefing: Briefing, task: Task, root: Path, report: Report) -> None:
    missing = match.unmatched(briefing, task.decisions)
    if not missing:
        return
    path = overrides.path_of(root, task.raw.id)
    source = path.read_text(encoding="utf-8")
    for keys, text in missing:
        report.add(Place(f"site_config/overrides/{path.name}", line_at(source, *keys)), text)
