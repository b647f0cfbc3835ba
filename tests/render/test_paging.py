"""Long listings: no page has more than the setting allows, every entry stands on one, and pages lead to each other."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.paging import Listing, Part, Sheet, by_period


def shown(sheet: Sheet[int]) -> str:
    lines = [f"# {sheet.title}", sheet.up, sheet.trail]
    return "\n".join([*lines, *(f"{heading}: {entries}" for heading, entries in sheet.groups)])


LIST = Listing("things/index.md", "by-kind", "Things", ("thing", "things"), shown)


def test_a_short_listing_is_one_page() -> None:
    pages = LIST.pages([Part("A", [("a", [1, 2])]), Part("B", [("b", [3])])], 3)
    assert pages == {"things/index.md": "# Things\n../\n\na: [1, 2]\nb: [3]"}


def test_a_long_one_names_its_parts_and_cuts_them() -> None:
    pages = LIST.pages([Part("A b", [("a", [1, 2]), ("b", [3])]), Part("C", [("c", [4])])], 2)
    assert list(pages) == ["things/index.md", *(f"things/by-kind/{name}.md" for name in ("a-b-2", "a-b", "c"))]
    index = pages["things/index.md"]
    assert "## A b { #a-b }\n\n3 things: [page 2](by-kind/a-b-2.md) · [page 1](by-kind/a-b.md)" in index
    assert "1 thing: [C](by-kind/c.md)" in index
    trail = "[Things](../index.md) · [← before](a-b-2.md) · [after →](c.md)"
    assert pages["things/by-kind/a-b.md"] == f"# Things: A b, page 1\n../../\n{trail}\na: [2]\nb: [3]"


def test_what_is_new_leaves_the_older_pages_alone() -> None:
    before = LIST.pages([Part("A", [("a", [3, 2, 1])])], 2)
    after = LIST.pages([Part("A", [("a", [4, 3, 2, 1])])], 2)
    assert [path for path in before if before[path] != after[path]] == ["things/index.md", "things/by-kind/a-2.md"]


def test_parts_of_one_name_in_writing_have_pages_of_their_own() -> None:
    pages = LIST.pages([Part("Éa", [("x", [1])]), Part("éA", [("y", [2])]), Part("index", [("z", [3])])], 1)
    assert len(pages) == 4


@given(st.lists(st.lists(st.integers(), max_size=7), max_size=6), st.integers(1, 4))
def test_every_entry_stands_on_one_page(groups: list[list[int]], most: int) -> None:
    seen: list[Sheet[int]] = []

    def keep(sheet: Sheet[int]) -> str:
        seen.append(sheet)
        return ""

    parts = [Part(f"part {i}", [(str(i), group)]) for i, group in enumerate(groups)]
    Listing("x/index.md", "y", "X", ("x", "xs"), keep).pages(parts, most)
    assert [e for sheet in seen for _, entries in sheet.groups for e in entries] == [e for g in groups for e in g]
    assert all(sum(len(entries) for _, entries in sheet.groups) <= most for sheet in seen)


def test_periods_are_years_and_months_where_a_year_is_long() -> None:
    rows = [("2026-03-02", "March", 1), ("2026-02", "February", 2), ("2026-W10", "March", 3), ("2025", "2025", 4)]
    names = [part.name for part in by_period([*rows, ("", "Undated", 5)], 2)]
    assert names == ["March 2026", "February 2026", "2026", "2025", "Undated"]
    assert [part.name for part in by_period(rows, 3)] == ["2026", "2025"]
    assert by_period(rows, 3)[0].groups == [("March", [1, 3]), ("February", [2])]


@pytest.mark.model
def test_a_site_of_many_pages_holds_what_it_promises(project: Path) -> None:
    from generator.build import site as maker
    from tests.stories import BRIDGE, HARBOUR

    for n in range(3):
        (project / f"seeds/harbour {n}.txt").write_text(
            HARBOUR.replace("ferry company", f"company {n}"), encoding="utf-8"
        )
        (project / f"seeds/bridge {n}.txt").write_text(BRIDGE.replace("40", f"4{n}"), encoding="utf-8")
    (project / "site_config/briefing.yml").write_text("listings: {entries: 1}\n", encoding="utf-8")
    outcome, folder = maker.build(project, None, None, jobs=1, quiet=True)  # strict: a dead link would stop it
    assert outcome.passages and not outcome.errors
    made = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    assert {
        "quotes/by-speaker/n.html",
        "briefings/by-date/march-2026.html",
        "sections/by-outlet/outlet-unknown.html",
    } <= made
    assert {path for path in made if path.startswith("parties/by-date/")}
    assert "Earlier briefings" in (folder / "parties/marta-tennvik.html").read_text(encoding="utf-8")
