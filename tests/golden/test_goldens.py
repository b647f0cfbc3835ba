"""Whole pages as they are: a change of any rule shows as a change of a page, to be read before it is accepted.

BRIEFING_UPDATE_GOLDENS=1 writes the pages anew; the difference is then reviewed like code.
"""

import os
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SEEDS = (
    "port-halden-nordwire",
    "boil-notice-courier",
    "interview-referee",
    "clarepen-recall",
    "desk-kremlin-call-retelling",
)

pytestmark = pytest.mark.model


@pytest.mark.parametrize("seed", SEEDS)
def test_page_is_the_golden_one(seed: str, samples: Path) -> None:
    made = (samples / f"docs_src/briefings/{seed}.md").read_text(encoding="utf-8")
    golden = HERE / seed / "page.md"
    if os.environ.get("BRIEFING_UPDATE_GOLDENS"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")


def test_story_is_the_golden_one(samples: Path) -> None:
    made = (samples / "docs_src/stories/lake-talks-desk.md").read_text(encoding="utf-8")
    golden = HERE / "story-lake-talks" / "page.md"
    if os.environ.get("BRIEFING_UPDATE_GOLDENS"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")
