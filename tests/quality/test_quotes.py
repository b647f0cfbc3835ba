"""Quotations and their speakers: each measure on small made cases, the readings themselves, and the command."""

import json
import runpy
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import cli
from generator.errors import ConfigError, UsageError
from generator.model import Confidence, Grade, Span
from generator.quality import floors, gate, quotes, quotes_gold, score
from generator.quality.quotes_found import Found, QuoteCase
from generator.quality.quotes_gold import NoQuote, Reading, Said, Text
from generator.quality.quotes_measures import counts
from generator.quality.quotes_rows import Row, errors, rows
from generator.quality.words import Words

OWN = Path(__file__).parent / "quotes"
WORDS = (
    'Anna Lind read "The Long Pier". "The pier is closed," she said. "It is a \'very old\' pier," Olaf Lind said, '
    'citing a report. "We are sorry," the firm said. Olaf Lind said it would reopen in May.'
)


def at(words: str) -> tuple[int, int]:
    start = WORDS.index(words)
    return start, start + len(words)


def said(words: str, *names: str, **more: object) -> Said:
    kind = str(more.pop("kind", "direct"))
    return Said(kind, (at(words),), (at(words),) if kind == "direct" else (), names=names, **more)


def found(words: str, speaker: str = "", grade: Grade = Grade.STATEMENT, **more: object) -> Found:
    told = {"mention": "", "confidence": Confidence.CERTAIN, "rule": "by hand", **more}
    return Found(Span(*at(words)), grade, speaker, **told)


READING = Reading(
    "pier",
    (
        said("The pier is closed", "Anna Lind", speaker="she", speaker_kind="pronoun", forms=("straight",), whole=True),
        said("It is a 'very old' pier", "Olaf Lind", forms=("straight",), whole=True, via="a report"),
        said("very old", "Olaf Lind", forms=("nested",)),
        said("We are sorry", "the firm", speaker="the firm", speaker_kind="nominal", forms=("straight",), whole=True),
        said("it would reopen in May", "Olaf Lind", kind="indirect"),
    ),
    (NoQuote(at("The Long Pier"), "title"),),
)
RIGHT = (
    found("The Long Pier", grade=Grade.NAME),
    found("The pier is closed", "Anna Lind", mention="she"),
    found("It is a 'very old' pier", "Olaf Lind", via="report", nested=(Span(*at("very old")),)),
    found("We are sorry", "firm"),
    found("it would reopen in May", "Olaf Lind", Grade.PARAPHRASE),
)


def case(*quotes: Found, reading: Reading = READING) -> QuoteCase:
    return QuoteCase(Text(Path("pier.txt"), reading), Words(WORDS), quotes)


def counted(*quotes: Found) -> dict[str, tuple[float, float, float]]:
    return {name: tuple(count) for name, count in counts(case(*quotes)).items()}


# ----------------------------------------------------------------------------------------------- measures


def test_a_text_in_which_all_is_found_has_no_errors() -> None:
    assert all(hits == got == wanted for hits, got, wanted in counted(*RIGHT).values())
    assert errors(case(*RIGHT)) == []


def test_nothing_found_is_told_run_by_run() -> None:
    assert counted()["quoted: runs F1"] == (0, 0, 3)
    assert counted()["reported: R"] == (0, 0, 1)
    assert [line.split(": ")[1] for line in errors(case())] == [
        "missed (pronoun, straight)",
        "missed (direct, straight)",
        "missed (direct, nested)",
        "missed (nominal, straight)",
        "missed (reported)",
    ]


def test_a_quotation_too_many_costs_precision() -> None:
    more = (*RIGHT, found("it would reopen in May", "Olaf Lind"))
    assert counted(*more)["quoted: runs F1"] == (3, 4, 3)
    assert errors(case(*more)) == ["pier.txt: no quotation: 'it would reopen in May'"]


def test_most_of_the_words_are_enough_to_be_found_but_not_exact() -> None:
    short = found("It is a 'very old'", "Olaf Lind", nested=(Span(*at("very old")),))
    lines = dict(rows(case(short, reading=Reading("pier", READING.quotes[1:2]))))
    assert lines["form straight"] == Row(1, 1, 0, 1)


@pytest.mark.parametrize(
    ("speaker", "mention", "by_name", "by_mention"),
    [
        ("Anna Lind", "she", 1, 1),
        ("she", "she", 0, 1),
        ("Lind", "Lind", 0, 0),
        ("Olaf Lind", "Olaf Lind", 0, 0),
        ("", "", 0, 0),
    ],
)
def test_of_namesakes_the_last_name_is_not_enough(speaker: str, mention: str, by_name: int, by_mention: int) -> None:
    one = counted(found("The pier is closed", speaker, mention=mention))
    assert one["quoted: attributed by name F1"][0] == by_name
    assert one["quoted: attributed by mention F1"][0] == by_mention


