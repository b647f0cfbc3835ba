"""Reasons: each line that the weights placed says why, in words a person understands."""

from __future__ import annotations

from generator import lexicon
from generator.config import Settings
from generator.model import Document
from generator.read import furniture, reasons
from tests.read.cases import cases


def test_each_line_the_weights_placed_has_a_reason_and_no_other() -> None:
    for title, text, _ in cases("reading-lines.md"):
        blocks = furniture.label(Document(text, "utf-8"), Settings())
        placed = [b.span for b in blocks if b.rule in reasons.PLACED]
        found = reasons.find(text, blocks)
        assert list(found) == placed, title
        assert all(" rather than " in said and said[-1] not in ": " for said in found.values()), title


def test_a_sentence_of_the_text_says_what_made_it_one() -> None:
    _, text, _ = cases("reading-lines.md")[0]
    said = reasons.find(text, furniture.label(Document(text, "utf-8"), Settings()))
    first = next(words for span, words in said.items() if span.of(text).startswith("Islanders"))
    assert first.startswith("text rather than ")
    assert any(words in first for words in ("sentence", "words or more", "words ("))


def test_every_sign_that_weighs_has_words() -> None:
    weighed = {row["sign"] for row in lexicon.table("furniture_weights") if not row["sign"].startswith("from ")}
    assert weighed == {row["sign"] for row in lexicon.table("furniture_reasons")}
