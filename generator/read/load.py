"""From a folder to raw seeds, and from a raw seed's bytes to a document."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from generator.config import Settings
from generator.errors import SeedError, UsageError
from generator.model import Block, Document, Metadata, RawSeed, Seed
from generator.read.formats import markdown, text
from generator.text import slug

READERS = {".txt": text.read, ".text": text.read, "": text.read, ".md": markdown.read, ".markdown": markdown.read}
"""The reader of each file ending."""


def discover(folder: Path, settings: Settings) -> Iterator[RawSeed | SeedError]:
    """Every seed under `folder`, in order of path; a file that cannot be a seed comes as the error that says why.

    Hidden files and a `README.md` at the top are not seeds. Links that lead out of the folder are refused.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder of seeds; make it or name another with --seeds")
    taken: dict[str, str] = {}
    for path in _files(folder):
        shown = path.relative_to(folder).as_posix()
        try:
            data = _bytes(path, folder, shown, settings)
        except SeedError as error:
            yield error
            continue
        digest = hashlib.sha256(data).hexdigest()
        yield RawSeed(_identity(shown, digest, taken), shown, data, digest)


def decode(raw: RawSeed, settings: Settings) -> Document:
    """The text of a raw seed, by the reader of its file ending. Raises SeedError."""
    ending = Path(raw.path).suffix.lower()
    reader = READERS.get(ending)
    if reader is None:
        raise SeedError(
            raw.path,
            f"files ending in {ending} cannot be read yet",
            f"save the page as text or Markdown ({', '.join(e for e in READERS if e)})",
        )
    return reader(raw, settings)


def assemble(raw: RawSeed, document: Document, blocks: tuple[Block, ...], meta: Metadata) -> Seed:
    """The finished seed."""
    text, encoding = document.text, document.encoding
    return Seed(raw.id, raw.path, raw.digest, text, encoding, blocks, meta, document.notices, document.links)


def _files(folder: Path) -> Iterator[Path]:
    for top, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(top)
        for name in sorted(files):
            if not name.startswith(".") and not (here == folder and name.lower() == "readme.md"):
                yield here / name


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
    except OSError as error:
        raise SeedError(
            shown, f"cannot be opened ({error.strerror})", "check that the file exists and may be read"
        ) from None


def _identity(shown: str, digest: str, taken: dict[str, str]) -> str:
    """A stable, safe, unique id: the slug of the path; where two paths give one slug, with the start of the digest."""
    stem = shown[: -len(Path(shown).suffix)] if Path(shown).suffix else shown
    name = slug(stem) or f"seed-{digest[:12]}"
    if name in taken or name == "index":
        name = f"{name}-{hashlib.sha256(shown.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"
    taken[name] = shown
    return name
