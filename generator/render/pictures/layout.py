"""Places for the nodes of a small network: springs and repulsion from a fixed start, then labels moved apart.

The method is that of Fruchterman and Reingold (1991), "Graph Drawing by Force-directed Placement". Coordinates are
rounded after each round, so that no machine's last binary digit grows into another picture.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

Place = tuple[float, float]
ROUNDS, PARTING, GRAVITY = 50, 80, 0.08


def spread(count: int, ties: Sequence[tuple[int, int]], wide: float, high: float, room: Sequence[Place]) -> list[Place]:
    """A place for each of `count` nodes in a field; `room` is the width and height that each needs around its place."""
    places = [_start(n, count, wide, high) for n in range(count)]
    for turn in range(ROUNDS):
        places = _moved(places, ties, wide, high, heat=(1 - turn / ROUNDS) * wide / 8)
        places = [_inside(p, wide, high, r) for p, r in zip(places, room, strict=True)]
    for _ in range(PARTING):
        places = [_inside(p, wide, high, r) for p, r in zip(_parted(places, room), room, strict=True)]
    return places


def _start(n: int, count: int, wide: float, high: float) -> Place:
    angle = 2 * math.pi * n / max(1, count) - math.pi / 2
    return (round(wide / 2 + wide / 3 * math.cos(angle), 1), round(high / 2 + high / 3 * math.sin(angle), 1))


def _moved(places: list[Place], ties: Sequence[tuple[int, int]], wide: float, high: float, heat: float) -> list[Place]:
    ideal = 0.8 * math.sqrt(wide * high / len(places))
    force = [[0.0, 0.0] for _ in places]
    for one, (x, y) in enumerate(places):
        for other in range(one):
            _push(force, one, other, x - places[other][0], y - places[other][1], ideal, tied=False)
    for pull, (x, y) in zip(force, places, strict=True):  # towards the middle, or parts without a tie drift to corners
        pull[0] += GRAVITY * len(places) * (wide / 2 - x)
        pull[1] += GRAVITY * len(places) * (high / 2 - y)
    for one, other in ties:
        _push(force, one, other, places[one][0] - places[other][0], places[one][1] - places[other][1], ideal, tied=True)
    return [_step(place, fx, fy, heat) for place, (fx, fy) in zip(places, force, strict=True)]


def _push(force: list[list[float]], one: int, other: int, dx: float, dy: float, ideal: float, *, tied: bool) -> None:
    far = math.hypot(dx, dy) or 1.0
    strength = -far / ideal if tied else ideal * ideal / (far * far)
    for i, part in enumerate((dx, dy)):
        force[one][i] += part * strength
        force[other][i] -= part * strength


def _step(place: Place, fx: float, fy: float, heat: float) -> Place:
    length = math.hypot(fx, fy) or 1.0
    scale = min(length, heat) / length
    return (round(place[0] + fx * scale, 1), round(place[1] + fy * scale, 1))


def _parted(places: list[Place], room: Sequence[Place]) -> list[Place]:
    """Each pair whose rooms overlap, moved apart along the shorter way."""
    moved = [list(place) for place in places]
    for one in range(len(moved)):
        for other in range(one):
            gaps = [moved[one][i] - moved[other][i] for i in (0, 1)]
            over = [(room[one][i] + room[other][i]) / 2 - abs(gaps[i]) for i in (0, 1)]
            if min(over) > 0:
                axis = 0 if over[0] < over[1] else 1
                step = over[axis] / 2 if gaps[axis] >= 0 else -over[axis] / 2
                moved[one][axis] += step
                moved[other][axis] -= step
    return [(round(x, 1), round(y, 1)) for x, y in moved]


def _inside(place: Place, wide: float, high: float, room: Place) -> Place:
    x = min(max(place[0], room[0] / 2), max(room[0] / 2, wide - room[0] / 2))
    return (x, min(max(place[1], room[1] / 2), max(room[1] / 2, high - room[1] / 2)))
