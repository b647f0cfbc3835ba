"""What of a briefing can be searched, and where a hit lands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.export import records
from generator.export.search import Record
from generator.model import Alias, Basis, Briefing, Corpus, Fact, Grade, Kind, Metadata, Profile, Story
from tests.quality import made

META = Metadata(
    made.fact(made.TITLE),
    section=(made.fact("World"), made.fact("Harbours")),
    outlet=made.fact("The Skarnes Post"),
    authors=(made.fact("Lise Holm"), made.fact("Ola Brask")),
    published=made.fact("2026-03-12"),
    kind=made.fact("opinion"),
)


def briefing(meta: Metadata = META) -> Briefing:
    fragment = replace(made.quote("far away", "Jon Aske", grade=Grade.FRAGMENT), block=3, sentence=2)
    quotes = (made.quote("They broke our pier.", "Marta Tennvik"), fragment)
    return replace(made.case(meta=meta, quotes=quotes).briefing, key_quotes=(0,), contested=(1,))


def of(one: Briefing, *profiles: Profile) -> list[Record]:
    return list(records.of(Corpus((one,), profiles)))


@pytest.mark.parametrize(
    "words", ["The Skarnes Post", "Opinion", "World", "Harbours", "Lise Holm", "Ola Brask", "12 March 2026"]
)
def test_what_a_page_says_of_itself_can_be_found_and_seen(words):
    record = of(briefing())[0]
    assert words in record.detail
    assert [field.anchor for field in record.fields if words in field.text and field.weight == records.FACTS] == [""]


def test_a_report_is_not_called_one_unless_it_says_so():
    supposed = Fact("report", Basis.INFERRED, "no other sign")
    assert "Report" not in of(briefing(replace(META, kind=supposed)))[0].detail
    assert "Report" in of(briefing(replace(META, kind=made.fact("report"))))[0].detail


def test_paragraphs_are_places_that_show_their_text():
    shown = {field.anchor: field.text for field in of(briefing())[0].fields if field.shown}
    assert shown == {"#p1": made.BODY[0], "#p2": made.BODY[1]}


def test_contested_wording_is_a_quote_that_shows_its_sentence():
    _, spoken, contested = of(briefing())
    assert spoken.title == "Marta Tennvik: “They broke our pier.”"
    assert (contested.kind, contested.title) == ("quote", "Jon Aske: “far away”")
    assert contested.excerpt == made.BODY[1]
    assert {field.anchor for field in contested.fields} == {"#p2"}


@pytest.mark.parametrize("sentence", [-1, 0, 99])
def test_contested_wording_outside_its_sentence_shows_its_paragraph(sentence):
    one = briefing()
    quotes = (one.analysis.quotes[0], replace(one.analysis.quotes[1], sentence=sentence))
    assert of(replace(one, analysis=replace(one.analysis, quotes=quotes)))[2].excerpt == made.BODY[1]


def test_a_party_goes_by_all_its_names_and_tells_them():
    aliases = tuple(Alias(text, 1, "by hand") for text in ("Ferry Riggers", "FR"))
    party = of(briefing(), Profile("ferry-riggers", "Ferry Riggers", Kind.ORGANIZATION, aliases, ()))[-1]
    assert party.names == ("Ferry Riggers", "FR")
    assert party.excerpt == "Also: FR"


def test_a_country_goes_by_names_no_document_uses_too():
    party = of(briefing(), Profile("gb", "United Kingdom", Kind.COUNTRY, (Alias("Britain", 1, "by name"),), ()))[-1]
    assert {"United Kingdom", "Britain", "UK"} <= set(party.names)
    assert party.excerpt == "Also: Britain"


def test_tags_are_what_the_document_says_of_itself_and_who_is_in_it():
    found = of(briefing())
    stated = {
        ("outlet", "The Skarnes Post"),
        ("section", "World › Harbours"),
        ("month", "2026-03"),
        ("form", "Opinion"),
    }
    for record in found:
        assert stated <= set(record.tags)
    assert all(name in {"outlet", "section", "month", "form", "party"} for record in found for name, _ in record.tags)


def test_a_party_has_the_tags_of_the_documents_that_name_it():
    one = briefing()
    party = of(one, Profile("ferry-riggers", "Ferry Riggers", Kind.ORGANIZATION, (), ((one.seed.id, 0),)))[-1]
    assert set(party.tags) == {
        ("type", "Organisation"),
        ("party", "ferry-riggers"),
        ("outlet", "The Skarnes Post"),
        ("section", "World › Harbours"),
        ("month", "2026-03"),
    }


def test_a_story_of_several_reports_is_a_record():
    one, other = briefing(), made.case(meta=replace(META, title=made.fact("A pier in pieces"))).briefing
    other = replace(other, seed=replace(other.seed, id="other"))
    told = Story(one.seed.id, (one.seed.id, "other"), ((one.seed.id, "other"),), ())
    alone = Story("other", ("other",), (("other",),), ())
    corpus = Corpus((one, other), (), stories=(told, alone))
    story = [record for record in records.of(corpus) if record.kind == "story"]
    assert [(record.url, record.title) for record in story] == [(f"stories/{one.seed.id}.html", made.TITLE)]
    assert story[0].detail == "2 reports · The Skarnes Post"
    assert any("A pier in pieces" in field.text for field in story[0].fields)
