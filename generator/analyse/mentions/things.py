"""Names of events and of what is made: works, products, ships."""

from __future__ import annotations

from generator.analyse.mentions.hints import is_person
from generator.analyse.mentions.tables import find
from generator.analyse.mentions.view import View
from generator.lexicon import words
from generator.model import Kind

_OPEN, _CLOSE = ('"', "“", "``", "‘"), ('"', "”", "''", "’")


def event(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Lantern Festival", "Operation Tide"."""
    if view.text(first, last) in words("org_words", "event-name"):
        return Kind.EVENT
    if last - first < 2 or is_person(view, first, last, label):
        return None
    ends = view.word(last - 1) in words("org_words", "event") or view.word(first) in words("org_words", "event-start")
    return Kind.EVENT if ends else None


def work(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Internal Revenue Code", "USS Moe", "MD-88"."""
    text = view.text(first, last)
    if text.startswith(tuple(words("org_words", "work-start"))) and last - first > 1:
        return Kind.WORK
    if last - first > 2 and view.word(last - 1) in words("org_words", "work") and label != "PERSON":
        return Kind.WORK
    if last - first > 1 and view.word(last - 1) in words("org_words", "said"):
        return Kind.WORK
    if text in words("products") or (text.isupper() and view.after(last) in words("mention_words", "thing")):
        return Kind.WORK
    mixed = any(c.isdigit() for c in text) and any(c.isalpha() for c in text)
    code = mixed and text.upper() == text and "-" in text
    return Kind.WORK if mixed and (code or label in ("PERSON", "GPE", "LOC")) else None


def in_marks(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Face the Nation" in marks, all by itself: the title of a work, or a word not meant as a name."""
    if label not in ("ORG", "WORK_OF_ART", "FAC", "EVENT", "") or find(view.text(first, last)):
        return None
    begin = first - 1 if view.before(first) in ("The", "A") else first
    end = last + 1 if view.after(last) in (",", ".") else last
    return Kind.WORK if view.before(begin) in _OPEN and view.after(end) in _CLOSE else None


def vessel(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "the ferry Sulafugl", and "the Aldersund", which is no person."""
    if view.before(first).lower() in words("mention_words", "vessel"):
        return Kind.WORK
    article = view.before(first) == "the" and last - first == 1 and view.tokens[first].tag == "NNP"
    return (
        Kind.WORK
        if article
        and label == "PERSON"
        and view.after(last) not in ("'s", "-", "family")
        and (view.tokens[first].dep not in ("compound", "nmod", "amod"))
        else None
    )
