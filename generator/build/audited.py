"""What the last audit found, so that a page is looked at again only where it, a seed or a page it leads to changed.

A page rests on the pages that its marks lead to; what each of these is made of is told by a fingerprint, the digests of
its HTML and of its seed. A listing that changed holds mostly marks that were there before: each that leads to
another page is remembered by a digest of its words, its place, and the fingerprint there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from generator.build import cache, state
from generator.build.audit_page import Shown
from generator.config import Settings


class Audited(msgspec.Struct, frozen=True, array_like=True):
    """A page that stood: its digest, the fingerprints of what it rests on, how many marks, and those that lead away."""

    html: str
    rests: dict[str, str]
    count: int
    elsewhere: tuple[int, ...] = ()


class Ledger:
    """The audit of a site: what stood the last time, and what stands now."""

    def __init__(self, file: Path | None = None, seeds: Mapping[str, str] = {}) -> None:
        self._file = file
        self._seeds = seeds
        self._former = (state.load(file, dict[str, Audited]) if file else None) or {}
        self._marks = {mark for page in self._former.values() for mark in page.elsewhere}
        self._now: dict[str, Audited] = {}
        self._html: Mapping[str, str] = {}

    def begin(self, html: Mapping[str, str]) -> None:
        """Take note of the digests of all pages of the site, by path."""
        self._html = html

    @property
    def count(self) -> int:
        """How many marks stand."""
        return sum(page.count for page in self._now.values())

    def stands(self, name: str) -> bool:
        """Whether a page stood and nothing of what it rests on changed since."""
        page = self._former.get(name)
        if page is None or page.html != self._html[name]:
            return False
        if any(self.fingerprint(other) != was for other, was in page.rests.items()):
            return False
        self._now[name] = page
        return True

    def knows(self, mark: int) -> bool:
        """Whether a mark of that digest stood."""
        return mark in self._marks

    def fingerprint(self, name: str) -> str:
        """What a page and the seed of its name are made of."""
        return f"{self._html.get(name, '')} {self._seeds.get(seed_id(name), '')}"

    def mark(self, passage: Shown, target: str, place: str) -> int:
        """The digest of a mark that leads to `place` on the page `target`."""
        where = f"{place}\0{passage.span.start}\0{passage.span.end}{passage.edits}"
        said = f"{self.fingerprint(target)}\0{where}\0{passage.words}"
        return int.from_bytes(hashlib.blake2b(said.encode(), digest_size=8).digest(), "big")

    def add(self, name: str, count: int, targets: Iterable[str], elsewhere: Iterable[int]) -> None:
        """Note that a page stands."""
        rests = {target: self.fingerprint(target) for target in sorted({name, *targets})}
        self._now[name] = Audited(self._html[name], rests, count, tuple(elsewhere))

    def save(self) -> None:
        """Keep what stands for the next audit."""
        if self._file and self._now != self._former:
            state.save(self._file, self._now)


def ledger(folder: Path, seeds: Mapping[str, str], settings: Settings) -> Ledger:
    """The ledger kept in `folder` for the code, data and settings in force; `seeds` are the seeds' digests by id."""
    own = (path.read_bytes() for path in sorted(Path(__file__).parent.glob("audit*.py")))
    parts = (settings.digest(), cache.code_digest(), cache.data_digest(), cache.versions(settings.model))
    total = hashlib.sha256("\0".join(parts).encode() + b"\0".join(own)).hexdigest()
    return Ledger(state.path(folder, total), seeds)


def seed_id(page: str) -> str:
    """The id of the seed that a page is about, if it is a briefing's."""
    return page.rsplit("/", 1)[-1].removesuffix(".html")
