"""What one mention seems to stand for, by its words and the model's label; the whole party decides later."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from generator.analyse.mentions.given import given
from generator.analyse.mentions.spans import in_office, office_at, titled
from generator.analyse.mentions.tables import areas, find, places
from generator.analyse.mentions.view import View
from generator.lexicon import words
from generator.model import Kind
from generator.text import fold

LABELS = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANIZATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "EVENT": Kind.EVENT,
    "WORK_OF_ART": Kind.WORK,
    "PRODUCT": Kind.WORK,
    "LAW": Kind.WORK,
}

_DOMAINS = ("com", "org", "net", "co", "tv", "uk", "gov", "edu", "info")
_OPEN, _CLOSE = ('"', "“", "``", "‘"), ('"', "”", "''", "’")


class Rule(NamedTuple):
    """A named decision; `decide` gives None where it has nothing to say."""

    name: str
    decide: Callable[[View, int, int, str], Kind | None]


def _person(view: View, first: int, last: int, label: str) -> bool:
    return label in ("PERSON", "") and given(view, first, last)


def _title(view: View, first: int, last: int, label: str) -> Kind | None:
    return Kind.PERSON if titled(view, first, last) and label not in ("FAC", "EVENT") else None


def _office(view: View, first: int, last: int, label: str) -> Kind | None:
    fits = label in ("PERSON", "ORG", "GPE", "") and fold(view.text(first, last)) not in places()
    return Kind.PERSON if fits and in_office(view, first, last) and not _joined_by(view, first, last) else None


def _joined_by(view: View, first: int, last: int) -> bool:
    return any(view.word(i) in ("of", "for", "and", "&", "the") for i in range(first, last))


def _described(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Ann Lee, chief executive of …", "his son, Ann Lee"."""
    if last - first < 2 or label in ("GPE", "LOC", "FAC", "WORK_OF_ART") or _joined_by(view, first, last):
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


def _firm(view: View, first: int, last: int, label: str) -> Kind | None:
    return Kind.ORGANIZATION if last - first > 1 and view.word(last - 1) in words("org_words", "company") else None


