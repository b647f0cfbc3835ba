"""Speakers: who says each quotation, with which cue, through whom, and how sure that is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse import attribution, coref, mentions, nlp, parties, quotes, sentences
from generator.config import Settings
from generator.model import Confidence, Grade, Quote, Seed
from tests.analyse.test_quotes import cases, seed_of

pytestmark = pytest.mark.model


def attributed(text: str, off: tuple[str, ...] = ()) -> tuple[Seed, tuple[Quote, ...]]:
    """The seed of that text and its quotations with their speakers."""
    seed, chosen = seed_of(text), Settings(rules_off=off)
    parse = nlp.parse(seed, chosen)
    found = sentences.split(seed, parse)
    named, known = parties.merge(seed, parse, found, mentions.find(seed, parse, found, chosen), chosen)
    everybody = coref.resolve(seed, parse, found, named, known, chosen)
    runs = quotes.find(seed, found, chosen)
    return seed, attribution.attribute(seed, parse, found, everybody, known, runs, chosen)


def shown(seed: Seed, quote: Quote) -> str:
    """A quotation in the form of the cases."""
    via = f" via {quote.via.name}" if quote.via else ""
    cue = seed.words(quote.cue) if quote.cue else "-"
    return f"{seed.words(quote.span)} = {quote.speaker.name or '?'}{via} ({cue})"


CASES = cases("quotes-speakers.md")


@pytest.mark.parametrize(("title", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_speakers(title, text, expected):
    seed, found = attributed(text)
    assert [shown(seed, q) for q in found if q.grade is not Grade.NAME] == expected


def test_confidence_follows_the_evidence():
    _, found = attributed('"It is shut," said Alice Thorne. "It stays shut."\n"It was cold," he said.')
    assert [q.speaker.confidence for q in found] == [Confidence.CERTAIN, Confidence.LIKELY, Confidence.UNCLEAR]


def test_speaker_keeps_the_words_at_the_spot_and_the_party():
    seed, (quote,) = attributed('Alice Thorne came on Monday. "The bridge is shut," she said.')
    assert seed.words(quote.speaker.mention) == "she"
    assert quote.speaker.parties == (0,)


def test_sources_without_a_name_are_marked():
    _, found = attributed('"It is rotten," two officials said. "It is new," said Alice Thorne.')
    assert [q.speaker.unnamed for q in found] == [True, False]


def test_rules_can_be_switched_off():
    text = '"The bridge is shut," said Alice Thorne.'
    assert attributed(text)[1][0].speaker.rule == "tag behind"
    assert attributed(text, ("tag behind", "lead-in", "tag at end"))[1][0].speaker.name == ""


def test_speaker_of_a_nameless_text_is_never_made_up():
    _, found = attributed("“Nobody is here and nobody will come.”")
    assert found[0].speaker.name == "" and found[0].speaker.confidence is Confidence.UNCLEAR


WORDS = (
    *(
        "Alice Thorne",
        "Robert Marsh",
        "the minister",
        "A former engineer",
        "she",
        "its",
        "whose",
        "France",
        "Mr.",
        "NOBODY",
    ),
    *("said", "told", "was", "who", "according to", "as", "put it", "in a statement by", "and", "for", "by", "accused"),
    *('"', "'", "“", "”", ",", ".", ":", "?", "—", "\n", "Q:", "A: ", "'s", "claim that", "the bridge", "\u200b", "  "),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_text_is_read_and_nothing_is_made_up(words):
    seed, found = attributed(" ".join(words))
    for quote in found:
        spots = [spot for spot in (quote.cue, quote.speaker.mention) if spot]
        assert all(0 <= spot.start < spot.end <= len(seed.text) for spot in spots)
        assert (quote.speaker.name == "") == (quote.speaker.confidence is Confidence.UNCLEAR)
        assert quote.speaker.name or not quote.speaker.parties


def test_same_text_same_answer():
    text = '"It is shut," said Alice Thorne. Robert Marsh left. "So be it," he said.'
    assert attributed(text) == attributed(text)
