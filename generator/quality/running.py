"""What every measure over texts does: text after text by all cores, each as a seed of its own bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator.engine import local
from generator.model import RawSeed

Progress = Callable[[int, int], None]
"""Called with how many of how many texts are done."""
In = TypeVar("In")
Out = TypeVar("Out")


def silent(done: int, total: int) -> None:
    """Show no progress."""


def each(work: Callable[[In], Out], items: Sequence[In], jobs: int | None, progress: Progress) -> Iterator[Out]:
    """`work(item)` for every item, in order, by `jobs` processes (None: one a core)."""
    for done, told in enumerate(local.each(work, items, jobs), 1):
        yield told
        progress(done, len(items))


def raw(data: bytes, path: str, name: str = "text") -> RawSeed:
    """Bytes as the seed with that path and id."""
    return RawSeed(name, path, data, hashlib.sha256(data).hexdigest())
