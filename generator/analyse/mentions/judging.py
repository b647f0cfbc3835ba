"""A range of tokens made into the names it holds: cut, trimmed, and each of a kind."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.mentions.given import given
from generator.analyse.mentions.kinds import kind
from generator.analyse.mentions.spans import divide, extended, pieces, titled, titles, trim, untitled
from generator.analyse.mentions.tables import find, rows
from generator.analyse.mentions.view import Name, On, View
from generator.lexicon import words
from generator.text import fold


def judged(view: View, first: int, last: int, label: str, on: On) -> Iterator[Name]:
    """The names in a range."""
    if find(view.text(*trim(view, first, last))):
        label = "" if label == "NORP" else label
    for begin, end in pieces(view, first, last, label):
        yield from _piece(view, begin, end, label, on)


def _piece(view: View, first: int, last: int, label: str, on: On) -> Iterator[Name]:
    begin = untitled(view, first, last) if label in ("PERSON", "ORG", "") else first
    inner = divide(view, begin, last) if label in ("PERSON", "ORG", "") else begin
    if inner > begin and (given(view, inner, last) or label == "PERSON" or _ranked(view, inner, last)):
        yield from _single(view, *trim(view, begin, inner - 1), "", on)
        begin = inner
    if begin > first and (label == "PERSON" or given(view, begin, last) or titled(view, begin, last)):
        first, label = begin, "PERSON"
    yield from _single(view, *trim(view, first, last), label, on)


def _ranked(view: View, first: int, last: int) -> bool:
    """ "Navy Rear Adm. Sinclair Moe"; a middle initial is no title."""
    return last - first > 1 and len(view.before(first)) > 2 and titled(view, first, last)


def _single(view: View, first: int, last: int, label: str, on: On) -> Iterator[Name]:
    if first >= last:
        return
    row = find(view.word(first))
    if last - first == 2 and row and row.how == "country" and view.word(last - 1).isupper() and label != "PERSON":
        first += 1  # "Japan NTT" is two names
    last = extended(view, first, last, label == "PERSON")
    if _names(view, first, last, label) and (found := kind(view, first, last, label, on)):
        yield Name(first, last, *found)


def _names(view: View, first: int, last: int, label: str) -> bool:
    text = view.text(first, last)
    if text in words("mention_words", "drop") or text.title() in words("mention_words", "cut"):
        return False
    if (len(text) < 2 and not titled(view, first, last)) or _of_a_people(view, first, text):
        return False
    if all(view.word(i) in words("mention_words", "drop") or view.word(i) == "-" for i in range(first, last)):
        return False
    if all(view.word(i).lower() in titles() for i in range(first, last)) or department(view, first, last):
        return False
    row = rows().get(text)
    if row and row.how == "demonym":
        return False
    if view.loud(first):
        return (label == "PERSON" and given(view, first, last)) or _elsewhere(view, text)
    return any(c.isalpha() for c in text)


def _of_a_people(view: View, first: int, text: str) -> bool:
    """ "the Briton", "two Finns": somebody's nation, no name."""
    single = text.removesuffix("s")
    if single.endswith("men"):
        single = single[:-2] + "an"
    article = view.before(first).lower() in ("the", "a", "an", "this", "another", "fellow")
    counted = text != single or article or view.before(first).endswith("-old")
    return counted and single in words("mention_words", "people")


def department(view: View, first: int, last: int) -> bool:
    """ "Foreign Affairs" of a minister, "Minister of Education": what the office is for, nobody by itself."""
    after = view.after(last).lower()
    of = view.before(first) in ("of", "for") and view.before(first - 1).lower() in (
        "minister",
        "secretary",
        "undersecretary",
    )
    return of or (after in ("minister", "secretary") and view.word(last - 1) not in words("org_words", "end"))


def _elsewhere(view: View, text: str) -> bool:
    """Whether the words stand somewhere else in the seed too, where capitals do tell."""
    return fold(text) in view.quiet_entities
