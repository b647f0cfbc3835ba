"""Small questions that several rules of kind ask about a name."""

from __future__ import annotations

from generator.analyse.mentions.given import given
from generator.analyse.mentions.view import View
from generator.lexicon import words


def is_person(view: View, first: int, last: int, label: str) -> bool:
    """Whether a name the model does not take for anything else looks like given name and surname."""
    return label in ("PERSON", "") and given(view, first, last)


def joined_by(view: View, first: int, last: int) -> bool:
    """Whether small words of a body's name stand in it ("of", "and")."""
    return any(view.word(i) in ("of", "for", "and", "&", "the") for i in range(first, last))


def head_noun(view: View, i: int) -> int:
    """The last noun of the phrase that goes on at `i`, or 0."""
    head = 0
    for j in range(i, min(i + 7, len(view.tokens))):
        if not view.joined(i, j) or view.tokens[j].pos not in ("ADJ", "NOUN", "PROPN", "PUNCT", "NUM", "PART", "ADV"):
            break
        if view.word(j) in (",", ".", ";"):
            break
        head = j if view.tokens[j].pos == "NOUN" else head
    return head


def speaks(view: View, i: int) -> bool:
    """Whether a name that ends at `i` is what says something."""
    token = view.tokens[i]
    return token.dep == "nsubj" and view.tokens[token.head].lemma.lower() in words("cue_verbs", "speech")
