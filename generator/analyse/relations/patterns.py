"""How a word of the closed set states a relation: verbs, verbs with their object, nouns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from generator import lexicon
from generator.analyse.relations.tree import Tree
from generator.model import Token

_CLAUSES = ("ccomp", "xcomp", "parataxis", "csubj")


class Entry(NamedTuple):
    """A row of the table: the second word it needs, what it is called, where the other party stands."""

    second: str
    relation: str
    whom: tuple[str, ...]
    lone: bool


class Edge(NamedTuple):
    """A relation read off the tree: `trigger` is the word that states it, `verb` the verb of its clause."""

    trigger: Token
    verb: Token
    relation: str
    who: tuple[int, ...]
    whom: tuple[int, ...]


def by_verb(tree: Tree, token: Token) -> Edge | None:
    """ "X accused Y", "Y was accused by X", "X called on Y"."""
    if token.pos not in ("VERB", "AUX"):
        return None
    for entry in _entries("verb").get(tree.lemma(token), ()):
        if not _has_word(tree, token, entry.second):
            continue
        if edge := _verbal(tree, token, token, entry):
            return edge
    return None


def by_light_verb(tree: Tree, token: Token) -> Edge | None:
    """ "X held talks with Y", "X imposed sanctions on Y"."""
    if token.pos != "VERB":
        return None
    nouns = tree.passive_subjects(token) if tree.is_passive(token) else tree.children(token, "dobj")
    for entry in _entries("light").get(tree.lemma(token), ()):
        for noun in (one for first in nouns for one in tree.joined(first)):
            if tree.lemma(noun) == entry.second and (edge := _light(tree, token, noun, entry)):
                return edge
    return None


def by_noun(tree: Tree, token: Token) -> Edge | None:
    """ "a phone call between X and Y", "during talks with Y, X said", "X's meeting with Y"."""
    if token.pos != "NOUN":
        return None
    for entry in _entries("noun").get(tree.lemma(token), ()):
        if pair := _pair(tree, token, entry):
            return Edge(token, _clause_verb(tree, token), entry.relation, pair[:1], pair[1:])
        whom = tree.parties(tree.after(token, *(p for p in entry.whom if p != "between")))
        who = tuple(p for p in _host(tree, token) if p not in whom)
        if who and whom:
            return Edge(token, _clause_verb(tree, token), entry.relation, who, whom)
    return None


def by_deed(tree: Tree, token: Token) -> Edge | None:
    """ "X's denial", "the attack by X on Y", "Russian sanctions against Y": whose it is has done it."""
    if token.pos != "NOUN":
        return None
    for entry in _entries("deed").get(tree.lemma(token), ()):
        if pair := _pair(tree, token, entry):
            return Edge(token, token, entry.relation, pair[:1], pair[1:])
        whom = tree.parties(tree.after(token, *entry.whom))
        owners = tree.parties((*tree.owners(token), *tree.after(token, "by")))
        named = tree.parties(tree.children(token, "amod", "compound")) if whom else ()
        who = tuple(p for p in owners or named if p not in whom)
        if who and (whom or entry.lone):
            return Edge(token, token, entry.relation, who, whom)
    return None


def _pair(tree: Tree, noun: Token, entry: Entry) -> tuple[int, ...]:
    """X and Y of "talks between X and Y"; nobody where there are not two."""
    found = tree.parties(tree.after(noun, "between", "of")) if "between" in entry.whom else ()
    return found if len(found) > 1 else ()


def _verbal(tree: Tree, verb: Token, trigger: Token, entry: Entry) -> Edge | None:
    passive = tree.is_passive(verb)
    if (passive and "dobj" in entry.whom) or ("clause" in entry.whom and not tree.children(verb, *_CLAUSES)):
        return None
    doers = tree.after(verb, "by") if passive else tree.subjects(verb)
    others = [noun for place in entry.whom for noun in tree.after(verb, place)]
    if "obj" in entry.whom or "dobj" in entry.whom:
        others = [*(tree.passive_subjects(verb) if passive else tree.objects(verb)), *others]
    unsaid = passive and not doers and "obj" in entry.whom
    return _edge(trigger, verb, entry, tree.parties(doers), tree.parties(others), unsaid)


def _light(tree: Tree, verb: Token, noun: Token, entry: Entry) -> Edge | None:
    passive = tree.is_passive(verb)
    doers = tree.after(verb, "by") if passive else tree.subjects(verb)
    others = [n for place in entry.whom for at in (verb, noun) for n in tree.after(at, place)]
    return _edge(noun, verb, entry, tree.parties(doers), tree.parties(others), passive and not doers)


def _edge(
    trigger: Token, verb: Token, entry: Entry, who: tuple[int, ...], whom: tuple[int, ...], unsaid: bool
) -> Edge | None:
    """The relation, if a party does it to a party or alone, or it befalls one and the doer is unsaid."""
    whom = tuple(party for party in whom if party not in who)
    if len(who) > 1 and not whom and not entry.lone and "with" in entry.whom:
        who, whom = who[:1], who[1:]
    if (who and (whom or entry.lone)) or (whom and unsaid):
        return Edge(trigger, verb, entry.relation, who, whom)
    return None


def _host(tree: Tree, noun: Token) -> tuple[int, ...]:
    """Whose meeting it is: its owner's, or of the subject of the verb whose occasion or object it is."""
    owners = tree.parties(tree.owners(noun))
    if owners:
        return owners
    link = tree.head(noun)
    if noun.dep == "pobj" and tree.lemma(link) in lexicon.words("relation_words", "occasion"):
        verb = tree.head(link)
        return tree.parties(tree.subjects(verb)) if verb.pos == "VERB" else ()
    held = noun.dep == "dobj" and tree.lemma(link) in lexicon.words("relation_words", "taking part")
    return tree.parties(tree.subjects(link)) if held else ()


def _clause_verb(tree: Tree, noun: Token) -> Token:
    return next((token for token in tree.above(noun) if token.pos in ("VERB", "AUX")), noun)


def _has_word(tree: Tree, verb: Token, word: str) -> bool:
    """Whether the verb has that particle or preposition; without one it must have no particle ("sign up")."""
    particles = {tree.lemma(child) for child in tree.children(verb, "prt")}
    if not word:
        return not particles
    called = {tree.lemma(child) for child in tree.children(verb, "prep")}
    return word in particles or (word in called and not tree.children(verb, "dobj"))


@cache
def _entries(form: str) -> Mapping[str, tuple[Entry, ...]]:
    """The rows of one form by their first word, those that need a second word first."""
    found: dict[str, tuple[Entry, ...]] = {}
    for row in lexicon.table("relation_verbs"):
        if row["form"] == form:
            first, _, second = row["lemma"].partition(" ")
            places = tuple(place for place in row["whom"].split(",") if place)
            entry = Entry(second, row["relation"], places, row["lone"] == "yes")
            found[first] = (entry, *found.get(first, ())) if second else (*found.get(first, ()), entry)
    return found
