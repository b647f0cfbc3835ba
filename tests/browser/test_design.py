"""The look of the site: accessible, laid out without overflow or overlap, light, good on paper, easy to walk."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from generator.build import site as maker
from tests.conftest import ROOT, new_project
from tests.stories import BRIDGE, HARBOUR

pytestmark = [pytest.mark.browser, pytest.mark.model]

PHONE, TABLET, DESKTOP = (390, 844), (820, 1180), (1280, 900)
HEAD = "---\noutlet: {}\npublished: {}\nsection: [Coast]\n---\n"
SECOND = HARBOUR.replace("Ferry firm ‘will not pay’", "Fjordlinjen denies that it broke the pier").replace(
    "The two sides will meet on Friday", "Tennvik and Aske will meet on Friday in Skarnes"
)
KINDS = {
    "home": "index.html",
    "briefing": "briefings/harbour.html",
    "from right to left": "briefings/mina.html",
    "by date": "briefings/index.html",
    "by outlet": "sections/outlets.html",
    "parties": "parties/index.html",
    "party": "parties/marta-tennvik.html",
    "quotations": "quotes/index.html",
    "timeline": "timeline/index.html",
    "stories": "stories/index.html",
    "story": "stories/harbour.html",
    "about": "about/settings.html",
    "missing": "404.html",
}
"""A page of each kind."""
BYTES, REQUESTS, SCRIPTS = 240_000, 12, 30_000
"""The most that a page may weigh, ask for, and run, before search is opened."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a few short documents: a story of two outlets, another language, no outlet."""
    project = new_project(tmp_path_factory.mktemp("design") / "project")
    for name, head, text in (
        ("harbour", HEAD.format("Nordwire", "2026-03-02"), HARBOUR),
        ("pier", HEAD.format("The Halden Courier", "2026-03-03"), SECOND),
        ("bridge", HEAD.format("Meridian Post", "2026-05-14"), BRIDGE),
    ):
        (project / "seeds" / f"{name}.md").write_text(head + text, encoding="utf-8")
    shutil.copy(ROOT / "tests/data/languages/mina.txt", project / "seeds")
    maker.build(project, None, None, jobs=1, quiet=True)
    return project / "site"


