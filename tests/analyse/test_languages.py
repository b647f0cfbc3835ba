"""Documents in other languages: sentences, quotations, names, dates, and whole pages; no model is loaded for them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator import lexicon, pipeline
from generator.analyse import language
from generator.analyse.plain import attribution, dates, names, parties, quotes, sentences
from generator.analyse.plain.scripts import count
from generator.brief import plain as brief
from generator.config import DEFAULT, Settings
from generator.curate.overrides import NONE
from generator.model import Basis, Block, Briefing, Fact, Grade, Label, Metadata, Parse, Party, Quote, Seed, Span
from tests.conftest import raw
from tests.read.cases import cases

PAGES = Path(__file__).parents[1] / "data" / "languages"
NOTHING = Parse((), (), (), (), ())
LABELS = {"T: ": Label.TITLE, "> ": Label.QUOTE_BLOCK}


def seed_of(text: str) -> Seed:
    """A seed whose first line names language and day, and whose every other line is a paragraph or a title."""
    head, _, text = text.partition("\n")
    code, _, day = head.partition(" ")
    blocks, lines, start = [], [], 0
    for number, line in enumerate(text.splitlines(), 1):
        prefix = next((p for p in LABELS if line.startswith(p)), "")
        words = line.removeprefix(prefix)
        if words:
            blocks.append(Block(Span(start, start + len(words)), LABELS.get(prefix, Label.BODY), "test", number))
        lines.append(words)
        start += len(words) + 1
    published = Fact(day, Basis.STATED, "test") if day else None
    meta = Metadata(
        Fact("A title", Basis.STATED, "test"), language=Fact(code, Basis.STATED, "test"), published=published
    )
    return Seed("seed", "seed.txt", "0", "\n".join(lines), "utf-8", tuple(blocks), meta)


def analysed(text: str, settings: Settings = DEFAULT) -> tuple[Seed, tuple[Party, ...], tuple[Quote, ...]]:
    seed = seed_of(text)
    split = sentences.split(seed, NOTHING, settings)
    found = names.find(seed, NOTHING, split, settings)
    mentions, who = parties.merge(seed, NOTHING, split, found, settings)
    marked = quotes.find(seed, split, settings)
    return seed, who, attribution.attribute(seed, NOTHING, split, mentions, who, marked, settings)


def briefed(page: str, settings: Settings = DEFAULT) -> Briefing:
    return pipeline.brief(raw((PAGES / page).read_bytes(), page), settings, NONE)


def parametrized(name: str) -> pytest.MarkDecorator:
    found = cases(name)
    return pytest.mark.parametrize(("title", "text", "expected"), found, ids=[case[0] for case in found])


@parametrized("languages-sentences.md")
def test_sentences(title: str, text: str, expected: list[str]) -> None:
    seed = seed_of(text)
    assert [seed.words(s.span) for s in sentences.split(seed, NOTHING, DEFAULT)] == expected


@parametrized("languages-quotes.md")
def test_quotes(title: str, text: str, expected: list[str]) -> None:
    seed, _, found = analysed(text)
    shown = [
        f"{seed.words(q.span)} = {q.grade}, {q.speaker.name or '-'}, {q.speaker.confidence}, {q.speaker.rule}"
        for q in found
    ]
    assert shown == expected


@parametrized("languages-names.md")
def test_names(title: str, text: str, expected: list[str]) -> None:
    seed, found, _ = analysed(text)
    shown = []
    for party in found:
        role = f" ({seed.words(party.role)})" if party.role else ""
        shown.append(f"{party.name} = {party.kind}{role}: {', '.join(alias.text for alias in party.aliases)}")
    assert shown == expected


@parametrized("languages-dates.md")
def test_dates(title: str, text: str, expected: list[str]) -> None:
    seed = seed_of(text)
    found = dates.find(seed, NOTHING, sentences.split(seed, NOTHING, DEFAULT), DEFAULT)
    assert [f"{seed.words(ref.span)} = {ref.value or '-'}" for ref in found] == expected


@parametrized("languages-pages.md")
def test_pages(title: str, text: str, expected: list[str]) -> None:
    briefing = briefed(text.strip())
    seed, found = briefing.seed, briefing.analysis
    assert seed.meta.language
    said = [q for q in found.quotes if q.grade is not Grade.NAME]
    shown = [
        f"language: {seed.meta.language.value}",
        *(f"bottom line: {seed.words(p.span)}" for p in briefing.summary.bottom_line),
        *(f"key point: {seed.words(p.span)}" for p in briefing.summary.key_points),
        *(f"quote: {seed.words(q.span)} = {q.speaker.name or '-'}" for q in said),
        *sorted(f"party: {party.name} = {party.kind}" for party in found.parties),
        *(f"date: {seed.words(ref.span)} = {ref.value or '-'}" for ref in found.dates),
    ]
    assert sorted(shown) == sorted(expected)
    assert found.relations == ()


def test_the_page_says_first_what_is_not_done() -> None:
    for page, name in (("werft.txt", "German"), ("phare.txt", "French"), ("minato.txt", "Japanese")):
        first = briefed(page).caveats[0]
        assert first.kind == "language" and first.text.startswith(f"This document is in {name}, ")
        assert first.text.count(".") == 1 and "relations" in first.text


def test_the_notice_claims_no_more_than_is_done() -> None:
    assert "words of saying" in brief.notice(language.profile("de"))
    assert "words of saying" not in brief.notice(language.profile("fr"))
    assert "capitals alone" in brief.notice(language.profile("fr"))
    assert "names, speakers, roles and relations are not read" in brief.notice(language.profile("ja"))


def test_only_english_is_known_in_depth() -> None:
    assert language.profile("en").full
    assert not [code for code in ("de", "fr", "xx", "qq", "../en", "") if language.profile(code).full]


def test_the_language_of_the_site_counts_where_none_is_detected() -> None:
    seed = seed_of("de\nKurz.")
    unknown = Seed(seed.id, seed.path, seed.digest, seed.text, seed.encoding, seed.blocks, Metadata(seed.meta.title))
    assert language.of(unknown, DEFAULT).code == "en"
    assert language.of(unknown, Settings(language="de")).code == "de"
    assert language.of(seed, DEFAULT).code == "de"


def test_rules_can_be_switched_off() -> None:
    text = "de\n„Wir schließen die Brücke noch heute“, sagte Bürgermeister Jens Holm."
    assert analysed(text, Settings(rules_off=("tag behind", "tag at end")))[2][0].speaker.name == ""
    assert analysed(text, Settings(rules_off=("title before", "given name", "beside a cue")))[1] == ()


def test_a_folder_of_data_makes_a_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("en", "xx"):
        (tmp_path / folder).symlink_to(lexicon.DATA / folder)
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "language.txt").write_text("[name]\nDutch\n[cue verbs]\nzei\n[titles]\nBurgemeester\n")
    monkeypatch.setattr(lexicon, "DATA", tmp_path)
    with lexicon.replaced(_copy(tmp_path)):  # forget what was read
        text = "nl\n“Wij sluiten de brug vandaag nog”, zei Burgemeester Willemijn Roskam."
        assert analysed(text)[2][0].speaker.name == "Willemijn Roskam"


def _copy(folder: Path) -> Path:
    other = folder / "instead"
    other.mkdir()
    (other / "language.txt").write_bytes((folder / "en" / "language.txt").read_bytes())
    return other


def test_data_of_languages_fit_together() -> None:
    english = {row["name"] for row in lexicon.table("countries")}
    for row in lexicon.table("names", "de"):
        assert row["kind"] in ("country", "place", "organization"), row["name"]
        assert row["kind"] != "country" or row["english"] in english, row["name"]
    assert lexicon.words("given_names", language="de")


def test_words_of_scripts_without_blanks() -> None:
    assert count("Der Rat tagt") == 3
    assert count("市立図書館") == 3
    assert count("PC を使う") == 3


@pytest.mark.parametrize(
    "paragraph",
    [
        "." * 40_000 + "x",
        "„" * 3_000 + "a" + "“" * 3_000,
        "「" * 20_000,
        "Anna Roth & " * 3_000,
        "Xaver Roskam sagte: „Ja.“ " * 1_000,
        "Herr " * 8_000,
        "12. " * 10_000,
        "von der " * 5_000,
    ],
    ids=["stops", "marks", "brackets", "partners", "quotes", "titles", "ordinals", "particles"],
)
def test_hostile_text_takes_no_longer(paragraph: str) -> None:
    begun = time.monotonic()
    for code in ("de", "nl"):
        analysed(f"{code}\n{paragraph}")
    assert time.monotonic() - begun < 60
