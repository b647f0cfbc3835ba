"""Marked edits: which are made, and how a passage looks with them."""

import pytest

from generator.brief import edits, summary
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.model import Analysis, Edit, Passage, RawSeed, Seed, Span
from generator.pipeline import run
from tests.brief import made


def test_a_passage_is_shown_with_its_edits() -> None:
    seed = made.seed("Ilse Tarn is the mayor.\nMeanwhile, she wept.")
    at = seed.text.index("Meanwhile")
    passage = Passage(
        Span(at, len(seed.text)),
        1,
        "made",
        (Edit(Span(at, at + 11), "made"), Edit(Span(at + 11, at + 14), "made", Span(0, 9))),
    )
    assert edits.shown(seed, passage) == "… [Ilse Tarn] wept."


def test_without_edits_a_passage_is_shown_as_it_stands() -> None:
    seed = made.seed("Ilse Tarn is  the mayor.")
    assert edits.shown(seed, Passage(Span(0, len(seed.text)), 0, "made")) == "Ilse Tarn is the mayor."


def analysed(text: str) -> tuple[Seed, Analysis]:
    raw = RawSeed("made", "made.txt", text.encode(), "0" * 64)
    found = run({"raw": raw, "settings": Settings(reading="clean"), "decisions": NONE}, "analysis")
    return found["seed"], found["analysis"]


@pytest.mark.model
@pytest.mark.parametrize(("title", "given", "wanted"), made.cases("summary-edits.md"))
def test_case(title: str, given: str, wanted: str) -> None:
    seed, analysis = analysed(f"Pier news\n\n{given}\n")
    page, _ = summary.page_of(seed, analysis, Settings())
    editor = edits.Editor(seed, analysis, Settings())
    last = page.candidates[-1]
    assert edits.applied(seed, last.span, editor.edits(last)) == wanted, title
