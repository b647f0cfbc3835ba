"""Long pieces of work in processes of their own, while this one goes on with something else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from generator.engine.interrupt import deaf

In = TypeVar("In")
Out = TypeVar("Out")


class Beside(Generic[Out]):
    """`work(item)` for every item, each in a process started at once; `work` and items must be importable."""

    def __init__(self, work: Callable[[In], Out], items: Sequence[In]) -> None:
        context = get_context("spawn")
        self._running = []
        for item in items:
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=_run, args=(work, item, theirs), daemon=True)
            with deaf():
                process.start()
            theirs.close()
            self._running.append((process, ours))

    def results(self) -> list[Out]:
        """Wait for what the processes give; one that failed or died gives nothing."""
        found = []
        for process, ours in self._running:
            with suppress(EOFError, OSError):
                found.append(ours.recv())
            process.join()
        self._running = []
        return found

    def stop(self) -> None:
        """End all processes now."""
        for process, _ in self._running:
            process.terminate()
        for process, _ in self._running:
            process.join()
        self._running = []


def _run(work: Callable[[In], Out], item: In, theirs: Connection) -> None:
    theirs.send(work(item))
    theirs.close()
