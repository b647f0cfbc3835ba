"""`briefing learn`: which lines it finds, what it writes, and what it leaves to a person."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import config
from generator.cli import main
from generator.config import LearnedLine
from generator.model import Label

POSTER = "The reading room is open to everybody who brings a book and a biscuit for our readers."
STORIES = (
    ("Pier closed", "The harbour board closed the pier on Monday after cracks were found in its oldest pillars."),
    (
        "Seed fair opens",
        "About six hundred visitors came to the fair on Sunday, where growers swapped beans and barley.",
    ),
    ("Bridge reopens", "The bridge over the river reopened on Saturday after two long years of costly repairs."),
    (
        "School gets roof",
        "Pupils of the upper school went home early on Friday so that builders could lift the new roof.",
    ),
)


def page(title: str, text: str, poster: str = POSTER, head: str = "", outlet: str = "Nordwire") -> str:
    lines = (title, text, poster, f"{text[:-1]}, people in the town told our reporter on the day after.", f"© {outlet}")
    return head + "\n\n".join(lines) + "\n"


@pytest.fixture
def shelf(project: Path) -> Path:
    """A project with four pages of one outlet, three of which carry one line among the text."""
    for i, (title, text) in enumerate(STORIES):
        poster = POSTER if i < 3 else "Nothing of the kind stands on this page, which has a line of its very own."
        put(project, f"p{i}", page(title, text, poster))
    return project


def put(project: Path, name: str, text: str) -> None:
    (project / f"seeds/{name}.txt").write_text(text, encoding="utf-8")


def learn(project: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["learn", "--root", str(project), "--jobs", "1", *options])


def learned(project: Path) -> dict[str, tuple[LearnedLine, ...]]:
    return {entry.outlet: entry.lines for entry in config.load(project).furniture}


def test_lines_that_half_of_the_documents_share_are_listed(shelf: Path) -> None:
    result = learn(shelf)
    assert result.exit_code == 0, result.output
    lines = learned(shelf)["Nordwire"]
    assert lines[0] == LearnedLine(POSTER, Label.BOILERPLATE, "3 of 4")  # first, for it was taken for text
    assert [line.line for line in lines] == [POSTER, "© Nordwire"] and lines[1].seen == "4 of 4"
    assert f"new: Nordwire: “{POSTER}” is boilerplate, in 3 of 4, in 3 taken for the article's text" in result.output


@pytest.mark.parametrize("options", [("--least", "5"), ("--share", "0.8")])
def test_the_measure_can_be_set(shelf: Path, options: tuple[str, str]) -> None:
    learn(shelf, *options)
    assert all(line.line != POSTER for lines in learned(shelf).values() for line in lines)


def test_each_outlet_has_its_own_lines(shelf: Path) -> None:
    for i, (title, text) in enumerate(STORIES):
        put(
            shelf,
            f"q{i}",
            page(title + " again", text, "All our bread is baked by the crew of the night train.", outlet="Posten"),
        )
    learn(shelf)
    found = {name: {line.line for line in lines} for name, lines in learned(shelf).items()}
    assert POSTER in found["Nordwire"] and POSTER not in found["Posten"]


def test_a_second_run_changes_nothing_and_check_says_so(shelf: Path) -> None:
    assert learn(shelf, "--check").exit_code == 1 and not (shelf / "site_config/furniture.yml").exists()
    learn(shelf)
    before = (shelf / "site_config/furniture.yml").read_bytes()
    assert learn(shelf, "--check").exit_code == 0
    assert "nothing changes" in learn(shelf).output
    assert (shelf / "site_config/furniture.yml").read_bytes() == before


def test_what_a_person_wrote_stays(shelf: Path) -> None:
    path = shelf / "site_config/furniture.yml"
    path.write_text(
        "furniture:\n- outlet: Nordwire\n  lines:\n"
        f"  - {{line: {POSTER}, label: advertisement, ignore: true, seen: 2 of 3}}\n"
        "  - {line: Harbour notes, label: navigation}\n"
        "  - {line: © Nordwire, label: trailer, seen: 2 of 3}\n"
        "  - {line: Gone since, label: trailer, seen: 2 of 3}\n"
        "- outlet: Elsewhere\n  lines:\n  - {line: Old line, label: trailer, seen: 3 of 3}\n",
        encoding="utf-8",
    )
    told = json.loads(learn(shelf, "--json").output)
    assert {(change["kind"], change["line"]) for change in told} == {("changed", "© Nordwire"), ("gone", "Gone since")}
    found = learned(shelf)
    assert found["Nordwire"] == (
        LearnedLine(POSTER, Label.ADVERT, "2 of 3", True),
        LearnedLine("Harbour notes", Label.NAVIGATION),
        LearnedLine("© Nordwire", Label.TRAILER, "4 of 4"),
    )
    assert found["Elsewhere"] == (LearnedLine("Old line", Label.TRAILER, "3 of 3"),)


@pytest.mark.parametrize(("label", "wanted"), [("body", None), ("advertisement", Label.ADVERT)])
def test_a_decision_about_a_line_is_respected(shelf: Path, label: str, wanted: Label | None) -> None:
    folder = shelf / "site_config/overrides"
    folder.mkdir()
    (folder / "p1.yml").write_text(f"lines:\n  - text: The reading room is open\n    label: {label}\n")
    learn(shelf)
    assert {line.line: line.label for line in learned(shelf)["Nordwire"]}.get(POSTER) == wanted


def test_versions_of_one_document_count_once(project: Path) -> None:
    title, text = STORIES[0]
    for i in range(4):
        put(project, f"v{i}", page(title, text) + f"Version {i}\n")
    learn(project)
    assert learned(project) == {}


def test_the_lines_are_furniture_from_then_on_and_a_decision_still_wins(shelf: Path) -> None:
    from generator import pipeline
    from generator.curate.overrides import NONE, Decisions, LineDecision
    from tests.conftest import raw

    learn(shelf)
    settings = config.load(shelf)
    decided = Decisions(lines=(LineDecision(POSTER, Label.BODY),))
    for decisions, label in ((NONE, Label.BOILERPLATE), (decided, Label.BODY)):
        values = {"raw": raw(page(*STORIES[3])), "settings": settings, "decisions": decisions}
        seed = pipeline.run(values, until="seed")["seed"]
        assert next(b for b in seed.blocks if seed.words(b.span) == POSTER).label is label


def test_a_document_that_cannot_be_read_is_passed_over(shelf: Path) -> None:
    put(shelf, "empty", "")
    assert learn(shelf).exit_code == 0 and POSTER in [line.line for line in learned(shelf)["Nordwire"]]


def test_several_processes_find_what_one_finds(shelf: Path) -> None:
    assert json.loads(learn(shelf, "--check", "--json").output)
    assert learn(shelf, "--check", "--json").output == learn(shelf, "--check", "--json", "--jobs", "2").output
