"""From a folder to raw seeds, and from a raw seed's bytes to a document."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.config import Settings
from generator.errors import SeedError, UsageError
from generator.model import Block, Document, Metadata, RawSeed, Seed
from generator.read import folder as disk
from generator.read.formats import archive, docx, eml, feed, html, jsonlines, markdown, mhtml, pdf, record, text, warc
from generator.read.identity import identities
from generator.read.members import Found, Opener, apart, ending, unpacked
from generator.read.mending import mend

Reader = Callable[[RawSeed, Settings], Document]
READERS: dict[str, Reader] = {
    ".txt": text.read,
    ".text": text.read,
    "": text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".pdf": pdf.read,
    ".docx": docx.read,
    ".eml": eml.read,
    ".mhtml": mhtml.read,
    ".mht": mhtml.read,
    record.FORM: record.read,
    record.ENTRY: record.read,
    warc.FORM: warc.read,
}
"""The reader of each file ending; endings that begin with a colon are forms only members of containers have."""

CONTAINERS: dict[str, Opener] = {
    ".mbox": eml.messages,
    ".zip": archive.unzipped,
    ".tar": archive.untarred,
    **dict.fromkeys((".gz", ".tgz", ".bz2", ".xz"), archive.unwrapped),
    **dict.fromkeys((".jsonl", ".ndjson", ".json"), jsonlines.opened),
    **dict.fromkeys((".rss", ".atom", ".rdf", ".xml"), feed.opened),
    ".warc": warc.opened,
}
"""The opener of each file ending that stands for many seeds."""


def discover(folder: Path, settings: Settings) -> Iterator[RawSeed | SeedError]:
    """Every seed under `folder`, in order of path; a file that cannot be a seed comes as the error that says why.

    Files that hold many seeds are opened. Links that lead out of the folder are refused.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder of seeds; make it or name another with --seeds")
    found = apart(_found(folder, settings))
    ids = identities(seed.path for seed in found if isinstance(seed, Found))
    for seed in found:
        if isinstance(seed, SeedError):
            yield seed
        else:
            digest = hashlib.sha256(seed.data).hexdigest()
            yield RawSeed(ids[seed.path], seed.path, seed.data, digest, seed.form, seed.container)


def decode(raw: RawSeed, settings: Settings) -> Document:
    """The text of a raw seed, by the reader of its form, mended unless it is said to be clean. Raises SeedError."""
    document = _reader(raw.path, raw.form or ending(raw.path))(raw, settings)
    return document if settings.reading == "clean" else mend(document)


def assemble(raw: RawSeed, document: Document, blocks: tuple[Block, ...], meta: Metadata) -> Seed:
    """The finished seed."""
    text, encoding = document.text, document.encoding
    notices, links = document.notices, document.links
    return Seed(raw.id, raw.path, raw.digest, text, encoding, blocks, meta, notices, links, raw.container)


def _found(folder: Path, settings: Settings) -> Iterator[Found | SeedError]:
    for name in disk.files(folder):
        if isinstance(name, SeedError):
            yield name
        else:
            yield from _opened(folder, name, settings)


def _opened(folder: Path, name: str, settings: Settings) -> Iterator[Found | SeedError]:
    form, limits = ending(name), settings.limits
    limit, setting = limits.seed_bytes, "limits.seed_bytes"
    if form in CONTAINERS:
        limit, setting = limits.container_bytes, "limits.container_bytes"
    try:
        if form not in CONTAINERS:
            _reader(name, form)
        file = Found(name, form, disk.content(folder, name, limit, setting))
    except SeedError as error:
        yield error
        return
    for seed in unpacked(file, CONTAINERS, settings):
        yield _checked(seed, settings) if isinstance(seed, Found) and seed.container else seed


def _checked(seed: Found, settings: Settings) -> Found | SeedError:
    """A member of a container, or why it cannot be a seed."""
    limit = settings.limits.seed_bytes
    if len(seed.data) > limit:
        return disk.too_large(seed.path, len(seed.data), limit, "limits.seed_bytes")
    try:
        _reader(seed.path, seed.form)
    except SeedError as error:
        return error
    return seed


def _reader(path: str, form: str) -> Reader:
    if form not in READERS:
        known = ", ".join(name for name in (*READERS, *CONTAINERS) if name[:1] == ".")
        reason = f"files ending in {form} cannot be read"
        raise SeedError(path, reason, f"save it in one of the forms that can be: {known}")
    return READERS[form]
