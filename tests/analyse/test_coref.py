"""Pronouns and nominals: whom they stand for."""

from __future__ import annotations

import pytest

from generator.analyse import coref, mentions, nlp, parties, sentences
from generator.config import Settings
from generator.model import Form, Mention, Party, Seed
from tests.analyse.test_quotes import cases, seed_of

pytestmark = pytest.mark.model


def resolved(text: str, off: tuple[str, ...] = ()) -> tuple[Seed, tuple[Mention, ...], tuple[Party, ...]]:
    """The seed of that text, all its mentions, and its parties."""
    seed, settings = seed_of(text), Settings(rules_off=off)
    parse = nlp.parse(seed, settings)
    found = sentences.split(seed, parse)
    named, known = parties.merge(seed, parse, found, mentions.find(seed, parse, found, settings), settings)
    everybody = coref.resolve(seed, parse, found, named, known, settings)
    assert everybody[: len(named)] == named
    return seed, everybody, known


def shown(seed: Seed, mention: Mention, everybody: tuple[Mention, ...], known: tuple[Party, ...]) -> str:
    """A mention in the form of the cases."""
    if mention.antecedent >= 0:
        return f"{seed.words(mention.span)} -> [{seed.words(everybody[mention.antecedent].span)}]"
    return f"{seed.words(mention.span)} -> {known[mention.party].name if mention.party >= 0 else '-'}"


CASES = cases("quotes-coref.md")


@pytest.mark.parametrize(("title", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_resolution(title, text, expected):
    seed, everybody, known = resolved(text)
    found = sorted((m for m in everybody if m.form is not Form.NAME), key=lambda m: m.span)
    known_or_new = [m for m in found if m.party >= 0 or m.antecedent >= 0 or m.rule == "introduction"]
    assert [shown(seed, m, everybody, known) for m in known_or_new] == expected


def test_a_rule_can_be_switched_off():
    text = "Transport Minister Alice Thorne spoke. The minister smiled."
    _, everybody, _ = resolved(text)
    assert everybody[-1].rule == "nominal by role"
    _, everybody, _ = resolved(text, ("nominal by role",))
    assert everybody[-1].party == -1


def test_same_text_same_answer():
    text = "Alice Thorne met Robert Marsh. She left and he stayed. The council closed its bridge."
    assert resolved(text)[1] == resolved(text)[1]
