"""Bytes of a file to what becomes of them, for the tests of the readers of file formats."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

import pytest

from generator.config import Settings
from generator.errors import SeedError
from generator.model import Block, Document, Fact, Label, Metadata, RawSeed
from generator.read import furniture, load, metadata


class Result(NamedTuple):
    """A document with its labelled lines and its metadata."""

    document: Document
    blocks: tuple[Block, ...]
    meta: Metadata

    def lines(self, *labels: Label) -> list[str]:
        return [b.span.of(self.document.text) for b in self.blocks if not labels or b.label in labels]

    def label(self, start: str) -> Label:
        """The label of the only line that begins with `start`."""
        (block,) = (b for b in self.blocks if b.span.of(self.document.text).startswith(start))
        return block.label

    def told(self, field: str) -> str | None:
        found = getattr(self.meta, field)
        if isinstance(found, tuple):
            return "; ".join(fact.value for fact in found) or None
        assert found is None or isinstance(found, Fact)
        return found.value if found else None

    def notices(self) -> str:
        return " / ".join(notice.text for notice in self.document.notices)


def raw(name: str, data: bytes) -> RawSeed:
    return RawSeed("seed", name, data, hashlib.sha256(data).hexdigest())


def read(name: str, data: bytes, settings: Settings | None = None) -> Result:
    chosen = settings or Settings()
    document = load.decode(raw(name, data), chosen)
    starts = [mark.span for mark in document.marks]
    assert starts == sorted(starts) and [s.of(document.text) for s in starts] == document.text.split("\n\n")
    assert all(fact.span is None or fact.said in fact.span.of(document.text) for _, fact in document.facts)
    blocks = furniture.label(document, chosen)
    return Result(document, blocks, metadata.gather(document, blocks, chosen))


def refusal(name: str, data: bytes, settings: Settings | None = None) -> str:
    with pytest.raises(SeedError) as caught:
        load.decode(raw(name, data), settings or Settings())
    told = str(caught.value)
    assert told.startswith(f"{name}: ") and ";" in told and "\n" not in told
    return told
