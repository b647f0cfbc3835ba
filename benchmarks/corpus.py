"""A corpus of any size out of the project's own sample seeds: `python -m benchmarks.corpus 1000 FOLDER`.

Document n is sample n modulo their number in other words: every word of five letters and more is replaced by another
of its length from the samples. Lower-case words change with every document; names change every fourth round, so that
parties recur; names of countries stay, so that a few are everywhere. The same number gives the same corpus.

Because no length changes, every span of a sample's briefing fits its variants, too: `briefing` gives the briefing of
a variant from that of its sample, in a millisecond instead of the analysis' 300, and the audit finds every passage.
It is not what the analysis would make of such nonsense: good for measuring rendering, not for measuring analysis.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from generator import pipeline
from generator.build.cache import Cache, key
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.model import Briefing, Kind, RawSeed

SAMPLES = Path(__file__).parent.parent / "seeds"
ROUNDS = 4  # of all samples with the same names
NEWEST = date(2026, 3, 1)
WORD = re.compile(r"[A-Za-z]{5,}")
FIELDS = frozenset({"text", "name", "description", "said", "of", "modal", "value"})
"""The fields of a briefing that hold the document's words (`key` is made from them)."""
OWN = frozenset({"caveats", "outlet", "published", "updated", "earliest", "retrieved", "address", "kind", "language"})
"""The fields whose words are ours, or that must stay what they are."""
DATED = ("published", "updated", "earliest")


@dataclass(frozen=True)
class Material:
    """The samples with their briefings, their words by length, and the words that stay."""

    seeds: Sequence[RawSeed]
    briefings: Sequence[Briefing]
    words: Mapping[int, Sequence[str]]
    fixed: frozenset[str]


def raw(path: Path) -> RawSeed:
    """A sample as it is."""
    data = path.read_bytes()
    return RawSeed(path.stem, path.name, data, hashlib.sha256(data).hexdigest())


@cache
def material() -> Material:
    """Read and analyse the samples (about 0.3 s each)."""
    seeds = [raw(path) for path in sorted(SAMPLES.glob("*.txt"))]
    briefings = [pipeline.brief(seed, Settings(), NONE) for seed in seeds]
    found = sorted({w.lower() for b in briefings for w in WORD.findall(b.seed.text)})
    words = {n: [w for w in found if len(w) == n] for n in range(5, max(map(len, found)) + 1)}
    countries = [p.name for b in briefings for p in b.analysis.parties if p.kind is Kind.COUNTRY]
    fixed = frozenset(w.lower() for name in countries for w in WORD.findall(name))
    return Material(seeds, briefings, words, fixed)


class Variation:
    """The words of one document for those of its sample."""

    def __init__(self, number: int) -> None:
        self.round = number // len(material().seeds)
        self.common = _shuffled(f"words {number}")
        self.names = _shuffled(f"names {self.round // ROUNDS}")

    def text(self, text: str) -> str:
        """`text` in other words of the same length."""
        return WORD.sub(self._word, text)

    def _word(self, match: re.Match[str]) -> str:
        word = match.group()
        if word.islower():
            return self.common.get(word, word)
        return _cased(self.names.get(word.lower(), word), word)

    def value(self, value: Any, field: str = "") -> Any:
        """A part of a briefing, as plain values, in other words."""
        if isinstance(value, str):
            if field == "key":
                return WORD.sub(lambda m: self.names.get(m.group(), m.group()), value)
            return self.text(value) if field in FIELDS else value
        if isinstance(value, dict):
            return {k: v if k in OWN else self.value(v, k) for k, v in value.items()}
        return [self.value(item, field) for item in value] if isinstance(value, (list, tuple)) else value


def _shuffled(name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    draw = random.Random(name)
    for words in material().words.values():
        others = list(words)
        draw.shuffle(others)
        found.update((w, o) for w, o in zip(words, others, strict=True) if w not in material().fixed)
    return found


def _cased(word: str, like: str) -> str:
    return word.upper() if like.isupper() else word.capitalize() if like[0].isupper() else word


def document(number: int) -> RawSeed:
    """Document `number` of every corpus that is large enough."""
    sample = material().seeds[number % len(material().seeds)]
    data = Variation(number).text(sample.data.decode("utf-8")).encode("utf-8")
    name = f"d{number:06}"
    return RawSeed(name, f"{name}.txt", data, hashlib.sha256(data).hexdigest())


def briefing(number: int, raw: RawSeed) -> Briefing:
    """The briefing of that document, made from its sample's; published on one of a thousand days."""
    plain = msgspec.to_builtins(material().briefings[number % len(material().briefings)])
    made: dict[str, Any] = Variation(number).value(plain)
    made["seed"] |= {"id": raw.id, "path": raw.path, "digest": raw.digest}
    for name in DATED:
        if made["seed"]["meta"][name]:
            made["seed"]["meta"][name]["value"] = (NEWEST - timedelta(number * 7 % 1000)).isoformat()
    return msgspec.convert(made, Briefing)


def documents(numbers: Sequence[int], folder: Path) -> Iterator[RawSeed]:
    """Write the documents of those numbers into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        raw = document(number)
        (folder / raw.path).write_bytes(raw.data)
        yield raw


def analysed(numbers: Sequence[int], folder: Path, cache: Path, settings: Settings) -> None:
    """Write documents, and their briefings into the cache of results as if they had been analysed."""
    kept = Cache(cache)
    for number, raw in zip(numbers, documents(numbers, folder), strict=True):
        kept.put(key(raw, settings, NONE), msgspec.msgpack.encode(briefing(number, raw)))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("documents", type=int)
    options.add_argument("folder", type=Path)
    given = options.parse_args()
    for _ in documents(range(given.documents), given.folder):
        pass


if __name__ == "__main__":
    main()
