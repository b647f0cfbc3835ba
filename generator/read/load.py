"""From a folder to raw seeds, and from a raw seed's bytes to a document."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.config import Settings
from generator.errors import SeedError, UsageError
from generator.model import Block, Document, Metadata, RawSeed, Seed
from generator.read.formats import markdown, text
from generator.text import fold, slug

Reader = Callable[[RawSeed, Settings], Document]
READERS: dict[str, Reader] = {
    ".txt": text.read,
    ".text": text.read,
    "": text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
}
"""The reader of each file ending."""


def discover(folder: Path, settings: Settings) -> Iterator[RawSeed | SeedError]:
    """Every seed under `folder`, in order of path; a file that cannot be a seed comes as the error that says why.

    Hidden files and a `README.md` at the top are not seeds. Links that lead out of the folder are refused.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder of seeds; make it or name another with --seeds")
    found = list(_files(folder))
    identities = _identities([name for name in found if isinstance(name, str) and _ending(name) in READERS])
    for name in found:
        if isinstance(name, SeedError):
            yield name
            continue
        try:
            _reader(name)
            data = _bytes(folder / name, folder, name, settings)
        except SeedError as error:
            yield error
            continue
        yield RawSeed(identities[name], name, data, hashlib.sha256(data).hexdigest())


def decode(raw: RawSeed, settings: Settings) -> Document:
    """The text of a raw seed, by the reader of its file ending. Raises SeedError."""
    return _reader(raw.path)(raw, settings)


def identity(path: str) -> str:
    """The id of the seed at `path` in the seeds folder, by itself: the slug of the path without its ending.

    Where the slug leaves letters out, the start of the path's SHA-256 tells it from others.
    """
    stem = path.removesuffix(Path(path).suffix)
    name = slug(stem)
    whole = "".join(filter(str.isalnum, fold(stem))) == name.replace("-", "")
    return name if whole and name not in ("", "index") else _marked(name or "seed", path)


def _marked(name: str, path: str, length: int = 8) -> str:
    return f"{name}-{hashlib.sha256(path.encode()).hexdigest()[:length]}"


def _identities(paths: list[str]) -> dict[str, str]:
    """The id of each path. Where several would have one id, none has it, so no decision goes to the wrong one."""
    ids = {path: identity(path) for path in paths}
    for length in (8, 64):  # no slug is as long as the second, so that ends it
        count = Counter(ids.values())
        ids = {path: name if count[name] == 1 else _marked(name, path, length) for path, name in ids.items()}
    return ids


def _ending(path: str) -> str:
    return Path(path).suffix.lower()


def _reader(path: str) -> Reader:
    ending = _ending(path)
    if ending not in READERS:
        known = ", ".join(filter(None, READERS))
        reason = f"files ending in {ending} cannot be read yet"
        raise SeedError(path, reason, f"save the page as text or Markdown ({known})")
    return READERS[ending]


def assemble(raw: RawSeed, document: Document, blocks: tuple[Block, ...], meta: Metadata) -> Seed:
    """The finished seed."""
    text, encoding = document.text, document.encoding
    return Seed(raw.id, raw.path, raw.digest, text, encoding, blocks, meta, document.notices, document.links)


def _files(folder: Path) -> Iterator[str | SeedError]:
    """The paths of all files in `folder` that are not hidden, and an error for what cannot be looked into."""
    closed: list[OSError] = []
    for top, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(top)
        for name in sorted(files):
            if not name.startswith(".") and not (here == folder and name.lower() == "readme.md"):
                yield _named((here / name).relative_to(folder))
        for name in folders:
            if (here / name).is_symlink():
                shown = _shown((here / name).relative_to(folder))
                yield SeedError(shown, "is a link to a folder", "copy the folder itself into the seeds folder")
    for error in closed:
        yield SeedError(
            _shown(Path(os.fsdecode(error.filename)).relative_to(folder)),
            f"cannot be opened ({error.strerror})",
            "check that the folder may be read",
        )


def _named(path: Path) -> str | SeedError:
    try:
        path.as_posix().encode()
    except UnicodeEncodeError:
        return SeedError(_shown(path), "has a name that is not UTF-8", "rename it")
    return path.as_posix()


def _shown(path: Path) -> str:
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _bytes(path: Path, folder: Path, shown: str, settings: Settings) -> bytes:
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(folder.resolve()):
            raise SeedError(
                shown, "is a link that leads out of the seeds folder", "copy the file itself into the folder"
            )
        if not real.is_file():
            raise SeedError(shown, "is no regular file", "put a copy of the document in its place")
        size = real.stat().st_size
        if size > settings.limits.seed_bytes:
            raise SeedError(
                shown,
                f"has {size:,} bytes, more than the limit of {settings.limits.seed_bytes:,}",
                "split it, or raise `limits.seed_bytes` in site_config/briefing.yml",
            )
        return real.read_bytes()
    except RuntimeError:  # so Path.resolve before Python 3.13
        raise SeedError(shown, "is a link that leads back to itself", "put the document in its place") from None
    except OSError as error:
        raise SeedError(
            shown, f"cannot be opened ({error.strerror})", "check that the file exists and may be read"
        ) from None
