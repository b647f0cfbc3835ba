import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.brief import marks


@pytest.mark.parametrize(
    "text",
    [
        'She said "no" and left.',
        "She said “no” and left.",
        'She said “no" and left.',
        "The workers' hall and the men's hats (all of them) burned.",
        "He called it 'a heap of rust' and left.",
        "In the '90s they didn't care.",
        'The room was "verified? and she paid.',
    ],
)
def test_balanced(text: str) -> None:
    assert marks.balanced(text)


@pytest.mark.parametrize(
    "text",
    ['She said "no and left.', "She said “no and left.", "no” she said.", "It (the pier burned.", "He said: 'a heap"],
)
def test_unbalanced(text: str) -> None:
    assert not marks.balanced(text)


def test_unclosed_knows_an_open_quotation() -> None:
    assert marks.unclosed("She said: “The pier is old.")
    assert marks.unclosed("She said: 'The pier is old.")
    assert not marks.unclosed("She said: “The pier is old.”")
    assert not marks.unclosed("The workers' hall is old.")


@given(st.text(alphabet="ab \"'“”‘’().,?", max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    assert marks.balanced(text) in (True, False)
    assert marks.unclosed(text) in (True, False)
