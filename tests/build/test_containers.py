"""A folder with files that hold many seeds, built by real MkDocs and audited."""

import io
import json
import zipfile
from pathlib import Path

import frontmatter
import pytest
from click.testing import CliRunner

from generator.build import audit
from generator.build import site as maker
from generator.cli import main
from generator.config import Settings
from tests.stories import BRIDGE, HARBOUR

pytestmark = pytest.mark.model

TEXT = (
    "Marta Tennvik, the mayor of Skarnes, accused the ferry company Fjordlinjen of breaking the town's pier.\n\n"
    '"They broke it and they will mend it," Tennvik said on Tuesday.\n\nThe two sides will meet on Friday.\n'
)
RECORD = {
    "id": "17",
    "title": "Ferry firm will not pay for pier",
    "text": TEXT,
    "date": "2026-03-14T10:05:00Z",
    "authors": ["Ola Brask"],
    "source": "The Courier",
    "url": "https://courier.example/pier",
}
FEED = """<rss><channel><title>The Courier</title><item><title>Bridge <![CDATA[<b>reopens</b>]]></title><guid>b-1</guid>
<description>The bridge of Skarnes reopened on Monday after two years, the town said in a statement.</description>
<pubDate>Mon, 16 Mar 2026 08:00:00 GMT</pubDate></item></channel></rss>"""


def archive() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("../old/bridge.txt", BRIDGE)
        made.writestr("old/harbour.txt", HARBOUR)
        made.writestr("picture.png", b"x")
        made.writestr("feed.rss", FEED)
    return data.getvalue()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    from tests.conftest import new_project

    project = new_project(tmp_path_factory.mktemp("containers") / "project")
    lines = [json.dumps(RECORD), "{broken", json.dumps({"id": "18", "title": "Bridge", "text": f"{BRIDGE} Once more."})]
    (project / "seeds/news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (project / "seeds/all.zip").write_bytes(archive())
    (project / "seeds/harbour.txt").write_text(HARBOUR, encoding="utf-8")
    report, _ = maker.build(project, None, None, jobs=1, quiet=True)
    assert report.passages > 0
    return project, [str(finding) for finding in report.findings]


def test_each_member_has_its_page_and_stands_up_to_the_audit(built: tuple[Path, list[str]]) -> None:
    project, _ = built
    names = {path.stem for path in (project / "site/briefings").glob("*.html")} - {"index"}
    assert {"news-jsonl-17", "news-jsonl-18", "all-zip-old-bridge", "all-zip-feed-rss-b-1"} <= names
    sources = audit.Seeds(project / "seeds", Settings())
    assert sources["news-jsonl-17"].text == f"{RECORD['title']}\n\n{TEXT.strip()}"
    assert audit.site(project / "site", sources) > 0
    assert not (project / "old").exists() and not (project / "seeds/old").exists()


def test_the_page_of_a_record_shows_what_it_states(built: tuple[Path, list[str]]) -> None:
    page = (built[0] / "site/briefings/news-jsonl-17.html").read_text(encoding="utf-8")
    for words in (RECORD["title"], "The Courier", "Ola Brask", "14 March 2026", "courier.example/pier"):
        assert words in page, words
    assert "news.jsonl/17, taken out of news.jsonl" in page
    keys = frontmatter.load(str(built[0] / "docs_src/briefings/news-jsonl-17.md")).metadata
    assert keys["source"]["container"] == "news.jsonl"


def test_the_report_names_members_lines_and_what_is_left_out(built: tuple[Path, list[str]]) -> None:
    told = built[1]
    assert any(line.startswith("error: news.jsonl: line 2 is no valid JSON") for line in told)
    assert "note: all.zip/: holds 1 file without text (.png); it is left out" in told
    twin = "has the same bytes as all.zip/old/harbour.txt; one briefing stands for both"
    assert f"note: harbour.txt: {twin}" in told


@pytest.mark.parametrize("name", ["news.jsonl/17", "news-jsonl-17", "17"])
def test_explain_finds_a_member(name: str, built: tuple[Path, list[str]]) -> None:
    told = CliRunner().invoke(main, ["explain", name, "--root", str(built[0])])
    assert told.exit_code == 0, told.output
    assert (
        told.output.startswith("news-jsonl-17 (news.jsonl/17, taken out of news.jsonl, utf-8")
        and "record: date" in told.output
    )


def test_explain_of_a_file_that_holds_many_names_them(built: tuple[Path, list[str]]) -> None:
    (built[0] / "seeds/more.jsonl").write_text('{"id": "a", "text": "Words."}\n{"id": "b", "text": "Other words."}')
    told = CliRunner().invoke(main, ["explain", "more.jsonl", "--root", str(built[0])])
    assert told.exit_code == 2 and "name one by its path: more.jsonl/a, more.jsonl/b" in told.output
