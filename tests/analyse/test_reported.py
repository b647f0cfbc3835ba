"""Reported speech: whose words are told without quotation marks, and where they begin and end."""

from __future__ import annotations

import pytest

from generator.analyse import attribution, coref, mentions, nlp, parties, quotes, reported, sentences
from generator.config import Settings
from generator.model import Confidence, Grade, Quote, Seed
from tests.analyse.test_quotes import cases, seed_of

pytestmark = pytest.mark.model


def told(text: str, off: tuple[str, ...] = ()) -> tuple[Seed, tuple[Quote, ...]]:
    """The seed of that text and its paraphrases."""
    seed, chosen = seed_of(text), Settings(rules_off=off)
    parse = nlp.parse(seed, chosen)
    found = sentences.split(seed, parse)
    named, known = parties.merge(seed, parse, found, mentions.find(seed, parse, found, chosen), chosen)
    everybody = coref.resolve(seed, parse, found, named, known, chosen)
    runs = quotes.find(seed, found, chosen)
    runs = attribution.attribute(seed, parse, found, everybody, known, runs, chosen)
    return seed, reported.find(seed, parse, found, everybody, known, runs, chosen)


def shown(seed: Seed, quote: Quote) -> str:
    """A paraphrase in the form of the cases."""
    return f"{quote.speaker.name} ({seed.words(quote.cue)}): {seed.words(quote.span)}"


CASES = cases("reported-speech.md")


@pytest.mark.parametrize(("title", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_reported_speech(title, text, expected):
    seed, found = told(text)
    assert [shown(seed, quote) for quote in found] == expected


def test_a_paraphrase_is_one_and_knows_its_speaker():
    _, (named, described) = told("Alice Thorne said the bridge would close. Its owner said the pub would stay open.")
    assert {named.grade, described.grade} == {Grade.PARAPHRASE}
    assert (named.marked, named.speaker.parties) == (named.span, (0,))
    assert (named.speaker.confidence, described.speaker.confidence) == (Confidence.CERTAIN, Confidence.LIKELY)


def test_rules_can_be_switched_off():
    text = "Alice Thorne said that the bridge would close in May."
    assert len(told(text)[1]) == 1
    assert told(text, ("reported clause",))[1] == ()
