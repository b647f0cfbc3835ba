"""The command that learns the furniture of outlets: lines that many of their documents carry."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from generator import config as settings_of
from generator import pipeline
from generator.build import learn_file, library
from generator.build.analyse import Progress
from generator.build.generate import seeds_of
from generator.build.learn_file import Change, Found
from generator.config import Settings
from generator.curate import match, overrides
from generator.curate.overrides import Decisions
from generator.engine import local
from generator.errors import BriefingError
from generator.link import revisions
from generator.model import READ_LABELS, Block, Label, RawSeed, Seed
from generator.read import learned, load
from generator.read.addresses import host


@dataclass(frozen=True, slots=True)
class Measure:
    """When a line is learned: an outlet's fewest documents, and the share of them that must carry the line."""

    least: int = 3
    share: float = 0.5


@dataclass(slots=True)
class Line:
    """What the documents of an outlet show of one line."""

    text: str
    documents: int = 0
    read: int = 0  # … in which the rules took it for a part of the article
    labels: Counter[Label] = field(default_factory=Counter)  # those it has as furniture
    kept: bool = False  # a person said that it is no furniture
    decided: Label | None = None  # a person said what it is


def learn(
    root: Path,
    seeds: Path | None,
    measure: Measure,
    check: bool,
    jobs: int | None = None,
    progress: Progress = lambda done, total: None,
) -> list[Change]:
    """Bring `site_config/furniture.yml` up to date with the seeds; with `check`, only say what would change.

    Only the reading stage is run. Raises ConfigError, UsageError.
    """
    settings, plugin = settings_of.load(root), library.plugin_of(root)
    folder = seeds_of(root, seeds, plugin.config.seeds if plugin else "", settings)
    plain = msgspec.structs.replace(settings, furniture=())
    found = outlets(_seeds(root, folder, plain, jobs, progress), measure)
    changes, text = learn_file.merged(root, found, measure.least)
    if changes and not check:
        learn_file.write(root, text)
    return changes


def outlets(seeds: Sequence[Seed], measure: Measure) -> dict[str, Found]:
    """What is found of each outlet, by name: how many documents it has, and the lines they share.

    The versions of one document count once: they share their text.
    """
    older = {revision.seed.id for revision in revisions.find(seeds)}
    groups: dict[str, list[Seed]] = defaultdict(list)
    for seed in seeds:
        name = _outlet(seed)
        if name and seed.id not in older:
            groups[name].append(seed)
    return {name: Found(len(groups[name]), _lines(groups[name], measure)) for name in sorted(groups)}


def _seeds(root: Path, folder: Path, settings: Settings, jobs: int | None, progress: Progress) -> list[Seed]:
    """The seeds that can be read, each of equal bytes once."""
    raws: dict[str, RawSeed] = {}
    for raw in load.discover(folder, settings):
        if isinstance(raw, RawSeed):
            raws.setdefault(raw.digest, raw)
    tasks = [(raw, overrides.load(root, raw.id)) for raw in raws.values()]
    found = []
    for done, seed in enumerate(local.each(functools.partial(_read, settings), tasks, jobs, lambda task: None), 1):
        progress(done, len(tasks))
        found += [seed] if seed else []
    return found


def _read(settings: Settings, task: tuple[RawSeed, Decisions]) -> Seed | None:
    """A seed with its lines labelled; none where it cannot be read, which `briefing check` tells."""
    values = {"raw": task[0], "settings": settings, "decisions": task[1]}
    try:
        seed: Seed = pipeline.run(values, until="seed")["seed"]
    except BriefingError:
        return None
    return seed


def _outlet(seed: Seed) -> str:
    """The name of a document's outlet, or the host of its address; "" where it tells neither."""
    meta = seed.meta
    return meta.outlet.value if meta.outlet else host(meta.address.value) if meta.address else ""


def _lines(seeds: Sequence[Seed], measure: Measure) -> list[learn_file.Learned]:
    """The lines that enough of an outlet's documents carry: first those that were taken for text, most often first."""
    if len(seeds) < measure.least:
        return []
    lines: dict[str, Line] = {}
    for seed in seeds:
        _count(seed, lines)
    enough = max(measure.least, measure.share * len(seeds))
    chosen = [line for line in lines.values() if line.documents >= enough and not line.kept]
    chosen.sort(key=lambda line: (-line.read, -line.documents, line.text))
    return [learn_file.Learned(line.text, _label(line), line.documents, line.read) for line in chosen]


def _count(seed: Seed, lines: dict[str, Line]) -> None:
    """Add the lines of one document, each once, in its most article-like reading."""
    here: dict[str, list[Block]] = defaultdict(list)
    for block in seed.blocks:
        if block.label not in learned.OWN or block.rule == match.RULE:
            here[learned.key(seed.words(block.span))].append(block)
    for key, blocks in here.items():
        if any(c.isalnum() for c in key):
            line = lines.setdefault(key, Line(_shown(seed, blocks[0])))
            line.documents += 1
            _judge(line, blocks)


def _shown(seed: Seed, block: Block) -> str:
    return " ".join(seed.words(block.span).split())


def _judge(line: Line, blocks: Sequence[Block]) -> None:
    decided = [block.label for block in blocks if block.rule == match.RULE]
    furniture = [block.label for block in blocks if block.label not in READ_LABELS | learned.OWN]
    line.kept = line.kept or any(label in READ_LABELS | learned.OWN for label in decided)
    line.decided = line.decided or next((label for label in decided if label in furniture), None)
    line.read += not furniture
    line.labels.update(furniture[:1])


def _label(line: Line) -> Label:
    """What a line is: as a person said, else as most documents have it, else boilerplate."""
    order = list(Label)
    ranked = sorted(line.labels, key=lambda label: (-line.labels[label], order.index(label)))
    return line.decided or next(iter(ranked), Label.BOILERPLATE)
