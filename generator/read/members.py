"""Files that hold many seeds: what is in them, file within file, to the depth the settings allow."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.config import Limits, Settings
from generator.errors import SeedError
from generator.text import visible

_LONGEST = 300  # characters of a member's name
_UNPACK = "split it, or raise `{}` in site_config/briefing.yml"


class Member(NamedTuple):
    """A seed within a file: its name there, which never touches the disk, its bytes, and the form they are read as.

    The form is a file ending; "" stands for that of the name. Without a name the member is the file itself, unpacked.
    """

    name: str
    data: bytes
    form: str = ""


Opener = Callable[[str, bytes, Settings], Iterator[Member | SeedError]]
"""From a container's path and bytes to its members in order; raises SeedError where it cannot be opened at all."""


class Found(NamedTuple):
    """A seed that was found: its path, its form, its bytes, and the file of the folder that holds it ("": itself)."""

    path: str
    form: str
    data: bytes
    container: str = ""


class Spent(SeedError):
    """A file of the folder holds more than the settings allow; what came before that is kept."""


class Budget:
    """What may still come out of one file of the folder, all files within files together."""

    def __init__(self, path: str, limits: Limits) -> None:
        self.path, self.limits = path, limits
        self.bytes, self.members = limits.container_bytes, limits.members

    def take(self, data: bytes) -> None:
        """Count a member. Raises Spent where it is one too many."""
        self.bytes -= len(data)
        self.members -= 1
        if self.members < 0:
            reason = f"holds more than {self.limits.members:,} files; the others are left out"
            raise Spent(self.path, reason, _UNPACK.format("limits.members"))
        if self.bytes < 0:
            reason = f"unpacks to more than {self.limits.container_bytes:,} bytes; the rest is left out"
            raise Spent(self.path, reason, _UNPACK.format("limits.container_bytes"))


def ending(path: str) -> str:
    """The ending of a path, in small letters: ".txt"; "" where it has none."""
    name = path.rsplit("/", 1)[-1]
    stem, dot, last = name.rpartition(".")
    return f".{last.lower()}" if dot and stem else ""


def label(name: str) -> str:
    """The name of a member as one can be shown: no way up or out, no signs that cannot be seen, not too long."""
    clean = visible(name.encode("utf-8", "backslashreplace").decode().replace("\\", "/"))
    clean = re.sub(r"^(?:[a-z][a-z0-9+.-]{1,9}:/+(?:www\.)?|[A-Za-z]:)", "", clean)
    parts = [part.strip() for part in clean.split("/")]
    return "/".join(part for part in parts if part.strip("."))[-_LONGEST:].lstrip("/ ") or "unnamed"


def unpacked(
    file: Found, openers: dict[str, Opener], settings: Settings, depth: int = 0, budget: Budget | None = None
) -> Iterator[Found | SeedError]:
    """The seeds within a file, or the file itself where it is no container."""
    opener = openers.get(file.form)
    if opener is None:
        yield file
        return
    budget = budget or Budget(file.path, settings.limits)
    try:
        if depth >= settings.limits.depth:
            reason = f"is a file within more than {settings.limits.depth} files"
            raise SeedError(file.path, reason, "unpack it, or raise `limits.depth` in site_config/briefing.yml")
        for member in opener(file.path, file.data, settings):
            if isinstance(member, SeedError):
                yield member
                continue
            budget.take(member.data)
            yield from unpacked(_within(file, member), openers, settings, depth + 1, budget)
    except SeedError as error:
        if isinstance(error, Spent) and depth:
            raise
        yield error


def _within(file: Found, member: Member) -> Found:
    path = f"{file.path}/{label(member.name)}" if member.name else file.path
    return Found(path, member.form or ending(member.name), member.data, file.container or file.path)


def apart(found: Iterable[Found | SeedError]) -> list[Found | SeedError]:
    """The same seeds, those of one path told apart by their bytes, so that none depends on the order they stand in."""
    all_found = list(found)
    count = Counter(seed.path for seed in all_found if isinstance(seed, Found))
    seen: Counter[str] = Counter()
    for i, seed in enumerate(all_found):
        if isinstance(seed, Found) and count[seed.path] > 1:
            path = _marked(seed.path, hashlib.sha256(seed.data).hexdigest()[:8])
            seen[path] += 1
            all_found[i] = seed._replace(path=path if seen[path] == 1 else _marked(path, str(seen[path])))
    return all_found


def _marked(path: str, mark: str) -> str:
    """The path with a mark before its ending."""
    end = len(path) - len(ending(path))
    return f"{path[:end]}~{mark}{path[end:]}"
