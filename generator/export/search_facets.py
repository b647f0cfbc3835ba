"""What results can be filtered by: the filters with their values, for the controls of the page that finds.

Which records have a value is a row of its own among the words (see `search`), so a filter costs the one row.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator.export.search_read import Record
from generator.text import fold

NAMES = {"outlet": "Outlet", "section": "Section", "month": "Month", "form": "Kind of text", "type": "Kind of party"}
"""The filters that list their values. Parties are too many: a link names the one it is about."""


@dataclass(slots=True)
class Facets:
    """Counts the values of records."""

    values: dict[str, Counter[str]] = field(default_factory=dict)
    kinds: dict[str, set[str]] = field(default_factory=dict)

    def add(self, record: Record) -> None:
        """Count the tags of a record."""
        for name, value in record.tags:
            if name in NAMES:
                self.values.setdefault(name, Counter())[value] += 1
                self.kinds.setdefault(name, set()).add(record.kind)

    def listed(self) -> list[list[object]]:
        """Name, label, kinds of records that have it, and the values, each followed by the number of its records."""
        return [
            [name, label, sorted(self.kinds[name]), [part for pair in _ordered(self.values[name]) for part in pair]]
            for name, label in NAMES.items()
            if name in self.values
        ]


def _ordered(values: Counter[str]) -> list[tuple[str, int]]:
    return sorted(values.items(), key=lambda pair: (fold(pair[0]), pair[0]))
