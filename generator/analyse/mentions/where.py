"""Names of places, by their words and where they stand."""

from __future__ import annotations

from generator.analyse.mentions.given import given
from generator.analyse.mentions.hints import is_person, speaks
from generator.analyse.mentions.tables import areas, find, places
from generator.analyse.mentions.view import View
from generator.lexicon import words
from generator.model import Kind
from generator.text import fold


def venue(view: View, first: int, last: int, label: str) -> Kind | None:
    """A museum or a centre: a place where something is at it, an organisation where it acts."""
    ends = {view.word(last - 1)} | {view.word(i) for i in range(first, last - 1) if view.word(i + 1) == "of"}
    if last - first < 2 or is_person(view, first, last, label):
        return None
    if ends & words("org_words", "venue"):
        return Kind.PLACE
    if ends & words("org_words", "centre"):
        return Kind.ORGANIZATION if speaks(view, last - 1) else Kind.PLACE
    return None


def located(view: View, first: int) -> bool:
    """Whether words of place stand before a name ("in", "at the")."""
    before = view.before(first).lower()
    if before == "the":
        before = view.before(first - 1).lower()
    return before in words("mention_words", "here")


def place_word(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Tianshan Mountains", "Lake Moe"."""
    owned = view.before(first) in ("'s", "'") and fold(view.word(first - 2)) in places()  # "Denver's Albert Park"
    if last - first < 2 or (is_person(view, first, last, label) and not owned):
        return None
    sure = label != "ORG" or view.word(last - 1) in words("org_words", "ground")
    if view.word(last - 1) in words("org_words", "place") and sure:
        return Kind.PLACE
    starts = view.word(first) in words("org_words", "place-start") and (label != "ORG" or view.word(first) == "Co")
    return Kind.PLACE if starts else None


def town(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "the town of X", and "X, Ohio"."""
    named = view.before(first) == "of" and view.before(first - 1).lower() in words("mention_words", "located")
    beside = (
        view.before(first) in ("town", "city", "village", "suburb", "island") and view.tokens[first - 1].head >= first
    )
    named = named or (beside and label in ("PERSON", "ORG", "GPE", "LOC") and last - first < 3)  # "border town Lunden"
    return Kind.PLACE if named or (last - first < 4 and in_larger(view, first, last)) else None


def place_after(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Heathrow airport", "the Garamba national park"."""
    noun = last + 1 if view.after(last) in ("national", "international", "military") else last
    if label not in ("PERSON", "ORG", "GPE", "LOC", "FAC", "") or not view.joined(first, noun):
        return None
    fits = view.word(noun) in words("mention_words", "ground") and view.tokens[last - 1].head == noun
    whole = view.tokens[noun].dep not in ("compound", "nmod", "amod")
    return Kind.PLACE if fits and whole and not find(view.text(first, last)) else None


def in_larger(view: View, first: int, last: int) -> bool:
    """Whether a comma and a state or country follow a name that is none itself ("Clearwater, Florida")."""
    if view.after(last) != "," or find(view.text(first, last)):
        return False
    if view.after(last + 1) in ("Co", "Co.", "County") and view.capital(last + 2):
        return view.before(first) != ","
    for length in (2, 1):
        if view.joined(last, last + length):
            text = view.text(last + 1, last + 1 + length)
            row = find(text)
            country = row is not None and row.how == "country" and view.after(last + 1 + length) != "and"
            if text in words("places", "state") or country:
                return view.before(first) != ","
    return False


def listed(view: View, first: int, last: int, label: str) -> Kind | None:
    """A place of the list, unless the model takes it for a person or a body and nothing else speaks for a place."""
    text = fold(view.text(first, last))
    if text not in places():
        return None
    area = text in areas() and not given(view, first, last)
    sure = label not in ("PERSON", "ORG") or area or located(view, first)
    return Kind.PLACE if sure else None


def inside(view: View, first: int, last: int, label: str) -> Kind | None:
    """What the model calls an organisation stands right after "in" ("in Como"): a place."""
    if label not in ("ORG", "PERSON", "") or last - first > 2 or view.text(first, last).isupper():
        return None
    if view.word(last - 1) in words("org_words", "end"):
        return None
    before = view.before(first).lower()
    if before == "at" and label == "PERSON" and not given(view, first, last):
        return Kind.PLACE
    if before == "to" and view.tokens[first - 1].head < first:
        moved = view.tokens[view.tokens[first - 1].head].lemma in words("mention_words", "motion")
        return Kind.PLACE if moved else None
    return Kind.PLACE if before == "near" or (before == "in" and label != "PERSON") else None
