"""What a build leaves for the next one: a file under `.cache` for each digest of what it depends on."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

STATES = 3
"""State files kept in a folder, the newest: those of serving and of building do not push each other out."""

Value = TypeVar("Value")


def path(folder: Path, digest: str) -> Path:
    """The state file in `folder` for that digest."""
    return folder / f"{digest[:32]}.state"


def load(file: Path, kind: type[Value]) -> Value | None:
    """What was saved, if there is such a file and it is whole."""
    try:
        return msgspec.msgpack.decode(file.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError):
        return None


def save(file: Path, value: object, keep: int = STATES) -> None:
    """Save `value`, and drop the oldest files beside it but `keep`."""
    write(file, msgspec.msgpack.encode(value))
    for old in newest(file.parent)[keep:]:
        old.unlink(missing_ok=True)


def newest(folder: Path) -> list[Path]:
    """The state files in a folder, the newest first."""
    found: list[tuple[int, str, Path]] = []
    for each in folder.glob("*.state"):
        with suppress(OSError):  # another run dropped it
            found.append((each.stat().st_mtime_ns, each.name, each))
    return [each for _, _, each in sorted(found, reverse=True)]


def write(file: Path, data: bytes) -> None:
    """Write beside the file's place and move there, so that nobody sees half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.write_bytes(data)
    draft.replace(file)
