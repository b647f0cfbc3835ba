"""Phrases, mistyped words, filters and groups of the search, in a real browser from disk."""

from __future__ import annotations

import pytest

from generator.export.search import Field, Record
from tests.browser.test_search_dialog import ask, build, opened, paper, party

pytestmark = pytest.mark.browser

TIDE = (("outlet", "The Tide"), ("section", "Sea › Ports"), ("month", "2026-03"))
POST = (("outlet", "Skarnes Post"), ("month", "2025-11"), ("form", "Opinion"))


def said(number: int, words: str, speaker: str, *tags: tuple[str, str]) -> Record:
    fields = (Field(words, 2.0, f"#p{number}"), Field(speaker, 3.0, f"#p{number}"))
    return Record("quote", "briefings/pier.html", f"{speaker}: “{words}”", "The Tide", "", fields, tags=tags)


def made() -> list[Record]:
    return [
        Record(*_of(paper("pier", "Pier closed", "The old pier is closed.", "Closed is the old pier.")), tags=TIDE),
        Record(*_of(paper("boats", "Boats sold", "The pier, old boats, and a closed shop.")), tags=POST),
        *(said(n, f"The pier {n} stays old", "Marta Tennvik", *TIDE, ("party", "marta")) for n in range(1, 8)),
        Record(*_of(party("Marta Tennvik")), tags=(("party", "marta"), ("type", "Person"), *TIDE)),
        Record(
            "story", "stories/pier.html", "The pier of Skarnes", "2 reports", "", (Field("The pier of Skarnes", 8.0),)
        ),
    ]


def _of(record: Record) -> tuple[object, ...]:
    return record.kind, record.url, record.title, record.detail, record.excerpt, record.fields, record.names


@pytest.fixture
def ready(page, tmp_path):
    """The dialog over `made()`, open and loaded."""
    opened(page, build(tmp_path, made()).as_uri() + "/index.html")
    page.wait_for_function("!!window.briefingSearch?.search")
    return page


def found(page, text: str, **filters: str) -> list[str]:
    """Titles of what a query finds with filters, in order."""
    return page.evaluate(
        """async ([text, filters]) => {
             const { results } = await briefingSearch.search(text, filters, true);
             return Promise.all(results.map(async (one) => (await briefingSearch.record(one)).title)); }""",
        [text, filters],
    )


@pytest.mark.parametrize(
    ("query", "titles", "place"),
    [
        ('"the old pier is closed"', ["Pier closed"], "pier.html#p1"),
        ("“closed is the old pier”", ["Pier closed"], "pier.html#p2"),
        ('"pier old" boats', ["Boats sold"], "boats.html#p1"),
        ('"pier old', ["Boats sold"], "boats.html#p1"),  # the mark at the end may be missing
        ('"closed pier"', [], None),
        ('"boats"', ["Boats sold"], "boats.html"),
    ],
)
def test_a_phrase_stands_as_it_is(ready, query, titles, place):
    assert ask(ready, query) == titles
    if place:
        assert ready.get_attribute("dialog li a", "href").rsplit("/", 1)[1] == place


def test_phrases_in_quotations_are_found_in_their_words(ready):
    assert ask(ready, '"pier 3 stays"') == ["Marta Tennvik: “The pier 3 stays old”"]
    assert ready.inner_text("dialog [role=status]") == "1 result"


@pytest.mark.parametrize("query", ["baots sold", "boat sodl", "oBats sold", "boatts "])
def test_a_mistyped_word_is_forgiven_and_said(ready, query):
    assert ask(ready, query) == ["Boats sold"]
    assert ready.inner_text("dialog [role=status]").startswith("Nothing holds “")


def test_short_words_have_no_mistakes_and_longer_ones_two(ready):
    assert ask(ready, "pir ") == []
    assert ask(ready, "skraenes ") == ["The pier of Skarnes"]


def test_results_stand_in_groups_by_kind(ready):
    ask(ready, "pier")
    assert ready.locator("dialog h2").all_inner_texts() == ["Briefings", "Story", "Quotes"]
    assert ready.locator("dialog section[aria-label=Quotes] li").count() == 4
    ready.click("dialog button:has-text('All 7 quotes')")
    assert ready.locator("dialog li").count() == 7
    assert ready.locator("dialog h2").count() == 0
    assert ready.evaluate("document.activeElement.innerText") == "Quotes 7"


def test_filters_narrow_what_is_found(ready):
    assert found(ready, "pier", outlet="Skarnes Post") == ["Boats sold"]
    assert found(ready, "pier", outlet="Skarnes Post", section="Sea › Ports") == []
    assert len(found(ready, "pier", party="marta")) == 7
    assert found(ready, "", form="Opinion") == ["Boats sold"]
    assert found(ready, "", type="Person") == ["Marta Tennvik"]
    assert len(found(ready, "")) == len(made())


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ({"from": "2026"}, "Pier closed"),
        ({"from": "2026-03", "to": "2026-03"}, "Pier closed"),
        ({"to": "2025"}, "Boats sold"),
        ({"from": "2025-11", "to": "2025-12"}, "Boats sold"),
        ({"from": "2025-12", "to": "2026-02"}, None),
    ],
)
def test_a_period_is_of_months_or_years(ready, period, title):
    assert found(ready, "closed", **period) == ([title] if title else [])


def test_the_name_of_a_party_filtered_by(ready):
    assert ready.evaluate("briefingSearch.party('marta')") == "Marta Tennvik"
    assert ready.evaluate("briefingSearch.party('nobody')") == ""
