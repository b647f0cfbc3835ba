"""Relations between parties, with negation, modality, claim and date."""

from __future__ import annotations

import re

import pytest

from generator.analyse import dates, nlp, relations, sentences
from generator.analyse.relations.stage import RULES
from generator.config import Settings
from generator.model import DateRef, Form, Kind, Mention, Party, Relation, Seed, Span
from tests.analyse.test_dates import cases, seed_of

_MARK = re.compile(r"\[([^\]=]+)(?:=([^\]]+))?\]")


def marked(text: str) -> tuple[str, list[tuple[Span, str]]]:
    """The text without its brackets, and each marked span with the name of its party."""
    plain, spans, end = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[end : match.start()]
        spans.append((Span(len(plain), len(plain) + len(match[1])), match[2] or match[1]))
        plain, end = plain + match[1], match.end()
    return plain + text[end:], spans


Found = tuple[Seed, tuple[Party, ...], tuple[DateRef, ...], tuple[Relation, ...]]


def relations_of(text: str, off: tuple[str, ...] = (), kind: Kind = Kind.ORGANIZATION) -> Found:
    """What is found in a text whose mentions are marked."""
    plain, spans = marked(text)
    seed, chosen = seed_of(plain), Settings(rules_off=off)
    parse = nlp.parse(seed, chosen)
    said = sentences.split(seed, parse)
    names = list(dict.fromkeys(name for _, name in spans))
    parties = tuple(Party(name, name, kind, (), (), "test") for name in names)
    mentions = tuple(Mention(span, 0, 0, kind, Form.NAME, "test", names.index(name)) for span, name in spans)
    dated = dates.find(seed, parse, said, chosen)
    return seed, parties, dated, relations.find(seed, parse, said, mentions, parties, (), dated, chosen)


def shown(found: Found, relation: Relation) -> str:
    """A relation as the case files write it."""
    seed, parties, dated, _ = found
    names = [", ".join(parties[i].name for i in side) for side in (relation.who, relation.whom, relation.claimed_by)]
    parts = [f"{names[0] or '-'} > {relation.verb} > {names[1] or '-'}"]
    parts += ["not"] * relation.negated
    parts += [f"modal: {relation.modal}"] * bool(relation.modal)
    parts += [f"by: {names[2]}"] * bool(names[2])
    if relation.date >= 0:
        parts.append(f"date: {seed.words(dated[relation.date].span)}")
    return " | ".join(parts)


ALL = cases("relations-found.md")


@pytest.mark.model
@pytest.mark.parametrize(("title", "given_lines", "expected"), ALL, ids=[case[0] for case in ALL])
def test_case(title, given_lines, expected):
    found = relations_of("\n".join(given_lines))
    assert [shown(found, relation) for relation in found[3]] == expected


def test_there_are_cases():
    assert len(ALL) > 20


@pytest.mark.model
def test_each_rule_can_be_switched_off():
    text = "[Tarnia] imposed sanctions on [Ostmark]. [Vell] sued [Norvia]. [Vell] smiled during talks with [Norvia]."
    text += " [Ostmark]'s invasion of [Tarnia] failed."
    assert {r.rule for r in relations_of(text)[3]} == {rule.name for rule in RULES}
    for rule in RULES:
        assert rule.name not in {r.rule for r in relations_of(text, off=(rule.name,))[3]}


@pytest.mark.model
@pytest.mark.parametrize("kind", [Kind.EVENT, Kind.WORK])
def test_events_and_works_are_no_parties(kind):
    assert relations_of("[Tarnia] attacked [Ostmark].", kind=kind)[3] == ()


@pytest.mark.model
def test_the_trigger_is_the_word_that_states_it():
    seed, _, _, found = relations_of("[Tarnia] imposed sanctions on [Ostmark]; [Vell] was warned by [Norvia].")
    assert [seed.words(r.trigger) for r in found] == ["sanctions", "warned"]
    assert [r.sentence for r in found] == [0, 0]
