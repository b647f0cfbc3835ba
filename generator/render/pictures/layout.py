"""Places for the nodes of a small network: springs and repulsion from a fixed start, then labels moved apart.

The method is that of Fruchterman and Reingold (1991), "Graph Drawing by Force-directed Placement", with a pull towards
the middle, or parts without a tie would drift into the corners. A place is a complex number, right and down. Places
are rounded after each round, so that no machine's last binary digit grows into another picture.
"""

from __future__ import annotations

import cmath
from collections.abc import Sequence

Place = complex
ROUNDS, PARTING, GRAVITY = 40, 60, 0.08


def spread(count: int, ties: Sequence[tuple[int, int]], field: Place, room: Sequence[Place]) -> list[Place]:
    """A place for each of `count` nodes in a field of that size; `room` is the size of what stands around each."""
    middle = field / 2
    places = [middle + _oval(cmath.rect(1 / 3, cmath.tau * n / max(1, count)), field) for n in range(count)]
    for turn in range(ROUNDS):
        places = _moved(places, ties, field, heat=(1 - turn / ROUNDS) * field.real / 8)
        places = [_inside(p, field, r) for p, r in zip(places, room, strict=True)]
    for _ in range(PARTING):
        moved = [_inside(p, field, r) for p, r in zip(_parted(places, room), room, strict=True)]
        if moved == places:
            break
        places = moved
    return places


def _oval(place: Place, field: Place) -> Place:
    return complex(place.real * field.real, place.imag * field.imag)


def _rounded(place: Place) -> Place:
    return complex(round(place.real, 1), round(place.imag, 1))


def _moved(places: list[Place], ties: Sequence[tuple[int, int]], field: Place, heat: float) -> list[Place]:
    ideal = 0.8 * (field.real * field.imag / len(places)) ** 0.5
    force = [GRAVITY * len(places) * (field / 2 - place) for place in places]
    for one, place in enumerate(places):
        for other in range(one):
            way = place - places[other] or 1
            push = way * (ideal / abs(way)) ** 2
            force[one] += push
            force[other] -= push
    for one, other in ties:
        way = places[one] - places[other]
        force[one] -= way * abs(way) / ideal
        force[other] += way * abs(way) / ideal
    return [_rounded(p + pull * min(1, heat / (abs(pull) or 1))) for p, pull in zip(places, force, strict=True)]


def _parted(places: list[Place], room: Sequence[Place]) -> list[Place]:
    """Each pair whose rooms overlap, moved apart along the shorter way."""
    moved = list(places)
    for one in range(len(moved)):
        for other in range(one):
            gap, free = moved[one] - moved[other], (room[one] + room[other]) / 2
            across, down = free.real - abs(gap.real), free.imag - abs(gap.imag)
            if across > 0 and down > 0:
                step = complex(_signed(across, gap.real)) if across < down else 1j * _signed(down, gap.imag)
                moved[one] += step / 2
                moved[other] -= step / 2
    return [_rounded(place) for place in moved]


def _signed(size: float, like: float) -> float:
    return size if like >= 0 else -size


def _inside(place: Place, field: Place, room: Place) -> Place:
    low, high = room / 2, field - room / 2
    return complex(
        min(max(place.real, low.real), max(low.real, high.real)),
        min(max(place.imag, low.imag), max(low.imag, high.imag)),
    )
