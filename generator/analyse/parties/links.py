"""What a party belongs to: the country of an institution, the firm of its chief."""

from __future__ import annotations

from typing import NamedTuple

from generator.analyse.mentions.tables import find as row_of
from generator.analyse.mentions.view import View
from generator.lexicon import words
from generator.model import Kind


class Named(NamedTuple):
    """A named mention as a token range with the party it belongs to."""

    first: int
    last: int
    party: int
    kind: Kind


def of_role(named: list[Named], names: list[str], role: tuple[int, int]) -> str:
    """The organisation named in a role, or else the country or place named last in it."""
    inside = [n for n in named if role[0] <= n.first and n.last <= role[1]]
    bodies = [n for n in inside if n.kind is Kind.ORGANIZATION]
    areas = [n for n in reversed(inside) if n.kind in (Kind.COUNTRY, Kind.PLACE)]
    return next((names[n.party] for n in (*bodies, *areas)), "")


def of_person(view: View, named: list[Named], names: list[str], last: int) -> str:
    """ "Håkon Eidsmo, of the Clear Fjord Alliance"."""
    i = last + 1 if view.after(last) == "," else last
    if view.after(i) not in ("of", "from", "at"):
        return ""
    begin = i + 2 if view.word(i + 1).lower() == "the" else i + 1
    return next((names[n.party] for n in named if n.first == begin and n.kind is Kind.ORGANIZATION), "")


def of_body(view: View, name: str, first: int, named: list[Named], names: list[str]) -> str:
    """The country an organisation's table row, its own words, or the words before it name."""
    row = row_of(name)
    if row and row.how in ("institution", "organisation"):
        return row.of
    for text in (name.split(" ")[0], " ".join(name.split(" ")[:2])):
        country = row_of(text)
        if country and country.kind is Kind.COUNTRY and text != name:
            return country.name
    before = first - 1 if view.before(first) in ("'s", "'") else first
    return next((names[n.party] for n in named if n.last == before and n.kind is Kind.COUNTRY), "")


def of_place(view: View, last: int, named: list[Named], names: list[str]) -> str:
    """The state or country after a comma ("Clearwater, Florida")."""
    if view.after(last) != ",":
        return ""
    larger = (n for n in named if n.first == last + 1 and n.kind in (Kind.COUNTRY, Kind.PLACE))
    return next((names[n.party] for n in larger if n.kind is Kind.COUNTRY or _is_state(names[n.party])), "")


def _is_state(name: str) -> bool:
    return name in words("places", "state")
