"""The gate: a fallen figure fails, changed data fail, and pinning never lowers a floor silently."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import cli
from generator.errors import ConfigError, UsageError
from generator.quality import bench, floors, gate, score, scorers
from generator.quality.floors import Floors, GateError, Lowered
from generator.quality.measures import Count, Measure, share

KNOWN = Floors("digest", {"title": 0.9, "quotes": 0.5})
PIN = "briefing quality gate"


def told(figures: dict[str, float], data: str = "digest", known: Floors = KNOWN) -> list[str]:
    return floors.failures(known, figures, data, PIN)


def test_figures_on_their_floors_pass() -> None:
    assert told({"title": 0.9, "quotes": 0.6}) == []


def test_rounding_is_no_drop() -> None:
    assert told({"title": 0.8995, "quotes": 0.4995}) == []


def test_each_fallen_figure_is_one_sentence() -> None:
    assert told({"title": 0.8994, "quotes": 0.4}) == [
        "title is 0.8994, below its floor 0.9000",
        "quotes is 0.4000, below its floor 0.5000",
    ]


def test_a_figure_that_is_missing_or_new_fails() -> None:
    assert told({"title": 0.9, "dates": 0.4}) == [
        "quotes is not measured any more; its floor is 0.5000",
        "dates has no floor; pin it with `briefing quality gate --pin`",
    ]


def test_other_data_fail_and_the_sentence_says_how_to_pin() -> None:
    (sentence,) = told({"title": 1.0, "quotes": 1.0}, data="other")
    assert "other" in sentence
    assert "`briefing quality gate --pin`" in sentence


def test_without_floors_the_gate_fails() -> None:
    (sentence,) = told({"title": 1.0}, known=Floors())
    assert "no floors yet" in sentence


def test_pinning_raises_floors_and_takes_the_new_digest() -> None:
    assert floors.pinned(KNOWN, {"title": 0.95004, "quotes": 0.5}, "new") == Floors(
        "new", {"title": 0.95, "quotes": 0.5}
    )


def test_pinning_within_the_tolerance_keeps_the_old_floor() -> None:
    assert floors.pinned(KNOWN, {"title": 0.8996, "quotes": 0.5}, "digest").floors["title"] == 0.9


def test_pinning_refuses_to_lower() -> None:
    with pytest.raises(GateError, match=r"title is 0\.8000, below its floor 0\.9000") as error:
        floors.pinned(KNOWN, {"title": 0.8, "quotes": 0.9}, "new")
    assert "--lower" in error.value.failures[-1]


def test_pinning_refuses_to_give_up_a_measure() -> None:
    with pytest.raises(GateError, match="quotes is not measured any more"):
        floors.pinned(KNOWN, {"title": 0.9}, "digest")


def test_a_reason_lowers_and_is_recorded_with_the_old_value() -> None:
    new = floors.pinned(KNOWN, {"title": 0.8}, "new", "the readings were wrong")
    assert new.floors == {"title": 0.8}
    assert new.lowered == (
        Lowered("title", 0.9, 0.8, "the readings were wrong"),
        Lowered("quotes", 0.5, None, "the readings were wrong"),
    )
    assert floors.pinned(new, {"title": 0.9}, "new").lowered == new.lowered, "the record stays"


def test_a_file_of_floors_comes_back_as_it_was_written(tmp_path: Path) -> None:
    new = floors.pinned(KNOWN, {"title": 0.8}, "new", "why")
    floors.write(tmp_path / "floors.json", new)
    assert floors.load(tmp_path / "floors.json") == new
    assert floors.load(tmp_path / "none.json") == Floors()
    (tmp_path / "floors.json").write_text('{"floor": 1}', encoding="utf-8")
    with pytest.raises(ConfigError, match="is no file of floors"):
        floors.load(tmp_path / "floors.json")


# ---------------------------------------------------------------------------------------------- the command


@contextmanager
def quiet(name: str) -> Iterator[Callable[[int, int], None]]:
    yield lambda done, total: None


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """A project of one document and two measures; the function sets what is measured next."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("A", encoding="utf-8")
    (tmp_path / gate.GOLD).mkdir(parents=True)
    (tmp_path / gate.GOLD / "a.json").write_text('{"seed":"seeds/a.txt","title":"A","body":[]}', encoding="utf-8")
    measures = tuple(
        Measure(name, share, lambda case: Count(1, 1, 1), least=low) for name, low in (("title", 0), ("true", 1))
    )
    monkeypatch.setattr(score, "MEASURES", measures)

    def measured(title: float, true: float = 1.0) -> None:
        counts = {"title": Count(title, 1, 1), "true": Count(true, 1, 1)}
        monkeypatch.setattr(score, "corpus", lambda *arguments: counts)

    return measured


def command(root: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli.main, ["quality", "gate", "--root", str(root), *options])
    return result.exit_code, result.output


def test_the_command_pins_passes_fails_and_refuses(tmp_path: Path, corpus: Callable[..., None]) -> None:
    corpus(0.75)
    assert command(tmp_path)[0] == 1, "no floors yet"
    code, output = command(tmp_path, "--pin")
    assert code == 0
    assert "title" in output
    assert command(tmp_path)[0] == 0
    corpus(0.5)
    code, output = command(tmp_path)
    assert code == 1
    assert "title is 0.5000, below its floor 0.7500" in output
    assert command(tmp_path, "--pin")[0] == 1
    assert floors.load(tmp_path / gate.OWN).floors["title"] == 0.75, "a refusal writes nothing"
    assert command(tmp_path, "--pin", "--lower", "harder documents")[0] == 0
    assert floors.load(tmp_path / gate.OWN).lowered == (Lowered("title", 0.75, 0.5, "harder documents"),)
    assert command(tmp_path)[0] == 0


