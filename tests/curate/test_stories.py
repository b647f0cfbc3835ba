"""Decisions about stories: their file, its faults with their lines, and what in them means nothing."""

from pathlib import Path

import pytest

from generator.build import everywhere
from generator.curate import stories
from generator.curate.stories import StoryDecision
from generator.errors import ConfigError
from generator.report import Report
from tests.link.test_registry import briefing


def written(root: Path, text: str) -> Path:
    path = stories.path_of(root)
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return root


def test_a_file_of_decisions(tmp_path: Path) -> None:
    text = "stories:\n  - story: pier\n    join: [divers]\n    apart: [choir, 2026]\n    title: The pier of Skarnes\n"
    (told,) = stories.load(written(tmp_path, text)).stories
    assert told == StoryDecision("pier", ("divers",), ("choir", "2026"), "The pier of Skarnes")
    assert stories.load(tmp_path / "elsewhere") == stories.NONE


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("stories:\n  - story: pier\n    joni: [a]\n", 3, "did you mean `join`?"),
        ("stories:\n  - story: ''\n", 2, "is empty"),
        ("stories:\n  - story: pier\n    join: [pier]\n", 3, "names the story itself"),
        ("stories:\n  - story: pier\n    join: [a]\n    apart: [a]\n", 4, "is under `join`, too"),
        ("stories:\n  - join: [a]\n", 2, "story"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(ConfigError) as error:
        stories.load(written(tmp_path, text))
    ((place, told),) = error.value.problems
    assert (place.path, place.line) == ("site_config/stories.yml", line)
    assert said in told


def test_an_id_that_no_briefing_has_is_told(tmp_path: Path) -> None:
    text = "stories:\n  - story: a\n    join: [b]\n    apart:\n      - gone\n  - story: lost\n"
    report = Report(briefings=[briefing("a"), briefing("b")], stories=stories.load(written(tmp_path, text)))
    everywhere.idle_stories(tmp_path, report, idle=False)
    assert report.findings == []
    everywhere.idle_stories(tmp_path, report, idle=True)
    assert [(f.place.line, f.text.split(";")[0]) for f in report.findings] == [
        (5, 'no briefing has the id "gone"'),
        (6, 'no briefing has the id "lost"'),
    ]
