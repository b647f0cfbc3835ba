"""The files of the seeds folder: which there are, and their bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.errors import SeedError
from generator.read import left_out


def files(folder: Path) -> Iterator[str | SeedError]:
    """The paths of all files in `folder` that may be seeds, in order, and what cannot be looked into or is left out.

    A `README.md` at the top is no seed, nor is what `left_out` names.
    """
    found = list(_walked(folder))
    skipped, notes = left_out.sort([name for name in found if isinstance(name, str)])
    yield from (name for name in found if name not in skipped)
    yield from notes


def _walked(folder: Path) -> Iterator[str | SeedError]:
    closed: list[OSError] = []
    for top, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(top)
        for name in sorted(names):
            if not (here == folder and name.lower() == "readme.md"):
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


def content(folder: Path, path: str, limit: int, setting: str) -> bytes:
    """The bytes of the file at `path` in `folder`, at most `limit`. Raises SeedError, which names the `setting`.

    A link that leads out of the folder is refused.
    """
    try:
        real = (folder / path).resolve(strict=True)
        if not real.is_relative_to(folder.resolve()):
            raise SeedError(
                path, "is a link that leads out of the seeds folder", "copy the file itself into the folder"
            )
        if not real.is_file():
            raise SeedError(path, "is no regular file", "put a copy of the document in its place")
        size = real.stat().st_size
        if size > limit:
            raise too_large(path, size, limit, setting)
        return real.read_bytes()
    except RuntimeError:  # so Path.resolve before Python 3.13
        raise SeedError(path, "is a link that leads back to itself", "put the document in its place") from None
    except OSError as error:
        raise SeedError(
            path, f"cannot be opened ({error.strerror})", "check that the file exists and may be read"
        ) from None


def too_large(path: str, size: int, limit: int, setting: str) -> SeedError:
    """The refusal of a file of `size` bytes."""
    return SeedError(
        path,
        f"has {size:,} bytes, more than the limit of {limit:,}",
        f"split it, or raise `{setting}` in site_config/briefing.yml",
    )
