"""Keys that tell the parties of one document apart."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from generator.model import Kind, Party


def distinct(parties: Iterable[Party]) -> list[Party]:
    """The parties, no two of one kind with one key: a later one is told apart by a number.

    Two kinds may share a key; which of them the plain page name belongs to shows over all documents only.
    """
    seen: set[tuple[str, Kind]] = set()
    found = []
    for party in parties:
        key, number = party.key, 1
        while (key, party.kind) in seen:
            number += 1
            key = f"{party.key}-{number}"
        seen.add((key, party.kind))
        found.append(dataclasses.replace(party, key=key))
    return found
