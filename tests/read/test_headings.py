"""Lines taken for subheadings that are something else."""

from __future__ import annotations

import pytest

from generator.config import Settings
from generator.model import Label, Span
from generator.read import headings


def relabelled(*lines: str, settings: Settings | None = None) -> list[tuple[Label, str]]:
    text, found = "\n".join(lines), []
    at = 0
    for line in lines:
        label = Label.HEADING if len(line) < 50 else Label.BODY
        found.append((Span(at, at + len(line)), label, "subheading"))
        at += len(line) + 1
    return [(label, rule) for _, label, rule in headings.relabel(text, found, settings or Settings())]


ANSWER = "I was angry for some years, and then I bought a garden and forgot about it all."
QUESTIONS = ("Were you angry?", "What did you do?", "Do you miss it?", "Will you come back?")


def test_questions_that_speak_to_somebody_are_text() -> None:
    lines = [line for question in QUESTIONS for line in (question, ANSWER)]
    assert {label for label, _ in relabelled(*lines)} == {Label.BODY}
    assert headings.QUESTION in {rule for _, rule in relabelled(*lines)}


def test_questions_about_a_matter_are_headings() -> None:
    lines = [line for thing in ("levy", "toll", "tax", "fee") for line in (f"Who pays the {thing}?", ANSWER)]
    assert [label for label, _ in relabelled(*lines)][::2] == [Label.HEADING] * 4


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("15:41", Label.BODY),
        ("2 What we did .......... 3", Label.NAVIGATION),
        ("INSIDE: Hay prices, page 9", Label.RELATED),
        ("-- END --", Label.TRAILER),
        ("PRESSEMITTEILUNG 42/2026", Label.KICKER),
        ("The strike begins on the first day of term.", Label.BODY),
        ("What happens next", Label.HEADING),
        ("The end", Label.HEADING),
    ],
)
def test_lines_that_are_no_subheadings(line: str, label: Label) -> None:
    assert relabelled(line, ANSWER)[0][0] is label


def test_a_rule_can_be_switched_off() -> None:
    off = Settings(rules_off=("clock of an entry",))
    assert relabelled("15:41", ANSWER, settings=off)[0][0] is Label.HEADING


def test_short_lines_in_a_row_are_a_list_and_a_subheading_has_text_under_it() -> None:
    lines = ("400 g carrots", "2 parsnips", "1 small swede", "2 litres water", ANSWER, "What happens next", ANSWER)
    assert [label for label, _ in relabelled(*lines)] == [*[Label.LIST] * 4, Label.BODY, Label.HEADING, Label.BODY]
    off = relabelled(*lines, settings=Settings(rules_off=(headings.LISTED,)))
    assert [label for label, _ in off][:4] == [Label.HEADING] * 4
