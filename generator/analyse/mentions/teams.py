"""In a sport report a city's name is often its team's: "Newcastle beat Leeds 2-0"."""

from __future__ import annotations

from generator.analyse.mentions.kinds import located
from generator.analyse.mentions.view import Name, View
from generator.lexicon import words
from generator.model import Kind

_ENOUGH = 4  # so many different words of sport make a sport report
_LOOSE = ("place list", "model gpe", "model loc", "model fac", "seat table", "list", "echo")


def teams(view: View, names: list[Name]) -> list[Name]:
    """The names, those of places that play in a sport report being organisations; "in Leeds" stays a place."""
    if not _is_report(view):
        return names
    playing = {view.text(n.first, n.last) for n in names if _may_play(n) and _plays(view, n)}
    return [_as_team(view, n) if _may_play(n) and view.text(n.first, n.last) in playing else n for n in names]


def _is_report(view: View) -> bool:
    found = {token.lemma.lower() for token in view.tokens} & words("sport_words", "report")
    return len(found) >= _ENOUGH


def _may_play(name: Name) -> bool:
    return name.kind is Kind.PLACE and name.rule in _LOOSE


def _as_team(view: View, name: Name) -> Name:
    if located(view, name.first) and not _scored(view, name):
        return name._replace(rule="seat as place")
    return name._replace(kind=Kind.ORGANIZATION, rule="team")


def _plays(view: View, name: Name) -> bool:
    token = view.tokens[name.last - 1]
    head = view.tokens[token.head].lemma.lower()
    subject = token.dep in ("nsubj", "dobj") and head in words("sport_words", "verb")
    against = view.before(name.first).lower() in words("sport_words", "before")
    after = view.tokens[name.last].lemma.lower() if view.after(name.last) else ""
    if after == "'s" and view.joined(name.last, name.last + 1):
        after = view.tokens[name.last + 1].lemma.lower()
    return subject or against or after in words("sport_words", "after") or _scored(view, name)


def _scored(view: View, name: Name) -> bool:
    """ "Cardiff 0-2 Newcastle", or a line of a table."""
    after = view.after(name.last)
    digits = after.replace("-", "").replace("–", "")
    return digits.isdigit() and len(digits) < 4 and view.before(name.first).lower() not in ("in", "at")
