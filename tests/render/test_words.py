"""Dates and lists in words."""

import pytest

from generator.render import words


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2021-12-09", "9 December 2021"),
        ("2021-12", "December 2021"),
        ("2021", "2021"),
        ("2026-03-10T06:00", "10 March 2026, 06:00"),
        ("2026-03-10TNI", "10 March 2026, night"),
        ("2029-FA", "autumn 2029"),
        ("2026-Q3", "third quarter of 2026"),
        ("2026-H1", "first half of 2026"),
        ("2026-W11", "the week of 9 March 2026"),
        ("2026-W11-WE", "the weekend of 14 March 2026"),
        ("2026-W60", "2026-W60"),
        ("199X", "the 1990s"),
        ("19XX", "the 1900s"),
        ("2026-13", "2026-13"),
        ("PAST_REF", "PAST_REF"),
    ],
)
def test_dates_in_words(value: str, said: str) -> None:
    assert words.date(value) == said


def test_counts_and_lists() -> None:
    assert [words.count(n, "party", "parties") for n in (1, 2, 1200)] == ["1 party", "2 parties", "1,200 parties"]
    assert [words.listing(list(names)) for names in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
