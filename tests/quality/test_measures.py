"""Each measure on a text of two paragraphs, with counts made by hand: (hits, found, wanted)."""

import dataclasses

import pytest

from generator.model import Caption, Grade, Kind, Label, Metadata, Span
from generator.quality import measures, score
from generator.quality import measures_dates as dates
from generator.quality import measures_parties as parties
from generator.quality import measures_quotes as quotes
from generator.quality import measures_reading as reading
from generator.quality import measures_relations as relations
from generator.quality import measures_summary as summary
from generator.quality.gold import Deed, Named, Picture, Quoted, When
from generator.quality.measures import Count
from tests.quality import made

BROKE = Quoted(
    text="They broke our pier.",
    speaker="Marta Tennvik",
    form="straight",
    mention="Marta Tennvik",
    paragraph=1,
)
SHIP = Quoted(
    text="Our ship was 'far away' that day,",
    speaker="Jon Aske",
    form="straight",
    mention="Jon Aske",
    paragraph=2,
)
AWAY = Quoted(text="far away", form="nested", fragment=True, paragraph=2)
MAYOR = Named(name="Marta Tennvik", kind="person", aliases=("the mayor",), role="Mayor", salience="about")
FIRM = Named(name="Fjordlinjen", kind="organization", aliases=("ferry firm",), salience="about")
ASKE = Named(name="Jon Aske", kind="person", of="Fjordlinjen")
GOLD_PARTIES = {"parties": (MAYOR, FIRM, ASKE)}


def test_figures() -> None:
    count = Count(3, 4, 6)
    assert (measures.precision(count), measures.recall(count), measures.f1(count)) == (0.75, 0.5, 0.6)
    assert measures.f1(measures.NOTHING) is None
    assert count.plus(Count(1, 1, 1)) == (4, 5, 7)


def test_names_of_measures_are_unique() -> None:
    names = [measure.name for measure in score.MEASURES]
    assert len(names) == len(set(names))


# ------------------------------------------------------------------------------------------------ reading


def test_lines_of_the_text() -> None:
    lines = (
        (Label.BODY, "Home Harbour"),
        (Label.TITLE, made.TITLE),
        (Label.BODY, made.BODY[0]),
        (Label.SHARE, made.BODY[1]),
    )
    counted = made.counts(reading.MEASURES, made.case({"furniture": ("Home | Harbour", "Share", "---")}, lines=lines))
    assert counted["lines of the text F1"] == (1, 2, 2)
    assert counted["furniture left out"] == (1, 2, 2)


def test_a_missing_value_is_right_where_the_reading_has_none() -> None:
    counted = made.counts(reading.MEASURES, made.case({"kind": ""}))
    for name in ("outlet", "dateline", "kind", "published", "updated", "earliest", "title"):
        assert counted[name] == (1, 1, 1), name
    assert counted["authors P"] == (0, 0, 0)


def test_the_head_of_a_page() -> None:
    f = made.fact
    meta = Metadata(
        f("mayor blames ferry firm!"),
        section=(f("News"), f("Harbour")),
        outlet=f("Skarnes Post"),
        authors=(f("Lise Holm"), f("Skarnes Post")),
        published=f("2026-03-14T09:00"),
        earliest=f("2026-03-01"),
    )
    gold = {"section": ("Harbour",), "outlet": "The Skarnes Post", "authors": ("Lise Holm", "Ola Brask")}
    counted = made.counts(reading.MEASURES, made.case({**gold, "published": "2026-03-14"}, meta=meta))
    assert counted["title"] == (1, 1, 1)
    assert counted["section F1"] == (1, 2, 1)
    assert counted["outlet"] == (1, 1, 1)
    assert counted["authors P"] == counted["authors R"] == (1, 2, 2)
    assert counted["published"] == (1, 1, 1)
    assert counted["earliest"] == (0, 1, 1)


def test_captions() -> None:
    lines = ((Label.CAPTION, "A pier. Picture: Ola Brask"), *made.LINES)
    meta = Metadata(
        made.fact(made.TITLE),
        captions=(Caption(0, Span(0, 7), made.fact("Post/Ola Brask"), made.fact("2026")),),
    )
    pictures = (Picture("A pier. Picture: Ola Brask", "Ola Brask", None), Picture("A ship", None, None))
    counted = made.counts(reading.MEASURES, made.case({"captions": pictures}, lines=lines, meta=meta))
    assert counted["captions F1"] == (1, 1, 2)
    assert counted["caption credit and date"] == (1, 4, 4)


