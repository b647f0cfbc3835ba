"""Finished briefings by the digest of everything they depend on: bytes, settings, decisions, code, model, data."""

from __future__ import annotations

import hashlib
import os
import re
import sys
import time
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path

import msgspec

from generator import lexicon
from generator.analyse import language
from generator.build import state
from generator.config import Settings
from generator.curate.overrides import Decisions
from generator.model import Briefing, RawSeed

PACKAGES = ("model", "read", "analyse", "brief", "curate")
MODULES = ("__init__.py", "config.py", "errors.py", "lexicon.py", "pipeline.py", "text.py", "typed.py")
"""The packages and the modules at the top whose code decides what a briefing holds."""
LIBRARIES = (
    *("chardet", "defusedxml", "ftfy", "lxml", "mammoth", "msgspec", "py3langid", "pypdfium2"),
    *("python-frontmatter", "PyYAML", "snowballstemmer", "spacy", "trafilatura"),
)
"""The libraries that they call; those that these call in turn count, too."""
KEPT = 28 * 24 * 3600  # seconds that a result nobody asks for is kept
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@cache
def code_digest() -> str:
    """SHA-256 over the sources that make a briefing."""
    root = Path(__file__).parent.parent
    total = hashlib.sha256()
    files = [*(root / name for name in MODULES), *(p for name in PACKAGES for p in (root / name).rglob("*.py"))]
    for path in sorted(files):
        total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


@cache
def versions(model: str) -> str:
    """The versions of everything installed that decides what a briefing holds: Python, the model, the libraries."""
    return installed(model, *language.models(), *LIBRARIES)


def installed(*packages: str) -> str:
    """The versions of Python, of those packages, and of all that these require."""
    found: dict[str, str] = {}
    waiting = list(packages)
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name not in found:
            found[name] = _version(name)
            waiting += _required(name)
    python = ".".join(map(str, sys.version_info[:2]))
    return ", ".join([f"python {python}", *(f"{name} {number}" for name, number in sorted(found.items()))])


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "missing"


def _required(package: str) -> list[str]:
    try:
        lines = metadata.requires(package) or []
    except metadata.PackageNotFoundError:
        return []
    names = (_NAME.match(line) for line in lines if "extra ==" not in line)
    return [name.group() for name in names if name]


def data_digest() -> str:
    """SHA-256 over the data files of all languages: which of them a look-up asks for is not for a setting to say."""
    languages = sorted(path.name for path in lexicon.DATA.iterdir() if path.is_dir())
    return hashlib.sha256("".join(map(lexicon.digest, languages)).encode()).hexdigest()


def key(raw: RawSeed, settings: Settings, decisions: Decisions) -> str:
    """The digest of everything the briefing of `raw` depends on."""
    parts = (
        raw.id,
        raw.path,
        raw.digest,
        settings.digest(),
        decisions.digest(),
        code_digest(),
        data_digest(),
        versions(settings.model),
    )
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


class Cache:
    """A folder of briefings by key; a file that cannot be read counts as absent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.msgpack"

    def has(self, key: str) -> bool:
        """Whether a briefing of that key is kept; to be asked for counts as use."""
        path = self._path(key)
        with suppress(OSError):
            os.utime(path)
        return path.is_file()

    def get(self, key: str) -> Briefing | None:
        """The briefing of that key, if kept and whole."""
        try:
            return msgspec.msgpack.decode(self._path(key).read_bytes(), type=Briefing)
        except (OSError, msgspec.DecodeError):
            return None

    def put(self, key: str, briefing: bytes) -> None:
        """Keep an encoded briefing; a reader never sees half a file."""
        state.write(self._path(key), briefing)

    def sweep(self) -> None:
        """Drop every briefing that nobody asked for in `KEPT` seconds; other runs and their drafts are left alone."""
        oldest = time.time() - KEPT
        for path in self.folder.glob("*/*.msgpack"):
            with suppress(OSError):  # another run may have dropped it, or may not let us
                if path.stat().st_mtime < oldest:
                    path.unlink()
