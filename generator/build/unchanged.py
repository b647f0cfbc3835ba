"""Whether a build has anything to do: told by the bytes of all inputs, before MkDocs or the stages are even imported.

Inputs are compared by digest, never by time. What the last build wrote is compared by size and time, as Git does with
a working tree: whoever changes a page of the site by hand gets it made anew.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

import generator
from generator.build import cache, state
from generator.report import Outcome

LIBRARIES = ("mkdocs", "mkdocs-material", "Markdown", "Jinja2", "Pygments")
OWN = "BRIEFING_"
_NAMED = re.compile(rb"[A-Za-z_][A-Za-z0-9_]*")


class Stamp(msgspec.Struct, frozen=True):
    """A build that ended well: paths of its inputs, folders it writes into by itself, its site, and how it ended."""

    inputs: tuple[str, ...]
    made: tuple[str, ...]
    model: str
    digest: str
    site: str
    outputs: dict[str, tuple[int, int]]
    outcome: Outcome


class Call:
    """A call of the command: the project's folder, and what was named in the call."""

    def __init__(self, root: Path, seeds: Path | None, site: Path | None, profile: str = "") -> None:
        self.root = root.resolve()
        named = "\0".join(str(path.resolve()) if path else "" for path in (seeds, site)) + f"\0{profile}"
        self._file = state.path(self.root / ".cache" / "build", hashlib.sha256(named.encode()).hexdigest())

    def former(self) -> tuple[Outcome, Path] | None:
        """How the last build of this call ended, and its site, if a new one would make the same."""
        stamp = state.load(self._file, Stamp)
        if stamp is None or stamp.digest != self.digest(stamp.inputs, stamp.made, stamp.model):
            return None
        site = self.root / stamp.site
        same = stamp.outputs == _outputs((site, *(self.root / path for path in stamp.made)))
        return (stamp.outcome, site) if same else None

    def digest(self, inputs: Sequence[str], made: Sequence[str], model: str) -> str:
        """SHA-256 over the inputs but what is `made` among them, and the code and libraries that work on them."""
        total = hashlib.sha256(cache.versions(model).encode() + cache.installed(*LIBRARIES).encode())
        skipped = {os.path.normpath(self.root / path) for path in made}
        package = Path(generator.__file__).parent
        for place in (package, *(self.root / path for path in inputs)):
            for name, path in _files(place, skipped):
                total.update(f"{name}\0".encode("utf-8", "surrogateescape") + _digest(path))
        for name in sorted(self._environment()):
            total.update(f"{name}={os.environ.get(name)}\0".encode("utf-8", "surrogateescape"))
        return total.hexdigest()

    def remember(
        self, inputs: Sequence[str], made: Sequence[str], model: str, digest: str, site: Path, outcome: Outcome
    ) -> None:
        """Keep that the build of inputs that had this digest before it began ended well."""
        outputs = _outputs((site, *(self.root / path for path in made)))
        place = os.path.relpath(site, self.root)
        outcome = msgspec.structs.replace(outcome, analysed=0)
        state.save(self._file, Stamp(tuple(inputs), tuple(made), model, digest, place, outputs, outcome))

    def _environment(self) -> set[str]:
        """The variables that MkDocs' configuration may name, and our own."""
        try:
            words = {word.decode() for word in _NAMED.findall((self.root / "mkdocs.yml").read_bytes())}
        except OSError:
            words = set()
        return {name for name in os.environ if name.startswith(OWN) or name in words}


def _files(place: Path, skipped: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """Every file of a folder, or the file itself, in order, with its name as seen from there."""
    if not place.is_dir():
        yield place.name, place
        return
    for base, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if name != "__pycache__" and f"{base}/{name}" not in skipped)
        for name in sorted(names):
            if f"{base}/{name}" not in skipped:
                yield f"{base}/{name}".removeprefix(str(place)), Path(base, name)


def _digest(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError as error:
        return repr(error.errno).encode()


def _outputs(places: Iterable[Path]) -> dict[str, tuple[int, int]]:
    """Size and time of every file that is not hidden in those places."""
    found = {}
    for number, place in enumerate(places):
        for name, path in _files(place, ()):
            if "/." not in name:
                with suppress(OSError):
                    status = path.stat()
                    found[f"{number} {name}"] = (status.st_size, status.st_mtime_ns)
    return found
