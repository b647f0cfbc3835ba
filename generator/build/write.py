"""Generated files onto the disk: only what changed, each at once, and nothing left that is no longer made."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path


def write(root: Path, files: Mapping[str, str], folders: Iterable[str]) -> int:
    """Make `folders` under `root` hold exactly `files` (path to text); returns how many files changed.

    Files outside `folders` are written but never removed.
    """
    changed = 0
    for path, text in files.items():
        changed += _put(root / path, text.encode("utf-8"))
    wanted = {(root / path).resolve() for path in files}
    for folder in folders:
        for found in sorted((root / folder).rglob("*"), reverse=True):
            if found.is_dir():
                if not any(found.iterdir()):
                    found.rmdir()
            elif found.resolve() not in wanted:
                found.unlink()
                changed += 1
    return changed


def _put(path: Path, data: bytes) -> bool:
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_bytes(data)
    draft.replace(path)
    return True
