"""From stale seeds to kept briefings: one pure function of a seed, run on this machine or on a cluster."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import msgspec

from generator import pipeline
from generator.build.cache import Cache, key
from generator.config import Settings
from generator.curate.overrides import Decisions
from generator.engine import cluster, local
from generator.engine.bounds import Bounded, Bounds
from generator.errors import BriefingError, SeedError, UsageError
from generator.model import RawSeed

Progress = Callable[[int, int], None]
"""Called with how many of how many seeds are done."""


@dataclass(frozen=True, slots=True)
class Task:
    """One seed to be briefed, with the decisions about it and the key of its result."""

    raw: RawSeed
    decisions: Decisions
    key: str
    twins: list[str] = field(default_factory=list)  # paths of files with the same bytes


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a seed has no briefing."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers that do the work in place of this machine's: which engine's, and where it is."""

    engine: str
    address: str = ""  # "": the one that runs on this machine


def every(
    tasks: Sequence[Task],
    cache: Cache,
    settings: Settings,
    jobs: int | None,
    progress: Progress,
    there: Cluster | None = None,
) -> dict[str, Failure]:
    """Brief every seed by `jobs` processes (None: one a core) or by a cluster, and keep the results.

    Returns the failures, by the task's key. Raises UsageError.
    """
    failed = {}
    progress(0, len(tasks))
    results = _there(tasks, cache, settings, there) if there else _here(tasks, cache, settings, jobs)
    for done, (task, failure) in enumerate(results, 1):
        progress(done, len(tasks))
        if failure:
            failed[task.key] = failure
    return failed


Done = Iterator[tuple[Task, Failure | None]]


def _here(tasks: Sequence[Task], cache: Cache, settings: Settings, jobs: int | None) -> Done:
    work, most = functools.partial(one, settings, cache), bounds(settings)
    return zip(tasks, local.each(work, tasks, jobs, functools.partial(_died, most), most), strict=True)


def _there(tasks: Sequence[Task], cache: Cache, settings: Settings, there: Cluster) -> Done:
    most = bounds(settings)
    work = Bounded(functools.partial(_sent, settings), most)
    for index, found in cluster.each(there.engine, there.address, work, tasks, functools.partial(_died, most)):
        yield tasks[index], _keep(cache, tasks[index], found)


def bounds(settings: Settings) -> Bounds:
    """What the analysis of one seed may take."""
    return Bounds(settings.workers.seconds, settings.workers.megabytes)


def one(settings: Settings, cache: Cache, task: Task) -> Failure | None:
    """Brief one seed and keep the result."""
    return _keep(cache, task, made(settings, task))


def _keep(cache: Cache, task: Task, found: bytes | Failure) -> Failure | None:
    if isinstance(found, Failure):
        return found
    cache.put(task.key, found)
    return None


def made(settings: Settings, task: Task) -> bytes | Failure:
    """The briefing of one seed; any failure is told, so that no seed can stop the others."""
    try:
        return msgspec.msgpack.encode(pipeline.brief(task.raw, settings, task.decisions))
    except SeedError as error:
        return Failure(error.path, f"{error.reason}; {error.remedy}")
    except BriefingError:
        raise
    except Exception as error:
        told = f"could not be analysed ({type(error).__name__}: {error}); please report this with the document"
        return Failure(task.raw.path, told)


def _sent(settings: Settings, task: Task) -> bytes | Failure:
    """The same on another machine, which must have the same program, model and libraries."""
    if key(task.raw, settings, task.decisions) != task.key:
        raise UsageError("a worker of the cluster has other versions installed; install the same there as here")
    return made(settings, task)


def _died(most: Bounds, task: Task) -> Failure:
    told = (
        f"could not be analysed: the process at work on it ended (more than {most.seconds:g} seconds or"
        f" {most.megabytes:,} MB, or killed); split the document or raise `workers` in site_config/briefing.yml"
    )
    return Failure(task.raw.path, told)
