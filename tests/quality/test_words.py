"""Words, likeness and matching, with results counted by hand."""

import pytest

from generator.model import Span
from generator.quality import words
from generator.quality.words import Words


def test_words_are_folded_and_lose_their_possessive_ending() -> None:
    assert words.tokens("The Mayor’s dog, Zoë — and 3:30") == ["the", "mayor", "dog", "zoe", "and", "3", "30"]


def test_a_name_has_no_article() -> None:
    assert words.name("The Harbour Board's") == words.name("harbour board")


def test_the_target_of_a_link_is_no_word() -> None:
    assert Words("see [the list](https://list.example/a) now").folded == ["see", "the", "list", "now"]


def test_a_phrase_is_found_behind_a_mark_first() -> None:
    text = Words('a new deal is no "new deal" at all')
    assert text.places("new deal") == [range(5, 7), range(1, 3)]


def test_a_phrase_is_found_within_its_paragraph_only() -> None:
    text = Words("one two one two")
    assert text.places("one two", range(1, 4)) == [range(2, 4)]
    assert text.places("two three") == []
    assert text.places("—") == []


def test_positions_are_those_of_words_a_span_touches() -> None:
    assert Words("one two three").at(Span(5, 9)) == {1, 2}


def test_dice() -> None:
    assert words.dice(frozenset({1, 2, 3}), frozenset({2, 3, 4, 5})) == pytest.approx(4 / 7)
    assert words.dice(frozenset[int](), frozenset[int]()) == 0.0


def test_rouge_counts_a_repeated_word_as_often_as_both_have_it() -> None:
    reference, text = "the cat sat", "the cat ran away the"
    assert words.rouge(reference, text, 1) == pytest.approx(2 * 2 / (3 + 5))
    assert words.rouge(reference, text, 2) == pytest.approx(2 * 1 / (2 + 4))
    assert words.rouge(reference, "", 1) == 0.0


def test_rouge_compares_stems() -> None:
    assert words.rouge("boats burned", "a boat burning", 1) == pytest.approx(2 * 2 / (2 + 3))


def test_pairs_are_one_to_one_and_the_most_alike_first() -> None:
    likeness = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.8, ("b", "x"): 0.1}
    matched = words.pairs("ab", "xy", lambda one, other: likeness[one, other], 0.1)
    assert matched == [(0, 1), (1, 0)]
    assert words.pairs("ab", "xy", lambda one, other: likeness[one, other], 0.5) == [(0, 1)]


def test_content_leaves_out_small_words() -> None:
    assert words.content("They said that the boats were burning") == {
        words.stem("boats"),
        words.stem("burning"),
    }


def test_common_counts_repeated_lines() -> None:
    assert words.common(["a", "a", "b"], ["a", "a", "a"]) == 2
