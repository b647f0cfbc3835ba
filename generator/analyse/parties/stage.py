"""Mentions merged into parties, each under one name, with kind, role and weight."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from itertools import pairwise

from generator.analyse.mentions.view import View
from generator.analyse.parties import forms as party_forms
from generator.analyse.parties import kinds, links, merging, roles
from generator.analyse.parties.excluded import excluded
from generator.analyse.parties.forms import Form
from generator.analyse.parties.keys import distinct
from generator.analyse.parties.links import Named
from generator.analyse.parties.merging import Beside
from generator.analyse.parties.names import is_acronym
from generator.config import Settings
from generator.lexicon import words
from generator.model import Alias, Kind, Mention, Parse, Party, Seed, Sentence
from generator.text import key as page_key
from generator.text import visible

_BY_SURNAME = ("last name", "first name", "inner surname", "initials")  # such mentions do not say what a party is
_WORD_BEFORE = re.compile(r"\b([\w’'-]+)[.,]? $")
_AREA = ("State of ", "City of ", "Province of ")  # "State of Texas" is shown as "Texas" where that is said too
Members = list[tuple[int, str]]  # a mention and the rule that brought it in


def merge(
    seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], settings: Settings
) -> tuple[tuple[Mention, ...], tuple[Party, ...]]:
    """The mentions with their party, and the parties, in order of first mention."""
    texts = [visible(seed.words(m.span)) for m in mentions]
    mentions, parties = unite(seed, texts, mentions, settings)
    return mentions, _related(View(seed, parse), mentions, parties, settings)


def unite(
    seed: Seed, texts: list[str], mentions: tuple[Mention, ...], settings: Settings
) -> tuple[tuple[Mention, ...], list[Party]]:
    """The same by names alone, without roles; `texts` are the names under which the mentions are compared."""
    forms = party_forms.group(texts, mentions)
    beside = [_beside(seed, mention) for mention in mentions]
    moved = merging.merge(forms, _brackets(seed, forms, texts, mentions), beside, settings.on)
    clusters = [c for c in _clusters(forms, moved, mentions) if _is_party(seed, settings, c[1], texts, mentions)]
    parties = distinct([_party(root, members, texts, mentions) for root, members in clusters])
    placed = {m: i for i, (_, members) in enumerate(clusters) for m, _ in members}
    return tuple(dataclasses.replace(m, party=placed.get(i, -1)) for i, m in enumerate(mentions)), parties


def _beside(seed: Seed, mention: Mention) -> Beside:
    """What stands right before a name: "Mrs" and "Chief" without their full stops, "wife" and "first lady"."""
    found = _WORD_BEFORE.search(seed.text, max(mention.span.start - 24, 0), mention.span.start)
    word = found.group(1) if found else ""
    return Beside(word if word[:1].isupper() else "", word.lower() in words("titles", "relative"))


def _brackets(
    seed: Seed, forms: list[Form], texts: list[str], mentions: tuple[Mention, ...]
) -> list[tuple[Form, Form]]:
    """Full name and acronym where one stands in brackets right after the other."""
    form_of = {m: form for form in forms for m in form.mentions}
    found = []
    for i, (left, right) in enumerate(pairwise(mentions)):
        between = seed.text[left.span.end : right.span.start].strip(" \"“'‘")
        if between != "(" or ")" not in seed.text[right.span.end : right.span.end + 3]:
            continue
        full, short = (i, i + 1) if is_acronym(texts[i + 1]) else (i + 1, i)
        bodies = not {left.kind, right.kind} & {Kind.COUNTRY, Kind.PLACE} and left.kind is not Kind.PERSON
        if is_acronym(texts[short]) and " " in texts[full] and bodies:
            found.append((form_of[full], form_of[short]))
    return found


def _clusters(
    forms: list[Form], moved: dict[int, tuple[Form, str]], mentions: tuple[Mention, ...]
) -> list[tuple[Form, Members]]:
    found: dict[int, tuple[Form, Members]] = {}
    for form in forms:
        for mention in form.mentions:
            target, rule = moved.get(mention, (form, form.why(mentions[mention])))
            root = target.root()
            found.setdefault(id(root), (root, []))[1].append((mention, rule))
    return sorted(((root, sorted(members)) for root, members in found.values()), key=lambda cluster: cluster[1][0])


def _is_party(
    seed: Seed, settings: Settings, members: Members, texts: list[str], mentions: tuple[Mention, ...]
) -> bool:
    """Not the outlet or its people, and no country of which only "Danish pastry" speaks."""
    mine = [mentions[m] for m, _ in members]
    if all(m.rule == "loose demonym" for m in mine):
        return False
    return not (settings.on("behind the document") and excluded(seed, settings, [texts[m] for m, _ in members], mine))


def _party(root: Form, members: Members, texts: list[str], mentions: tuple[Mention, ...]) -> Party:
    own = [mentions[m] for m, merged in members if not merged.startswith(_BY_SURNAME)]
    kind, rule = kinds.decide(own or [mentions[m] for m, _ in members])
    name = _name(root, [(texts[m], merged) for m, merged in members], kind)
    counts = Counter((texts[m], merged) for m, merged in members)
    aliases = tuple(Alias(text, count, merged) for (text, merged), count in counts.items())
    head, _, canonical = root.key.partition(" ")
    key = page_key(canonical if head == "place" else name)
    return Party(key, name, kind, aliases, tuple(m for m, _ in members), rule)


def _name(root: Form, members: list[tuple[str, str]], kind: Kind) -> str:
    """The table's name, or the fullest written; an ending of two words more common than the whole is better."""
    head, _, canonical = root.key.partition(" ")
    if head in ("country", "institution", "organisation"):
        return canonical
    texts = [text for text, _ in members]
    if head == "place":
        texts = [text for text in texts if not text.startswith(_AREA)] or texts
    endings = [text for text, merged in members if merged == "end of name" and " " in text]
    if len(endings) > texts.count(root.name):
        texts = endings
    counts = Counter(texts)
    fullest = max(counts, key=lambda text: (*_fullness(text), counts[text]))
    return fullest.title() if fullest.isupper() and len(fullest) > 4 and kind is not Kind.ORGANIZATION else fullest


