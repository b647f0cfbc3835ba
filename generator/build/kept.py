"""Finished pages kept between builds, under `.cache/pages`: HTML by its digest, and what is known of each page.

A state file stands for one theme with its settings, so that serving and building do not take turns in rendering
everything. HTML is looked up by the digest of its own bytes and compared with it, so a file that another run dropped,
or that somebody changed, counts as absent.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from generator.build import state


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
        self._state = state.path(folder, site)
        self.records = _records(self._state)

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
        if self.html(digest) is None:
            state.write(self._path(digest), html)
        return digest

    def save(self, records: Mapping[str, Record]) -> None:
        """Make `records` those of the last build."""
        self.records = dict(records)
        state.save(self._state, self.records)

    def sweep(self) -> None:
        """Drop the HTML that no state names."""
        named = {record.html for file in state.newest(self.folder) for record in _records(file).values()}
        for path in self.folder.glob("??/*.html"):
            if path.stem not in named:
                path.unlink(missing_ok=True)

    def _path(self, digest: str) -> Path:
        return self.folder / digest[:2] / f"{digest}.html"


def _records(file: Path) -> dict[str, Record]:
    return state.load(file, dict[str, Record]) or {}