# ------------------------------------------------------------------------------------------------- quotes


def test_runs_of_three_words_or_more_are_counted() -> None:
    found = (made.quote("They broke our pier."), made.quote("The pier closed"))
    counted = made.counts(quotes.MEASURES, made.case({"quotes": (BROKE, SHIP, AWAY)}, quotes=found))
    assert counted["runs F1"] == (1, 2, 2)
    assert counted["nested, found"] == (0, 1, 1)


def test_a_run_is_found_if_its_words_are_nearly_the_same() -> None:
    near = made.case({"quotes": (SHIP,)}, quotes=(made.quote("ship was 'far away' that day"),))
    far = made.case({"quotes": (SHIP,)}, quotes=(made.quote("Our ship was"),))
    assert made.counts(quotes.MEASURES, near)["runs F1"] == (1, 1, 1)  # 6 of 7 words: Dice 12/13
    assert made.counts(quotes.MEASURES, far)["runs F1"] == (0, 1, 1)  # 3 of 7 words: Dice 6/10


def test_nested_words_are_found_in_the_outer_run() -> None:
    outer = made.quote("Our ship was 'far away' that day,", nested=(made.at("far away"),))
    counted = made.counts(quotes.MEASURES, made.case({"quotes": (SHIP, AWAY)}, quotes=(outer,)))
    assert counted["runs F1"] == (1, 1, 1)
    assert counted["nested, found"] == (1, 1, 1)


def test_short_runs_are_neither_wanted_nor_wrong_but_have_their_own_line() -> None:
    short = Quoted(text="far away", speaker="Jon Aske", form="fragment", fragment=True, paragraph=2)
    found = (made.quote("far away", "Jon Aske", grade=Grade.FRAGMENT),)
    counted = made.counts(quotes.MEASURES, made.case({"quotes": (short,)}, quotes=found))
    assert counted["runs F1"] == (0, 0, 0)
    assert counted["contested wording F1"] == (1, 1, 1)
    assert counted["fragment, attributed by name"] == (1, 1, 1)


@pytest.mark.parametrize(
    ("speaker", "mention", "by_name", "by_mention"),
    [
        ("Marta Tennvik", "", 1, 1),
        ("Tennvik", "", 1, 1),
        ("the mayor", "", 1, 1),
        ("Fjordlinjen", "", 0, 0),
        ("", "Marta Tennvik", 0, 1),
        ("", "", 0, 0),
    ],
)
def test_who_speaks(speaker: str, mention: str, by_name: int, by_mention: int) -> None:
    one = made.case(
        {"quotes": (BROKE,), **GOLD_PARTIES}, quotes=(made.quote("They broke our pier.", speaker, mention),)
    )
    counted = made.counts(quotes.MEASURES, one)
    assert counted["attributed by name F1"] == (by_name, 1, 1)
    assert counted["attributed by mention F1"] == (by_mention, 1, 1)
    assert counted["straight, attributed by name"][0] == by_name


@pytest.mark.parametrize(
    ("wanted", "shown", "right"),
    [
        ("a harbour board official (unnamed)", "an official of the harbour board", True),
        ("a harbour board official (unnamed)", "Jon Aske", False),
        (None, "", True),
        (None, "Jon Aske", False),
    ],
)
def test_speakers_without_a_name(wanted: str | None, shown: str, right: bool) -> None:
    quoted = Quoted(text="They broke our pier.", speaker=wanted, form="straight", paragraph=1)
    one = made.case({"quotes": (quoted,)}, quotes=(made.quote("They broke our pier.", shown),))
    assert made.counts(quotes.MEASURES, one)["attributed by name F1"] == (right, 1, 1)


def test_quoted_words_in_the_title_stand_there() -> None:
    title = {"title_quotes": (Quoted(text="blames ferry firm", speaker="Marta Tennvik"),)}
    counted = made.counts(quotes.MEASURES, made.case(title, quotes=(made.quote("blames ferry firm", "Marta Tennvik"),)))
    assert counted["title, attributed by name"] == (1, 1, 1)


def test_names_in_marks_are_no_quotations() -> None:
    gold = {"not_quotes": ("far away", "They broke our pier.")}
    found = (made.quote("far away", grade=Grade.NAME), made.quote("They broke our pier."))
    assert made.counts(quotes.MEASURES, made.case(gold, quotes=found))["names left out"] == (1, 2, 2)


