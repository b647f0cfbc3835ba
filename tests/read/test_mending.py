"""Text is mended once, and every place in it moves along."""

import re

import pytest
from ftfy.badness import MOJIBAKE_CATEGORIES
from hypothesis import given
from hypothesis import strategies as st

from generator.config import Settings
from generator.model import Basis, Document, Fact, Layout, Mark, RawSeed, Shape, Span
from generator.read import load
from generator.read.mending import mend
from generator.text import visible


def mended(text: str) -> Document:
    return mend(Document(text, "utf-8"))


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [
        ("He said â€œnoâ€\x9d at the cafÃ©.", "He said “no” at the café."),
        ("L’Ã©tÃ© sera chaud", "L’été sera chaud"),
        ("a \x93quoted\x94 word", "a “quoted” word"),
        ("plain words\nand cafÃ©\nend", "plain words\nand café\nend"),
    ],
)
def test_garbled_letters_are_set_right_and_said_so(garbled: str, meant: str) -> None:
    document = mended(garbled)
    assert document.text == meant
    assert "a wrong encoding had garbled a line" in document.notices[0].text
    assert document.notices[0].line == garbled[: garbled.index("Ã" if "Ã" in garbled else "\x93")].count("\n") + 1


@pytest.mark.parametrize(
    "text",
    [
        "naïve façade, “fine” – really…",
        "São Tomé e Príncipe",
        "ÄÖÜ äöü ß",
        "Ångström",
        "日本語の文章です。",
        "x² ≤ 5 €",
    ],
)
def test_good_text_stays_as_it_is(text: str) -> None:
    document = mended(text)
    assert document.text == text and not document.notices


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("inter\u00adnational", "international"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("ﬁne aﬄuent ﬂow", "fine affluent flow"),
        ("a\u00a0b\u202fc\u3000d", "a b c d"),
        ("bell\x07", "bell"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚒 came", "👩\u200d🚒 came"),
    ],
)
def test_characters_without_a_shape_are_taken_out(text: str, shown: str) -> None:
    assert mended(text).text == shown


def test_marks_that_turn_the_order_of_characters_are_told() -> None:
    document = mended("One line\nabc \u202edef\u202c ghi")
    assert document.text == "One line\nabc def ghi"
    assert [(n.line, n.severity) for n in document.notices] == [(2, "warning")]


def test_places_move_with_their_characters() -> None:
    text = "\ufeffcafÃ© ﬁrst so\u00adft end"
    places = [Span(text.index(word), text.index(word) + len(word)) for word in ("ﬁrst", "so\u00adft", "end")]
    marks = tuple(Mark(span, Shape.TEXT) for span in places)
    fact = Fact("end", Basis.STATED, "x", places[-1])
    document = mend(Document(text, "utf-8", layout=Layout.MARKED, marks=marks, facts=(("title", fact),)))
    assert [mark.span.of(document.text) for mark in document.marks] == ["first", "soft", "end"]
    moved = document.facts[0][1].span
    assert moved and moved.of(document.text) == "end"


def test_clean_text_keeps_every_character() -> None:
    raw = RawSeed("a", "a.txt", "A ti\u00adtle\n\nSome\u00a0words of it.\n".encode(), "")
    assert load.decode(raw, Settings(reading="clean")).text == "A ti\u00adtle\n\nSome\u00a0words of it.\n"


@given(st.text(alphabet=st.sampled_from("ab é\u00ad\u200b\u202e\u00a0ﬁÃ©â€œ\x93\n\ufeff"), max_size=60), st.data())
def test_a_place_in_a_mended_text_holds_what_it_held(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    fact = Fact("x", Basis.STATED, "x", Span(start, end))
    document = mend(Document(text, "utf-8", facts=(("title", fact),)))
    found = document.facts[0][1].span
    assert found and 0 <= found.start <= found.end <= len(document.text)
    if not any("garbled" in notice.text for notice in document.notices):
        assert visible(found.of(document.text)) == visible(text[start:end]).replace("ﬁ", "fi")


@pytest.mark.parametrize("name", sorted(MOJIBAKE_CATEGORIES))
def test_lines_that_are_passed_over_hold_no_two_letters_a_wrong_encoding_makes(name: str) -> None:
    assert not re.search(f"[{MOJIBAKE_CATEGORIES[name]}]", "".join(map(chr, range(128))))
