"""One machine: the per-document function over many documents, in order, on all cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

In = TypeVar("In")
Out = TypeVar("Out")


def each(work: Callable[[In], Out], items: Sequence[In], jobs: int | None = None) -> Iterator[Out]:
    """`work(item)` for every item, in the order of the items, by `jobs` processes (default: one a core)."""
    count = min(jobs or os.cpu_count() or 1, len(items))
    if count <= 1:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, items, chunksize=max(1, min(16, len(items) // (count * 4))))