def test_words_that_are_not_in_the_file_are_found_out() -> None:
    found = (made.quote("They broke our pier."),)
    assert made.counts(quotes.MEASURES, made.case(quotes=found))["documents verbatim"] == (1, 1, 1)
    other = made.TEXT.replace("broke", "mended")
    assert made.counts(quotes.MEASURES, made.case(quotes=found, source=other))["documents verbatim"] == (
        0,
        1,
        1,
    )


def test_in_markdown_the_signs_between_words_do_not_count() -> None:
    found, source = (made.quote("They broke our pier."),), made.TEXT.replace("broke our", "**broke** our")
    assert made.counts(quotes.MEASURES, made.case(quotes=found, source=source))["documents verbatim"][0] == 0
    marked = made.case(quotes=found, source=source, path="a.md")
    assert made.counts(quotes.MEASURES, marked)["documents verbatim"][0] == 1


# ------------------------------------------------------------------------------------------------ parties

FOUND = (
    made.party("Marta Tennvik", Kind.PERSON, ["Tennvik"], role="Mayor", about=True),
    made.party("The Mayor", Kind.PERSON),
    made.party("Fjordlinjen", Kind.PLACE, about=True),
    made.party("Home", Kind.PLACE, about=True),
    made.party("May Day", Kind.EVENT, about=True),
)


def test_parties() -> None:
    gold = {"parties": (MAYOR, FIRM, ASKE), "not_parties": ("Home", "The Skarnes Post")}
    counted = made.counts(parties.MEASURES, made.case(gold, parties=FOUND))
    assert counted["found F1"] == (2, 4, 3)
    assert counted["found with the right kind F1"] == (1, 4, 3)
    assert counted["no second entry"] == (3, 4, 4)
    assert counted["others left out"] == (1, 2, 2)
    assert counted["about P"] == (2, 3, 2)
    assert counted["role P"] == (1, 1, 1)


def test_a_wrong_role_or_home_is_told() -> None:
    found = (
        made.party("Jon Aske", Kind.PERSON, role="ferry firm", of="Home"),
        made.party("Fjordlinjen", Kind.ORGANIZATION),
    )
    counted = made.counts(parties.MEASURES, made.case(GOLD_PARTIES, parties=found))
    assert counted["role P"] == (0, 1, 0)
    assert counted["belongs to P"] == (0, 1, 1)


# -------------------------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2026-W11", "2026-03-09/2026-03-15"),
        ("2026-W11-WE", "2026-03-14/2026-03-15"),
        ("2026-Q1", "2026-01/2026-03"),
        ("2026-03-10T19:32", "2026-03-10"),
        ("2026-SU", "2026"),
        ("199", "1990/1999"),
        ("2026-12", "2026-12-01/2026-12-31"),
    ],
)
def test_values_are_equal_if_they_cover_the_same_days(one: str, other: str) -> None:
    assert dates.days(one) == dates.days(other) is not None


@pytest.mark.parametrize("value", [None, "", "PRESENT_REF", "2026-02-30", "P2D", "2026-W60"])
def test_what_names_no_calendar_day_has_no_days(value: str | None) -> None:
    assert dates.days(value) is None


TUESDAY = When("on Tuesday", "2026-03-10", 1)
MAY = When("in May", "2026-05", 1)


def test_dates() -> None:
    found = (
        made.date("Tuesday", "2026-03-10"),
        made.date("in May", "2025-05"),
        made.date("that day", "2026-01-01"),
    )
    caption = When("in May", "2026-05", None)
    gold = {"dates": (TUESDAY, MAY, caption), "published": "2026-03-14"}
    counted = made.counts(dates.MEASURES, made.case(gold, dates=found))
    assert counted["found F1"] == (2, 3, 2)
    assert counted["found with the right value F1"] == (1, 3, 2)
    assert counted["values asserted P"] == (1, 2, 2)


def test_without_a_date_of_the_document_no_value_is_right() -> None:
    gold = {"dates": (When("on Tuesday", None, 1), When("in May", None, 1))}
    found = (made.date("Tuesday", None), made.date("in May", "2026-05"))
    assert made.counts(dates.MEASURES, made.case(gold, dates=found))["found with the right value F1"] == (
        1,
        2,
        2,
    )


