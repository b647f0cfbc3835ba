"""In a sport report a city's name is often its team's: "Newcastle beat Leeds 2-0"."""

from __future__ import annotations

from generator.analyse.mentions.tables import places
from generator.analyse.mentions.view import Name, View
from generator.analyse.mentions.where import located
from generator.lexicon import words
from generator.model import Kind
from generator.text import fold

_LOOSE = ("place list", "place word", "model gpe", "model loc", "model fac", "seat table", "list", "echo")


def teams(view: View, names: list[Name]) -> list[Name]:
    """The names, those of places that play in a sport report being organisations; "in Leeds" stays a place."""
    if not view.sport:
        return names
    names = [_as_team(view, n) if _is_club(view, n) else n for n in names]
    surnames = {view.word(n.last - 1) for n in names if n.kind is Kind.PERSON and n.last - n.first > 1}
    names = [_as_team(view, n) if _is_city(view, n, surnames) else n for n in names]
    people = {n.last for n in names if n.kind is Kind.PERSON}
    playing = {
        view.text(n.first, n.last) for n in names if _may_play(n) and (_plays(view, n) or _signed(view, n, people))
    }
    return [_as_team(view, n) if _may_play(n) and view.text(n.first, n.last) in playing else n for n in names]


def _is_club(view: View, name: Name) -> bool:
    """Whether what the model takes for a person is a club in a line of results ("Orrin 2", "Castrel Denver 1")."""
    if name.rule != "model person" or not _scored(view, name):
        return False
    parts = [view.word(i) for i in range(name.first, name.last)]
    return len(parts) == 1 or any(fold(part) in places() or (part.isupper() and len(part) > 1) for part in parts)


def _is_city(view: View, name: Name, people: set[str]) -> bool:
    """Whether what the model takes for a person bears a city's name and nobody's ("against Denver")."""
    text = view.text(name.first, name.last)
    return name.rule == "model person" and fold(text) in places() and text not in people


def _may_play(name: Name) -> bool:
    return name.kind is Kind.PLACE and name.rule in _LOOSE


def _as_team(view: View, name: Name) -> Name:
    dateline = view.opens(name.first) and view.text(name.first, name.last).isupper()
    here = located(view, name.first) and view.tokens[name.last - 1].dep not in ("compound", "nmod", "poss")
    if (dateline or here) and not _scored(view, name):
        return name._replace(rule="seat as place")
    return name._replace(kind=Kind.ORGANIZATION, rule="team")


def _plays(view: View, name: Name) -> bool:
    token = view.tokens[name.last - 1]
    head = view.tokens[token.head].lemma.lower()
    if _by_label(view, name):
        return True
    subject = token.dep in ("nsubj", "dobj") and head in words("sport_words", "verb")
    against = view.before(name.first).lower() in words("sport_words", "before")
    after = view.tokens[name.last].lemma.lower() if view.after(name.last) else ""
    if after == "'s" and view.joined(name.last, name.last + 1):
        after = view.tokens[name.last + 1].lemma.lower()
    return subject or against or after in words("sport_words", "after") or _scored(view, name)


def _signed(view: View, name: Name, people: set[int]) -> bool:
    """ "Rui Corvo (Braga)": a player with the club."""
    return view.before(name.first) == "(" and name.first - 1 in people and view.after(name.last) in (")", ",")


def _by_label(view: View, name: Name) -> bool:
    """Whether the model, which knows the city, takes it for an organisation here."""
    return view.labels.get(name.last - 1) == "ORG" and view.before(name.first) not in ("in", "of", "near")


def _scored(view: View, name: Name) -> bool:
    """ "Cardiff 0-2 Newcastle", or a line of a table."""
    after = view.after(name.last)
    digits = after.replace("-", "").replace("–", "")
    return digits.isdigit() and len(digits) < 4 and view.before(name.first).lower() not in ("in", "at")
