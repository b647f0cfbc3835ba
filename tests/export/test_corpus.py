"""The corpus as data: every form holds the same, follows its schema and its dictionary, and leads to the source."""

import csv
import hashlib
import json
import re
import sqlite3
from dataclasses import replace
from pathlib import Path

import jsonschema
import msgspec
import pytest

from generator.config import DEFAULT, Settings
from generator.export import corpus as files
from generator.export import rows, tables
from generator.link import registry
from generator.model import Belonging, Corpus, Grade, Kind, Metadata, Story
from tests.quality import made

ABOUT = Path(__file__).parents[2] / "docs_src/about/data.md"
META = Metadata(
    made.fact('Mayor; "blames"\nferry, firm'), section=(made.fact("World"),), published=made.fact("2026-03")
)


def corpus() -> Corpus:
    quotes = (made.quote("They broke our pier.", "Marta Tennvik"), made.quote("far away", grade=Grade.FRAGMENT))
    case = made.case(
        meta=META,
        quotes=quotes,
        parties=(made.party("Marta Tennvik", Kind.PERSON), made.party("Fjordlinjen", Kind.ORGANIZATION)),
        relations=(made.relation((1,), ()),),
        dates=(made.date("on Tuesday", None),),
        bottom_line=made.passages("The pier closed in May."),
    )
    one = replace(case.briefing, key_quotes=(0,))
    two = replace(one, seed=replace(one.seed, id="b", digest="1"))
    return registry.corpus([one, two])


def test_a_briefing_follows_the_published_schema():
    schema = json.loads(files.schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    found = [json.loads(line) for line in files.lines(tables.wholes(corpus(), DEFAULT))]
    assert [one["briefing"]["id"] for one in found] == ["a", "b"]
    for one in found:
        jsonschema.validate(one, schema)
        assert one["story"][0]["rule"] and one["quotes"] and one["paragraphs"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**found[0], "quotes": [{"words": 1}]}, schema)


def test_every_row_of_a_text_holds_the_characters_it_names():
    one = next(tables.wholes(corpus(), DEFAULT))
    checked = 0
    for name in ("passages", "quotes", "mentions", "relations", "dates", "paragraphs"):
        for row in getattr(one, name):
            assert made.TEXT[row.start : row.end] == row.words
            checked += 1
    assert checked == 1 + 2 + 1 + 1 + 2


def test_csv_gives_back_what_the_tables_hold():
    for name, found in tables.of(corpus(), DEFAULT).items():
        text = files.table(rows.TABLES[name], found).decode("utf-8")
        read = list(csv.DictReader(text.splitlines(keepends=True)))
        assert len(read) == len(found), name
        for row, told in zip(found, read, strict=True):
            for column in row.__struct_fields__:
                value = getattr(row, column)
                if isinstance(value, str):
                    assert told[column] == value
                else:
                    assert json.loads(told[column]) == json.loads(json.dumps(value))


def test_sqlite_holds_the_same_and_the_same_bytes_twice(tmp_path: Path):
    found = tables.of(corpus(), DEFAULT)
    for name in ("one.db", "two.db"):
        files.database(tmp_path / name, found)
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()
    database = sqlite3.connect(tmp_path / "one.db")
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    for name, kept in found.items():
        assert database.execute(f'SELECT count(*) FROM "{name}"').fetchone() == (len(kept),)
    asked = "SELECT q.words FROM quotes q JOIN briefings b ON b.id = q.briefing WHERE b.published = '2026-03'"
    assert ("They broke our pier.",) in database.execute(asked).fetchall()
    database.close()


def test_rows_of_several_sources_have_the_digest_of_all():
    found = tables.of(corpus(), DEFAULT)
    party = next(row for row in found["parties"] if row.key.startswith("marta"))
    assert party.briefings == 2
    assert party.sha256 == hashlib.sha256(b"0\n1\n").hexdigest()


@pytest.mark.parametrize("policy", ["excerpts", "none"])
def test_a_source_that_may_not_be_shown_is_not_exported(policy: str):
    one = next(tables.wholes(corpus(), Settings(source_text=policy)))
    assert not one.paragraphs and not one.mentions and not one.dates
    assert [quote.words for quote in one.quotes] == ["They broke our pier.", ""]
    assert [relation.words for relation in one.relations] == [""]


def test_a_story_tells_its_members_and_their_voices():
    story = Story("a", ("a", "b"), (("a",), ("b",)), (Belonging("a", "opens the story"), Belonging("b", "same event")))
    found = tables.of(replace(corpus(), stories=(story,)), DEFAULT)
    assert [(row.briefing, row.voice, row.rule) for row in found["story_members"]] == [
        ("a", 1, "opens the story"),
        ("b", 2, "same event"),
    ]
    assert (found["stories"][0].briefings, found["stories"][0].voices) == (2, 2)


@pytest.mark.parametrize("name", rows.TABLES)
def test_every_column_is_in_the_data_dictionary(name: str):
    part = ABOUT.read_text(encoding="utf-8").split(f"## `{name}`\n")[1].split("\n## ")[0]
    documented = re.findall(r"^\| `(\w+)` \| (\w+) \|", part, re.M)
    kinds = {str: "text", int: "number", float: "number", bool: "truth"}
    assert documented == [(f.name, kinds.get(f.type, "list")) for f in msgspec.structs.fields(rows.TABLES[name])]
