"""What one item of work may take: beyond it the process at work ends, and whoever waits for it sees that it died.

For processes that do nothing else only: nothing short of their end stops a loop in a C library or a full memory.
"""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")


@dataclass(frozen=True, slots=True)
class Bounds:
    """Seconds an item may take, and megabytes of memory a process may hold."""

    seconds: float
    megabytes: int


@dataclass(frozen=True, slots=True)
class Bounded(Generic[In, Out]):
    """`work` within bounds: too much memory raises MemoryError or ends the process, too much time ends it."""

    work: Callable[[In], Out]
    bounds: Bounds

    def __call__(self, item: In) -> Out:
        """The result; in time, and in the memory there may be."""
        _hold(self.bounds.megabytes)
        faulthandler.dump_traceback_later(self.bounds.seconds, exit=True, file=_nowhere())
        try:
            return self.work(item)
        finally:
            faulthandler.cancel_dump_traceback_later()


@cache
def _hold(megabytes: int) -> None:
    """Once in a process; where the system knows no such limit, there is none."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        most = megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_DATA, (most, resource.getrlimit(resource.RLIMIT_DATA)[1]))


@cache
def _nowhere() -> int:
    return os.open(os.devnull, os.O_WRONLY)
