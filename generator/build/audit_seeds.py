"""The seeds as the audit reads them: afresh from the files, each decoded when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.config import Settings
from generator.errors import SeedError
from generator.model import RawSeed
from generator.read import load


@dataclass(frozen=True, slots=True)
class Source:
    """A seed as the audit reads it: its path, its text, and where front matter ends."""

    path: str
    text: str
    start: int = 0


class Seeds(Mapping[str, Source]):
    """Every seed under `folder` that can be read, by id; `digests` tells what each was read from, undecoded."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self._settings = settings
        self._raw = {raw.id: raw for raw in load.discover(folder, settings) if isinstance(raw, RawSeed)}
        self._read: dict[str, Source | None] = {}
        self.digests = {raw.id: f"{raw.path} {raw.form} {raw.digest}" for raw in self._raw.values()}

    def __getitem__(self, seed_id: str) -> Source:
        if seed_id not in self._read:
            self._read[seed_id] = self._decoded(self._raw[seed_id])
        found = self._read[seed_id]
        if found is None:
            raise KeyError(seed_id)
        return found

    def __iter__(self) -> Iterator[str]:
        return (seed_id for seed_id in self._raw if seed_id in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _decoded(self, raw: RawSeed) -> Source | None:
        try:
            document = load.decode(raw, self._settings)
        except SeedError:
            return None
        return Source(raw.path, document.text, document.front_span.end if document.front_span else 0)
