"""Words for search, and which forms belong together."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.search_forms import groups, stem, unseen
from generator.export.search_words import LONGEST, words

CASES = Path(__file__).parents[1] / "cases" / "search_words.md"


def cases() -> list[tuple[str, str, str]]:
    blocks = CASES.read_text(encoding="utf-8").split("\n## ")[1:]
    found = []
    for block in blocks:
        title, rest = block.split("\n", 1)
        text, expected = rest.split("\n--\n")
        found.append((title, text, expected.strip()))
    return found


@pytest.mark.parametrize(("title", "text", "expected"), cases(), ids=lambda value: value[:30])
def test_words(title, text, expected):
    assert " ".join(words(text)) == expected


def test_there_are_cases():
    assert len(cases()) > 10


@given(st.text())
def test_any_text_gives_words_that_are_words_of_themselves(text):
    for word in words(text):
        assert 0 < len(word) <= LONGEST
        assert words(word)[0] == word


def test_a_long_run_is_cut():
    assert words("x" * 10_000) == ["x" * LONGEST]


def test_forms_of_one_word_share_a_stem():
    found = groups(["warning", "warns", "sky", "skies", "said", "saying", "harbour"])
    assert sorted(found.values()) == [
        ("harbour",),
        ("said", "saying"),
        ("skies", "sky"),
        ("warning", "warns"),
    ]


@pytest.mark.parametrize("form", ["Øresund", "münchen", "2026", "東京", "g7"])
def test_other_words_are_their_own_stem(form):
    assert stem(form) == form


@pytest.mark.parametrize(
    ("seen", "asked"),
    [
        ({"warning", "warns"}, {"warn", "warned"}),
        ({"policies"}, {"policy"}),
        ({"plan"}, {"plans", "planned", "planning"}),
        ({"decide"}, {"decides", "decided", "deciding"}),
        ({"attack"}, {"attacks", "attacked", "attacking"}),
        ({"say"}, {"said", "says"}),
        ({"took"}, {"take", "takes", "taken", "taking"}),
        ({"children"}, {"child"}),
    ],
)
def test_forms_nobody_wrote_can_be_asked_for(seen, asked):
    root = stem(min(seen))
    found = set(unseen(root, seen))
    assert asked <= found
    assert not found & seen
    assert {stem(form) for form in found} == {root}
