"""Finished briefings by the digest of everything they depend on: bytes, settings, decisions, code, model, data."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from importlib import metadata
from pathlib import Path

import msgspec

from generator import lexicon
from generator.config import Settings
from generator.curate.overrides import Decisions
from generator.model import Briefing, RawSeed

PACKAGES = ("model", "read", "analyse", "brief", "curate")
"""The packages, with the modules at the top, whose code decides what a briefing holds."""


@cache
def code_digest() -> str:
    """SHA-256 over the sources that make a briefing."""
    root = Path(__file__).parent.parent
    total = hashlib.sha256()
    files = [*root.glob("*.py"), *(p for name in PACKAGES for p in (root / name).rglob("*.py"))]
    for path in sorted(files):
        total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


@cache
def model_version(name: str) -> str:
    """The versions of the language model and of the library that runs it."""
    found = []
    for package in (name.replace("_", "-"), "spacy"):
        try:
            found.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            found.append(f"{package} missing")
    return ", ".join(found)


def key(raw: RawSeed, settings: Settings, decisions: Decisions) -> str:
    """The digest of everything the briefing of `raw` depends on."""
    parts = (
        raw.id,
        raw.path,
        raw.digest,
        settings.digest(),
        decisions.digest(),
        code_digest(),
        lexicon.digest(settings.language),
        model_version(settings.model),
    )
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


class Cache:
    """A folder of briefings by key; a file that cannot be read counts as absent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.msgpack"

    def has(self, key: str) -> bool:
        """Whether a briefing of that key is kept."""
        return self._path(key).is_file()

    def get(self, key: str) -> Briefing | None:
        """The briefing of that key, if kept and whole."""
        try:
            return msgspec.msgpack.decode(self._path(key).read_bytes(), type=Briefing)
        except (OSError, msgspec.DecodeError):
            return None

    def put(self, key: str, briefing: Briefing) -> None:
        """Keep a briefing; written beside its place and moved there, so a reader never sees half a file."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.write_bytes(msgspec.msgpack.encode(briefing))
        draft.replace(path)

    def sweep(self, keep: set[str]) -> None:
        """Drop every briefing whose key is not in `keep`."""
        for path in self.folder.glob("*/*.msgpack*"):
            if path.name.removesuffix(".msgpack") not in keep:
                path.unlink(missing_ok=True)
