"""A rebuild renders what changed only, and gives byte for byte what a clean full build gives."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import carry, indexed
from generator.build import site as maker
from generator.errors import UsageError
from tests.build.test_site import tree
from tests.conftest import new_project
from tests.stories import BRIDGE, HARBOUR

pytestmark = pytest.mark.model

ABOUT = (
    "[Start](../index.md), [all of it](more.md#names), [ferry](../briefings/harbour.md), <a href='more.html'>raw</a>.\n"
)
THIRD = HARBOUR.replace("Ferry firm", "Harbour board").replace("Skarnes", "Vestby")


def put(project: Path, path: str, text: str) -> None:
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).write_text(text, encoding="utf-8")


def edit(project: Path, path: str, old: str, new: str) -> None:
    text = (project / path).read_text(encoding="utf-8")
    assert old in text
    put(project, path, text.replace(old, new))


def build(project: Path) -> dict[str, bytes]:
    return tree(maker.build(project, None, None, jobs=1, quiet=True)[1])


def clean(project: Path, folder: Path) -> dict[str, bytes]:
    """What a full build of the project's inputs gives; only the analyses are kept."""
    copy = folder / "clean"
    shutil.rmtree(copy, ignore_errors=True)
    left = shutil.ignore_patterns(
        "site", "pages", "audit", "search", "briefings", "feeds", "parties", "quotes", "sections", "stories", "timeline"
    )
    shutil.copytree(project, copy, ignore=left)
    (copy / "docs_src/index.md").unlink(missing_ok=True)
    return build(copy)


def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The list of pages that are rendered from now on."""
    found: list[str] = []
    real = carry.Carrier.learn

    def learn(self: carry.Carrier, page: carry.Page, output: str) -> None:
        found.append(page.file.src_uri)
        real(self, page, output)

    monkeypatch.setattr(carry.Carrier, "learn", learn)
    return found


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a few pages of its own and two seeds, built once."""
    folder = new_project(tmp_path_factory.mktemp("start") / "project")
    shutil.rmtree(folder / "docs_src/about")
    put(folder, "docs_src/about/index.md", ABOUT)
    put(folder, "docs_src/about/more.md", "# More\n\n## Names\n\nSee [them][all].\n\n[all]: ../parties/index.md\n")
    put(folder, "seeds/harbour.txt", HARBOUR)
    put(folder, "seeds/bridge.txt", BRIDGE)
    build(folder)
    return folder


@pytest.fixture
def built(start: Path, tmp_path: Path) -> Path:
    return shutil.copytree(start, tmp_path / "project")


def added(project: Path) -> None:
    put(project, "seeds/third.txt", THIRD)


def edited(project: Path) -> None:
    edit(project, "seeds/bridge.txt", "40 million", "44 million")


def retold(project: Path) -> None:
    """The same event in another outlet: a story with a page of its own."""
    put(project, "seeds/harbour courier.txt", HARBOUR + "\nA crane stood still until noon, workers said.\n")


def removed(project: Path) -> None:
    (project / "seeds/bridge.txt").unlink()


def renamed(project: Path) -> None:
    (project / "seeds/bridge.txt").rename(project / "seeds/the bridge.txt")


def overridden(project: Path) -> None:
    put(project, "site_config/overrides/harbour.yml", "metadata: {title: Another title, section: [Politics]}\n")


def merged(project: Path) -> None:
    put(project, "site_config/parties.yml", "parties:\n  - name: Marta Tennvik\n    merge: [Nils Odden]\n")


def template(project: Path) -> None:
    edit(project, "site_config/theme/partials/copyright.html", "How this site is made", "How it is made")


def setting(project: Path) -> None:
    edit(project, "site_config/briefing.yml", "source_text: full", "source_text: excerpts")


def nav(project: Path) -> None:
    edit(project, "mkdocs.yml", "  - Timeline: timeline/index.md", "  - When: timeline/index.md")


def own_page(project: Path) -> None:
    edit(project, "docs_src/about/more.md", "# More", "# Much more")


CHANGES = {
    added: 19,
    retold: 19,
    edited: 14,
    removed: 10,
    renamed: 14,
    overridden: 16,
    merged: 13,
    nav: 99,
    own_page: 11,
    template: 99,
    setting: 99,
}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_rebuild_gives_what_a_clean_build_gives(
    built: Path, tmp_path: Path, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    change(built)
    pages = rendered(monkeypatch)
    again = build(built)
    assert len(pages) <= CHANGES[change], pages
    full = clean(built, tmp_path)
    assert again.keys() == full.keys()
    assert [name for name in full if full[name] != again[name]] == []


def test_with_nothing_changed_only_the_navigation_is_rendered(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages, before = rendered(monkeypatch), tree(built / "site")
    monkeypatch.setattr(indexed.search, "index", None)  # nor is the search index made
    assert build(built) == before
    assert not [page for page in pages if re.search(r"harbour|bridge|more|tennvik", page)], pages


def test_a_page_that_was_damaged_among_those_kept_is_rendered(built: Path) -> None:
    before = tree(built / "site")
    for path in (built / ".cache/pages").glob("??/*.html"):
        path.write_bytes(b"not this")
    assert build(built) == before


@pytest.mark.parametrize("at", ["learn", "finish"])
def test_a_build_that_was_stopped_keeps_its_pages(
    built: Path, tmp_path: Path, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    template(built)
    pages, real = rendered(monkeypatch), getattr(carry.Carrier, at)

    def stop(self: carry.Carrier, *args: object) -> None:
        real(self, *args)
        if at == "finish" or len(pages) == 12:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(carry.Carrier, at, stop)
        build(built)
    finished = {page for page in pages if page.startswith(("parties/", "briefings/")) and "index" not in page}
    pages.clear()
    again, repeated = build(built), set(pages)
    assert again == clean(built, tmp_path)
    assert finished and not finished & repeated


def test_a_link_that_breaks_is_told_though_its_page_is_carried_over(built: Path) -> None:
    edit(built, "docs_src/about/more.md", "## Names", "## Other names")
    with pytest.raises(UsageError, match=r"(?s)strict mode.*more\.md#names"):
        build(built)
    with pytest.raises(UsageError, match=r"(?s)strict mode.*more\.md#names"):
        build(built)
    removed(built)
    (built / "seeds/harbour.txt").unlink()
    edit(built, "docs_src/about/more.md", "## Other names", "## Names")
    with pytest.raises(UsageError, match=r"(?s)strict mode.*briefings/harbour\.md"):
        build(built)
    put(built, "seeds/harbour.txt", HARBOUR)
    build(built)


def test_where_warnings_stop_nothing_they_are_told_at_every_build(built: Path) -> None:
    edit(built, "mkdocs.yml", "strict: true", "strict: false")
    put(built, "docs_src/about/even-more.md", "[a](gone.md) [b](more.md#gone) [c](#gone)\n")
    told = [[str(f) for f in maker.build(built, None, None, jobs=1, quiet=True)[0].findings] for _ in "abc"]
    assert len(told[0]) == 3 and told[0] == told[1] == told[2]


def test_other_plugins_and_templates_that_list_all_pages_end_it(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = rendered(monkeypatch)
    edit(built, "site_config/theme/404.html", "<h1>", "{% for file in pages %}{% endfor %}<h1>")
    build(built)
    assert not pages


def test_the_map_of_the_site_names_carried_pages(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_SITE_URL", "https://example.org/")
    build(built)
    assert b"example.org/briefings/harbour.html" in build(built)["sitemap.xml"]
    assert build(built) == clean(built, tmp_path)
