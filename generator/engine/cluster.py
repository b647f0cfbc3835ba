"""Many machines: the per-document function over shards of documents, by the workers of a Ray cluster that is there.

Nothing is kept on the workers, and every result is kept here as it comes: a run that was stopped goes on where it was.
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from generator.engine import shards
from generator.errors import UsageError

ENGINES = ("ray",)
AHEAD = 2  # shards handed over for each processor of the cluster: one at work, one that waits
PATIENCE = 10  # seconds

In = TypeVar("In")
Out = TypeVar("Out")


def each(
    engine: str, address: str, work: Callable[[In], Out], items: Sequence[In], died: Callable[[In], Out]
) -> Iterator[tuple[int, Out]]:
    """`(index, work(item))` for every item, as they come, by the cluster at `address` ("auto": the one of this
    machine); `died(item)` for an item that no worker outlives. Raises UsageError."""
    if engine not in ENGINES:
        raise UsageError(f"--engine {engine}: there is no such engine; use {' or '.join(ENGINES)}, or leave it out")
    if not items:
        return
    pool = _Ray(address or "auto", work)
    try:
        yield from shards.each(pool, items, died)
    finally:
        pool.close()


class _Ray:
    """The workers of a Ray cluster as a pool; Ray's own retries are off, because ours find out who is to blame."""

    def __init__(self, address: str, work: Callable[[Any], Any]) -> None:
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is sent anywhere
        try:
            import ray
        except ImportError:
            raise UsageError("--engine ray: Ray is not installed; pip install 'briefing[cluster]'") from None
        self._ray: Any = ray
        try:
            _answers(address)
            ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)
        except (OSError, ValueError, RuntimeError) as error:
            told = f"no Ray cluster answers there ({str(error).splitlines()[0]}); start one with `ray start --head`"
            raise UsageError(f"--address {address}: {told}") from None
        self._run: Any = ray.remote(max_retries=0, num_cpus=1)(_all)
        self._work = ray.put(work)
        self._waiting: dict[Any, int] = {}

    def room(self) -> int:
        return AHEAD * max(1, int(self._ray.cluster_resources().get("CPU", 1)))

    def submit(self, number: int, items: Sequence[Any]) -> None:
        self._waiting[self._run.remote(self._work, list(items))] = number

    def next(self) -> tuple[int, Sequence[Any] | None]:
        done, _ = self._ray.wait(list(self._waiting), num_returns=1)
        number = self._waiting.pop(done[0])
        try:
            return number, self._ray.get(done[0])
        except self._ray.exceptions.RayTaskError as error:
            raise error.cause from None
        except self._ray.exceptions.RayError:  # the worker or its machine is gone, or out of memory
            return number, None

    def close(self) -> None:
        self._ray.shutdown()


def _answers(address: str) -> None:
    """Raise OSError where nothing listens at host:port; Ray itself goes on asking for minutes."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if port.isdigit():
        socket.create_connection((host, int(port)), PATIENCE).close()


def _all(work: Callable[[In], Out], items: Sequence[In]) -> list[Out]:
    return [work(item) for item in items]
