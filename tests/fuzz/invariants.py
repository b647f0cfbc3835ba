"""What holds of any bytes whatever, in whatever form they are read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.config import Limits, Settings
from generator.errors import SeedError
from generator.model import RawSeed, Seed
from generator.read import furniture, load, metadata
from generator.read.members import Found, unpacked
from generator.text import visible

LIMITS = Limits(seed_bytes=300_000, container_bytes=1_000_000, members=200, elements=20_000, pages=20, lines=5_000)
SETTINGS = Settings(limits=LIMITS)
KEPT = (Path(__file__).parent / "corpus", Path(__file__).parents[1] / "quality" / "pages")
FORMS = tuple(name for name in (*load.READERS, *load.CONTAINERS) if name)


def kept(form: str) -> list[Path]:
    """The files of that form to begin with: those that once broke something, and the annotated pages."""
    return sorted(path for folder in KEPT for path in folder.glob("*") if path.suffix == form)


def check(form: str, data: bytes) -> list[Seed | SeedError]:
    """Read `data` as a file of that form; every seed in it, or the sentence that says why there is none.

    Fails on any other error, on a place outside the text, on a character that is in no block, and where reading
    again gives something else.
    """
    found = [_read(seed) for seed in _seeds(form, data)]
    for seed in found:
        if isinstance(seed, SeedError):
            assert str(seed).startswith(f"fuzz{form}"), str(seed)
            assert "\n" not in str(seed) and seed.remedy, str(seed)
        else:
            _whole(seed)
    return found


def _seeds(form: str, data: bytes) -> Iterator[Found | SeedError]:
    yield from unpacked(Found(f"fuzz{form}", form, data), load.CONTAINERS, SETTINGS)


def _read(found: Found | SeedError) -> Seed | SeedError:
    if isinstance(found, SeedError):
        return found
    raw = RawSeed("fuzz", found.path, found.data, hashlib.sha256(found.data).hexdigest(), found.form, found.container)
    try:
        first, again = _seed(raw), _seed(raw)
    except SeedError as error:
        return error
    assert first == again
    return first


def _seed(raw: RawSeed) -> Seed:
    document = load.decode(raw, SETTINGS)
    blocks = furniture.label(document, SETTINGS)
    return load.assemble(raw, document, blocks, metadata.gather(document, blocks, SETTINGS))


def _whole(seed: Seed) -> None:
    end = 0
    for block in seed.blocks:
        assert end <= block.span.start <= block.span.end <= len(seed.text)
        end = block.span.end
    numbers = [block.number for block in seed.blocks if block.number]
    assert numbers == list(range(1, len(numbers) + 1))
    left = "".join(seed.text[a:b] for a, b in _gaps(seed))
    assert not any(c.isalpha() for c in visible(left)), visible(left)[:200]
    assert seed.meta.title.value and "\n" not in seed.meta.title.value


def _gaps(seed: Seed) -> Iterator[tuple[int, int]]:
    end = 0
    for block in seed.blocks:
        yield end, block.span.start
        end = block.span.end
    yield end, len(seed.text)
