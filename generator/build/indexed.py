"""The search index, carried over whole where no record of it changed: then all its files are what they were."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from generator.build import cache, state
from generator.config import Settings
from generator.export import records, search
from generator.model import Corpus


def index(corpus: Corpus, settings: Settings, folder: Path) -> dict[str, bytes]:
    """The files of the index, from the last one kept in `folder` if that is of the same records."""
    total = hashlib.sha256(_code())
    for record in records.of(corpus, settings):
        total.update(msgspec.msgpack.encode(record))
    kept = state.path(folder, total.hexdigest())
    files = state.load(kept, dict[str, bytes])
    if files is None:
        files = search.index(records.of(corpus, settings))
        state.save(kept, files, keep=1)
    return files


def _code() -> bytes:
    """The sources, the data and the libraries that make an index of records."""
    folder = Path(search.__file__).parent
    data = sorted((folder.parent / "data").rglob("search_*"))
    sources = (path.read_bytes() for path in (*sorted(folder.glob("*.py")), *data))
    return b"\0".join((cache.installed("snowballstemmer").encode(), *sources))
