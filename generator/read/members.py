"""Files that hold many seeds: what is in them, file within file, to the depth the settings allow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.config import Settings
from generator.errors import SeedError


class Member(NamedTuple):
    """A seed within a file: its name there, which never touches the disk, its bytes, and the form they are read as.

    The form is a file ending; "" stands for that of the name.
    """

    name: str
    data: bytes
    form: str = ""


Opener = Callable[[str, bytes, Settings], Iterator[Member | SeedError]]
"""From a container's path and bytes to its members in order; raises SeedError where it cannot be opened at all."""


def ending(path: str) -> str:
    """The ending of a path, in small letters: ".txt"; "" where it has none."""
    name = path.rsplit("/", 1)[-1]
    stem, dot, last = name.rpartition(".")
    return f".{last.lower()}" if dot and stem else ""


class Found(NamedTuple):
    """A seed that was found: its path, its form, its bytes, and the file of the folder that holds it ("": itself)."""

    path: str
    form: str
    data: bytes
    container: str = ""


def unpacked(
    file: Found, openers: dict[str, Opener], settings: Settings, depth: int = 0
) -> Iterator[Found | SeedError]:
    """The seeds within a file, or the file itself where it is no container."""
    opener = openers.get(file.form)
    if opener is None:
        yield file
        return
    if depth >= settings.limits.depth:
        reason = f"is a file within more than {settings.limits.depth} files"
        yield SeedError(file.path, reason, "unpack it, or raise `limits.depth` in site_config/briefing.yml")
        return
    try:
        for member in opener(file.path, file.data, settings):
            if isinstance(member, SeedError):
                yield member
                continue
            form = member.form or ending(member.name)
            inner = Found(f"{file.path}/{member.name}", form, member.data, file.container or file.path)
            yield from unpacked(inner, openers, settings, depth + 1)
    except SeedError as error:
        yield error
