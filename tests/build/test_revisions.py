"""A site of three files: an article, its update at the same address, and its reprint by another outlet."""

import json
import re
from pathlib import Path

import frontmatter
import pytest
from click.testing import CliRunner

from generator.build import site as maker
from generator.cli import main
from generator.report import Outcome
from tests.conftest import new_project

pytestmark = pytest.mark.model

LEAD = "The harbour board of Skarnes closed its northern pier on Monday after cracks were found in two pillars."
QUOTE = '"Nobody will walk on it before the divers are done," said Marta Tennvik, who leads the harbour board.'
COST = "The board expects repairs to cost 4 million kroner, and has asked the county to pay half of the sum."
NEWS = "On Wednesday the divers found a third cracked pillar, and the board said the pier will stay closed until June."


def seed(
    outlet: str, address: str, day: str, *lines: str, title: str = "Pier closed in Skarnes", more: str = ""
) -> str:
    head = f"---\ntitle: {title}\noutlet: {outlet}\naddress: {address}\npublished: {day}\n{more}---\n\n"
    return head + "\n\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    folder = new_project(tmp_path_factory.mktemp("again") / "project")
    files = {
        "first.md": seed("Nordwire", "https://nordwire.example/pier?utm_source=mail", "2026-03-02", LEAD, QUOTE, COST),
        "update.md": seed(
            "Nordwire",
            "http://www.nordwire.example/pier/",
            "2026-03-02",
            LEAD,
            QUOTE,
            NEWS,
            more="updated: 2026-03-04\n",
        ),
        "reprint.md": seed(
            "Meridian Post",
            "https://meridianpost.example/1",
            "2026-03-03",
            LEAD,
            QUOTE,
            COST,
            title="Northern pier shut",
        ),
    }
    for name, text in files.items():
        (folder / "seeds" / name).write_text(text, encoding="utf-8")
    (folder / "site_config/overrides").mkdir()
    (folder / "site_config/overrides/first.yml").write_text("note: looked at\n")
    report, _ = maker.build(folder, None, None, jobs=1, quiet=True)
    return folder, report


def page(made: tuple[Path, Outcome], name: str) -> frontmatter.Post:
    return frontmatter.load(str(made[0] / f"docs_src/{name}.md"))


def test_the_newest_version_is_the_briefing(made: tuple[Path, Outcome]) -> None:
    assert made[1].briefings == ("reprint", "update")
    assert made[1].data()["earlier_versions"] == {"first": "update"}


def test_the_report_says_which_is_an_earlier_version_of_which(made: tuple[Path, Outcome]) -> None:
    told = [str(finding) for finding in made[1].findings]
    assert "note: first.md: is an earlier version of update.md (same address)" in told


def test_a_decision_about_an_earlier_version_is_told(made: tuple[Path, Outcome]) -> None:
    told = [str(f) for f in made[1].findings if f.severity == "warning"]
    assert told == [
        "warning: site_config/overrides/first.yml: is about an earlier version; the briefing is update: "
        "rename the file to update.yml"
    ]


def test_earlier_versions_double_nothing(made: tuple[Path, Outcome]) -> None:
    for listing in ("index", "briefings/index", "sections/outlets", "quotes/index", "timeline/index", "parties/index"):
        text = page(made, listing).content
        assert "first" not in text, listing
        assert listing not in ("briefings/index", "quotes/index") or "update.md" in text
    for party in (made[0] / "docs_src/parties").glob("*.md"):
        assert "first.md" not in party.read_text(encoding="utf-8")
    shards = b"".join(p.read_bytes() for p in (made[0] / "site").rglob("*") if p.suffix in (".js", ".json"))
    assert b"briefings/update.html" in shards and b"briefings/first.html" not in shards


def test_the_briefing_lists_its_earlier_versions(made: tuple[Path, Outcome]) -> None:
    post = page(made, "briefings/update")
    section = post.content.split("### Earlier versions")[1].split("###")[0]
    assert "**2 March 2026** · first.md · same address" in section
    assert "1 paragraph added, 1 removed" in section and re.search(r"\d+ % of the words changed after it", section)
    assert re.search(r"SHA-256 `[0-9a-f]{64}`", section) and "No date tells" not in section
    assert post["earlier_versions"] == ["first"]


def test_the_old_address_leads_to_the_briefing(made: tuple[Path, Outcome]) -> None:
    post = page(made, "briefings/first")
    assert post["newest_version"] == "update" and "(update.md)" in post.content
    html = (made[0] / "site/briefings/first.html").read_text(encoding="utf-8")
    assert 'href="update.html"' in html


def test_a_reprint_is_linked_from_both_sides(made: tuple[Path, Outcome]) -> None:
    section = page(made, "briefings/update").content.split("## Also published by")[1].split("## ")[0]
    assert (
        "[Northern pier shut](reprint.md) · Meridian Post · 3 March 2026 · 100 % of the shorter text shared" in section
    )
    assert "[Pier closed in Skarnes](update.md)" in page(made, "briefings/reprint").content
    assert page(made, "briefings/reprint")["reprints"] == ["update"]


def test_new_keys_of_front_matter_are_documented(made: tuple[Path, Outcome]) -> None:
    text = (made[0] / "docs_src/about/front-matter.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `(\w+)`", text, re.M))
    for name in ("first", "update", "reprint"):
        assert set(page(made, f"briefings/{name}").keys()) <= documented


def test_check_takes_versions_for_no_fault(made: tuple[Path, Outcome]) -> None:
    (made[0] / "site_config/overrides/first.yml").unlink()
    result = CliRunner().invoke(main, ["check", "--root", str(made[0]), "--jobs", "1", "--json"])
    assert result.exit_code == 0, result.output
    assert json.loads(result.output)["briefings"] == ["reprint", "update"]


def test_versions_without_dates_are_told_to_be_without_order(tmp_path: Path) -> None:
    folder = new_project(tmp_path / "project")
    for name, lines in (("a.md", (LEAD, QUOTE)), ("b.md", (LEAD, QUOTE, COST))):
        text = "\n".join(("---", "address: https://nordwire.example/pier", "---", "", "\n\n".join(lines), ""))
        (folder / "seeds" / name).write_text(text, encoding="utf-8")
    report = maker.generate(folder, None, jobs=1, quiet=True)
    order = "no date tells which of them is the newer"
    assert f"note: a.md: is an earlier version of b.md (same address); {order}" in [str(f) for f in report.findings]
    assert "No date tells the order" in (folder / "docs_src/briefings/b.md").read_text(encoding="utf-8")
    assert "No date tells which" in (folder / "docs_src/briefings/a.md").read_text(encoding="utf-8")
