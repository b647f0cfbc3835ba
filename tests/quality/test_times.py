"""Dates of texts whose every date is marked: the marks, the counts on small made cases, the readings, the command."""

import datetime
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import cli
from generator.errors import ConfigError, UsageError
from generator.model import Basis, DateRef, Precision, Span
from generator.quality import times, times_gold
from generator.quality.times_gold import Text

OWN = Path(__file__).parent / "time"
PIER = "date: 2026-03-10\nThe pier shut [[on Monday|2026-03-09]].\n\nIt is [[now|PRESENT_REF]] dry, and [[May|?]] be.\n"
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@pytest.fixture
def pier(tmp_path: Path) -> Text:
    (tmp_path / "pier.txt").write_text(PIER, encoding="utf-8")
    return times_gold.read(tmp_path / "pier.txt")


def ref(text: Text, words: str, value: str | None, precision: Precision = Precision.DAY) -> DateRef:
    start = text.text.index(words)
    return DateRef(Span(start, start + len(words)), 0, 0, value, precision, Basis.INFERRED, "by hand")


def test_marks_are_taken_out_and_kept(pier: Text) -> None:
    assert pier.date == "2026-03-10"
    assert pier.text.startswith("The pier shut on Monday.")
    assert [(pier.text[t.span.start : t.span.end], t.values) for t in pier.dates] == [
        ("on Monday", ("2026-03-09",)),
        ("now", ("PRESENT_REF",)),
        ("May", ("?",)),
    ]


@pytest.mark.parametrize("text", ["A text", "date: 2026\nA text", "date: -\nA [[day]]", "date: -\nA [[day|]] or so"])
def test_a_broken_text_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError):
        times_gold.read(tmp_path / "bad.txt")
    with pytest.raises(UsageError, match="no texts"):
        times_gold.texts(tmp_path / "none")


def test_all_that_is_marked_found_has_no_errors(pier: Text) -> None:
    counts, _, errors = times.judge(pier, (ref(pier, "Monday", "2026-03-09"), ref(pier, "now", "PRESENT_REF")))
    assert counts["times: found F1"] == (2, 2, 3)
    assert counts["times: found with the right value F1"] == (3, 2, 3), "what may not be asserted may be left out"
    assert counts["times: values asserted P"] == (1, 1, 1)
    assert errors == ["pier.txt: missed: 'May', which is ?"]


def test_a_wrong_value_and_a_date_too_many_are_told(pier: Text) -> None:
    found = (ref(pier, "Monday", "2026-03-16"), ref(pier, "pier", "2026"), ref(pier, "May", "2026-05", Precision.MONTH))
    counts, _, errors = times.judge(pier, found)
    assert counts["times: calendar dates with the right value F1"] == (0, 3, 1)
    assert counts["times: values asserted P"] == (0, 3, 3)
    assert counts["times: nothing asserted where nothing can be"] == (0, 1, 1)
    assert [line.split(":")[1].split(" ")[1] for line in errors] == ["'on", "missed", "'May'", "no"]


def test_a_stretch_up_to_now_is_no_date(pier: Text) -> None:
    assert times.judge(pier, (ref(pier, "pier", "P2W", Precision.VAGUE),))[0]["times: found F1"] == (0, 0, 3)


# ----------------------------------------------------------------------------------------------- readings


ALL = times_gold.texts(OWN)


def test_there_are_enough_expressions() -> None:
    assert sum(len(text.dates) for text in ALL) >= 200


@pytest.mark.parametrize("text", ALL, ids=lambda text: text.path.name)
def test_a_weekday_has_the_day_that_it_names(text: Text) -> None:
    for told in text.dates:
        named = re.search("|".join(DAYS), told.words.lower())
        day = re.match(r"\d{4}-\d\d-\d\d", told.values[0])
        if named and day:
            assert DAYS[datetime.date.fromisoformat(day[0]).weekday()] == named[0], told.words
        assert told.words == told.words.strip()
        assert text.date or told.values == ("?",) or re.search(r"\d{4}|188|later", told.words), told.words


@pytest.mark.model
def test_the_command_tells_the_figures_the_errors_and_the_data(tmp_path: Path) -> None:
    (tmp_path / "pier.txt").write_text(PIER, encoding="utf-8")

    def run(*options: str) -> str:
        result = CliRunner().invoke(cli.main, ["quality", "time", str(tmp_path), "--jobs", "1", *options])
        assert result.exit_code == 0, result.output
        return result.stdout

    assert "times: found F1" in run()
    told = json.loads(run("--json"))
    assert (told["texts"], told["overall"]["times: values asserted P"]["value"]) == (1, 1.0)
    assert run("--errors").splitlines() == told["errors"]


def test_other_texts_have_another_digest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PIER, encoding="utf-8")
    first = times_gold.digest(tmp_path)
    (tmp_path / "a.txt").write_text(PIER.replace("shut", "closed"), encoding="utf-8")
    assert times_gold.digest(tmp_path) != first
