"""Captions and the credits that stand on lines of their own."""

from __future__ import annotations

import pytest

from generator.model import Block, Label, Span
from generator.read import pictures

CREDITS = ("Photo: Anna Roth/Reuters", "Photo: Peter Holm/AFP")
WORDS = ("The old bridge in March.", "The mayor on her way to the vote.")


def found(*lines: str) -> list[tuple[str, str]]:
    text, blocks, at = "\n".join(lines), [], 0
    for line in lines:
        label = Label.CREDIT if line in CREDITS else Label.CAPTION
        blocks.append(Block(Span(at, at + len(line)), label, "test", 0))
        at += len(line) + 1
    told = pictures.find(text, tuple(blocks))
    return [(caption.span.of(text), caption.credit.value if caption.credit else "") for caption in told]


@pytest.mark.parametrize(
    "lines",
    [
        (WORDS[0], CREDITS[0], WORDS[1], CREDITS[1]),
        (CREDITS[0], WORDS[0], CREDITS[1], WORDS[1]),
    ],
)
def test_the_first_of_a_row_tells_which_way_the_credits_go(lines: tuple[str, ...]) -> None:
    assert found(*lines) == [(WORDS[0], "Anna Roth/Reuters"), (WORDS[1], "Peter Holm/AFP")]


def test_a_credit_beside_no_caption_is_one_by_itself() -> None:
    assert found(CREDITS[0]) == [(CREDITS[0], "Anna Roth/Reuters")]
