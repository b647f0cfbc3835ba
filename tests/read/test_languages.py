"""In which language a text is written, and what becomes of what its file states."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.lexicon import table, words
from generator.model import Basis, Block, Fact, Label, Span
from generator.read import languages
from tests.read.cases import cases

CASES = cases("languages-detected.md")
GERMAN = (
    "Der Rat der Stadt hat am Montag über die neue Brücke beraten. Sie soll im Herbst fertig werden und die alte "
    "ersetzen, die seit zwei Jahren gesperrt ist. Die Kosten sind noch nicht bekannt, doch rechnet der Bürgermeister "
    "mit Hilfe des Landes. Kritik kam von den Anwohnern, die den Lärm fürchten."
)


def blocks(*texts: str, label: Label = Label.BODY) -> tuple[str, tuple[Block, ...]]:
    """A text with a block for each of `texts`."""
    whole, found = "", []
    for number, text in enumerate(texts, 1):
        found.append(Block(Span(len(whole), len(whole) + len(text)), label, "test", number))
        whole += text + "\n"
    return whole, tuple(found)


def stated(code: str) -> Fact:
    return Fact(code, Basis.STATED, "attribute lang")


@pytest.mark.parametrize(("title", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_detected(title: str, text: str, expected: list[str]) -> None:
    told = languages.detect(text)
    assert [f"{told.code} · {told.rule}" if told else "none"] == expected


def test_most_of_a_mixed_page_tells() -> None:
    fact = languages.find(*blocks(GERMAN, "Read more about this story in our newsletter.", GERMAN), None)
    assert fact and fact.value == "de"


def test_furniture_tells_nothing() -> None:
    text, found = blocks("Share this story with your friends and read more about it here, every day of the week.")
    assert languages.find(text, (Block(found[0].span, Label.SHARE, "test"),), None) is None


def test_a_title_tells_where_there_is_no_text() -> None:
    fact = languages.find(*blocks("Der Rat hat am Montag über die neue Brücke beraten", label=Label.TITLE), None)
    assert fact and fact.value == "de"


def test_what_the_author_gives_stands() -> None:
    given = Fact("fr", Basis.GIVEN, "front matter: language")
    assert languages.find(*blocks(GERMAN), given) is given


@pytest.mark.parametrize("tag", ["de", "de-AT", "DE_ch"])
def test_what_the_file_states_is_a_code(tag: str) -> None:
    fact = languages.find(*blocks(GERMAN), stated(tag))
    assert fact and (fact.value, fact.basis, fact.rule) == ("de", Basis.STATED, "attribute lang")


def test_the_words_win_where_the_file_states_something_else() -> None:
    fact = languages.find(*blocks(GERMAN), stated("en"))
    assert fact and (fact.value, fact.basis) == ("de", Basis.INFERRED)
    assert fact.rule == "letter sequences, against “en” (attribute lang)"


def test_a_short_text_does_not_overrule_the_file() -> None:
    fact = languages.find(*blocks("Der Rat hat am Montag über die neue Brücke beraten."), stated("nl"))
    assert fact and (fact.value, fact.basis) == ("nl", Basis.STATED)


def test_near_languages_are_no_contradiction() -> None:
    norwegian = "Kommunen vedtok mandag å stenge brua for biler fram til neste sommer, opplyser ordføreren. " * 4
    fact = languages.find(*blocks(norwegian), stated("nb"))
    assert fact and (fact.value, fact.basis) == ("nb", Basis.STATED)


@pytest.mark.parametrize("tag", ["", "x-default", "klingon", "12"])
def test_what_is_no_language_is_not_believed(tag: str) -> None:
    fact = languages.find(*blocks(GERMAN), stated(tag))
    assert fact and (fact.value, fact.basis) == ("de", Basis.INFERRED)


def test_no_text_at_all() -> None:
    assert languages.find("", (), None) is None
    assert languages.detect("\ufffd" * 50) is None


def test_english_loads_no_model() -> None:
    code = (
        "import sys; from generator.read import languages;"
        "print(languages.detect('the council of the town said that it is to close the bridge for a week').code,"
        "[m for m in ('py3langid', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "en []"


def test_every_code_has_a_name() -> None:
    assert {row["code"] for row in table("language_names")} == words("furniture_codes")