def test_an_expression_left_open_is_not_judged() -> None:
    gold = {"dates": (TUESDAY, When("in May", None, 1)), "published": "2026-03-14"}
    found = (made.date("Tuesday", "2026-03-10"), made.date("in May", "2026-05"))
    assert made.counts(dates.MEASURES, made.case(gold, dates=found))["found with the right value F1"] == (
        1,
        1,
        1,
    )


def test_a_reference_to_no_day_is_not_wrong() -> None:
    found = (made.date("that day", "PRESENT_REF"),)
    assert made.counts(dates.MEASURES, made.case(dates=found))["found F1"] == (0, 0, 0)


# ---------------------------------------------------------------------------------------------- relations


def test_relations() -> None:
    deeds = (
        Deed(("Fjordlinjen",), "deny", ("Marta Tennvik",), "Fjordlinjen denied the claim"),
        Deed(("Marta Tennvik",), "blame", (), "Marta Tennvik said on Tuesday"),
        Deed(("Jon Aske",), "say", (), "Our ship was 'far away'"),
    )
    found = (
        made.relation((2,), (0,), sentence=1, negated=True),
        made.relation((0,), (2,), sentence=0),
        made.relation((3,), (), sentence=1),
    )
    one = made.case({"relations": deeds, "parties": (MAYOR, FIRM, ASKE)}, parties=FOUND, relations=found)
    counted = made.counts(relations.MEASURES, one)
    assert counted["who, and nobody wrong R"] == counted["who and whom R"] == (1, 3, 3)
    assert counted["between parties R"] == (1, 2, 1)
    assert counted["negation"] == (0, 1, 1)
    assert counted["whose claim"] == (1, 1, 1)


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [("Marta Tennvik", (0,), 1), (None, (), 1), ("Jon Aske", (0,), 0), ("the mayor", (), 0), (None, (0,), 0)],
)
def test_whose_claim_a_relation_is(wanted: str | None, found: tuple[int, ...], right: int) -> None:
    deed = Deed(("Fjordlinjen",), "deny", (), "Fjordlinjen denied the claim", claimed_by=wanted)
    relation = dataclasses.replace(made.relation((2,), (), 1), claimed_by=found)
    one = made.case({"relations": (deed,), **GOLD_PARTIES}, parties=FOUND, relations=(relation,))
    assert made.counts(relations.MEASURES, one)["whose claim"] == (right, 1, 1)


def test_a_relation_may_leave_out_whom_it_is_about() -> None:
    deeds = (Deed(("Fjordlinjen",), "deny", ("Marta Tennvik",), "Fjordlinjen denied the claim"),)
    found = (made.relation((2,), (), sentence=1),)
    one = made.case({"relations": deeds, **GOLD_PARTIES}, parties=FOUND, relations=found)
    counted = made.counts(relations.MEASURES, one)
    assert counted["who, and nobody wrong R"] == (1, 1, 1)
    assert counted["who and whom R"] == (0, 1, 1)
    assert counted["between parties R"] == (0, 0, 1)


def test_a_relation_of_another_paragraph_is_not_the_same() -> None:
    deeds = (Deed(("Fjordlinjen",), "deny", (), "Fjordlinjen denied the claim"),)
    one = made.case({"relations": deeds, "parties": (FIRM,)}, parties=FOUND, relations=(made.relation((2,), (), 0),))
    assert made.counts(relations.MEASURES, one)["who and whom R"] == (0, 1, 1)


# ------------------------------------------------------------------------------------------------ summary


def test_summary() -> None:
    gold = {
        "summary": ("Fjordlinjen denied the claim.",),
        "summary_must_cover": ("the firm Fjordlinjen denied", "the pier closed for repairs in May"),
    }
    one = made.case(
        gold,
        bottom_line=made.passages("Fjordlinjen denied the claim."),
        key_points=made.passages("They broke our pier."),
    )
    counted = made.counts(summary.MEASURES, one)
    assert counted["ROUGE-1"] == (pytest.approx(2 * 4 / (4 + 8)), 1, 1)
    assert counted["ROUGE-2"] == (pytest.approx(2 * 3 / (3 + 7)), 1, 1)
    assert counted["points covered"] == (1, 2, 2)  # two of three content words; one of three
    assert counted["passages verbatim"] == (2, 2, 2)


def test_a_summary_that_is_not_in_the_file_is_found_out() -> None:
    one = made.case(bottom_line=made.passages("They broke our pier."), source="They mended our pier.")
    assert made.counts(summary.MEASURES, one)["passages verbatim"] == (0, 1, 1)
