"""One machine: the per-document function over many documents, in order, on all cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

from generator.engine.bounds import Bounded, Bounds
from generator.engine.interrupt import deaf
from generator.errors import BriefingError

CHUNK = 4
"""Items handed to a process at once, at most: on Ctrl-C each process finishes what it was handed."""

In = TypeVar("In")
Out = TypeVar("Out")


def _stop(item: object) -> object:
    raise BriefingError("a process died at its work (out of memory?); use fewer processes with --jobs")


def each(
    work: Callable[[In], Out],
    items: Sequence[In],
    jobs: int | None = None,
    died: Callable[[In], Out] = _stop,  # type: ignore[assignment]
    bounds: Bounds | None = None,
) -> Iterator[Out]:
    """`work(item)` for every item, in the order of the items, by `jobs` processes (default: one a core).

    Where the process that works on an item dies even when it works alone, `died(item)` stands for the result;
    by default that raises BriefingError. With `jobs` 1 the work is done in this process, and without bounds; so is
    that on one item alone which has none.
    """
    count = min(jobs or os.cpu_count() or 1, len(items))
    if count == 0 or jobs == 1 or (count == 1 and bounds is None):
        yield from map(work, items)
        return
    if bounds is not None:
        work = Bounded(work, bounds)
    chunk = max(1, min(CHUNK, len(items) // (count * 4)))
    done = 0
    while done < len(items):
        try:
            for result in _together(work, items[done:], count, chunk):
                yield result
                done += 1
        except BrokenProcessPool:  # it does not say which item was to blame
            suspects = items[done : done + count * chunk]
            yield from _apart(work, suspects, died)
            done += len(suspects)


def _together(work: Callable[[In], Out], items: Sequence[In], count: int, chunk: int) -> Iterator[Out]:
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        with deaf():
            results = pool.map(work, items, chunksize=chunk)  # starts all processes
        yield from results


def _apart(work: Callable[[In], Out], items: Sequence[In], died: Callable[[In], Out]) -> Iterator[Out]:
    """One item after the other in a process of their own, which is made anew where it dies."""
    left = list(items)
    while left:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            try:
                while left:
                    with deaf():
                        result = pool.submit(work, left[0])
                    yield result.result()
                    left.pop(0)
            except BrokenProcessPool:
                yield died(left.pop(0))
