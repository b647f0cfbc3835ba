"""What the rules for reported speech find, and the stretches of the tree they cut it from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.analyse.attribution.scene import Scene


class Report(NamedTuple):
    """Reported words from token `first` to `last`, the head tokens of who gives them, and the cue's two ends."""

    first: int
    last: int
    heads: tuple[int, ...]
    cue: tuple[int, int]


def extent(scene: Scene, k: int) -> tuple[int, int]:
    """The first and the last token of what depends on `k`, itself included."""
    below = list(_below(scene, k))
    return min(below), max(below)


def _below(scene: Scene, k: int) -> Iterator[int]:
    todo = [k]
    while todo:
        at = todo.pop()
        yield at
        todo += scene.children[at]
