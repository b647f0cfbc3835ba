"""The door for measuring: a line a document in the scorers' formats, whatever the documents are."""

import gzip
import json
from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.quality import predict, predict_stories
from tests.stories import BRIDGE, HARBOUR

pytestmark = pytest.mark.model


def lines(task: str, folder: Path, **more: Path) -> list[dict[str, object]]:
    out = folder.parent / "out.jsonl"
    predict.folder(task, folder, out, jobs=1, **more)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "txt"
    made.mkdir()
    (made / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (made / "harbour.one.txt").write_text(HARBOUR, encoding="utf-8")
    return made


def test_reading(folder: Path) -> None:
    bridge, harbour = lines("reading", folder)
    assert (bridge["doc"], harbour["doc"]) == ("bridge", "harbour.one")
    assert bridge["title"] == "Bridge reopens after two years"
    assert (bridge["author"], bridge["date"]) == ("Lise Holm", "2026-03-14")
    assert "SHARE" not in str(harbour["body"]) and "They broke it" in str(harbour["body"])


def test_offsets_count_characters_of_the_file(folder: Path) -> None:
    found = lines("quotes", folder)[0]["quotes"]
    assert isinstance(found, list) and found
    for quote in found:
        assert BRIDGE[quote["start"] : quote["end"]] == quote["text"]
    assert found[0]["speaker"] == "Nils Odden"
    for party in lines("parties", folder)[0]["parties"]:  # type: ignore[attr-defined]
        for start, end in party["mentions"]:
            assert BRIDGE[start:end].strip()


def test_a_summary_has_three_sentences_of_the_source(folder: Path) -> None:
    chosen = lines("summary", folder)[1]["summary"]
    assert isinstance(chosen, list) and len(chosen) == 3
    assert all(sentence in " ".join(HARBOUR.split()) for sentence in chosen)


def test_dates_are_resolved_against_the_date_given(folder: Path) -> None:
    (folder.parent / "created.json").write_text(json.dumps({"bridge": "2026-03-16", "harbour.one": "2026-03-05"}))
    values = [[d["value"] for d in line["dates"]] for line in lines("time", folder)]  # type: ignore[attr-defined]
    assert "2026-03-14" in values[0] and "2026-03-03" in values[1] and "2026-03-06" in values[1]


def test_a_document_that_cannot_be_read_says_why_and_stops_nothing(folder: Path) -> None:
    (folder / "a-page.html.gz").write_bytes(gzip.compress(b"<script>words()</script>"))
    (folder / "empty.txt").write_bytes(b"")
    made = {line["doc"]: line for line in lines("reading", folder)}
    assert set(made) == {"a-page", "bridge", "empty", "harbour.one"}
    assert "a-page.html: " in str(made["a-page"]["error"]) and made["a-page"]["body"] == ""
    assert "is empty" in str(made["empty"]["error"])


def test_stories_are_grouped_by_the_code_of_the_site(tmp_path: Path) -> None:
    texts = {"a": HARBOUR, "b": HARBOUR.replace("Tuesday", "the day before"), "c": BRIDGE}
    rows = [
        {"doc": name, "title": text.splitlines()[2], "text": text, "date": "2026-03-03", "outlet": name}
        for name, text in texts.items()
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    predict_stories.file(tmp_path / "in.jsonl", tmp_path / "out.jsonl")
    found = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["story"] for line in found] == ["a", "a", "c"]


def test_a_line_that_is_no_report_is_named(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"doc": "a"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"in\.jsonl:1: is no report with doc, title"):
        predict_stories.file(tmp_path / "in.jsonl", tmp_path / "out.jsonl")
