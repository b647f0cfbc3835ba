"""Shards of items over any pool of workers; one whose worker died is split, until the item to blame stands alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

SIZE = 16
"""Items in a shard: some seconds of work, so that handing it over costs little and its loss not much."""
TRIES = 2
"""How often an item is tried alone before it is set aside: workers die for reasons of their own, too."""

In = TypeVar("In")
Out = TypeVar("Out")
In_contra = TypeVar("In_contra", contravariant=True)
Out_co = TypeVar("Out_co", covariant=True)


class Pool(Protocol[In_contra, Out_co]):
    """Workers that take shards and give their results."""

    def room(self) -> int:
        """How many shards to hand over at once, now."""

    def submit(self, number: int, items: Sequence[In_contra]) -> None:
        """Hand over a shard under a number that is not in use."""

    def next(self) -> tuple[int, Sequence[Out_co] | None]:
        """Wait for a shard: its number and the results in order; None where its worker died."""


@dataclass(frozen=True, slots=True)
class _Shard:
    where: range
    tries: int = 0

    def again(self) -> list[_Shard]:
        """What is tried next where the worker died."""
        half = len(self.where) // 2
        return [_Shard(self.where[:half]), _Shard(self.where[half:])] if half else [_Shard(self.where, self.tries + 1)]

    @property
    def hopeless(self) -> bool:
        """Whether an item alone was tried often enough."""
        return len(self.where) == 1 and self.tries + 1 >= TRIES


def each(
    pool: Pool[In, Out], items: Sequence[In], died: Callable[[In], Out], size: int = SIZE
) -> Iterator[tuple[int, Out]]:
    """`(index, result)` of every item, as they come; `died(item)` where no worker outlives an item."""
    waiting = deque(_Shard(range(len(items))[start : start + size]) for start in range(0, len(items), size))
    running: dict[int, _Shard] = {}
    number = 0
    while waiting or running:
        while waiting and (len(running) < pool.room() or not running):
            running[number] = waiting.popleft()
            pool.submit(number, [items[i] for i in running[number].where])
            number += 1
        done, results = pool.next()
        shard = running.pop(done)
        if results is not None:
            yield from zip(shard.where, results, strict=True)
        elif shard.hopeless:
            yield shard.where[0], died(items[shard.where[0]])
        else:
            waiting.extendleft(reversed(shard.again()))
