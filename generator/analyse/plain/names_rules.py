"""The rules that see a name at a word: lists, titles, given names, words of saying, places; and their order."""

from __future__ import annotations

from generator.analyse.plain import names_bodies, tables
from generator.analyse.plain.runs import Name, Rule, owned, run
from generator.analyse.plain.words import View
from generator.model import Kind


def listed(view: View, i: int) -> Name | None:
    """A country, place or organisation of the list, also with the s of a genitive."""
    rows = tables.rows(view.folder)
    for last in range(min(i + tables.longest(view.folder), len(view.words)), i, -1):
        if all(view.joined(k, k + 1) for k in range(i, last - 1)):
            text = view.text(i, last)
            for cut, form in ((0, text), (1, text.removesuffix("s"))):
                row = rows.get(form) if form != text or not cut else None
                if row and not (view.loud(i) and len(form) < 4):
                    rule = "country table" if row.kind is Kind.COUNTRY else "place list"
                    return Name(i, last, row.kind, "organisation table" if row.kind is Kind.ORGANIZATION else rule, cut)
    return None


def titled(view: View, i: int) -> Name | None:
    """ "Bürgermeisterin Anna Roth", "Frau Dr. Roth": up to three words behind a title."""
    title = view.title(view.before(i))
    if not title or not view.proper(i) or (title == "declined" and not _one(view, i)):
        return None
    last = run(view, i)
    while last > i + 1 and tables.is_body(view.words[last - 1].text, view.folder):
        last -= 1
    text = view.words[i].text
    common = last == i + 1 and (text in view.common or tables.is_body(text, view.folder) or text.isupper())
    return None if common else owned(view, Name(i, last, Kind.PERSON, "title before"))


def _one(view: View, i: int) -> bool:
    """Whether a declined title is that of one person ("dem Präsidenten Holm"), not of many ("Experten …")."""
    given = view.words[i].text in tables.given_names(view.folder)
    return given or view.before(i - 1).casefold() in tables.section(view.folder, "determiners")


def called(view: View, i: int) -> Name | None:
    """ "Anna Roth": a given name and what follows it."""
    text = view.words[i].text
    known = tables.given_names(view.folder)
    if not view.proper(i) or not (text in known or text.split("-")[0] in known):
        return None
    last = run(view, i)
    return owned(view, Name(i, last, Kind.PERSON, "given name")) if last - i > 1 else None


def saying(view: View, i: int) -> Name | None:
    """ "sagte Xaver Unbekannt": two or three capitals right behind a word of saying."""
    if view.before(i) not in tables.section(view.folder, "cue verbs") or not view.proper(i):
        return None
    last = run(view, i)
    return Name(i, last, Kind.PERSON, "beside a cue") if 2 <= last - i <= 3 else None


def attested(view: View, i: int) -> Name | None:
    """ "Xaver Unbekannt": two capitals or more whose last word stands alone elsewhere, as surnames do.

    Where every noun has a capital, two in a row tell too little.
    """
    last = run(view, i)
    inside = [word.text for word in view.words[i:last]]
    plain = 2 <= len(inside) <= 3 and all(view.proper(k) and inside[k - i] not in view.common for k in range(i, last))
    alone = view.alone.get(inside[-1], set()) - {inside[-2]} if plain else set()
    if view.tongue.section("capitalised nouns") or view.words[i].opens or not plain or not alone:
        return None
    return Name(i, last, Kind.PERSON, "surname")


def located(view: View, i: int) -> Name | None:
    """ "in Altwil", where the text also says "Altwiler"."""
    text = view.words[i].text
    placed = view.before(i) in tables.section(view.folder, "words before places")
    ends = tables.section(view.folder, "endings of people of a place")
    told = any(text + end in view.seen or text.removesuffix("e") + end in view.seen for end in ends)
    return Name(i, i + 1, Kind.PLACE, "place word") if placed and told and view.proper(i) else None


RULES = (
    Rule("name list", listed),
    Rule("firm", names_bodies.firm),
    Rule("title before", titled),
    Rule("given name", called),
    Rule("organisation word", names_bodies.body),
    Rule("place word", located),
    Rule("acronym", names_bodies.abbreviated),
    Rule("beside a cue", saying),
    Rule("surname", attested),
)
"""Asked in order at each word; the first that sees a name there decides."""