def test_a_last_name_of_one_speaker_and_a_description_are_enough() -> None:
    alone = Reading("pier", READING.quotes[:1])
    assert errors(case(found("The pier is closed", "Mayor Lind"), reading=alone)) == []
    assert counted(found("We are sorry", "the firm from Oslo"))["quoted: attributed by name F1"][0] == 1
    assert counted(found("We are sorry", "the mayor"))["quoted: attributed by name F1"][0] == 0


def test_all_of_several_speakers_must_be_named() -> None:
    both = Reading("pier", (said("We are sorry", "Anna Lind", "Per Moe"),))
    assert errors(case(found("We are sorry", "Anna Lind and Per Moe"), reading=both)) == []
    assert len(errors(case(found("We are sorry", "Per Moe"), reading=both))) == 1


def test_names_in_marks_are_to_be_left_out() -> None:
    shown = found("The Long Pier", "Anna Lind")
    assert counted(shown)["quoted: names left out"] == (0, 1, 1)
    assert "pier.txt: a quotation, though it is a title: 'The Long Pier'" in errors(case(shown))


def test_who_passes_it_on_is_wanted_and_may_be_too_many() -> None:
    wrong = (found("The pier is closed", "Anna Lind", via="The Post"), found("It is a 'very old' pier", "Olaf Lind"))
    assert counted(*wrong)["quoted: passed on by F1"] == (0, 1, 1)
    assert sum("passed on by" in line for line in errors(case(*wrong))) == 2


def test_each_degree_of_confidence_has_its_own_share() -> None:
    likely = found("The pier is closed", "Per Moe", confidence=Confidence.LIKELY)
    one = counted(likely, RIGHT[2])
    assert one["quoted: right of the likely"] == (0, 1, 1)
    assert one["quoted: right of the certain"] == (1, 1, 1)


def test_reported_speech_is_matched_and_loosely_matched() -> None:
    part = counted(found("reopen in May", "Anna Lind", Grade.PARAPHRASE))
    assert part["reported: P"] == (0, 1, 1)
    assert part["reported: loosely P"] == (1, 1, 1)
    assert part["reported: speaker"] == (0, 1, 1)


def test_a_fragment_is_no_statement() -> None:
    assert counted(found("We are sorry", "the firm", Grade.FRAGMENT))["quoted: fragments told from statements"] == (
        0,
        1,
        1,
    )


def test_a_reading_without_names_is_content_with_the_words_at_the_spot() -> None:
    plain = Reading("pier", (said("The pier is closed", speaker="she"), said("We are sorry")))
    right = (found("The pier is closed", "Anna Lind", mention="She"), found("We are sorry", "Per Moe"))
    assert errors(case(*right, reading=plain)) == []
    assert len(errors(case(found("The pier is closed", "Per Moe"), reading=plain))) == 2


def test_a_text_that_cannot_be_read_says_why() -> None:
    one = QuoteCase(Text(Path("pier.txt"), READING), Words(WORDS), (), "pier.txt: is empty")
    assert errors(one) == ["pier.txt: cannot be read: pier.txt: is empty"]


# ----------------------------------------------------------------------------------------------- readings


ALL = quotes_gold.texts(OWN) if OWN.is_dir() else []
SPEAKERS = {
    *("name", "last", "pronoun", "nominal", "organisation", "document"),
    *("unnamed", "spokesperson", "several", "none"),
}


@pytest.mark.parametrize("text", ALL, ids=lambda text: text.path.name)
def test_what_a_reading_says_stands_in_the_text(text: Text) -> None:
    words = text.path.read_text(encoding="utf-8")
    assert 80 <= len(words.split()) <= 400
    for one in text.reading.quotes:
        for start, end in one.spans:
            assert words[start:end].strip() == words[start:end] != "", words[start:end]
        assert one.names and all(one.names) and one.speaker in words
        assert one.speaker_kind in SPEAKERS
        assert (one.speaker_kind == "none") == (one.speaker == "")
        assert one.reported or one.forms
    for name in text.reading.not_quotes:
        assert words[name.span[0] - 1] in "“\"'‘« " and name.what in {"title", "nickname", "scare"}


def test_every_form_is_there_often_enough() -> None:
    told = [one for text in ALL for one in text.reading.quotes]
    forms = [form for one in told for form in one.forms if not one.reported]
    listed = (OWN / "README.md").read_text(encoding="utf-8")
    assert sum(not one.reported for one in told) >= 220
    assert sum(one.reported for one in told) >= 80
    assert all(f"`{form}`" in listed for form in forms)
    assert {form: forms.count(form) for form in forms if forms.count(form) < 6} == {}