@pytest.fixture(scope="module")
def axe() -> str:
    """The code of axe-core."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


AXE = """async () => {
  const { violations } = await axe.run(document, {
    resultTypes: ["violations"], iframes: false, rules: { "target-size": { enabled: true } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_has_a_fault_that_axe_finds(page, small: Path, axe: str, kind: str) -> None:
    page.emulate_media(reduced_motion="reduce")  # colours change at once
    page.goto(f"{small.as_uri()}/{KINDS[kind]}")
    page.evaluate(axe)
    for width, height in (DESKTOP, PHONE):
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("default", "slate"):
            page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)
            assert page.evaluate(AXE) == [], f"{kind}, {width} pixels, {scheme}"


def test_the_search_dialog_has_no_fault_that_axe_finds(page, small: Path, axe: str) -> None:
    page.goto(f"{small.as_uri()}/index.html")
    page.evaluate(axe)
    page.keyboard.press("/")
    page.keyboard.type("pier")
    page.wait_for_selector("dialog a")
    assert page.evaluate(AXE) == []


LAYOUT = """() => {
  const wide = document.documentElement.clientWidth, faults = [];
  const free = (e) => /auto|scroll/.test(getComputedStyle(e).overflowX);
  const scrolls = (e) => { for (; e; e = e.parentElement) if (free(e)) return true; };
  const shown = (e) => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  for (const e of document.querySelectorAll("body *")) {
    const box = e.getBoundingClientRect();
    if (!shown(e) || !box.width || box.top < 0 && box.bottom < 0 || e.closest(".md-skip")) continue;
    if ((box.right > wide + 1 || box.left < -1) && !scrolls(e)) faults.push(`beyond: ${e.outerHTML.slice(0, 120)}`);
    const style = getComputedStyle(e);
    if (style.overflow === "hidden" && e.scrollWidth > e.clientWidth + 1 && style.textOverflow !== "ellipsis")
      faults.push(`cut off: ${e.outerHTML.slice(0, 120)}`);
  }
  const blocks = [...document.querySelectorAll("article :is(h1, h2, h3, p, li, figure, td, summary)")].filter(shown);
  const boxes = blocks.map((e) => [e, e.getBoundingClientRect()]);
  boxes.forEach(([one, a], at) => boxes.slice(at + 1, at + 30).forEach(([other, b]) => {
    if (one.contains(other)) return;
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 2 && down > 2) faults.push(`overlap: ${one.outerHTML.slice(0, 80)} / ${other.outerHTML.slice(0, 80)}`);
  }));
  if (document.documentElement.scrollWidth > wide) faults.push("the page scrolls sideways");
  return faults;
}"""


@pytest.mark.parametrize("size", [PHONE, TABLET, DESKTOP], ids=["phone", "tablet", "desktop"])
def test_nothing_overflows_overlaps_or_is_cut_off(page, samples: Path, small: Path, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    large = [f"{(samples / 'site').as_uri()}/{name}" for name in LARGE]
    for address in [*(f"{small.as_uri()}/{path}" for path in KINDS.values()), *large]:
        page.goto(address)
        assert page.evaluate(LAYOUT) == [], address


LARGE = tuple(f"{name}.html" for name in ("index", "briefings/port-halden-nordwire", "stories/port-halden-nordwire",
                                          "parties/norway", "parties/index"))  # fmt: skip


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_first_screen_answers_what_happened_who_says_what_and_who_is_involved(
    page, samples: Path, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{(samples / 'site').as_uri()}/briefings/port-halden-nordwire.html")
    for part in ("h1", ".lede .bottom-line", ".lede blockquote", ".lede .by strong"):
        box = page.locator(part).first.bounding_box()
        assert box is not None and box["y"] + box["height"] <= size[1], part
    box = page.locator(".lede .chips a").first.bounding_box()
    assert box is not None and box["y"] + box["height"] <= size[1]


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_light(page, traffic, small: Path, kind: str) -> None:
    page.goto(f"{small.as_uri()}/{KINDS[kind]}")
    sizes = {
        url: Path(unquote(urlsplit(url).path)).stat().st_size for url in traffic.requests if url.startswith("file")
    }
    assert sum(sizes.values()) <= BYTES, sizes
    assert len(sizes) <= REQUESTS, sizes
    assert sum(size for url, size in sizes.items() if url.endswith(".js")) <= SCRIPTS


def test_from_home_to_a_story_a_quote_its_place_in_the_source_and_back(page, samples: Path) -> None:
    page.goto(f"{(samples / 'site').as_uri()}/index.html")
    page.locator(".stories a", has_text="Port Halden").first.click()
    page.wait_for_url("**/stories/**")
    page.locator("blockquote a[title^='¶']").first.click()
    page.wait_for_url("**/briefings/**#p*")
    target = page.locator(":target")
    assert target.evaluate("e => e.matches('.source-text')")
    light, plain = (page.locator(p).first.evaluate("e => getComputedStyle(e).backgroundColor") for p in LIT)
    assert light != plain
    page.go_back()
    page.wait_for_url("**/stories/**")
    page.locator("#sources ~ ul a").first.click()
    page.wait_for_url("**/briefings/**")
    page.locator(".story-link a").first.click()
    page.wait_for_url("**/stories/**")
    page.locator(".masthead").click()
    page.wait_for_url("**/index.html")


LIT = (":target", ".source-text:not(:target)")


def test_every_mark_of_a_picture_leads_to_a_page(page, samples: Path) -> None:
    site = samples / "site"
    found = 0
    for path in (*LARGE, "quotes/index.html", "timeline/index.html"):
        page.goto(f"{site.as_uri()}/{path}")
        for address in page.eval_on_selector_all(
            ".picture a", "all => all.map(a => new URL(a.getAttribute('href'), location).href)"
        ):
            parts = urlsplit(address)
            file = Path(unquote(parts.path))
            assert file.is_file(), address
            assert not parts.fragment or f'id="{parts.fragment}"' in file.read_text(encoding="utf-8"), address
            found += 1
    assert found > 40


def test_colours_are_chosen_and_kept(browser, small: Path, serve: Callable[..., str]) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    root = serve(small)
    page.goto(f"{root}index.html")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    page.get_by_role("button", name="Use light colours").press("Enter")
    page.goto(f"{root}briefings/harbour.html")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "default"
    assert page.get_by_role("button", name="Use dark colours").is_visible()
    context.close()


def test_every_stop_of_the_keyboard_shows_and_the_first_skips_to_the_text(page, small: Path) -> None:
    page.goto(f"{small.as_uri()}/briefings/harbour.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')")
    for _ in range(14):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.outlineWidth }"
        )
        assert "none" not in seen and not seen.endswith("auto0px"), page.evaluate("document.activeElement.outerHTML")


def test_marks_have_a_name_in_words(page, small: Path) -> None:
    page.goto(f"{small.as_uri()}/quotes/index.html")
    assert page.get_by_role("link", name="¶2, in the source text of the briefing").count() > 0
    page.goto(f"{small.as_uri()}/briefings/harbour.html")
    assert page.get_by_role("link", name="¶1, in the source text").count() > 0


def test_nothing_moves_for_who_asks_for_no_motion(browser, small: Path) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{small.as_uri()}/index.html")
    moving = "all => all.filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
    assert page.eval_on_selector_all("*", moving) == 0
    context.close()


def test_words_from_right_to_left_stand_at_the_right(page, small: Path) -> None:
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    page.goto(f"{small.as_uri()}/briefings/mina.html")
    gaps = """e => { const range = document.createRange(); range.selectNodeContents(e);
      const words = range.getClientRects()[0], box = e.getBoundingClientRect();
      return [words.left - box.left, box.right - words.right]; }"""
    left, right = page.locator("h1").evaluate(gaps)
    assert left > 100 and right < 60


def test_paper_has_no_navigation_and_every_address(page, samples: Path) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794, "height": 1123})
    page.goto(f"{(samples / 'site').as_uri()}/briefings/port-halden-nordwire.html")
    for part in (".md-header", ".md-tabs", ".md-sidebar", "dialog", ".furniture", ".md-copyright"):
        assert not page.locator(part).first.is_visible(), part
    for part in ("h1", ".bottom-line", ".chips", "#p1", ".verified"):
        assert page.locator(part).first.is_visible(), part
    after = "all => all.map(a => getComputedStyle(a, '::after').content)"
    outside = page.eval_on_selector_all("article a[href^='http']", after)
    assert all("http" in content for content in outside)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
