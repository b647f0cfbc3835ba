"""Names of the tables in the text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.mentions.states import acts, official, state_adjective
from generator.analyse.mentions.tables import Row, find, openings
from generator.analyse.mentions.view import Name, On, View
from generator.lexicon import words
from generator.model import Kind

_LONGEST = 8  # tokens in a name of the tables


def tables(view: View, on: On) -> Iterator[Name]:
    """Names of the tables, the longest at each place."""
    reached = 0
    for i, begins in view.openings.items():
        name = _at(view, i, on) if i >= reached and begins in openings() else None
        if name:
            yield name
            reached = name.last


def _at(view: View, i: int, on: On) -> Name | None:
    for last in range(min(i + _LONGEST, len(view.tokens)), i, -1):
        if view.joined(i, last - 1) and (row := find(view.text(i, last))):
            return _from_row(view, i, last, row, on)
    return None


def _from_row(view: View, first: int, last: int, row: Row, on: On) -> Name | None:
    rule = f"{row.how} table"
    if not on(rule) or not _plausible(view, first, last, row):
        return None
    if row.how == "demonym":
        return _demonym(view, first, last, rule)
    dateline = view.opens(first) and view.text(first, last).isupper()
    if row.how == "seat" and on("seat acts") and not dateline and acts(view, first, last):
        return Name(first, last, Kind.COUNTRY, "seat acts")
    here = row.how == "seat" and view.before(first).lower() in words("mention_words", "here")
    here = here and view.after(last) not in ("'s", "'")
    return Name(first, last, row.kind, "seat as place" if here else rule)


def _plausible(view: View, first: int, last: int, row: Row) -> bool:
    """A single word in capitals or at the opening of a sentence may be any word; the model must call it a name."""
    if last - first > 1 or row.how in ("country", "seat"):
        return not (view.loud(first) and last - first == 1 and len(view.word(first)) < 3)
    if view.loud(first) and view.word(first) in words("mention_words", "spelt"):
        return view.word(first) in view.inner  # "ICE HOCKEY"
    loose = row.how == "demonym" or not (view.opens(first) or view.loud(first))
    return view.tokens[first].pos in (("PROPN", "ADJ", "NOUN") if loose else ("PROPN",))


def _demonym(view: View, first: int, last: int, rule: str) -> Name | None:
    if not state_adjective(view, first, last):
        return None
    return Name(first, last, Kind.COUNTRY, rule if official(view, first, last) else "loose demonym")
