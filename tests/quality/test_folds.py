"""What was trained on a document never scores it: the rule of folds, their tables, and how these are put in force."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator import lexicon
from generator.brief import chances, choosing
from generator.errors import ConfigError, UsageError
from generator.quality import bench, folds, gate, predict
from generator.read import chain, titles
from tests.quality.test_gate import quiet

FOLDS = Path(__file__).parents[2] / gate.FOLDS
SHIPPED = lexicon.DATA / "en"
TABLES = {
    "reading": ("furniture_weights.tsv", "furniture_titles.tsv"),
    "html": ("html_weights.tsv",),
    "summary": ("summary_weights.tsv", "summary_words.tsv"),
}
EACH = [(stage, name) for stage, names in TABLES.items() for name in names]
IN_FORCE: dict[str, Callable[[], Mapping[str, object]]] = {
    "furniture_weights.tsv": lambda: chain._signs("furniture_weights"),
    "html_weights.tsv": lambda: chain._signs("html_weights"),
    "furniture_titles.tsv": titles._worth,
    "summary_weights.tsv": choosing.weights,
    "summary_words.tsv": lambda: chances.tables()[1],
}
COLUMNS = {"name", "sign", "mark", "basis"}  # those that hold no number


def rows(path: Path) -> list[dict[str, str]]:
    head, *lines = (x.split("\t") for x in path.read_text(encoding="utf-8").splitlines() if not x.startswith("# "))
    return [dict(zip(head, line, strict=True)) for line in lines]


def names(table: list[dict[str, str]]) -> list[str]:
    return [next(iter(row.values())) for row in table]


def tables_of(stage: str, name: str) -> list[Path]:
    return [folds.place(FOLDS, stage, n) / name for n in range(folds.load(FOLDS, stage).folds)]


# -------------------------------------------------------------------------------------------- the tables


@pytest.mark.parametrize(("stage", "name"), EACH)
def test_each_fold_has_a_table_with_the_rows_of_the_shipped_one(stage: str, name: str) -> None:
    shipped = rows(SHIPPED / name)
    for path in tables_of(stage, name):
        table = rows(path)
        assert names(table) == names(shipped), f"{path} is stale; train the stage {stage} again with --write"
        assert [row.keys() for row in table] == [row.keys() for row in shipped]
        assert all(abs(float(row[column])) < 100 for row in table for column in row.keys() - COLUMNS)


@pytest.mark.parametrize(("stage", "name"), EACH)
def test_no_two_folds_nor_the_shipped_table_are_alike(stage: str, name: str) -> None:
    found = [json.dumps(rows(path)) for path in (SHIPPED / name, *tables_of(stage, name))]
    assert len(set(found)) == len(found)


def test_what_was_set_by_hand_is_the_same_in_each_fold() -> None:
    shipped = [row for row in rows(SHIPPED / "summary_weights.tsv") if row["basis"] == "set"]
    for path in tables_of("summary", "summary_weights.tsv"):
        assert [row for row in rows(path) if row["basis"] == "set"] == shipped, f"{path} is stale; train again"


@pytest.mark.parametrize("stage", TABLES)
def test_a_fold_holds_its_tables_and_nothing_else(stage: str) -> None:
    wanted = [folds.place(FOLDS, stage, n).name for n in range(folds.load(FOLDS, stage).folds)]
    assert sorted(path.name for path in FOLDS.glob(f"{stage}-*")) == sorted(wanted)
    for name in wanted:
        assert sorted(path.name for path in (FOLDS / name).iterdir()) == sorted(TABLES[stage])


def test_every_part_whose_stage_was_fitted_is_scored_by_folds() -> None:
    assert {part.folds for part in bench.PARTS if part.task in TABLES} == TABLES.keys()
    assert not any(part.folds for part in bench.PARTS if part.task not in TABLES)


# ---------------------------------------------------------------------------------------------- the rule


def test_the_pages_of_an_outlet_are_in_one_fold() -> None:
    rule = folds.Rule("host", 5)
    found = {rule.fold({"doc": f"page-{n}", "host": "tidende.example"}) for n in range(40)}
    assert len(found) == 1
    assert {rule.fold({"doc": f"page-{n}", "host": f"{n}.example"}) for n in range(40)} == set(range(5))


def test_a_document_without_the_field_goes_by_its_name() -> None:
    rule = folds.Rule("host", 5)
    of_a = int("0cc175b9c0f1b6a831c399e269772661", 16) % 5  # MD5 of "a"
    assert rule.fold({"doc": "a"}) == rule.fold({"doc": "z", "host": "a"}) == of_a


def test_each_document_has_the_tables_of_exactly_its_fold(tmp_path: Path) -> None:
    lines = [{"doc": f"page-{n}", "host": f"{n % 7}.example"} for n in range(30)]
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    folds.write(tmp_path, "reading", folds.Rule("host", 3))
    found = folds.tables(tmp_path, "reading", gold)
    rule = folds.load(tmp_path, "reading")
    assert found == {line["doc"]: tmp_path / f"reading-{rule.fold(line)}" for line in lines}


def test_a_rule_that_is_missing_or_broken_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"reading\.json"):
        folds.load(tmp_path, "reading")
    (tmp_path / "reading.json").write_text('{"by": "host"}', encoding="utf-8")
    with pytest.raises(ConfigError, match="is no rule of folds"):
        folds.load(tmp_path, "reading")


# ------------------------------------------------------------------------------------------- other tables


@pytest.mark.parametrize(("stage", "name"), EACH)
def test_replaced_switches_and_restores(stage: str, name: str) -> None:
    shipped, digest = dict(IN_FORCE[name]()), lexicon.digest()
    for path in tables_of(stage, name)[:2]:
        with lexicon.replaced(path.parent):
            value = next(column for column in rows(path)[-1] if column not in COLUMNS)
            assert lexicon.table(path.stem)[-1][value] == rows(path)[-1][value]
            assert dict(IN_FORCE[name]()) != shipped
            assert lexicon.digest() != digest
        assert dict(IN_FORCE[name]()) == shipped
        assert lexicon.digest() == digest


def test_replaced_restores_after_an_error_and_nests() -> None:
    one, two = (path.parent for path in tables_of("reading", "furniture_titles.tsv")[:2])
    shipped = dict(titles._worth())
    with pytest.raises(ZeroDivisionError), lexicon.replaced(one):
        first = dict(titles._worth())
        with lexicon.replaced(two):
            assert dict(titles._worth()) not in (first, shipped)
        assert dict(titles._worth()) == first
        raise ZeroDivisionError
    assert dict(titles._worth()) == shipped


def test_files_that_are_not_in_the_folder_stay() -> None:
    before = lexicon.sections("furniture"), lexicon.table("kinds")
    with lexicon.replaced(tables_of("reading", "furniture_titles.tsv")[0].parent):
        assert (lexicon.sections("furniture"), lexicon.table("kinds")) == before


def test_a_folder_that_replaces_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), lexicon.replaced(tmp_path):
        pass
    (tmp_path / "no_such_table.tsv").write_text("a\tb\n", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match="no_such_table"), lexicon.replaced(tmp_path):
        pass


def test_a_document_is_predicted_with_its_own_tables(tmp_path: Path) -> None:
    """Under weights by which every line stands before the text, the document named has no body; the other has."""
    inputs, tables = tmp_path / "in", tmp_path / "tables"
    inputs.mkdir()
    tables.mkdir()
    told = "The harbour board met on Monday and chose a new pilot after a long debate about the ferry and its cost. "
    for doc in ("a", "b"):
        (inputs / f"{doc}.txt").write_text(f"Board chooses pilot\n\n{told * 2}\n\n{told * 2}\n", encoding="utf-8")
    steps = [f"from {state}\t0\t-900\t-900\t-900" for state in ("before", "text", "inside", "after")]
    lines = ["sign\tbefore\ttext\tinside\tafter", *steps, "stop\t900\t-900\t0\t0"]
    (tables / "furniture_weights.tsv").write_text("\n".join(lines), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    predict.folder("reading", inputs, out, jobs=1, tables={"a": tables})
    found = {line["doc"]: line["body"] for line in map(json.loads, out.read_text(encoding="utf-8").splitlines())}
    assert "harbour" not in found["a"]
    assert "harbour" in found["b"]


def test_the_gate_predicts_with_the_tables_of_each_fold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ingest" / "page").mkdir(parents=True)
    (tmp_path / "ingest" / "gold.jsonl").write_text('{"doc": "a", "host": "x.example"}', encoding="utf-8")
    given = []

    def predicted(*arguments: object) -> None:
        given.append(arguments[-1])

    monkeypatch.setattr(bench.predict, "folder", predicted)
    part = bench.Part("page", "reading", "ingest/page", ("ingest/gold.jsonl",), lambda *_: {}, folds="reading")
    monkeypatch.setattr(bench, "PARTS", (part,))
    bench.run(tmp_path, 1, quiet, FOLDS)
    assert given == [{"a": FOLDS / f"reading-{folds.load(FOLDS, 'reading').fold({'host': 'x.example'})}"}]
