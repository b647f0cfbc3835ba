"""The blocks of a case file: title, input, expected lines."""

from __future__ import annotations

from pathlib import Path

CASES = Path(__file__).parents[1] / "cases"


def cases(name: str) -> list[tuple[str, str, list[str]]]:
    """Each case as (title, input, expected lines); an input may itself hold Markdown headings of other levels."""
    found = []
    for block in (CASES / name).read_text(encoding="utf-8").split("\n## ")[1:]:
        title, rest = block.split("\n", 1)
        text, expected = rest.split("\n--\n")
        found.append((title, text.strip() + "\n", expected.strip().splitlines()))
    return found
