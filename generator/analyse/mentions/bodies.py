"""Names of organisations, by their words and by what is said of them."""

from __future__ import annotations

from generator.analyse.mentions.given import given
from generator.analyse.mentions.hints import head_noun, is_person
from generator.analyse.mentions.spans import ABOUT
from generator.analyse.mentions.tables import places
from generator.analyse.mentions.view import View
from generator.lexicon import words
from generator.model import Kind
from generator.text import fold

_DOMAINS = ("com", "org", "net", "co", "tv", "uk", "gov", "edu", "info")


def firm(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Hollin Paper Ltd"."""
    return Kind.ORGANIZATION if last - first > 1 and view.word(last - 1) in words("org_words", "company") else None


def bodied(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Grid company Kystlys": a word for a firm or a body stands before the name."""
    fits = label in ("PERSON", "ORG", "GPE", "PRODUCT", "") and view.before(first).lower() in words(
        "mention_words", "body"
    )
    return Kind.ORGANIZATION if fits and view.tokens[first - 1].pos in ("NOUN", "PROPN") else None


def body_after(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Tallowgate, a nonprofit organization that …"."""
    if label not in ("PERSON", "ORG", "GPE", "PRODUCT", "") or view.after(last) != "," or given(view, first, last):
        return None
    if not view.joined(last, last + 2) or view.word(last + 1).lower() not in ("a", "an", "the"):
        return None
    noun = head_noun(view, last + 2)
    return Kind.ORGANIZATION if noun and view.tokens[noun].lemma.lower() in words("mention_words", "body") else None


def web_address(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Tallowgate.com"."""
    ending = view.word(last - 1).rpartition(".")[2].lower()
    return Kind.ORGANIZATION if last - first == 1 and "." in view.word(first)[1:-1] and ending in _DOMAINS else None


def paper(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Toronto Sun", "Daily Express"."""
    if view.word(last - 1) not in words("org_words", "media"):
        return None
    if last - first < 2:
        return Kind.ORGANIZATION if view.before(first) == "The" and label in ("ORG", "WORK_OF_ART") else None
    named = view.word(first) in words("org_words", "media-start") or fold(view.text(first, last - 1)) in places()
    return Kind.ORGANIZATION if named else None


def organisation(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Harrow Beekeepers Association", "Ministry of Tides"."""
    if last - first < 2 or is_person(view, first, last, label):
        return None
    if view.word(last - 1) in words("org_words", "end") or view.word(first) in words("org_words", "start"):
        return Kind.ORGANIZATION
    heads = [i for i in range(first, last - 1) if view.word(i + 1) in ("of", "for", *ABOUT)]
    return Kind.ORGANIZATION if any(view.word(i) in words("org_words", "head") for i in heads[:1]) else None
