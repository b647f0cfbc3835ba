"""Queries with known answers over the sample site: at least 55 of 60 answered in the first three pages found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import asked

pytestmark = [pytest.mark.browser, pytest.mark.model]

FLOOR = {1: 55, 3: 58}
"""The queries whose answer is among so many pages, at least."""


def test_answers_stand_at_the_top(browser, samples: Path) -> None:
    places = asked.places(browser, asked.page(samples / "site").as_uri())
    assert len(places) == 60
    for most, floor in FLOOR.items():
        missed = [f"{place} {query.text}" for query, place in places if not 0 < place <= most]
        assert len(places) - len(missed) >= floor, missed


def test_every_answer_is_a_page_of_the_site(samples: Path) -> None:
    pages = {name for query in asked.queries() for name in query.pages}
    assert [name for name in sorted(pages) if not (samples / "site" / f"{name}.html").is_file()] == []
