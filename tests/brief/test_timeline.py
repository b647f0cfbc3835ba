"""The timeline: dated statements in the order of what they tell."""

from __future__ import annotations

import dataclasses

import pytest

from generator.analyse.dates.calendar import order
from generator.brief import timeline
from generator.model import (
    Analysis,
    Basis,
    Block,
    Caption,
    Dated,
    Fact,
    Form,
    Kind,
    Label,
    Mention,
    Party,
    Seed,
    Sentence,
    Span,
)
from tests.analyse.test_dates import dates_of


def line_of(text: str, published: str | None = None, **changes: object) -> tuple[Seed, tuple[Dated, ...]]:
    """The timeline of a text of one sentence a line."""
    seed, found = dates_of(text, published)
    seed = dataclasses.replace(seed, **changes)  # type: ignore[arg-type]
    sentences = tuple(Sentence(block.span, i, 0, 0) for i, block in enumerate(seed.blocks))
    dated = tuple(dataclasses.replace(d, sentence=d.block) for d in found)
    return seed, timeline.build(seed, Analysis(sentences, (), (), (), dated, ()))


TEXT = """Ana Ruiz and Jan Holm spoke by telephone on Monday.
The harbour closed on Saturday.
They had talked earlier this month.
Relations have been poor since 2014.
Now the guild waits."""


@pytest.mark.model
def test_without_a_date_of_its_own_only_what_is_written_out_is_placed():
    _, entries = line_of(TEXT)
    assert [(e.said, e.value) for e in entries] == [
        ("2014", "2014"), ("Monday", None), ("Saturday", None), ("earlier this month", None),
    ]  # fmt: skip


@pytest.mark.model
def test_with_a_date_of_its_own_everything_is_placed_and_marked():
    seed, entries = line_of(TEXT, "2021-12-14")
    assert [(e.said, e.value, e.basis) for e in entries] == [
        ("2014", "2014", Basis.STATED),
        ("earlier this month", "2021-12", Basis.INFERRED),
        ("Saturday", "2021-12-11", Basis.INFERRED),
        ("Monday", "2021-12-13", Basis.INFERRED),
    ]
    assert seed.words(entries[2].passage.span) == "The harbour closed on Saturday."
    assert entries[0].passage.rule == "year date"


@pytest.mark.model
def test_one_entry_for_a_sentence_and_a_day_however_often_it_is_said():
    _, entries = line_of("It rained on Monday, and on Monday 13 December it rained more.", "2021-12-14")
    assert [e.said for e in entries] == ["Monday"]


@pytest.mark.model
def test_a_day_that_only_names_an_event_gives_way_to_its_statement():
    _, entries = line_of("They met on Monday.\nMonday’s talks were short.", "2021-12-14")
    assert len(entries) == 1
    _, alone = line_of("Monday’s talks were short.", "2021-12-14")
    assert len(alone) == 1


@pytest.mark.model
def test_a_date_in_the_title_is_no_statement():
    seed, _ = dates_of("Harbour shut since 2014")
    title = (dataclasses.replace(seed.blocks[0], label=Label.TITLE, number=0),)
    assert line_of("Harbour shut since 2014", blocks=title)[1] == ()


@pytest.mark.model
def test_a_time_of_an_unknown_day_has_no_place():
    assert line_of("The clerk was found at 10 p.m. by a neighbour.", "2021-12-14")[1] == ()


@pytest.mark.model
def test_a_question_states_nothing():
    assert line_of("Why was the pier shut in 2019?")[1] == ()


def test_captions_are_placed_with_the_parties_they_name():
    text = "Ana Ruiz at the pier, 9 December 2021."
    span = Span(0, len(text))
    caption = Caption(0, span, date=Fact("2021-12-09", Basis.STATED, "test", Span(22, 37)))
    seed, _ = dates_of("x")
    blocks = (Block(span, Label.CAPTION, "test"),)
    seed = dataclasses.replace(seed, text=text, blocks=blocks, meta=dataclasses.replace(seed.meta, captions=(caption,)))
    parties = tuple(Party(name, name, Kind.PERSON, (), (), "test") for name in ("Jan Holm", "Ana Ruiz"))
    (entry,) = timeline.build(seed, Analysis((), (), parties, (), (), ()))
    assert (entry.date, entry.said, entry.value, entry.parties) == (-1, "9 December 2021", "2021-12-09", (1,))
    assert seed.words(entry.passage.span) == text


def test_parties_of_a_statement_are_those_of_its_sentence():
    seed, found = dates_of("Ana Ruiz came in 2014.")
    mention = Mention(Span(0, 8), 0, 0, Kind.PERSON, Form.NAME, "test", 0)
    sentences = (Sentence(seed.blocks[0].span, 0, 0, 6),)
    party = Party("ana", "Ana Ruiz", Kind.PERSON, (), (0,), "test")
    (entry,) = timeline.build(seed, Analysis(sentences, (mention, mention), (party,), (), found, ()))
    assert entry.parties == (0,)


def test_the_order_of_values():
    values = [
        "BC0044", "18", "1998", "199X", "2021", "2021-03", "2021-03-05", "2021-Q2", "2021-SU", "2021-W49",
        "2021-12-11", "2021-12-11T09:00", "2021-W51", None,
    ]  # fmt: skip
    assert sorted(values, key=order) == [*values[:2], "199X", "1998", *values[4:]]


def test_words_of_no_date_and_stretches_up_to_now_are_no_statements():
    text = "The current mayor now rests.\nOver the past year and in the last two weeks it rained.\nRecently it stopped."
    assert line_of(text, "2021-12-14")[1] == ()


STAMPED = """Home   World   Sport

Mayor may march again over the budget for 2021/22

By Lise Holm

May 12, 2026, 4:45 PM IST

Updated May 13, 2026, 7:30 PM IST

A march in Elvestad on May 1, 2026. (Photo by Ola Brask)

Mayor Ilse Brandt, 47, led a march through Elvestad on Monday against the budget for 2021/22, which was passed 21-14.

"We may march again," Brandt said in front of the town hall, a house of forty rooms that was built in 1742.

Advertisement

© 2026 Halden Courier. All rights reserved.
"""


@pytest.mark.model
def test_stamps_captions_and_look_alikes_of_a_page(brief):
    found = brief(STAMPED, "page.txt")
    assert found.seed.meta.published.value.startswith("2026-05-12")
    told = [(dated.said, dated.value) for dated in found.timeline]
    assert told == [("1742", "1742"), ("May 1, 2026", "2026-05-01"), ("Monday", "2026-05-11")]
