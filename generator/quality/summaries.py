"""How good summaries are on documents with a reference: ROUGE beside baselines, and what a reader would miss."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from typing import Any

import msgspec

from generator import config, pipeline
from generator.brief import reader
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.errors import ConfigError, Place, UsageError
from generator.model import Briefing
from generator.quality import gold, tables
from generator.quality.running import Progress, each, raw, silent
from generator.quality.words import rouge

FOLDER = Path("tests/quality/summaries")
REFERENCES = "references.jsonl"
GOLD = Path("tests/quality/gold")
BASELINE = " of the lead"
MOST = 0.4
"""The share of a text that its summary may have, beyond the one sentence it always has."""


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text of the project and what an editor would tell of it."""

    text: str
    summary: str


@dataclass(frozen=True, slots=True)
class Told:
    """What was measured of one document."""

    figures: dict[str, float]
    weak: list[str]


@dataclass(slots=True)
class Outcome:
    """The figures of each document, and a sentence for each weakness."""

    told: list[Told] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Each figure's mean over the documents, from 0 to 1, higher is better."""
        names = self.told[0].figures if self.told else {}
        return {name: mean(one.figures[name] for one in self.told) for name in names}

    def pinned(self) -> dict[str, float]:
        """The figures that have a floor: those of our own summaries."""
        return {name: value for name, value in self.figures().items() if BASELINE not in name}

    def errors(self) -> list[str]:
        """What is weak in which document."""
        return [line for one in self.told for line in one.weak]

    def data(self) -> dict[str, Any]:
        """The outcome as plain values."""
        return {"texts": len(self.told), "figures": self.figures(), "errors": self.errors()}


def references(root: Path) -> list[Reference]:
    """The references of the project's corpus, then those of the sample documents. UsageError, ConfigError."""
    file = root / FOLDER / REFERENCES
    if not file.is_file():
        raise UsageError(f"{file}: there are no reference summaries here; run this in the project's own folder")
    lines = file.read_bytes().splitlines()
    own = [_reference(file, number, line) for number, line in enumerate(lines, 1)]
    samples = [gold.read(path) for path in gold.files(root / GOLD)]
    return own + [Reference(reading.seed, " ".join(reading.summary)) for reading in samples]


def _reference(file: Path, number: int, line: bytes) -> Reference:
    try:
        return msgspec.json.decode(line, type=Reference)
    except msgspec.DecodeError as error:
        raise ConfigError([(Place(str(file), number), f"is no reference summary ({error})")]) from None


def digest(root: Path) -> str:
    """SHA-256 over the references and their texts."""
    paths = [root / FOLDER / REFERENCES, *(root / reference.text for reference in references(root))]
    return gold.digest_of(paths)


def measure(root: Path, jobs: int | None = None, progress: Progress = silent) -> Outcome:
    """Measure the summaries of all documents with a reference. Raises UsageError, ConfigError, SeedError."""
    settings, outcome = config.load(root), Outcome()
    items = [(root, reference, settings) for reference in references(root)]
    outcome.told += each(_one, items, jobs, progress)
    return outcome


def _one(item: tuple[Path, Reference, Settings]) -> Told:
    root, reference, settings = item
    path = root / reference.text
    seed = raw(path.read_bytes(), path.name)
    briefing: Briefing = pipeline.run({"raw": seed, "settings": settings, "decisions": NONE})["briefing"]
    weak = reader.weak(briefing)
    names = {name for name, _ in weak}
    figures = _alike(briefing, reference.summary)
    figures |= {f"summaries: free of: {check.name}": float(check.name not in names) for check in reader.CHECKS}
    figures["summaries: within its share of the text"] = float(_short(briefing))
    figures["summaries: nothing weak"] = float(not weak)
    return Told(figures, [f"{path.name}: {text}" for _, text in weak])


def _alike(briefing: Briefing, wanted: str) -> dict[str, float]:
    """ROUGE of what is shown, and of as many sentences from the beginning of the text."""
    seed = briefing.seed
    text = [s.span for s in briefing.analysis.sentences if seed.blocks[s.block].number]
    whole = " ".join(seed.words(p.span) for p in reader.shown(briefing))
    lead = " ".join(seed.words(span) for span in text[: len(reader.shown(briefing))])
    parts = {"": whole, BASELINE: lead}
    return {f"summaries: ROUGE-{n}{of}": rouge(wanted, said, n) for of, said in parts.items() for n in (1, 2)}


def _short(briefing: Briefing) -> bool:
    seed, shown = briefing.seed, reader.shown(briefing)
    total = sum(len(seed.words(b.span).split()) for b in seed.blocks if b.number)
    return len(shown) < 2 or sum(len(seed.words(p.span).split()) for p in shown) <= MOST * total + 1


def table(outcome: Outcome, floors: Mapping[str, float]) -> list[str]:
    """The figures with their floors, as lines of text."""
    return list(tables.plain(outcome.figures(), floors))
