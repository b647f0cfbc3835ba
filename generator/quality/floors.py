"""Floors under the figures: once a figure is reached, falling below it is an error.

A file of floors holds the SHA-256 digest of the data they were measured on, a floor for each measure, and
every floor that a person lowered, with the old value and the reason. Nothing is lowered without a reason,
and figures from other data are not compared.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import msgspec

from generator.errors import BriefingError, ConfigError, Place, UsageError

TOLERANCE = 0.0005
"""How far a figure may lie under its floor: rounding, not loss."""

DIGITS = 4


class Lowered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A floor that a person lowered; `to` is missing where the measure was given up."""

    measure: str
    old: float
    to: float | None
    reason: str


class Floors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of floors."""

    data: str = ""
    floors: dict[str, float] = {}
    lowered: tuple[Lowered, ...] = ()


class GateError(BriefingError):
    """Figures are below their floors, or cannot be compared with them; one sentence each."""

    def __init__(self, failures: list[str]) -> None:
        self.failures = failures
        super().__init__("\n".join(failures))

    def __reduce__(self) -> tuple[type[GateError], tuple[list[str]]]:
        return type(self), (self.failures,)


def load(path: Path) -> Floors:
    """The floors in the file `path`; none where there is no such file. Raises ConfigError."""
    if not path.is_file():
        return Floors()
    try:
        return msgspec.json.decode(path.read_bytes(), type=Floors)
    except msgspec.DecodeError as error:
        raise ConfigError([(Place(str(path)), f"is no file of floors ({error})")]) from None


def failures(known: Floors, figures: Mapping[str, float], data: str, command: str) -> list[str]:
    """What is wrong with `figures` of the data with digest `data`, a sentence each; `command` pins anew."""
    if not known.floors:
        return [f"there are no floors yet; measure and pin them with `{command} --pin`"]
    if known.data != data:
        digests = f"SHA-256 {data[:12]}…, pinned {known.data[:12]}…"
        return [
            f"the data are not those the floors were measured on ({digests}), so figures cannot be compared; "
            f"if the change is meant, pin anew with `{command} --pin`"
        ]
    below = [_below(name, floor, figures) for name, floor in known.floors.items()]
    new = [f"{name} has no floor; pin it with `{command} --pin`" for name in figures if name not in known.floors]
    return [*filter(None, below), *new]


def _below(name: str, floor: float, figures: Mapping[str, float]) -> str:
    if name not in figures:
        return f"{name} is not measured any more; its floor is {floor:.4f}"
    value = figures[name]
    return f"{name} is {value:.4f}, below its floor {floor:.4f}" if _falls(value, floor) else ""


def _falls(value: float, floor: float) -> bool:
    return round(value, DIGITS) < round(floor - TOLERANCE, DIGITS)


def pinned(known: Floors, figures: Mapping[str, float], data: str, reason: str = "") -> Floors:
    """The floors raised to `figures`; lower ones need a `reason`, which is recorded. Else GateError."""
    fallen = [name for name, floor in known.floors.items() if _below(name, floor, figures)]
    if fallen and not reason:
        sentences = [_below(name, known.floors[name], figures) for name in fallen]
        remedy = 'pinning does not lower a floor silently; say why with `--lower "reason"`'
        raise GateError([*sentences, remedy])
    new = {name: round(value, DIGITS) for name, value in figures.items()}
    down = tuple(Lowered(name, known.floors[name], new.get(name), reason) for name in fallen)
    kept = {n: value if n in fallen else max(value, known.floors.get(n, 0.0)) for n, value in new.items()}
    return Floors(data, kept, (*known.lowered, *down))


def write(path: Path, floors: Floors) -> None:
    """Write the floors to the file `path`, readable in a diff."""
    if not path.parent.is_dir():
        raise UsageError(f"{path.parent}: there is no such folder for the floors")
    text = json.dumps(msgspec.to_builtins(floors), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
