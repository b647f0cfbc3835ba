"""Finished pages kept between builds, under `.cache/pages`: HTML by its digest, and what is known of each page.

A state file stands for one theme with its settings, so that serving and building do not take turns in rendering
everything. HTML is looked up by the digest of its own bytes and compared with it, so a file that another run dropped,
or that somebody changed, counts as absent.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

STATES = 3
"""State files kept, the newest; HTML that none of them names is dropped."""


class Record(msgspec.Struct, frozen=True, array_like=True):
    """A page as it was rendered.

    `key` is the digest of its source, `html` that of its bytes. `links` are its links to anchors, as written, by the
    source path of the page linked to; `targets` are the addresses of everything it links to in the site.
    """

    key: str
    html: str
    anchors: tuple[str, ...]
    links: dict[str, dict[str, str]]
    targets: tuple[str, ...]


class Kept:
    """The pages kept for the site with the digest `site`; `records` are those of its last build, by source path."""

    def __init__(self, folder: Path, site: str) -> None:
        self.folder = folder
        self._state = folder / f"{site[:32]}.state"
        self.records = _read(self._state)

    def html(self, digest: str) -> bytes | None:
        """The HTML with that digest, if kept and whole."""
        try:
            data = self._path(digest).read_bytes()
        except OSError:
            return None
        return data if hashlib.sha256(data).hexdigest() == digest else None

    def put(self, html: bytes) -> str:
        """Keep HTML; returns its digest."""
        digest = hashlib.sha256(html).hexdigest()
        path = self._path(digest)
        if self.html(digest) is None:
            _write(path, html)
        return digest

    def save(self, records: Mapping[str, Record]) -> None:
        """Make `records` those of the last build."""
        self.records = dict(records)
        _write(self._state, msgspec.msgpack.encode(self.records))

    def sweep(self) -> None:
        """Drop old states, and the HTML that no state names."""
        states = sorted(self.folder.glob("*.state"), key=lambda path: path.stat().st_mtime, reverse=True)
        named = {record.html for path in states[:STATES] for record in _read(path).values()}
        for path in states[STATES:]:
            path.unlink(missing_ok=True)
        for path in self.folder.glob("??/*.html"):
            if path.stem not in named:
                path.unlink(missing_ok=True)

    def _path(self, digest: str) -> Path:
        return self.folder / digest[:2] / f"{digest}.html"


def _read(path: Path) -> dict[str, Record]:
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.msgpack.decode(path.read_bytes(), type=dict[str, Record])
    return {}


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_bytes(data)
    draft.replace(path)