def _fullness(text: str) -> tuple[int, bool, int]:
    """Words, then not all in capitals, then words written out and not as initials."""
    found = text.split()
    return len(found), not text.isupper(), sum(1 for word in found if len(word.strip(".")) > 1)


def _related(view: View, mentions: tuple[Mention, ...], parties: list[Party], settings: Settings) -> tuple[Party, ...]:
    """The parties with role and with what they belong to."""
    ranges = [view.at(m.span) for m in mentions]
    named = [
        Named(first, last, m.party, parties[m.party].kind)
        for (first, last), m in zip(ranges, mentions, strict=True)
        if m.party >= 0
    ]
    people = frozenset(i for n in named if n.kind is Kind.PERSON for i in range(n.first, n.last))
    mine: list[list[Named]] = [[] for _ in parties]
    for n in named:
        mine[n.party].append(n)
    names = [party.name for party in parties]
    return tuple(
        _person(view, party, sites, people, named, names, settings)
        if party.kind is Kind.PERSON
        else dataclasses.replace(party, of=_of(view, party, sites, named, names))
        for party, sites in zip(parties, mine, strict=True)
    )


def _person(
    view: View,
    party: Party,
    mine: list[Named],
    people: frozenset[int],
    named: list[Named],
    names: list[str],
    settings: Settings,
) -> Party:
    sites = [roles.Site(n.first, n.last, people) for n in mine]
    role = roles.find(view, sites, settings.on)
    of = links.of_role(named, names, role) if role else ""
    for n in mine:
        of = of or links.of_person(view, named, names, n.last)
    return dataclasses.replace(party, role=view.span(*role) if role else None, of=of)


def _of(view: View, party: Party, mine: list[Named], named: list[Named], names: list[str]) -> str:
    for n in mine:
        if party.kind is Kind.ORGANIZATION:
            of = links.of_body(view, party.name, n.first, named, names)
        else:
            of = links.of_place(view, n.last, named, names) if party.kind is Kind.PLACE else ""
        if of and of != party.name:
            return of
    return ""
