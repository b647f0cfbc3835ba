"""The folder of the finished site: never one that holds anything else, and changed only by a build that stands."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import UsageError

MARK = "search/manifest.js"
"""A file that only our sites have."""
PART, FORMER = ".part", ".former"
"""Hidden folders in the site's: the site while it is made, and the one it replaces while they change places."""
KEPT = ("site_config", "generator", ".git", ".cache")
"""Folders of the project in which no site may lie."""


def check(site: Path, root: Path, *inputs: Path) -> None:
    """Refuse a site's folder whose content MkDocs must not replace. Raises UsageError.

    `root` is the project's folder; `inputs` are the folders the site is made of.
    """
    place = site.resolve()
    for kept in (root, *inputs, *(root / name for name in KEPT), Path(__file__).parent.parent):
        real = kept.resolve()
        if real.is_relative_to(place) or (kept != root and place.is_relative_to(real)):
            raise UsageError(f"{site}: the site would overwrite {kept}; name a folder of its own with --site")
    if place.exists() and not place.is_dir():
        raise UsageError(f"{site}: is a file; name a folder for the site with --site")
    if place.is_dir() and any(_shown(place)) and not (place / MARK).is_file():
        raise UsageError(f"{site}: holds files that are no site of ours; empty it or name another with --site")


@contextmanager
def staged(site: Path) -> Iterator[Path]:
    """A new folder whose content becomes that of `site` when the block ends well; otherwise `site` stays as it was.

    It lies hidden inside `site`, so that the change is a few renames in one file system, whatever the site's
    folder is mounted on. Hidden files in `site` are kept, as by MkDocs.
    """
    new = not site.exists()
    part, former = site / PART, site / FORMER
    try:
        for folder in (part, former):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        yield part
        _move(site, former)
        try:
            _move(part, site)
        except BaseException:
            _move(former, site)
            raise
    finally:
        for folder in (part, former):
            shutil.rmtree(folder, ignore_errors=True)
        if new and site.is_dir() and not any(site.iterdir()):
            site.rmdir()


def _move(source: Path, target: Path) -> None:
    """All that can be seen in `source` into `target`, or nothing."""
    moved: list[Path] = []
    try:
        for path in list(_shown(source)):
            path.rename(target / path.name)
            moved.append(path)
    except BaseException:
        for path in moved:
            (target / path.name).rename(path)
        raise


def _shown(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if not path.name.startswith("."))