def test_a_changed_document_fails(tmp_path: Path, corpus: Callable[..., None]) -> None:
    corpus(0.75)
    command(tmp_path, "--pin")
    (tmp_path / "seeds" / "a.txt").write_text("B", encoding="utf-8")
    code, output = command(tmp_path)
    assert code == 1
    assert "briefing quality gate --pin" in output
    command(tmp_path, "--pin")
    assert command(tmp_path)[0] == 0


def test_no_floor_and_no_reason_excuse_words_that_are_not_in_their_source(
    tmp_path: Path, corpus: Callable[..., None]
) -> None:
    corpus(0.75, true=0.5)
    code, output = command(tmp_path, "--pin", "--lower", "hurry")
    assert code == 1
    assert "true is 0.5000 and must be 1.0000" in output
    assert not (tmp_path / gate.OWN).exists()


def test_the_verdict_as_json(tmp_path: Path, corpus: Callable[..., None]) -> None:
    corpus(0.75)
    command(tmp_path, "--pin")
    result = CliRunner().invoke(cli.main, ["quality", "gate", "--root", str(tmp_path), "--json"])
    assert json.loads(result.output) == {"figures": {"title": 0.75, "true": 1.0}, "failures": []}


def test_a_reason_without_pinning_is_a_wrong_call(tmp_path: Path) -> None:
    assert command(tmp_path, "--lower", "why")[0] == 2
    with pytest.raises(UsageError, match="--pin"):
        gate.Pin(False, "why")


# ------------------------------------------------------------------------------------------- data outside


def test_a_folder_that_is_not_there_is_passed_over(tmp_path: Path) -> None:
    code, output = command(tmp_path, "--bench", str(tmp_path / "none"))
    assert code == 0
    assert "nothing was measured" in output


SCORER = "import sys, json; print(json.dumps({'lines': len(open(sys.argv[1]).readlines()) / 4}))"


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Data outside the project, with a scorer that counts predictions, and a pipeline that predicts the name."""
    folder = tmp_path / "data"
    (folder / "in").mkdir(parents=True)
    for name in "abc":
        (folder / "in" / f"{name}.txt").write_text(name, encoding="utf-8")
    (folder / "scorer.py").write_text(SCORER, encoding="utf-8")
    (folder / "gold.jsonl").write_text("{}", encoding="utf-8")
    (tmp_path / gate.FOLDER).mkdir(parents=True)

    def judged(data: Path, predictions: Path) -> dict[str, float]:
        return scorers.picked(json.loads(scorers.printed(data / "scorer.py", predictions)), {"share": "lines"})

    def predicted(task: str, inputs: Path, output: Path, *rest: object) -> None:
        output.write_text("".join(p.stem + "\n" for p in sorted(inputs.iterdir())), encoding="utf-8")

    monkeypatch.setattr(bench, "PARTS", (bench.Part("names", "quotes", "in", ("gold.jsonl",), judged),))
    monkeypatch.setattr(bench.predict, "folder", predicted)
    return folder


def test_data_outside_are_judged_by_their_own_scorer(tmp_path: Path, outside: Path) -> None:
    options = ("--bench", str(outside))
    assert command(tmp_path, *options)[0] == 1, "no floors yet"
    assert command(tmp_path, *options, "--pin")[0] == 0
    assert floors.load(tmp_path / gate.BENCH).floors == {"names: share": 0.75}
    assert command(tmp_path, *options)[0] == 0
    (outside / "scorer.py").write_text(SCORER.replace("/ 4", "/ 5"), encoding="utf-8")
    code, output = command(tmp_path, *options)
    assert code == 1
    assert "names: share is 0.6000, below its floor 0.7500" in output
    (outside / "gold.jsonl").write_text("{ }", encoding="utf-8")
    assert f"briefing quality gate --bench {outside.as_posix()} --pin" in command(tmp_path, *options)[1]


def test_a_part_may_take_some_inputs_only(outside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (part,) = bench.PARTS
    chosen = bench.Part(*[getattr(part, name) for name in part.__slots__][:5], lambda data: [data / "in" / "b.txt"])
    monkeypatch.setattr(bench, "PARTS", (chosen,))
    (result,) = bench.run(outside, 1, quiet, outside)
    assert result.documents == 1
    assert result.figures == {"names: share": 0.25}


def test_a_scorer_that_fails_is_told(outside: Path) -> None:
    (outside / "scorer.py").write_text("raise SystemExit('no rouge here')", encoding="utf-8")
    with pytest.raises(GateError, match=r"scorer\.py failed: no rouge here"):
        bench.run(outside, 1, quiet, outside)


def test_incomplete_data_are_told(outside: Path) -> None:
    (outside / "gold.jsonl").unlink()
    with pytest.raises(UsageError, match=r"gold\.jsonl"):
        bench.digest(outside)


def test_of_the_summary_data_only_scored_sources_are_run(tmp_path: Path) -> None:
    (tmp_path / "summary").mkdir()
    lines = (
        json.dumps({"doc": doc, "source": source}) for doc, source in (("a", "writers"), ("c", "xsum"), ("e", "dm"))
    )
    (tmp_path / "summary" / "gold.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert [path.name for path in scorers.summary_inputs(tmp_path)] == ["a.txt", "e.txt"]
