"""Pronouns and nominals: whom "he", "the minister" and "the company" stand for."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from generator import lexicon
from generator.analyse.coref import rules, scan
from generator.analyse.coref import traits as coref_traits
from generator.analyse.coref.rules import NOBODY, View
from generator.analyse.coref.salience import Memory
from generator.analyse.coref.scan import Anaphor
from generator.analyse.coref.traits import Traits
from generator.config import Settings
from generator.model import Form, Kind, Label, Mention, Parse, Party, Seed, Sentence


def resolve(
    seed: Seed,
    parse: Parse,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    settings: Settings,
) -> tuple[Mention, ...]:
    """All mentions: the named ones first, at their old indexes, then pronouns and nominals, resolved where possible.

    Goes through the text in order and resolves each expression to the one most in mind that agrees with it in
    number, gender and kind (after Lappin and Leass 1994, without their syntactic filter). What is quoted is left
    alone: whom a speaker means by "he" the text around does not tell. Persons, bodies and documents without a name
    ("a former engineer", "the board", "the report") are taken up too; then `party` is -1 and `antecedent` the mention
    that introduces them.
    """
    traits = dict(enumerate(coref_traits.of_all(seed, parse, mentions, parties)))
    anaphors = scan.find(seed, parse, sentences, mentions)
    anaphors = tuple(sorted(anaphors, key=lambda a: (_is_title(seed, a), a.head)))
    first = _pass(seed, parse, mentions, anaphors, traits, settings)
    if settings.on("learned gender"):
        traits = _learned(traits, first[len(mentions) :], anaphors)
    return _pass(seed, parse, mentions, anaphors, traits, settings)


def _pass(
    seed: Seed,
    parse: Parse,
    mentions: tuple[Mention, ...],
    anaphors: tuple[Anaphor, ...],
    traits: dict[int, Traits],
    settings: Settings,
) -> tuple[Mention, ...]:
    view = View(parse, Memory(seed, parse), dict(traits), scan.quoted_tokens(seed, parse))
    view.ahead = _named(parse, mentions)
    found = list(mentions)
    for anaphor in anaphors:
        while view.ahead and view.ahead[0][0] < anaphor.head:
            _remember(view, *view.ahead.pop(0))
        key, rule = _decide(view, anaphor, settings)
        if key == NOBODY and anaphor.mention.form is Form.NOMINAL:
            key = _introduce(view, anaphor, len(found))
        found.append(_resolved(anaphor.mention, key, rule, len(found)))
        if key != NOBODY:
            _learn(view, anaphor, key)
            view.memory.add(key, anaphor.head, anaphor.mention.sentence, quoted=False)
    return tuple(found)


def _learned(
    traits: dict[int, Traits], resolved: tuple[Mention, ...], anaphors: tuple[Anaphor, ...]
) -> dict[int, Traits]:
    """Genders that the pronouns of the whole text make likely: far more "she" than "he" were resolved to somebody."""
    counts = Counter((m.party, a.gender) for m, a in zip(resolved, anaphors, strict=True) if a.gender in ("m", "f"))
    found = dict(traits)
    for key, known in traits.items():
        he, she = counts[key, "m"], counts[key, "f"]
        if known.kind is Kind.PERSON and known.gender in ("", "F") and max(he, she) >= 2 * min(he, she) + 1:
            found[key] = known._replace(gender="M" if he > she else "F")
    return found


def _decide(view: View, anaphor: Anaphor, settings: Settings) -> tuple[int, str]:
    for rule in rules.RULES:
        key = rule.find(view, anaphor) if settings.on(rule.name) else None
        if key is not None:
            return key, rule.name
    return NOBODY, "unresolved"


def _is_title(seed: Seed, anaphor: Anaphor) -> bool:
    """Titles speak of those whom the text names later, so they come last."""
    return seed.blocks[anaphor.mention.block].label in (Label.TITLE, Label.HEADING)


def _learn(view: View, anaphor: Anaphor, key: int) -> None:
    """A nominal tells the role of whom it stands for."""
    if anaphor.mention.form is Form.NOMINAL:
        token, traits = view.parse.tokens[anaphor.head], view.traits[key]
        view.traits[key] = traits._replace(role=traits.role | {token.text.lower(), token.lemma.lower()})


def _introduce(view: View, anaphor: Anaphor, index: int) -> int:
    """A new key for somebody without a name; the nominal's head is the role by which they are taken up."""
    token = view.parse.tokens[anaphor.head]
    role = frozenset({token.text.lower(), token.lemma.lower()})
    near = view.parse.tokens[max(anaphor.head - 4, 0) : anaphor.head]
    words = {t.text.lower() for t in near if t.head == anaphor.head}
    gender = anaphor.gender or next((g for g in "mf" if words & lexicon.words("pronoun_gender", f"{g} adjective")), "")
    view.traits[-2 - index] = Traits(anaphor.mention.kind, gender, role, frozenset())
    return -2 - index


def _resolved(mention: Mention, key: int, rule: str, index: int) -> Mention:
    antecedent = -2 - key if key <= -2 and -2 - key != index else -1
    return replace(mention, party=max(key, -1), antecedent=antecedent, rule=rule)


def _named(parse: Parse, mentions: tuple[Mention, ...]) -> list[tuple[int, Mention]]:
    """(head token, mention) of each name that has a party, in order of the text."""
    heads = scan.heads(parse, [m.span for m in mentions])
    return sorted(((h, m) for h, m in zip(heads, mentions, strict=True) if m.party >= 0), key=lambda pair: pair[0])


def _remember(view: View, head: int, mention: Mention) -> None:
    view.memory.add(mention.party, head, mention.sentence, quoted=head in view.quoted)
