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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She said: “The pier is old. ", "It will fall.” Nobody heard."),
        ('She said: "The pier is old. ', 'It will fall," and left.'),
        ("She said: 'The pier is old. ", "It will fall.' Nobody heard."),
    ],
)
def test_between_the_marks_is_inside(before: str, after: str) -> None:
    assert marks.inside(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She said: “The pier is old.” ", "It fell. “Nobody heard,” she said."),
        ('The plank is 6" wide. "It is old," she said. ', 'It fell. "Nobody heard," she said.'),
        ('"The company declined to comment. ', 'It fell. "Nobody heard," she said.'),
        ("The workers' hall is old. ", "It fell."),
    ],
)
def test_behind_a_closed_or_a_lost_mark_is_not(before: str, after: str) -> None:
    assert not marks.inside(before, after)


@given(st.text(alphabet="ab \"'“”‘’().,?", max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    assert marks.balanced(text) in (True, False)
    assert marks.inside(text, text) in (True, False)
