"""The reference readings are readable, and everything they quote stands in its document where they say."""

import dataclasses
from pathlib import Path

import pytest

from generator.errors import ConfigError, UsageError
from generator.model import Kind, Standing
from generator.quality import gold, measures_dates, measures_quotes
from generator.quality.measures import Case
from generator.quality.words import plain
from tests.conftest import ROOT
from tests.quality import made

READINGS = ROOT / "tests" / "quality" / "gold"
FILES = gold.files(READINGS)


def opened(path: Path) -> Case:
    """The reading over its document's own characters, nothing found."""
    reading = gold.read(path)
    text = gold.seed_file(reading, ROOT).read_text(encoding="utf-8")
    one = made.case(source=text)
    briefing = dataclasses.replace(one.briefing, seed=dataclasses.replace(one.briefing.seed, text=text))
    return Case(reading, briefing, text)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_reading_stands_in_its_document(path: Path) -> None:
    case = opened(path)
    assert case.paragraph(None), "title"
    assert [line for line, place in zip(case.gold.body, case.paragraphs, strict=True) if not place] == []
    assert [run.gold.text for run in measures_quotes.wanted(case) if not run.at] == []
    assert [one.gold.text for one in measures_dates.wanted(case) if not one.at] == []
    assert [deed.sentence for deed in case.gold.relations if not case.words.places(deed.sentence)] == []
    lines = set(map(plain, case.source.split("\n")))
    assert [line for line in case.gold.page_lines if plain(line) not in lines] == []


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_reading_uses_the_words_the_measures_know(path: Path) -> None:
    reading = gold.read(path)
    forms = {quoted.form for quoted in (*reading.quotes, *reading.title_quotes)}
    assert forms <= {*measures_quotes.FORMS, "nested"}
    assert {party.kind for party in reading.parties} <= {str(kind) for kind in Kind}
    assert {party.salience for party in reading.parties} <= {str(standing) for standing in Standing}
    values = [when.value for when in reading.dates if when.value]
    assert [value for value in values if not measures_dates.days(value)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_relations_are_between_parties_of_the_reading(path: Path) -> None:
    reading = gold.read(path)
    names = {party.name for party in reading.parties}
    assert {name for deed in reading.relations for name in (*deed.who, *deed.whom)} <= names


def test_every_document_has_its_reading() -> None:
    seeds = {gold.seed_file(gold.read(path), ROOT).name for path in FILES}
    assert seeds == {path.name for path in (ROOT / "seeds").iterdir()}


def test_what_is_no_reading_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--gold"):
        gold.files(tmp_path)
    path = tmp_path / "a.json"
    path.write_text('{"seed": "seeds/a.txt", "title": 3}', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"a\.json: is no reference reading"):
        gold.read(path)
    path.write_text('{"seed": "seeds/a.txt", "title": "A", "body": []}', encoding="utf-8")
    with pytest.raises(UsageError, match=r"seeds/a\.txt"):
        gold.seed_file(gold.read(path), tmp_path)


def test_the_digest_changes_with_a_reading_and_with_a_document(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    seed, reading = tmp_path / "seeds" / "a.txt", tmp_path / "a.json"
    seed.write_text("A", encoding="utf-8")
    reading.write_text('{"seed": "seeds/a.txt", "title": "A", "body": []}', encoding="utf-8")
    first = gold.digest(tmp_path, tmp_path)
    assert gold.digest(tmp_path, tmp_path) == first
    seed.write_text("B", encoding="utf-8")
    second = gold.digest(tmp_path, tmp_path)
    reading.write_text('{"seed": "seeds/a.txt", "title": "B", "body": []}', encoding="utf-8")
    assert len({first, second, gold.digest(tmp_path, tmp_path)}) == 3
