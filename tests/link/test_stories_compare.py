"""Reports side by side: what several tell, what one alone tells, and figures that differ."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.link import stories_compare
from generator.model import Briefing, Comparison

pytestmark = pytest.mark.model
Brief = Callable[..., Briefing]


def compare(brief: Brief, *texts: str) -> tuple[Comparison, dict[str, Briefing]]:
    made = [brief(f"Report {n}\n\n{text}\n", f"r{n}.txt", reading="clean") for n, text in enumerate(texts)]
    return stories_compare.compare(made), {briefing.seed.id: briefing for briefing in made}


def differing(brief: Brief, *texts: str) -> list[list[str]]:
    found, by_id = compare(brief, *texts)
    return [[by_id[p.report].seed.words(p.words) for p in group.places] for group in found.differing]


def test_figures_for_one_thing_are_put_together(brief: Brief) -> None:
    one = "The harbour master of Skarnes said about 40 boats were stranded by the storm."
    two = "At least 60 boats lay stranded after the storm, skippers said."
    assert differing(brief, one, two) == [["about 40 boats", "At least 60 boats"]]


def test_figures_for_other_things_are_not(brief: Brief) -> None:
    one = "The quay is 40 metres long. The fish hall was painted by 12 volunteers in autumn."
    two = "The ferry sank in 60 metres of water. The choir rehearsed with 30 singers."
    assert differing(brief, one, two) == []


def test_the_same_figure_rounded_does_not_differ(brief: Brief) -> None:
    one = "Repairs of the cracked pier will cost 1.375 billion kroner, the board said."
    two = "Repairs of the cracked pier will cost 1.38 billion kroner, the board said."
    assert differing(brief, one, two) == []


def test_a_list_of_one_report_is_no_contradiction(brief: Brief) -> None:
    one = "He bought a watch for $4,000, a hat for $3,000 and a fur coat for $5,000, the court heard."
    two = "He bought a fur coat for $5,500 and a watch, the court in Elvestad heard."
    assert differing(brief, one, two) == []


def test_what_happened_to_people_is_not_mixed(brief: Brief) -> None:
    one = "The storm killed 12 people in Skarnes on Monday, police said, and 20 were injured."
    two = "Police in Skarnes said the storm had left 15 dead. At least 30 were injured."
    found = differing(brief, one, two)
    assert all({"12 people", "20"}.isdisjoint(group) or len(group) == 2 for group in found)
    assert not any("15 dead" in group and any("injured" in words for words in group) for group in found)


def test_what_several_tell_and_what_one_alone_tells(brief: Brief) -> None:
    one = "Marta Tennvik met Jon Aske in Skarnes on 3 March 2026. They spoke about the ferry."
    two = "Marta Tennvik was in Skarnes on 3 March 2026. Aske came by boat. So did Nils Odden of Elvestad."
    found, by_id = compare(brief, one, two)
    common = {(one.kind, one.what) for one in found.common}
    assert {("party", "marta-tennvik"), ("date", "2026-03-03")} <= common
    alone = {
        by_id[one.place.report].analysis.parties[i].name: one.place.report for one in found.alone for i in one.parties
    }
    assert alone.get("Nils Odden") == "r1"
    assert "Jon Aske" not in alone  # the other report gives the last name


def test_a_day_is_not_new_where_the_other_report_has_its_month(brief: Brief) -> None:
    one = "The pier of Skarnes was shut on 3 March 2026. It was built in 1931."
    two = "The pier of Skarnes was shut in March 2026, the board said."
    found, by_id = compare(brief, one, two)
    assert [by_id[a.place.report].seed.words(span) for a in found.alone for span in a.dates] == ["1931"]


def test_a_quotation_that_the_other_report_holds_is_not_one_reports_alone(brief: Brief) -> None:
    said = '"They broke it and they will mend it before the winter storms," Marta Tennvik said.'
    other = '"Our ship was never near the northern pier that week," Jon Aske said.'
    found, by_id = compare(brief, f"{said} {other}", f"Skarnes wants its pier back. {said}")
    words = [by_id[report].seed.words(by_id[report].analysis.quotes[i].span) for report, i in found.quotes]
    assert words == ["Our ship was never near the northern pier that week,"]
