"""Names of people, by what stands before, in and after them."""

from __future__ import annotations

from generator.analyse.mentions.given import given
from generator.analyse.mentions.hints import head_noun, joined_by
from generator.analyse.mentions.spans import in_office, office_at, titled
from generator.analyse.mentions.tables import find, places
from generator.analyse.mentions.view import View
from generator.lexicon import words
from generator.model import Kind
from generator.text import fold

RULED = ("government", "administration", "cabinet", "presidency")


def title(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Dr. Tobias Quell", "Gen. Moe"."""
    return Kind.PERSON if titled(view, first, last) and label not in ("FAC", "EVENT") else None


def office(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "spokesman Ali Reza", "fashion designer Moe"."""
    fits = label in ("PERSON", "ORG", "GPE", "") and fold(view.text(first, last)) not in places()
    return Kind.PERSON if fits and in_office(view, first, last) and not joined_by(view, first, last) else None


def described(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Ann Lee, chief executive of …", "his son, Ann Lee"."""
    if last - first < 2 or label in ("GPE", "LOC", "FAC", "WORK_OF_ART") or joined_by(view, first, last):
        return None
    if view.word(last - 1) in words("org_words", "place") and not given(view, first, last):
        return None
    kin = view.before(first) == "," and view.before(first - 1).lower() in words("titles", "kin")
    if kin or (view.after(last) == "," and _office_soon(view, last + 1)):
        return Kind.PERSON
    return None


def _office_soon(view: View, i: int) -> bool:
    """Whether a phrase that begins at `i` has an office as its first noun ("the group's chief executive")."""
    for j in range(i, min(i + 5, len(view.tokens))):
        if not view.joined(i, j) or view.tokens[j].pos not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT", "NUM"):
            return False
        if office_at(view, j) and not (view.after(j + 1) and view.proper(j + 1)):  # not the title of the next person
            return view.after(j + 1).lower() not in ("'s", "and")
        if view.word(j) in (",", ".", ";", '"'):
            return view.tokens[j - 1].text.isdigit() and _office_soon(view, j + 1)
    return False


def who(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Eskil Vangsnes, who runs the school"."""
    age = view.after(last) == "," and view.word(last + 1).isdigit() and len(view.word(last + 1)) == 2
    who = view.after(last) == "," and (view.word(last + 1) == "who" or _said_who(view, last + 1))
    who = who and view.word(last + 2) not in ("have", "are", "were", "play")  # "Feyenoord, who have two games in hand"
    aged = age and view.word(last + 2) == "," and view.joined(last, last + 2)
    fits = label in ("PERSON", "ORG", "GPE", "PRODUCT", "WORK_OF_ART", "")
    fits = fits and view.before(first).lower() not in ("of", "in", "at", "from", "near")
    return Kind.PERSON if fits and (who or aged) and not joined_by(view, first, last) else None


def _said_who(view: View, i: int) -> bool:
    """Whether "an advocate who" stands at `i`."""
    if not view.joined(i - 1, i + 2) or view.word(i).lower() not in ("a", "an", "the"):
        return False
    noun = head_noun(view, i + 1)
    return bool(noun) and view.after(noun + 1) == "who" and view.tokens[noun].tag == "NN"


def named(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Rosa Delmar"."""
    return Kind.PERSON if label not in ("WORK_OF_ART", "EVENT", "LAW") and given(view, first, last) else None


def ruler(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "the Moe government": who led it."""
    if label not in ("ORG", "GPE", "PERSON", "") or last - first > 1 or view.after(last) not in RULED:
        return None
    text = view.word(first)
    named = view.before(first).lower() == "the" and view.tokens[first].head >= last and not text.isupper()
    return Kind.PERSON if named and find(text) is None and fold(text) not in places() else None
