"""Other names under which a reader may ask for a country or a well-known organisation, though no document uses them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator import lexicon
from generator.model import Kind, Profile

_TABLES = ((Kind.COUNTRY, "countries"), (Kind.ORGANIZATION, "organisations"))


@lexicon.derived
def _names() -> Mapping[tuple[Kind, str], tuple[str, ...]]:
    rows = ((kind, row) for kind, table in _TABLES for row in lexicon.table(table))
    return MappingProxyType({(kind, row["name"]): tuple(filter(None, row["names"].split("|"))) for kind, row in rows})


def names(profile: Profile) -> tuple[str, ...]:
    """The other names of a party; none where its kind or name is not in the tables."""
    return _names().get((profile.kind, profile.name), ())
