"""What pages state of themselves, by the cases of a file."""

from __future__ import annotations

import pytest

from generator.config import Settings
from generator.model import RawSeed
from generator.read.formats import html
from tests.read.cases import cases


@pytest.mark.parametrize(("page", "expected"), [
    pytest.param(page, expected, id=title) for title, page, expected in cases("reading-html-facts.md")
])  # fmt: skip
def test_a_page_states_its_facts(page: str, expected: list[str]) -> None:
    document = html.read(RawSeed("x", "x.html", page.encode(), ""), Settings())
    found = [f"{name}: {fact.value}" for name, fact in document.facts if name != "language"]
    assert sorted(found, key=lambda line: line.split(":")[0]) == ([] if expected == ["none"] else expected)
