"""Files that once broke a reader, and every annotated page with some of its bytes changed."""

import random
from pathlib import Path

import pytest

from tests.fuzz.invariants import FORMS, check, kept

FILES = [path for form in FORMS for path in kept(form)]
ROUNDS = 4  # ways in which each file is damaged
MOST = 60_000  # bytes of a file that is damaged


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_read_or_refused_and_nothing_is_lost(path: Path) -> None:
    assert check(path.suffix, path.read_bytes())


@pytest.mark.parametrize("path", [path for path in FILES if path.stat().st_size <= MOST], ids=lambda path: path.name)
def test_a_damaged_file_is_read_or_refused(path: Path) -> None:
    chance = random.Random(path.name)
    for _ in range(ROUNDS):
        check(path.suffix, damaged(path.read_bytes(), chance))


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, a piece cut out and a piece said twice."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    a, b = sorted(chance.randrange(len(changed)) for _ in range(2))
    return bytes(changed[:a] + changed[min(b, a + 400) :] + changed[a:b][:200] * chance.randint(0, 2))
