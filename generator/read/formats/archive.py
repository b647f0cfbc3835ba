"""Archives: the files in a .zip or .tar, and what a .gz, .bz2 or .xz was made of. Nothing is written to the disk."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from itertools import pairwise

from generator.config import Settings
from generator.errors import LeftOut, SeedError
from generator.read import left_out
from generator.read.members import Member, ending, label

_BROKEN = (
    *(zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError),
    *(EOFError, OSError, ValueError, OverflowError, RuntimeError, IndexError),
)
"""What the libraries raise for files that are not as they should be."""
_PACKED: dict[str, Callable[[io.BytesIO], io.BufferedIOBase]] = {
    ".gz": lambda data: gzip.GzipFile(fileobj=data),
    ".tgz": lambda data: gzip.GzipFile(fileobj=data),
    ".bz2": bz2.BZ2File,
    ".xz": lzma.LZMAFile,
}
_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others may unpack one block to gigabytes
_UTF8 = 0x800  # the flag of a member whose name is UTF-8
_ENCRYPTED = 0x1
_HEADER = 30  # bytes before the name of a member


def unzipped(path: str, data: bytes, settings: Settings) -> Iterator[Member | SeedError]:
    """The files in a .zip archive, in its order. Raises SeedError."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (*_BROKEN, NotImplementedError) as error:
        raise _damaged(path, "is no .zip archive, or a damaged one", error) from None
    entries = [entry for entry in archive.infolist() if not entry.filename.endswith(("/", "\\"))]
    if not entries:
        raise SeedError(path, "holds no files", "remove it")
    if _overlap(entries):
        raise SeedError(path, "holds files that share their bytes, as only hostile archives do", "pack it anew")
    names = [label(_name(entry)) for entry in entries]
    skipped, notes = left_out.sort(names)
    for name, entry in zip(names, entries, strict=True):
        if name not in skipped:
            yield _from_zip(f"{path}/{name}", name, archive, entry, settings)
    yield from _within(path, notes)


def untarred(path: str, data: bytes, settings: Settings) -> Iterator[Member | SeedError]:
    """The files in a .tar archive, in its order; links are told. Raises SeedError."""
    found: list[tuple[str, tarfile.TarInfo]] = []
    try:
        archive = tarfile.open(fileobj=io.BytesIO(data), mode="r:")  # noqa: SIM115 (of bytes in memory)
        for entry in archive:
            if not entry.isdir():
                found.append((label(entry.name), entry))
            if len(found) > settings.limits.members:
                break
    except _BROKEN as error:
        if not found:
            raise _damaged(path, "is no .tar archive, or a damaged one", error) from None
    if not found:
        raise SeedError(path, "holds no files", "remove it")
    skipped, notes = left_out.sort([name for name, _ in found])
    for name, entry in found:
        if name not in skipped:
            yield _from_tar(f"{path}/{name}", name, archive, entry, settings)
    if data[archive.offset :].strip(b"\0") and len(found) <= settings.limits.members:
        yield SeedError(path, f"is damaged after {found[-1][0]}", "what comes later cannot be read; pack it anew")
    yield from _within(path, notes)


def unwrapped(path: str, data: bytes, settings: Settings) -> Iterator[Member | SeedError]:
    """What was packed as one .gz, .tgz, .bz2 or .xz file, maybe more than once. Raises SeedError."""
    stem, form = path, ending(path)
    for _ in range(settings.limits.depth):
        data = _unpacked(path, form, data, settings.limits.container_bytes)
        stem = stem[: -len(form)]
        form = ".tar" if form == ".tgz" else ending(stem)
        if form not in _PACKED:
            break
    yield Member("", data, form)


def _unpacked(path: str, form: str, data: bytes, limit: int) -> bytes:
    try:
        content = _PACKED[form](io.BytesIO(data)).read(limit + 1)
    except _BROKEN as error:
        raise _damaged(path, f"is no {form} file, or a damaged one", error) from None
    if len(content) > limit:
        raise _too_large(path, None, limit)
    return content


def _from_zip(
    path: str, name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, settings: Settings
) -> Member | SeedError:
    limit = settings.limits.container_bytes
    if entry.flag_bits & _ENCRYPTED:
        return SeedError(path, "is encrypted", "unpack it with its password and put the document here")
    if entry.compress_type not in _DEFLATED:
        reason = f"is packed by method {entry.compress_type}, which is not read"
        return SeedError(path, reason, "pack it anew, by deflate")
    if entry.file_size > limit:
        return _too_large(path, entry.file_size, limit)
    try:
        return Member(name, archive.read(entry))  # never more than the size that was looked at
    except (*_BROKEN, NotImplementedError) as error:
        return _damaged(path, "is damaged in its archive", error)


def _from_tar(
    path: str, name: str, archive: tarfile.TarFile, entry: tarfile.TarInfo, settings: Settings
) -> Member | SeedError:
    if not entry.isfile():
        kind = "a link" if entry.issym() or entry.islnk() else "no regular file"
        return SeedError(path, f"is {kind} in its archive", "pack a copy of the document instead")
    if entry.size > settings.limits.container_bytes:
        return _too_large(path, entry.size, settings.limits.container_bytes)
    try:
        content = archive.extractfile(entry)
        return Member(name, content.read() if content else b"")
    except _BROKEN as error:
        return _damaged(path, "is damaged in its archive", error)


def _name(entry: zipfile.ZipInfo) -> str:
    """The name of a member, also where it is UTF-8 without saying so."""
    if not entry.flag_bits & _UTF8:
        try:
            return entry.filename.encode("cp437").decode("utf-8")
        except UnicodeError:
            pass
    return entry.filename


def _overlap(entries: list[zipfile.ZipInfo]) -> bool:
    """Whether members share bytes of the archive, so that few bytes unpack to very many."""
    spans = sorted((entry.header_offset, entry.header_offset + _HEADER + entry.compress_size) for entry in entries)
    return any(end > start for (_, end), (start, _) in pairwise(spans))


def _within(path: str, notes: tuple[LeftOut, ...]) -> Iterator[LeftOut]:
    for note in notes:
        yield LeftOut(f"{path}/{note.path.removeprefix('./')}", note.reason, note.remedy)


def _damaged(path: str, reason: str, error: Exception) -> SeedError:
    told = str(error) or type(error).__name__
    return SeedError(path, f"{reason} ({told})", "get it anew, or unpack what can be and put it here")


def _too_large(path: str, size: int | None, limit: int) -> SeedError:
    reason = f"has {size:,} bytes unpacked" if size else "unpacks to many bytes"
    remedy = "split it, or raise `limits.container_bytes` in site_config/briefing.yml"
    return SeedError(path, f"{reason}, more than the limit of {limit:,}", remedy)
