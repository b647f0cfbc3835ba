"""The same event told by several documents is one moment of the timeline."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from generator.link import moments
from generator.model import Basis, Briefing, Story

pytestmark = pytest.mark.model
Brief = Callable[..., Briefing]
SHUT = "The harbour board of Skarnes closed its northern pier on 2 March 2026 after divers found cracks in two pillars."
ALSO = "On 2 March 2026 the harbour board of Skarnes closed the northern pier, whose pillars have cracks, divers say."
FAIR = "Growers swapped beans and onions at a fair in Skarnes on 2 March 2026."


def found(brief: Brief, *texts: str, story: bool = False) -> list[tuple[str, list[str]]]:
    made = [brief(f"Report {n}\n\n{text}\n", f"r{n}.txt", reading="clean") for n, text in enumerate(texts)]
    made = [dataclasses.replace(one, seed=dataclasses.replace(one.seed, id=f"r{n}")) for n, one in enumerate(made)]
    ids = tuple(one.seed.id for one in made)
    stories = [Story(ids[0], ids, (), ())] if story else []
    return [(m.value, [told.report for told in m.told]) for m in moments.find(made, stories)]


def test_two_reports_of_one_event_are_one_moment(brief: Brief) -> None:
    assert found(brief, SHUT, ALSO) == [("2026-03-02", ["r0", "r1"])]


def test_another_event_of_that_day_and_town_is_another(brief: Brief) -> None:
    assert found(brief, SHUT, FAIR, story=True) == [("2026-03-02", ["r0"]), ("2026-03-02", ["r1"])]


def test_the_same_words_of_another_day_are_another(brief: Brief) -> None:
    assert len(found(brief, SHUT, SHUT.replace("2 March", "9 March"), story=True)) == 2


def test_a_year_joins_nothing(brief: Brief) -> None:
    assert len(found(brief, SHUT.replace("on 2 March 2026", "in 2026"), SHUT.replace("on 2 March", "in"))) == 2


def test_two_sentences_of_one_report_stay_two(brief: Brief) -> None:
    assert len(found(brief, f"{SHUT} {ALSO}")) == 2


def test_a_date_that_anybody_writes_out_is_stated(brief: Brief) -> None:
    one = brief(f"Report\n\n{SHUT}\n", "a.txt", reading="clean")
    dated = dataclasses.replace(one.timeline[0], basis=Basis.INFERRED)
    other = dataclasses.replace(one, seed=dataclasses.replace(one.seed, id="b"), timeline=(dated,))
    assert [m.basis for m in moments.find([other], [])] == [Basis.INFERRED]
    assert [m.basis for m in moments.find([one, other], [])] == [Basis.STATED]