def _paper(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Toronto Sun", "Daily Express"."""
    if view.word(last - 1) not in words("org_words", "media"):
        return None
    if last - first < 2:
        return Kind.ORGANIZATION if view.before(first) == "The" and label in ("ORG", "WORK_OF_ART") else None
    named = view.word(first) in words("org_words", "media-start") or fold(view.text(first, last - 1)) in places()
    return Kind.ORGANIZATION if named else None


def _event(view: View, first: int, last: int, label: str) -> Kind | None:
    if view.text(first, last) in words("org_words", "event-name"):
        return Kind.EVENT
    if last - first < 2 or _person(view, first, last, label):
        return None
    ends = view.word(last - 1) in words("org_words", "event") or view.word(first) in words("org_words", "event-start")
    return Kind.EVENT if ends else None


def _work(view: View, first: int, last: int, label: str) -> Kind | None:
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


def _quoted(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Face the Nation" in marks, all by itself: the title of a work, or a word not meant as a name."""
    if label not in ("ORG", "WORK_OF_ART", "FAC", "EVENT", "") or find(view.text(first, last)):
        return None
    begin = first - 1 if view.before(first) in ("The", "A") else first
    end = last + 1 if view.after(last) in (",", ".") else last
    return Kind.WORK if view.before(begin) in _OPEN and view.after(end) in _CLOSE else None


def _organisation(view: View, first: int, last: int, label: str) -> Kind | None:
    if last - first < 2 or _person(view, first, last, label):
        return None
    if view.word(last - 1) in words("org_words", "end") or view.word(first) in words("org_words", "start"):
        return Kind.ORGANIZATION
    heads = [i for i in range(first, last - 1) if view.word(i + 1) in ("of", "for")]
    return Kind.ORGANIZATION if any(view.word(i) in words("org_words", "head") for i in heads[:1]) else None


def _venue(view: View, first: int, last: int, label: str) -> Kind | None:
    """A museum or a centre: a place where something is at it, an organisation where it acts."""
    ends = {view.word(last - 1)} | {view.word(i) for i in range(first, last - 1) if view.word(i + 1) == "of"}
    if last - first < 2 or _person(view, first, last, label):
        return None
    if ends & words("org_words", "venue"):
        return Kind.PLACE
    if ends & words("org_words", "centre"):
        return Kind.ORGANIZATION if _speaks(view, last - 1) else Kind.PLACE
    return None


def _speaks(view: View, i: int) -> bool:
    """Whether a name that ends at `i` is what says something."""
    token = view.tokens[i]
    said = token.dep == "nsubj" and view.tokens[token.head].lemma.lower() in words("cue_verbs", "speech")
    return said


def located(view: View, first: int) -> bool:
    """Whether words of place stand before a name ("in", "at the")."""
    before = view.before(first).lower()
    if before == "the":
        before = view.before(first - 1).lower()
    return before in words("mention_words", "here")


def _place_word(view: View, first: int, last: int, label: str) -> Kind | None:
    owned = view.before(first) in ("'s", "'") and fold(view.word(first - 2)) in places()  # "Melbourne's Albert Park"
    if last - first < 2 or (_person(view, first, last, label) and not owned):
        return None
    if view.word(last - 1) in words("org_words", "place") and label != "ORG":
        return Kind.PLACE
    starts = view.word(first) in words("org_words", "place-start") and (label != "ORG" or view.word(first) == "Co")
    return Kind.PLACE if starts else None


def _town(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "the town of X", and "X, Ohio"."""
    named = view.before(first) == "of" and view.before(first - 1).lower() in words("mention_words", "located")
    beside = (
        view.before(first) in ("town", "city", "village", "suburb", "island") and view.tokens[first - 1].head >= first
    )
    named = named or (beside and label in ("PERSON", "ORG", "GPE", "LOC") and last - first < 3)  # "border town Lunden"
    return Kind.PLACE if named or (last - first < 4 and in_larger(view, first, last)) else None


def _place_after(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Heathrow airport", "the Garamba national park"."""
    noun = last + 1 if view.after(last) in ("national", "international", "military") else last
    if label not in ("PERSON", "ORG", "GPE", "LOC", "FAC") or not view.joined(first, noun):
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


def _place(view: View, first: int, last: int, label: str) -> Kind | None:
    text = fold(view.text(first, last))
    if text not in places():
        return None
    area = text in areas() and not given(view, first, last)
    sure = label not in ("PERSON", "ORG") or area or located(view, first)
    return Kind.PLACE if sure else None


def _inside(view: View, first: int, last: int, label: str) -> Kind | None:
    """What the model calls an organisation stands right after "in" ("in Como"): a place."""
    if label not in ("ORG", "PERSON") or last - first > 2 or view.text(first, last).isupper():
        return None
    before = view.before(first).lower()
    if before == "at" and label == "PERSON" and not given(view, first, last):
        return Kind.PLACE
    if before == "to" and view.tokens[first - 1].head < first:
        moved = view.tokens[view.tokens[first - 1].head].lemma in words("mention_words", "motion")
        return Kind.PLACE if moved else None
    return Kind.PLACE if before == "near" or (before == "in" and label == "ORG") else None


def _bodied(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Grid company Kystlys": a word for a firm or a body stands before the name."""
    fits = label in ("PERSON", "ORG", "GPE", "PRODUCT") and view.before(first).lower() in words("mention_words", "body")
    return Kind.ORGANIZATION if fits and view.tokens[first - 1].pos in ("NOUN", "PROPN") else None


def _body_after(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Yirenping, a nonprofit organization that …"."""
    if label not in ("PERSON", "ORG", "GPE", "PRODUCT") or view.after(last) != "," or given(view, first, last):
        return None
    if not view.joined(last, last + 2) or view.word(last + 1).lower() not in ("a", "an", "the"):
        return None
    noun = _head_noun(view, last + 2)
    return Kind.ORGANIZATION if noun and view.tokens[noun].lemma.lower() in words("mention_words", "body") else None


def _head_noun(view: View, i: int) -> int:
    """The last noun of the phrase that goes on at `i`, or 0."""
    head = 0
    for j in range(i, min(i + 7, len(view.tokens))):
        if not view.joined(i, j) or view.tokens[j].pos not in ("ADJ", "NOUN", "PROPN", "PUNCT", "NUM", "PART", "ADV"):
            break
        if view.word(j) in (",", ".", ";", "'s") and view.word(j) != "'s":
            break
        head = j if view.tokens[j].pos == "NOUN" else head
    return head


def _site(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Loudwire.com"."""
    ending = view.word(last - 1).rpartition(".")[2].lower()
    return Kind.ORGANIZATION if last - first == 1 and "." in view.word(first)[1:-1] and ending in _DOMAINS else None


def _vessel(view: View, first: int, last: int, label: str) -> Kind | None:
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


def _who(view: View, first: int, last: int, label: str) -> Kind | None:
    """ "Eskil Vangsnes, who runs the school"."""
    age = view.after(last) == "," and view.word(last + 1).isdigit() and len(view.word(last + 1)) == 2
    who = view.after(last) == "," and (view.word(last + 1) == "who" or _said_who(view, last + 1))
    who = who and view.word(last + 2) not in ("have", "are", "were", "play")  # "Feyenoord, who have two games in hand"
    aged = age and view.word(last + 2) == "," and view.joined(last, last + 2)
    fits = label in ("PERSON", "ORG", "GPE", "PRODUCT", "WORK_OF_ART", "")
    fits = fits and view.before(first).lower() not in ("of", "in", "at", "from", "near")
    return Kind.PERSON if fits and (who or aged) and not _joined_by(view, first, last) else None


def _said_who(view: View, i: int) -> bool:
    """Whether "an advocate who" stands at `i`."""
    if not view.joined(i - 1, i + 2) or view.word(i).lower() not in ("a", "an", "the"):
        return False
    noun = _head_noun(view, i + 1)
    return bool(noun) and view.after(noun + 1) == "who" and view.tokens[noun].tag == "NN"


def _given(view: View, first: int, last: int, label: str) -> Kind | None:
    return Kind.PERSON if label not in ("WORK_OF_ART", "EVENT", "LAW") and given(view, first, last) else None


def _model(view: View, first: int, last: int, label: str) -> Kind | None:
    return LABELS.get(label)


RULES: tuple[Rule, ...] = (
    Rule("title before", _title),
    Rule("firm", _firm),
    Rule("office before", _office),
    Rule("office after", _described),
    Rule("who after", _who),
    Rule("body before", _bodied),
    Rule("body after", _body_after),
    Rule("web address", _site),
    Rule("paper", _paper),
    Rule("place after", _place_after),
    Rule("vessel", _vessel),
    Rule("in marks", _quoted),
    Rule("organisation word", _organisation),
    Rule("event word", _event),
    Rule("work word", _work),
    Rule("venue", _venue),
    Rule("place word", _place_word),
    Rule("in a larger place", _town),
    Rule("place list", _place),
    Rule("given name", _given),
    Rule("stands inside", _inside),
    Rule("model", _model),
)


def kind(view: View, first: int, last: int, label: str, on: Callable[[str], bool]) -> tuple[Kind, str] | None:
    """The kind of a name and the rule that decided, or None where no rule knows."""
    for rule in RULES:
        if on(rule.name) and (found := rule.decide(view, first, last, label)):
            return found, f"model {label.lower()}" if rule.name == "model" else rule.name
    return None
