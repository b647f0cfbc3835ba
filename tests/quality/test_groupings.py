"""Reports grouped by event: the files, the figures on small made cases, the corpus, the command."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import cli
from generator.errors import ConfigError, UsageError
from generator.quality import groupings, stories_gold
from generator.quality.stories_gold import Report

OWN = Path(__file__).parent / "stories"
TWO = """## pier
@ a | 2026-03-02 | Nordwire | Pier shut
The pier is shut.

@ b | | Post | Pier still shut | = a
The pier is shut.
## fair
@ c | 2026-03-02 | Nordwire | Fair opens
A fair opened.
"""


@pytest.fixture
def told(tmp_path: Path) -> list[Report]:
    (tmp_path / "two.md").write_text(TWO, encoding="utf-8")
    return stories_gold.reports(tmp_path)


def test_reports_are_read_with_their_story(told: list[Report]) -> None:
    assert told[1] == Report("b", "pier", "", "Post", "Pier still shut", "The pier is shut.", "a")
    assert [report.story for report in told] == ["pier", "pier", "fair"]


@pytest.mark.parametrize(
    "text",
    [
        "@ a | | | No story\nText\n",
        "## s\n@ a | | Only three\nText\n",
        "## s\n@ a | | | No text\n",
        "## s\n@ | | | T\nText\n",
    ],
)
def test_a_broken_file_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match="@ id"):
        stories_gold.reports(tmp_path)


def test_names_must_be_one_and_known(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no reports"):
        stories_gold.reports(tmp_path)
    (tmp_path / "a.md").write_text(TWO.replace("@ c", "@ a"), encoding="utf-8")
    with pytest.raises(UsageError, match="two reports"):
        stories_gold.reports(tmp_path)
    (tmp_path / "a.md").write_text(TWO.replace("= a", "= z"), encoding="utf-8")
    with pytest.raises(UsageError, match="not here"):
        stories_gold.reports(tmp_path)


def test_right_groups_have_full_figures(told: list[Report]) -> None:
    outcome = groupings.judge(told, {"a": "a", "b": "a", "c": "c"}, {("a", "b")})
    assert set(outcome.figures.values()) == {1.0}
    assert outcome.errors == []


def test_what_is_joined_and_what_is_torn_is_told(told: list[Report]) -> None:
    outcome = groupings.judge(told, {"a": "a", "b": "b", "c": "a"}, set())
    assert outcome.figures["stories: B-cubed P"] == pytest.approx(2 / 3)
    assert outcome.figures["stories: B-cubed R"] == pytest.approx(2 / 3)
    assert outcome.figures["stories: found whole"] == 0
    assert outcome.figures["stories: reports without a stray beside them"] == pytest.approx(1 / 3)
    assert outcome.errors == [
        "one story of fair and pier: a, c",
        "pier is in pieces: a, c | b",
        "not seen as a reprint: a, b",
    ]


def test_the_corpus_has_stories_of_one_and_of_many() -> None:
    stories = [report.story for report in stories_gold.reports(OWN)]
    sizes = [stories.count(story) for story in dict.fromkeys(stories)]
    assert len(sizes) >= 30 and min(sizes) == 1 and max(sizes) >= 3


def test_the_command_tells_the_figures_the_errors_and_the_data(tmp_path: Path) -> None:
    (tmp_path / "two.md").write_text(TWO, encoding="utf-8")

    def run(*options: str) -> str:
        result = CliRunner().invoke(cli.main, ["quality", "stories", str(tmp_path), *options])
        assert result.exit_code == 0, result.output
        return result.stdout

    assert run().startswith("3 reports of 2 events")
    data = json.loads(run("--json"))
    assert (data["reports"], data["stories"]) == (3, 2)
    assert run("--errors").splitlines() == data["errors"]


def test_other_reports_have_another_digest(tmp_path: Path) -> None:
    (tmp_path / "two.md").write_text(TWO, encoding="utf-8")
    first = stories_gold.digest(tmp_path)
    (tmp_path / "two.md").write_text(TWO.replace("fair", "show"), encoding="utf-8")
    assert stories_gold.digest(tmp_path) != first
