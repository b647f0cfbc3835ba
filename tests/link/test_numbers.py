"""Figures with what they count."""

import pytest

from generator.link import numbers
from tests.read.cases import cases

CASES = cases("story-figures.md")


@pytest.mark.parametrize(("title", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_figures(title: str, text: str, expected: list[str]) -> None:
    found = [f"{text[n.span.start : n.span.end]} | {n.value:g} | {n.counted}" for n in numbers.find(text)]
    assert found == [line.replace("4200000000", "4.2e+09").replace("400000000", "4e+08") for line in expected]


def test_places_count_from_the_start_given() -> None:
    (number,) = numbers.find("some 40 ships", 100)
    assert (number.span, number.exact) == ((100, 113), False)
