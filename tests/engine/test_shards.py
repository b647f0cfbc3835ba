"""Shards over a pool of workers: all items are done once, and the one that kills its worker is found."""

from collections.abc import Sequence

import pytest

from generator.engine import shards


class Workers:
    """A pool that does the work at once; negative items kill the worker, `flaky` ones the first time only."""

    def __init__(self, room: int = 3, flaky: Sequence[int] = ()) -> None:
        self.most, self.flaky = room, set(flaky)
        self.waiting: list[tuple[int, Sequence[int]]] = []
        self.handed: list[int] = []

    def room(self) -> int:
        return self.most

    def submit(self, number: int, items: Sequence[int]) -> None:
        self.waiting.append((number, items))
        self.handed.append(len(items))
        assert len(self.waiting) <= max(1, self.most)

    def next(self) -> tuple[int, Sequence[str] | None]:
        number, items = self.waiting.pop()  # not in order
        bad = [item for item in items if item < 0 or item in self.flaky]
        self.flaky -= set(bad)
        return number, None if bad else [str(item) for item in items]


def done(pool: Workers, items: Sequence[int]) -> list[str]:
    found = dict(shards.each(pool, items, lambda item: f"{item} died", size=4))
    assert sorted(found) == list(range(len(items)))
    return [found[i] for i in range(len(items))]


@pytest.mark.parametrize("room", [0, 1, 3])
@pytest.mark.parametrize("items", [[], [1], [1, 2, -3, 4, 5, 6, -7, -8, 9], [-1, -2], list(range(40))])
def test_every_item_is_done_or_set_aside(room: int, items: list[int]) -> None:
    assert done(Workers(room), items) == [f"{i} died" if i < 0 else str(i) for i in items]


def test_a_worker_that_dies_once_costs_nobody_anything() -> None:
    assert done(Workers(flaky=[5]), range(1, 9)) == [str(i) for i in range(1, 9)]


def test_one_bad_item_is_found_by_splitting_and_tried_twice_alone() -> None:
    pool = Workers(room=1)
    done(pool, [1, 2, 3, -4])
    assert pool.handed == [4, 2, 2, 1, 1, 1]
