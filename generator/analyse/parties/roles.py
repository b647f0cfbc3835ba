"""The words that give a person's role ("British Prime Minister"), read off the words around the name."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from generator.analyse.mentions.spans import office_at
from generator.analyse.mentions.view import View, lower_words
from generator.lexicon import words

_BEFORE, _AFTER = 8, 18  # tokens of a role before and after a name
_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM")
_MODIFIERS = ("compound", "amod", "nmod", "poss", "conj")
_PEOPLE = ("ist", "ian", "man", "woman", "eer", "ee", "ant", "member", "mate")  # nouns for what somebody is
_ENDINGS = ("ologist", "woman", "sman", "sperson", "ographer")
_STOPS = (",", ".", ";", "(", ")", '"', "”", "“", "—", "–", ":")


class Site(NamedTuple):
    """A mention of a person as a token range, and the tokens of all people named in the seed."""

    first: int
    last: int
    people: frozenset[int]


Range = tuple[int, int] | None


class Rule(NamedTuple):
    """A named way to find a role beside a name, as a token range."""

    name: str
    find: Callable[[View, Site], Range]


@cache
def _only_address() -> frozenset[str]:
    return lower_words("titles", "address") - lower_words("titles", "office", "rank", "calling")


def is_office(view: View, i: int) -> bool:
    """Whether the token is the head of a role: an office, a rank or a calling."""
    text = view.word(i).lower()
    return (office_at(view, i) and text not in _only_address()) or (
        view.tokens[i].pos == "NOUN" and text.endswith(_ENDINGS)
    )


def _called(view: View, i: int, site: Site) -> bool:
    """Whether a plain noun stands before a name as what the person is ("passenger Marianne Lid")."""
    token = view.tokens[i]
    plain = token.tag == "NN" and token.text.islower() and token.dep in ("compound", "nmod")
    human = token.text.endswith(_PEOPLE) and token.text not in words("titles", "kin")
    return plain and human and site.first <= token.head < site.last


def _before(view: View, site: Site) -> Range:
    """ "Russia's Deputy Foreign Minister Sergei Ryabkov"."""
    last, named = site.first, view.tokens[site.last - 1]
    if named.head >= site.last and named.dep in ("compound", "nmod") and view.tokens[named.head].pos == "NOUN":
        return None  # "a major Warhol donor"
    while view.before(last).lower() in _only_address():
        last -= 1
    if (
        not view.before(last)
        or not (is_office(view, last - 1) or _called(view, last - 1, site))
        or (last - 1 in site.people)
    ):
        return None
    first = last - 1
    while last - first < _BEFORE and first not in view.starts and _leads(view, first - 1, site):
        first -= 1
    while view.word(first) in ("'s", "'", "and", "-", "of", "&"):
        first += 1
    return _checked(view, first, last)


def _leads(view: View, i: int, site: Site) -> bool:
    if not view.joined(i, i + 1) or view.word(i) in words("mention_words", "cut"):
        return False
    token, text = view.tokens[i], view.word(i)
    if text in ("'s", "'"):
        return view.tokens[i - 1].pos in ("PROPN", "NOUN")
    if text == "of":
        return view.capital(i + 1) and is_office(view, i - 1)
    if text in ("and", "&"):
        return view.capital(i + 1) and view.capital(i - 1) and i - 1 not in site.people and view.tokens[i].dep == "cc"
    return text in ("-", "deputy") or (token.pos in _NOMINAL and token.dep in _MODIFIERS)


def _checked(view: View, first: int, last: int) -> Range:
    """A role that is somebody's kin or the speaker's own ("his coach") is none to show."""
    if view.before(first).lower() in ("his", "her", "their", "my", "your", "our", "whose"):
        return None
    return (first, last) if first < last else None


def _after(view: View, site: Site) -> Range:
    """ "Camilla Rognvik, 51, chief executive of Brennvik Terminals, said"."""
    i = site.last
    if view.after(i) != ",":
        return None
    i += 1
    if view.word(i).isdigit() and view.after(i + 1) == ",":
        i += 2
    return _phrase(view, i, site)


def _phrase(view: View, i: int, site: Site) -> Range:
    """A noun phrase at `i` with a role as its head, closed by a mark."""
    if not view.joined(site.last - 1, i):
        return None
    first = i + 1 if view.tokens[i].pos == "DET" or view.word(i).lower() in ("the", "a", "an") else i
    head = _head(view, first, site)
    if head < 0:
        return None
    last = _tail(view, head + 1, site)
    closed = view.after(last) in _STOPS or not view.after(last)
    return _checked(view, first, last) if closed and view.word(first).lower() not in ("his", "her", "their") else None


def _head(view: View, first: int, site: Site) -> int:
    """The last office in the run of nouns and adjectives at `first`, or -1."""
    head, i = -1, first
    while i < min(first + 8, len(view.tokens)) and view.joined(first, i) and i not in site.people:
        if view.tokens[i].pos not in (*_NOMINAL, "PART") and view.word(i) not in ("-", "and", "&"):
            break
        head = i if is_office(view, i) else head
        i += 1
    return head if head >= 0 and head == i - 1 else -1


def _tail(view: View, i: int, site: Site) -> int:
    """The end of what a role is of ("chief executive of Brennvik Terminals")."""
    if view.word(i).lower() not in ("of", "for", "at", "in", "to", "with", "on") or not view.joined(i - 1, i):
        return i
    last = i + 1
    while last < min(i + _AFTER, len(view.tokens)) and view.joined(i, last) and last not in site.people:
        token, text = view.tokens[last], view.word(last)
        if token.pos not in (*_NOMINAL, "DET", "PART") and text not in ("of", "for", "and", "&", "-", "in", "at", "on"):
            break
        if text == "and" and view.word(last + 1) in ("a", "an", "the"):
            break
        last += 1
    return last


def _introduced(view: View, site: Site) -> Range:
    """ "The chief executive of Brennvik, Camilla Rognvik, said"."""
    if view.before(site.first) != "," or view.after(site.last) not in (",", "."):
        return None
    for i in range(site.first - 2, max(site.first - _AFTER, -1), -1):
        if not view.joined(i, site.first) or view.word(i) in _STOPS or view.tokens[i].pos in ("VERB", "AUX", "PRON"):
            return None
        opens = view.word(i).lower() in ("the", "its", "a", "an") or i in view.starts or view.before(i) in _STOPS
        if opens and view.before(i) not in ("of", "for", "at", "in") and view.word(i) != "'s":
            found = _phrase(view, i, Site(i, i + 1, site.people))
            return found if found and found[1] == site.first - 1 else None
    return None


RULES: tuple[Rule, ...] = (
    Rule("role before", _before),
    Rule("role after", _after),
    Rule("role first", _introduced),
)


def find(view: View, sites: list[Site], on: Callable[[str], bool]) -> Range:
    """The first role beside the mentions of a person, in order of the text."""
    for site in sites:
        for rule in RULES:
            if on(rule.name) and (found := rule.find(view, site)):
                return found
    return None
