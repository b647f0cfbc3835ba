"""What texts have in common, in runs of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link import shingles
from tests.link.papers import PIER, paper

TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=14)


def runs(words: str) -> shingles.Runs:
    return shingles.of_words(words.split())


@pytest.mark.parametrize(
    ("one", "other", "shared", "changed"),
    [
        ("a b c d e f", "a b c d e f", 1.0, 0.0),
        ("a b c d e f", "x a b c d e f y z", 1.0, 3 / 15),
        ("a b c d e f", "a b c X d e f", 0.5, 1 / 13),
        ("a b c d e f", "u v w x y z", 0.0, 1.0),
        ("a b", "a b", 1.0, 0.0),
        ("a b", "a c", 0.0, 1.0),
        ("", "a b c", 0.0, 1.0),
        ("", "", 0.0, 0.0),
    ],
)
def test_shared_and_changed(one: str, other: str, shared: float, changed: float) -> None:
    assert shingles.shared(runs(one), runs(other)) == shingles.shared(runs(other), runs(one)) == shared
    assert shingles.changed(runs(one), runs(other)) == pytest.approx(changed)


@given(TEXTS, TEXTS)
def test_changed_counts_the_words_in_no_common_run(one: list[str], other: list[str]) -> None:
    def alone(words: list[str], others: list[str]) -> int:
        size = min(shingles.SIZE, len(words))
        theirs = {tuple(others[i : i + size]) for i in range(len(others) - size + 1)}
        if len(others) < shingles.SIZE or len(words) < shingles.SIZE:
            theirs = {tuple(others)}
        held = [i for i in range(len(words) - size + 1) if tuple(words[i : i + size]) in theirs]
        return len(words) - len({k for i in held for k in range(i, i + size)})

    total = len(one) + len(other)
    wanted = (alone(one, other) + alone(other, one)) / total if total else 0.0
    assert shingles.changed(shingles.of_words(one), shingles.of_words(other)) == pytest.approx(wanted)


def test_case_blanks_and_furniture_do_not_count() -> None:
    plain = paper("a", *PIER)
    loud = paper("b", *(line.upper().replace(" ", "\u00a0 ") for line in PIER), furniture=("Share this page with all",))
    assert shingles.runs(plain) == shingles.runs(loud)


def test_scripts_without_blanks_have_runs_too() -> None:
    assert len(shingles.runs(paper("a", "港口关闭了北码头"))) == 6
