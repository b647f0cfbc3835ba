"""What a seed is called: an id that its path alone decides."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from generator.text import fold, slug

_ENDING = re.compile(r"(?<=[^/])\.[a-zA-Z][a-zA-Z0-9]{0,9}\Z")  # "release 1.2" has none, nor has an address in words


def identity(path: str) -> str:
    """The id of the seed at `path` in the seeds folder, by itself: the slug of the path without its ending.

    Where the slug leaves letters out, the start of the path's SHA-256 tells it from others.
    """
    stem = _ENDING.sub("", path)
    name = slug(stem)
    whole = "".join(filter(str.isalnum, fold(stem))) == name.replace("-", "")
    return name if whole and name not in ("", "index") else _marked(name or "seed", path)


def identities(paths: Iterable[str]) -> dict[str, str]:
    """The id of each path. Where several would have one id, none has it, so no decision goes to the wrong one."""
    ids = {path: identity(path) for path in paths}
    for length in (8, 64):  # no slug is as long as the second, so that ends it
        count = Counter(ids.values())
        ids = {path: name if count[name] == 1 else _marked(name, path, length) for path, name in ids.items()}
    return ids


def _marked(name: str, path: str, length: int = 8) -> str:
    return f"{name}-{hashlib.sha256(path.encode('utf-8', 'replace')).hexdigest()[:length]}"
