import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.brief import description
from tests.brief import made


@pytest.mark.parametrize(("title", "given", "wanted"), made.cases("summary-description.md"))
def test_case(title: str, given: str, wanted: str) -> None:
    assert description.cut(given) == wanted, title


@given(st.text(max_size=400), st.integers(20, 160))
def test_never_longer_than_the_limit(text: str, limit: int) -> None:
    assert len(description.cut(text, limit)) <= limit


@given(st.lists(st.from_regex(r"[a-z]{1,9}", fullmatch=True), min_size=1, max_size=60))
def test_never_cut_inside_a_word(words: list[str]) -> None:
    line = description.cut(" ".join(words), 100).removesuffix("…").split()
    assert line == words[: len(line)]
