"""The reference summaries: that there are enough, how they are measured, and that the gate asks for them."""

from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.errors import ConfigError, UsageError
from generator.quality import gate, score, summaries

ROOT = Path(__file__).parents[2]


def test_there_are_enough_references_and_their_texts_are_there() -> None:
    found = summaries.references(ROOT)
    assert len(found) >= 40
    assert all((ROOT / reference.text).is_file() and reference.summary for reference in found)


def test_a_broken_line_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        summaries.references(tmp_path)
    folder = tmp_path / summaries.FOLDER
    folder.mkdir(parents=True)
    (folder / summaries.REFERENCES).write_text('{"text": "a.txt"}\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"references\.jsonl:1: is no reference summary"):
        summaries.references(tmp_path)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / summaries.FOLDER
    folder.mkdir(parents=True)
    (folder / summaries.REFERENCES).write_text('{"text": "a.txt", "summary": "It rained."}\n', encoding="utf-8")
    (tmp_path / gate.GOLD).mkdir(parents=True)
    (tmp_path / "a.txt").write_text("A\n\nIt rained.\n", encoding="utf-8")
    (tmp_path / gate.GOLD / "a.json").write_text('{"seed":"a.txt","title":"A","body":[]}', encoding="utf-8")
    return tmp_path


def test_the_gate_measures_them_too_and_pins_no_baseline(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(score, "MEASURES", ())
    figures = {"summaries: ROUGE-1": 0.5, f"summaries: ROUGE-1{summaries.BASELINE}": 0.4}
    made = summaries.Outcome([summaries.Told(figures, [])])
    monkeypatch.setattr(summaries, "measure", lambda root, jobs, progress: made)
    quiet = contextmanager(lambda name: iter([lambda done, total: None]))
    first = gate.own(project, None, 1, gate.Pin(True), quiet)
    assert first.figures == {"summaries: ROUGE-1": 0.5}
    assert any("of the lead" in line for line in first.table)
    assert gate.own(project, None, 1, gate.Pin(), quiet).failures == []
    (project / "a.txt").write_text("A\n\nIt snowed.\n", encoding="utf-8")
    assert "not those the floors were measured on" in gate.own(project, None, 1, gate.Pin(), quiet).failures[0]
