"""When words of a country stand for the state: demonyms before a noun, and seats of government that act."""

from __future__ import annotations

from collections.abc import Callable

from generator.analyse.mentions.view import View
from generator.lexicon import words

_BETWEEN = ("between", "with", "by", "against", "to", "from", "of", "on", "toward", "towards", "for")


def state_adjective(view: View, first: int, last: int) -> bool:
    """Whether a demonym stands before a noun it qualifies ("Russian troops"), not for people or a language."""
    token = view.tokens[last - 1]
    head = view.tokens[token.head]
    if not view.joined(last - 1, token.head) or head.i < last:
        return False
    return token.dep in ("amod", "compound", "nmod", "poss") and head.pos in ("NOUN", "PROPN")


def official(view: View, first: int, last: int) -> bool:
    """Whether the noun a demonym qualifies is one of the state ("Russian troops", not "Russian novels")."""
    i = last
    while i < len(view.tokens) and view.joined(last - 1, i) and i < last + 4:
        if view.tokens[i].lemma.lower() in words("state_acts", "state"):
            return True
        if view.tokens[i].pos not in ("ADJ", "NOUN", "PROPN"):
            return False
        i += 1
    return False


def acts(view: View, first: int, last: int) -> bool:
    """Whether a seat of government stands for its state here: as who acts, is addressed, or has relations."""
    i = _coordinator(view, last - 1)
    return any(rule(view, i, last) for rule in _SIGNS)


def _coordinator(view: View, i: int) -> int:
    """The first of coordinated names: "the West and Kiev" is judged as "the West"."""
    for _ in range(6):
        if view.tokens[i].dep != "conj" or not view.joined(i, view.tokens[i].head):
            break
        i = view.tokens[i].head
    return i


def _subject(view: View, i: int, last: int) -> bool:
    token = view.tokens[i]
    verb = view.tokens[token.head]
    clause = verb.pos == "VERB" and verb.dep in ("ccomp", "xcomp", "advcl")
    return token.dep == "nsubj" and (clause or verb.lemma.lower() in words("state_acts", "subject"))


def _object(view: View, i: int, last: int) -> bool:
    token = view.tokens[i]
    verb = view.tokens[token.head]
    if token.dep in ("compound", "nmod") and verb.dep == "dobj" and verb.head == i - 1:
        # "give Moscow security guarantees", "told Kyiv and Western governments"
        verb = view.tokens[verb.head]
    elif token.dep not in ("dobj", "dative"):
        return False
    return verb.lemma.lower() in words("state_acts", "object")


def _relation(view: View, i: int, last: int) -> bool:
    token = view.tokens[i]
    prep = view.tokens[token.head]
    if token.dep != "pobj" or prep.lemma.lower() not in _BETWEEN:
        return False
    noun = view.tokens[prep.head].lemma.lower()
    near = view.tokens[prep.i - 1].lemma.lower() if view.before(prep.i) else ""  # the parser may hang it on the verb
    if {noun, near} & words("state_acts", "relation"):
        return True
    agent = prep.lemma.lower() == "by" and prep.dep == "agent"
    return agent and noun in words("state_acts", "subject")


def _possession(view: View, i: int, last: int) -> bool:
    token = view.tokens[i]
    head = view.tokens[token.head]
    marked = view.after(i + 1) in ("'s", "'")
    return marked and head.i > i and _any_possession(view, i + 2, head.i)


def _any_possession(view: View, first: int, head: int) -> bool:
    span = range(first, min(head + 1, first + 5))
    return any(view.tokens[j].lemma.lower() in words("state_acts", "possession") for j in span)


def _led(view: View, i: int, last: int) -> bool:
    return view.after(last) in ("-", "–") and view.word(last + 1) in ("backed", "led", "controlled", "friendly")


_SIGNS: tuple[Callable[[View, int, int], bool], ...] = (_subject, _object, _relation, _possession, _led)
