"""What lies beside saved documents and is none: pictures, styles, scripts, what systems and browsers leave there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from generator.errors import LeftOut
from generator.lexicon import sections, words
from generator.read.members import ending

_SHOWN = 6  # endings named in a sentence


def sort(names: Collection[str]) -> tuple[frozenset[str], tuple[LeftOut, ...]]:
    """Of files by their paths: those that are no seeds, and a sentence for each folder that holds such.

    Hidden files and what a system keeps for itself are left out without a word.
    """
    pages = _pages(names)
    silent, beside, blank = set[str](), defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for name in names:
        folder, _, last = name.rpartition("/")
        assets = next((top for top in _folders(name) if top in pages), None)
        if _hidden(name):
            silent.add(name)
        elif assets is not None:
            beside[assets].append(name)
        elif ending(last) in words("left_out", "no text"):
            blank[folder].append(name)
    told = [_note(top, of, f"of {pages[top]}, as saved beside it") for top, of in beside.items()]
    told += [_note(folder, of, f"without text ({_endings(of)})") for folder, of in blank.items()]
    kept = [name for group in (*beside.values(), *blank.values()) for name in group]
    return frozenset(silent.union(kept)), tuple(sorted(told, key=lambda note: note.path))


def _pages(names: Collection[str]) -> dict[str, str]:
    """The folders in which a browser keeps what belongs to a page that was saved complete, each with that page."""
    found: dict[str, str] = {}
    saved = [name for name in names if ending(name) in words("left_out", "page")]
    for name in saved:
        stem = name[: -len(ending(name))]
        for suffix in sections("left_out")["beside a page"]:
            found.setdefault(stem + suffix, name.rpartition("/")[2])
    return found


def _folders(name: str) -> Iterator[str]:
    """The folders that a file lies in, the outermost first."""
    at = name.find("/")
    while at >= 0:
        yield name[:at]
        at = name.find("/", at + 1)


def _hidden(name: str) -> bool:
    *folders, last = name.casefold().split("/")
    system = words("left_out", "folder of the system")
    if last.startswith(".") or last in words("left_out", "of the system"):
        return True
    return any(folder.startswith(".") or folder in system for folder in folders)


def _note(folder: str, names: list[str], which: str) -> LeftOut:
    count, left = ("1 file", "it is") if len(names) == 1 else (f"{len(names):,} files", "they are")
    return LeftOut(f"{folder or '.'}/", f"holds {count} {which}", f"{left} left out")


def _endings(names: list[str]) -> str:
    """The endings of the files, the commonest first."""
    count = Counter(map(ending, names))
    found = sorted(count, key=lambda end: (-count[end], end))
    return ", ".join(found[:_SHOWN]) + (" …" if len(found) > _SHOWN else "")
