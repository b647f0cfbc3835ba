"""What is known of each party that pronouns and nominals must agree with."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from generator import lexicon
from generator.analyse.coref import scan
from generator.model import Kind, Mention, Parse, Party, Seed, Span

_WORD = re.compile(r"[\w’'-]+\.?")
_LAST_WORD = re.compile(r"([\w’'-]+\.?) $")
_ROLE_DEPS = frozenset({"compound", "amod", "appos", "nmod"})


class Traits(NamedTuple):
    """Kind, gender ("" where unknown, upper case where only likely) and the words of role and names of one party."""

    kind: Kind
    gender: str
    role: frozenset[str]
    words: frozenset[str]


def of_all(seed: Seed, parse: Parse, mentions: tuple[Mention, ...], parties: tuple[Party, ...]) -> tuple[Traits, ...]:
    """The traits of every party, by its index."""
    heads = scan.heads(parse, [m.span for m in mentions])
    return tuple(_of(seed, parse, mentions, heads, party) for party in parties)


def _of(seed: Seed, parse: Parse, mentions: tuple[Mention, ...], heads: list[int], party: Party) -> Traits:
    roles = [seed.words(party.role)] if party.role else []
    for m in party.mentions:
        roles += _role_words(parse, mentions[m], heads[m])
    role = _words(" ".join(roles))
    names = _words(" ".join([party.name, *(alias.text for alias in party.aliases)]))
    gender = _gender(seed, mentions, party, role) if party.kind is Kind.PERSON else "n"
    return Traits(party.kind, gender, role | _words(party.of), names)


def _role_words(parse: Parse, mention: Mention, head: int) -> list[str]:
    """The words that stand with a name in one phrase: "Russian President X", "X, the health minister", and reversed."""
    found: list[str] = []
    top = parse.tokens[head]
    if top.dep == "appos" and parse.tokens[top.head].pos == "NOUN":
        found += _phrase(parse, top.head)
    for t in parse.tokens[max(head - 8, 0) : head + 12]:
        if t.head == head and t.dep in _ROLE_DEPS and not mention.span.meets(Span(t.start, t.end)):
            found += _phrase(parse, t.i) if t.dep == "appos" else [t.text, t.lemma]
            found += [c.text for c in parse.tokens[max(t.i - 4, 0) : t.i] if c.head == t.i]
        if t.dep == "attr" and _is_about(parse, t.head, head):
            found += _phrase(parse, t.i)
    return found


def _is_about(parse: Parse, verb: int, head: int) -> bool:
    """`Moe is the mayor`, `Moe, who has been mayor`: whether a verb of being says something of the name."""
    top = parse.tokens[head]
    own = top.dep == "nsubj" and verb == top.head
    relative = parse.tokens[verb].dep == "relcl" and parse.tokens[verb].head == head
    return (own or relative) and parse.tokens[verb].lemma in ("be", "become")


def _phrase(parse: Parse, k: int) -> list[str]:
    near = parse.tokens[max(k - 6, 0) : k + 1]
    if any(t.head == k and t.tag == "PRP$" for t in near):
        return []
    return [w for t in near if t.head == k or t.i == k for w in (t.text, t.lemma)]


def _words(text: str) -> frozenset[str]:
    return frozenset(w.lower() for w in _WORD.findall(text))


def _gender(seed: Seed, mentions: tuple[Mention, ...], party: Party, role: frozenset[str]) -> str:
    """By forms of address and role words, else by the given name, else likely by its ending; "" if all are silent."""
    votes = Counter(_by_words(role))
    for m in party.mentions:
        span = mentions[m].span
        before = _LAST_WORD.search(seed.text, max(span.start - 30, 0), span.start)
        beside = [before.group(1)] if before else []
        votes += Counter(_by_words({w.lower() for w in [*beside, *_WORD.findall(seed.words(span))[:1]]}))
    if votes["m"] != votes["f"]:
        return "m" if votes["m"] > votes["f"] else "f"
    return _by_given_name(party)


def _by_words(found: frozenset[str] | set[str]) -> list[str]:
    return [g for g in ("m", "f") if found & lexicon.words("pronoun_gender", g)]


def _by_given_name(party: Party) -> str:
    likely = ""
    for name in (party.name, *(alias.text for alias in party.aliases)):
        for part in _WORD.findall(name)[:-1]:
            first = part.split("-")[0]
            for section, gender in (("male", "m"), ("female", "f")):
                if first in lexicon.words("given_names", section):
                    return gender
            if first.endswith(tuple(lexicon.sections("pronoun_gender")["f endings"])):
                likely = likely or "F"
    return likely
