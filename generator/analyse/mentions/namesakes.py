"""Names that more than one bears: the actor Holland and the country, the state of Georgia and the republic."""

from __future__ import annotations

from generator.analyse.mentions.tables import Row, find, seats, values
from generator.analyse.mentions.view import Name, View
from generator.analyse.mentions.where import located
from generator.lexicon import table
from generator.model import Kind
from generator.text import fold


def settled(view: View, names: list[Name]) -> list[Name]:
    """The names, those of the tables that the text uses for somebody or something else put right."""
    surnames = {view.word(n.last - 1) for n in names if n.kind is Kind.PERSON and n.last - n.first > 1}
    spoken = {token.text for token in view.tokens}
    states = _states(view, names)
    return [_settle(view, name, surnames, spoken, states) for name in names]


def _states(view: View, names: list[Name]) -> frozenset[str]:
    """Countries the text names or whose adjective it uses of the state."""
    sure = (n for n in names if n.rule in ("country table", "demonym table"))
    return frozenset(row.name for n in sure if (row := find(view.text(n.first, n.last))))


def _settle(view: View, name: Name, surnames: set[str], spoken: set[str], states: frozenset[str]) -> Name:
    text = view.text(name.first, name.last)
    if name.rule == "seat acts" and seats()[fold(text)] not in states:
        return name._replace(kind=Kind.PLACE, rule="seat table")  # "Paris claims" may be Ms Paris
    row = find(text)
    if row is None or name.rule not in ("country table", "organisation table"):
        return name
    if text in surnames and not located(view, name.first) and not _other_names(row, text, spoken):
        return name._replace(kind=Kind.PERSON, rule="surname")
    elsewhere = row.how == "country" and _elsewhere(text, spoken)
    return name._replace(kind=Kind.PLACE, rule="namesake") if elsewhere else name


def _other_names(row: Row, text: str, spoken: set[str]) -> bool:
    """Whether the text also has the country's adjective, capital or another name."""
    for entry in table("countries"):
        if entry["name"] == row.name:
            others = (entry["name"], *values(entry["names"]), *values(entry["demonyms"]), *values(entry["seats"]))
            return any(other != text and other in spoken for other in others)
    return False


def _elsewhere(text: str, spoken: set[str]) -> bool:
    for entry in table("namesakes"):
        if entry["name"] == text:
            rivals = spoken.intersection(values(entry["rival"]))
            return bool(rivals) and not spoken.intersection(values(entry["own"]))
    return False
