"""The index as files: scripts that each hand one piece to `assets/search-index.js`.

Scripts, because a page opened from disk may load a script but not read a file. Names carry a digest of the
content: a browser that still holds yesterday's manifest finds its own pieces or none, never a mixture.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

TERM_BYTES = 32_000
TEXT_BYTES = 12_000  # a page of results may take as many shards as it has results
RECORDS = 25  # the results of a page mostly lie in scripts of their own
FOLDER = "search"

Row = Sequence[Any]
Value = TypeVar("Value")
_UNSAFE = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def encode(value: object) -> str:
    """`value` as compact JSON that is also a safe JavaScript literal inside and outside of HTML."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def order(form: str) -> bytes:
    """The key that sorts strings as JavaScript compares them, by UTF-16 units."""
    return form.encode("utf-16-be", "surrogatepass")


def shard(letter: str, literals: Iterable[str]) -> tuple[str, bytes]:
    """A shard of rows (JSON literals) as its digest and the content of `search/LETTER-DIGEST.js`."""
    data = f"[{','.join(literals)}]"
    digest = hashlib.sha256(_bytes(data)).hexdigest()[:10]
    return digest, script(f"{letter}-{digest}", data)


def script(name: str, data: str) -> bytes:
    """The script that hands over `data`, a JSON literal, under `name`."""
    return _bytes(f'briefingSearch.add("{name}",{data})\n')


def by_size(values: Iterable[Value], limit: int) -> Iterator[list[tuple[Value, str]]]:
    """Values with their literals, in runs of about `limit` bytes; a longer one stands alone."""
    run: list[tuple[Value, str]] = []
    size = 0
    for value in values:
        literal = encode(value)
        length = len(_bytes(literal)) + 1
        if run and size + length > limit:
            yield run
            run, size = [], 0
        run.append((value, literal))
        size += length
    if run:
        yield run


def by_count(literals: Sequence[str]) -> Iterator[Sequence[str]]:
    """Literals in runs of `RECORDS`."""
    for first in range(0, len(literals), RECORDS):
        yield literals[first : first + RECORDS]


def _bytes(text: str) -> bytes:
    # A lone surrogate, which UTF-8 cannot hold, becomes its own escape: the same string to JavaScript.
    return text.encode("utf-8", "backslashreplace")
