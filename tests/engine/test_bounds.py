"""An item that takes too long or too much is set aside; those beside it are done."""

import pytest

from generator.engine import local
from generator.engine.bounds import Bounds


def hungry(item: str) -> str:
    if item == "loop":
        while True:
            pass
    if item == "feast":
        return str(len(bytearray(3_000_000_000)))
    return item


@pytest.mark.parametrize("items", [["a", "loop", "b", "c"], ["loop"]])
def test_an_endless_loop_is_ended(items: list[str]) -> None:
    told = list(local.each(hungry, items, 2, lambda item: "given up", Bounds(1, 2_000)))
    assert told == ["given up" if item == "loop" else item for item in items]


def test_too_much_memory_is_an_error_of_the_item() -> None:
    with pytest.raises(MemoryError):
        list(local.each(hungry, ["feast"], 2, lambda item: "given up", Bounds(60, 1_000)))
