"""Real MkDocs builds of small folders of seeds."""

import gzip
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import frontmatter
import pytest

from generator.build import site as maker
from generator.errors import AuditError, UsageError
from tests.conftest import new_project
from tests.stories import BRIDGE, HARBOUR

pytestmark = pytest.mark.model

HOSTILE = """<script>alert(1)</script> {{ config }} {% raw %} ../../etc/passwd

<img src=x onerror=alert(2)> said "<b onmouseover=alert(3)>we</b> do not believe in markup at all" on Monday.

[click](javascript:alert(4)) and ![x](http://evil.example/x.png) and <http://evil.example> were named by the mayor.

| a | b |
|---|---|
{: onclick="alert(5)" } ::: !!! ??? *** --- ``` ~~~ the end of the story was told by nobody in particular.

Right\u202eto left\u200b and \x07 a bell, said Marta Tennvik, the mayor of Skarnes, in a long sentence on Tuesday.
"""


def seed(project: Path, name: str, text: str) -> None:
    path = project / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def read_attributes(page: str) -> list[tuple[str, str | None]]:
    found: list[tuple[str, str | None]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend(attrs)

    Reader().feed(page)
    return found


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def build(project: Path) -> Path:
    return maker.build(project, None, None, jobs=1, quiet=True)[1]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with three seeds, one of them hostile, built once."""
    folder = new_project(tmp_path_factory.mktemp("built") / "project")
    seed(folder, "harbour.txt", HARBOUR)
    seed(folder, "bridge.txt", BRIDGE)
    seed(folder, "hostile.txt", HOSTILE)
    seed(folder, "same title.txt", BRIDGE.replace("40 million", "44 million"))
    report, _ = maker.build(folder, None, None, jobs=1, quiet=True)
    assert report.errors == []
    return folder


def test_every_seed_has_its_page_and_equal_titles_get_two(built: Path) -> None:
    pages = {p.stem for p in (built / "site/briefings").glob("*.html")} - {"index"}
    assert pages == {"harbour", "bridge", "hostile", "same-title"}


def test_undated_briefings_are_listed_as_such(built: Path) -> None:
    text = (built / "docs_src/briefings/index.md").read_text(encoding="utf-8")
    assert text.index("## March 2026") < text.index("## Undated") < text.index("harbour.md")


def test_front_matter_reads_back(built: Path) -> None:
    post = frontmatter.load(str(built / "docs_src/briefings/harbour.md"))
    assert post["id"] == "harbour"
    assert post["title"] == "Ferry firm ‘will not pay’ for broken pier: Tennvik"
    assert post["published"] is None and post["published_known"] == "missing"
    assert post["earliest"] == "2026-03-02"
    assert post["source"]["path"] == "harbour.txt" and len(post["source"]["sha256"]) == 64
    assert {"name", "kind", "key", "standing"} <= set(post["parties"][0])
    assert post["passages"] > 0


def test_front_matter_keys_are_documented(built: Path) -> None:
    documented = set(re.findall(r"^\| `(\w+)`", (built / "docs_src/about/front-matter.md").read_text("utf-8"), re.M))
    for path in (built / "docs_src/briefings").glob("*.md"):
        if path.stem != "index":
            assert set(frontmatter.load(str(path)).keys()) <= documented


def test_hostile_text_is_shown_and_never_becomes_markup(built: Path) -> None:
    page = (built / "site/briefings/hostile.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in page and "<img src=x" not in page and "<b onmouseover" not in page
    attributes = read_attributes(page)
    assert not [name for name, _ in attributes if name.startswith("on")]
    assert not [value for _, value in attributes if re.match(r"\s*javascript:|https?://evil", value or "")]
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ config }} {% raw %}" in page
    assert "\u202e" not in page and "\x07" not in page
    assert not (built / "site/etc").exists()


def test_no_page_names_an_address_elsewhere_as_a_resource(built: Path) -> None:
    for path in (built / "site").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.findall(r'(?:src|<link[^>]+href)="(?:https?:)?//[^"]+"', text), path


def test_the_licence_of_what_we_ship_is_in_the_site(built: Path) -> None:
    assert "Permission is hereby granted" in (built / "site/licences/mkdocs-material.txt").read_text(encoding="utf-8")


def test_nothing_of_this_machine_is_in_the_site(built: Path) -> None:
    for name, data in tree(built / "site").items():
        data = gzip.decompress(data) if name.endswith(".gz") else data
        assert str(built).encode() not in data, name


def test_the_navigation_does_not_list_briefings(built: Path) -> None:
    page = (built / "site/index.html").read_text(encoding="utf-8")
    tabs = page[page.index("md-tabs") : page.index("</nav>")]
    assert "harbour.html" not in tabs and "quotes/index.html" in tabs


def test_two_builds_are_the_same_to_the_byte(built: Path, tmp_path: Path) -> None:
    first = tree(built / "site")
    elsewhere = tmp_path / "ä folder with blanks"
    shutil.copytree(built, elsewhere, ignore=shutil.ignore_patterns("site", ".cache", "briefings", "parties"))
    for path in elsewhere.rglob("*"):
        os.utime(path, (1, 1))
    build(elsewhere)
    assert tree(elsewhere / "site") == first


def test_mkdocs_alone_makes_the_same_site(built: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "-q",
        "-f",
        str(built / "mkdocs.yml"),
        "-d",
        str(tmp_path / "site"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    ours, theirs = tree(built / "site"), tree(tmp_path / "site")
    assert set(ours) == set(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_a_removed_seed_takes_its_pages_along(project: Path) -> None:
    seed(project, "harbour.txt", HARBOUR)
    seed(project, "bridge.txt", BRIDGE)
    build(project)
    (project / "seeds/bridge.txt").unlink()
    folder = build(project)
    assert not (folder / "briefings/bridge.html").exists()
    assert not (project / "docs_src/briefings/bridge.md").exists()
    assert not (folder / "parties/nils-odden.html").exists()


def test_an_empty_folder_makes_an_empty_site(project: Path) -> None:
    folder = build(project)
    assert "nothing here yet" in (folder / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("have waited long enough", "have waited too long"), "harbour.txt:9"),
        (("the mayor of Skarnes, accused", "the mayor of Oslo, accused"), "harbour.txt:7"),
        (("SHARE THIS ARTICLE", "SHARE THIS BRIEFING"), "which is not in the seed"),
        ((r"\d+ of \d+ passages", "99 of 99 passages"), "states 99 verified passages"),
    ],
)
def test_a_passage_not_in_its_seed_fails_the_build(
    project: Path, monkeypatch: pytest.MonkeyPatch, change: tuple[str, str], told: str
) -> None:
    from generator.build import plugin

    seed(project, "harbour.txt", HARBOUR)
    real = plugin.site.pages

    def tampered(*args: object) -> dict[str, str]:
        pages = real(*args)
        pages["briefings/harbour.md"] = re.sub(*change, pages["briefings/harbour.md"])
        return pages

    monkeypatch.setattr(plugin.site, "pages", tampered)
    with pytest.raises(AuditError) as caught:
        build(project)
    assert told in str(caught.value)


def test_a_build_that_fails_leaves_the_former_site(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.build import plugin

    seed(project, "harbour.txt", HARBOUR)
    before = tree(build(project))

    def fail(*args: object) -> int:
        raise AuditError([])

    monkeypatch.setattr(plugin.audit, "changed", fail)
    seed(project, "bridge.txt", BRIDGE)
    with pytest.raises(AuditError):
        build(project)
    assert tree(project / "site") == before
    assert not [p.name for p in (project / "site").iterdir() if p.name.startswith(".")]
    shutil.rmtree(project / "site")
    with pytest.raises(AuditError):
        build(project)
    assert not (project / "site").exists()


@pytest.mark.parametrize("name", ["seeds", "seeds/site", "docs_src", ".", "site_config", "letters"])
def test_a_site_never_overwrites_anything_else(project: Path, name: str) -> None:
    seed(project, "harbour.txt", HARBOUR)
    seed(project, "../letters/letter.txt", HARBOUR)
    before = tree(project)
    with pytest.raises(UsageError, match=r"name (a folder of its own|another) with --site"):
        maker.build(project, None, project / name, jobs=1, quiet=True)
    assert tree(project) == before


def test_mkdocs_alone_does_not_overwrite_the_seeds_either(project: Path) -> None:
    seed(project, "harbour.txt", HARBOUR)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(project / "mkdocs.yml"), "-d"]
    done = subprocess.run([*command, str(project / "seeds")], capture_output=True, text=True, check=False)
    assert done.returncode and "would overwrite" in done.stderr
    assert (project / "seeds/harbour.txt").is_file()


def test_what_strict_mode_stops_at_is_told(project: Path) -> None:
    page = project / "docs_src/about/index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[gone](gone-page.md)\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"(?s)strict mode.*gone-page\.md"):
        build(project)
    config = project / "mkdocs.yml"
    config.write_text(config.read_text().replace("strict: true", "strict: false"))
    report, _ = maker.build(project, None, None, jobs=1, quiet=True)
    assert any("gone-page.md" in f.text and f.severity == "warning" for f in report.findings)


def test_a_date_far_away_builds(project: Path) -> None:
    seed(project, "harbour.txt", HARBOUR)
    (project / "site_config/overrides").mkdir()
    (project / "site_config/overrides/harbour.yml").write_text("metadata: {published: 9999-12-31}\n")
    assert (build(project) / "briefings/harbour.html").is_file()


def test_a_project_without_the_plugin_is_told(project: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text()
        .replace("  - briefing\n", "  - meta-nothing\n")
        .replace("plugins:\n  - meta-nothing\n", "plugins: []\n")
    )
    with pytest.raises(UsageError, match="the plugin is missing"):
        build(project)


@pytest.mark.parametrize("policy", ["excerpts", "none"])
def test_a_source_that_may_not_be_shown_is_neither_shown_nor_found(project: Path, policy: str) -> None:
    seed(project, "harbour.txt", HARBOUR)
    seed(project, "bridge.txt", BRIDGE)
    (project / "site_config/briefing.yml").write_text(f"source_text: {policy}\nsummary: {{words: 30, share: 0.2}}\n")
    folder = build(project)
    page = (folder / "briefings/bridge.html").read_text(encoding="utf-8")
    assert "are shown." in page and "12 million more than planned" not in page
    search = b"".join(path.read_bytes() for path in (folder / "search").glob("*.js")).decode()
    assert "12 million more" not in search and "planned" not in search
