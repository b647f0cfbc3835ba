"""Word lists, patterns and tables: data files under `generator/data/<language>/`, read once, never code.

Three forms, by ending. Lines that begin with `# ` are comments; the first ones say where the data come from.

- `NAME.txt`: an entry a line, grouped under `[section]` lines (entries before the first belong to section "").
- `NAME.re`: the same, each entry a regular expression; a section compiles to one alternation.
- `NAME.tsv`: a table, tab-separated, the first line naming the columns.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

DATA = Path(__file__).parent / "data"
F = TypeVar("F", bound=Callable[..., object])

_RECENT = 4096  # lines of about the largest page
_instead: dict[str, Path] = {}
_forget: list[Callable[[], None]] = []


def derived(function: F) -> F:
    """A cache for what is made of data files; `replaced` empties it."""
    cached = cache(function)
    _forget.append(cached.cache_clear)
    return cached  # type: ignore[return-value]


def recent(function: F) -> F:
    """The same for what is asked anew of the same lines: only the last results are kept."""
    cached = lru_cache(_RECENT)(function)
    _forget.append(cached.cache_clear)
    return cached  # type: ignore[return-value]


@contextmanager
def replaced(folder: Path, language: str = "en") -> Iterator[None]:
    """Read the files in `folder` instead of those of the same names; for this process, until the block ends.

    It reaches what is read through this module and kept by `derived`, not what modules read when they are
    imported. Raises FileNotFoundError for a file, or an empty folder, that replaces nothing.
    """
    names = [path.name for path in folder.iterdir()]
    if not names or any(not (DATA / language / name).is_file() for name in names):
        raise FileNotFoundError(f"{folder}: not all of {sorted(names)} replace a data file of `{language}`")
    before = dict(_instead)
    _switch({**before, language: folder})
    try:
        yield
    finally:
        _switch(before)


def _switch(folders: Mapping[str, Path]) -> None:
    _instead.clear()
    _instead.update(folders)
    for clear in _forget:
        clear()


def _path(file: str, language: str) -> Path:
    other = _instead.get(language, DATA / language) / file
    return other if other.is_file() else DATA / language / file


def _lines(file: str, language: str) -> list[str]:
    raw = _path(file, language).read_text(encoding="utf-8").splitlines()
    return [line.rstrip() for line in raw if line.strip() and not line.startswith("# ") and line.strip() != "#"]


def _grouped(file: str, language: str) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    section = ""
    for line in _lines(file, language):
        if line.startswith("[") and line.endswith("]") and line[1:-1].replace("-", "").replace(" ", "").isalnum():
            section = line[1:-1]
            groups.setdefault(section, [])
        else:
            groups.setdefault(section, []).append(line)
    return {name: tuple(entries) for name, entries in groups.items()}


@derived
def sections(name: str, language: str = "en") -> Mapping[str, tuple[str, ...]]:
    """The entries of `NAME.txt` by section, in file order."""
    return MappingProxyType(_grouped(f"{name}.txt", language))


@derived
def words(name: str, section: str | None = None, language: str = "en") -> frozenset[str]:
    """The entries of `NAME.txt`, of one section or of all."""
    groups = sections(name, language)
    chosen = groups.values() if section is None else [groups[section]]
    return frozenset(entry for group in chosen for entry in group)


@derived
def patterns(name: str, language: str = "en") -> Mapping[str, re.Pattern[str]]:
    """Each section of `NAME.re` as one compiled alternation; use `(?i:…)` in an entry to ignore case."""
    groups = _grouped(f"{name}.re", language)
    return MappingProxyType({key: re.compile("|".join(f"(?:{e})" for e in group)) for key, group in groups.items()})


@derived
def table(name: str, language: str = "en") -> tuple[Mapping[str, str], ...]:
    """The rows of `NAME.tsv`, each a mapping from column to cell ("" where a row is short)."""
    head, *rows = (line.split("\t") for line in _lines(f"{name}.tsv", language))
    return tuple(MappingProxyType(dict(zip(head, row + [""] * (len(head) - len(row)), strict=False))) for row in rows)


@derived
def digest(language: str = "en") -> str:
    """SHA-256 over all data files of a language, for cache keys and provenance."""
    total = hashlib.sha256()
    for path in sorted((DATA / language).rglob("*")):
        if path.is_file():
            data = _path(path.relative_to(DATA / language).as_posix(), language).read_bytes()
            total.update(path.relative_to(DATA).as_posix().encode() + b"\0" + data + b"\0")
    return total.hexdigest()