def test_the_readings_are_made_from_their_sources() -> None:
    record = runpy.run_path(str(OWN / "make.py"))["record"]
    sources = sorted((OWN / "sources").iterdir())
    lines = (OWN / quotes_gold.GOLD).read_text(encoding="utf-8").splitlines()
    for path, line in zip(sources, lines, strict=True):
        text, reading = record(path.stem, path.read_text(encoding="utf-8"))
        told = f"{path.name}: run `python tests/quality/quotes/make.py`"
        assert (OWN / "txt" / path.name).read_text(encoding="utf-8") == text, told
        assert json.loads(line) == reading, told


# -------------------------------------------------------------------------------------- files and command

SHORT = 'Anna Lind runs the port. "The pier is closed until May," Anna Lind said on Monday.'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one text."""
    folder = tmp_path / quotes.FOLDER
    (folder / "txt").mkdir(parents=True)
    (folder / "txt" / "pier.txt").write_text(SHORT, encoding="utf-8")
    start = SHORT.index("The pier")
    span = [start, start + len("The pier is closed until May")]
    told = {"kind": "direct", "spans": [span], "segments": [span], "names": ["Anna Lind"], "forms": ["straight"]}
    line = json.dumps({"doc": "pier", "quotes": [told | {"whole": True}]})
    (folder / "gold.jsonl").write_text(line + "\n", encoding="utf-8")
    return tmp_path


def test_bad_readings_and_lost_texts_are_told(project: Path) -> None:
    with pytest.raises(UsageError, match=r"no readings \(gold\.jsonl\)"):
        quotes_gold.texts(project)
    folder = project / quotes.FOLDER
    (folder / "gold.jsonl").write_text('{"doc": "ship", "quotes": []}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="the text 'ship' has a reading"):
        quotes_gold.texts(folder)
    (folder / "gold.jsonl").write_text('{"doc": "pier"}\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"gold\.jsonl:1: is no reading of a text"):
        quotes_gold.texts(folder)


def test_other_texts_or_readings_have_another_digest(project: Path) -> None:
    folder = project / quotes.FOLDER
    first = quotes_gold.digest(folder)
    (folder / "txt" / "pier.txt").write_text(SHORT + " ", encoding="utf-8")
    second = quotes_gold.digest(folder)
    (folder / "gold.jsonl").write_text('{"doc": "pier", "quotes": []}\n', encoding="utf-8")
    assert len({first, second, quotes_gold.digest(folder)}) == 3


@pytest.mark.model
def test_the_command(project: Path) -> None:
    floors.write(project / gate.OWN, floors.Floors("x", {"quoted: runs F1": 0.125}))
    command = ["quality", "quotes", "--root", str(project), "--jobs", "1"]
    shown = CliRunner().invoke(cli.main, command)
    assert shown.exit_code == 0
    lines = {line[:46].strip(): line[46:].split() for line in shown.output.splitlines()}
    assert lines["quoted: runs F1"][0] == "1.0000" and lines["quoted: runs F1"][-1] == "0.1250"
    assert lines["form straight"][:4] == ["1", "1.0000", "1.0000", "1.0000"]
    assert CliRunner().invoke(cli.main, [*command, "--errors"]).output.strip() == ""
    told = json.loads(CliRunner().invoke(cli.main, [*command, "--json", str(project / quotes.FOLDER)]).output)
    assert told["texts"] == 1 and told["rows"]["form straight"]["speaker"] == 1


def test_the_gate_measures_the_quotations_too(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / gate.GOLD).mkdir(parents=True)
    (project / "a.txt").write_text("A", encoding="utf-8")
    (project / gate.GOLD / "a.json").write_text('{"seed":"a.txt","title":"A","body":[]}', encoding="utf-8")
    monkeypatch.setattr(score, "MEASURES", ())
    made = quotes.Outcome()
    made.add((counts(case(*RIGHT)), list(rows(case(*RIGHT))), []))
    monkeypatch.setattr(quotes, "measure", lambda folder, root, jobs, progress: made)
    quiet = contextmanager(lambda name: iter([lambda done, total: None]))
    first = gate.own(project, None, 1, gate.Pin(True), quiet)
    assert first.figures["quoted: attributed by name F1"] == first.figures["quoted: form straight, speaker"] == 1.0
    assert not any("of the unclear" in name for name in first.figures)
    assert gate.own(project, None, 1, gate.Pin(), quiet).failures == []
    (project / quotes.FOLDER / "txt" / "pier.txt").write_text("Nothing", encoding="utf-8")
    assert "not those the floors were measured on" in gate.own(project, None, 1, gate.Pin(), quiet).failures[0]
