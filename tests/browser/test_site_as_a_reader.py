"""The sample site as a reader uses it, from disk and hosted under a sub-path, in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.model]

BRIEFING = "briefings/port-halden-nordwire.html"
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
EVERY_KIND = ("index.html", BRIEFING, "briefings/index.html", "parties/index.html", "parties/norway.html",
              "quotes/index.html", "timeline/index.html", "sections/index.html", "about/index.html")  # fmt: skip


@pytest.fixture(params=["disk", "hosted"])
def root(request: pytest.FixtureRequest, samples: Path, serve: Callable[..., str]) -> str:
    """The address of the sample site, from disk or from a server under a sub-path."""
    return f"{(samples / 'site').as_uri()}/" if request.param == "disk" else serve(samples / "site")


def test_home_leads_to_a_briefing_and_its_marks_to_the_paragraph(page, root: str) -> None:
    page.goto(f"{root}index.html")
    page.locator(".grid.cards a", has_text="Port Halden").first.click()
    mark = page.locator("a[title*='characters']").first
    number = mark.inner_text().removeprefix("¶")
    mark.click()
    target = page.locator(f"#p{number}")
    page.wait_for_url(f"**#p{number}")
    assert target.evaluate("e => e.matches(':target')")
    box = target.bounding_box()
    assert box is not None and 40 < box["y"] < 700
    assert target.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_every_mark_names_words_of_the_paragraph_it_leads_to(page, root: str) -> None:
    page.goto(f"{root}{BRIEFING}")
    marks = page.eval_on_selector_all(
        "a[title*='characters']", "all => all.map(a => document.querySelector(a.getAttribute('href')) !== null)"
    )
    assert len(marks) > 10 and all(marks)


def test_a_mark_on_the_quotes_page_lands_in_the_briefing(page, root: str) -> None:
    page.goto(f"{root}quotes/index.html")
    page.locator("blockquote a[title*='characters']").first.click()
    page.wait_for_url("**/briefings/**#p*")
    page.locator(":target").wait_for()


def test_a_speaker_leads_to_a_profile_that_leads_back(page, root: str) -> None:
    page.goto(f"{root}{BRIEFING}")
    page.locator(".by strong a").first.click()
    page.wait_for_url("**/parties/**")
    page.locator("#briefings ~ ul a").first.click()
    page.wait_for_url("**/briefings/**")


def test_search_finds_a_briefing_and_lands_in_it(page, root: str) -> None:
    page.goto(f"{root}about/index.html")
    page.keyboard.press("/")
    page.keyboard.type("dredging eelgrass")
    page.wait_for_selector("dialog a[href*='briefings/']")
    page.locator("dialog a[href*='briefings/']").first.click()
    page.wait_for_url("**/briefings/**")
    assert "eelgrass" in page.locator("article").inner_text().lower()


def test_search_finds_word_forms(page, root: str) -> None:
    page.goto(f"{root}index.html")
    page.keyboard.press("/")
    page.keyboard.type("strikers ")
    page.wait_for_selector("dialog a[href*='port-halden']")


@pytest.mark.parametrize("path", EVERY_KIND)
def test_pages_fit_a_phone_and_ask_for_nothing_outside(page, traffic, root: str, path: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{root}{path}")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
    assert traffic.outside() == []
    assert page.locator("h1").count() == 1


def test_everything_but_search_works_without_scripts(browser, samples: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{(samples / 'site').as_uri()}/index.html")
    page.locator(".grid.cards a", has_text="Port Halden").first.click()
    page.locator("a[title*='characters']").first.click()
    page.locator(":target").wait_for()
    assert page.locator("[data-briefing-search]").is_hidden()
    page.locator("details.furniture summary").click()
    assert page.locator("details.furniture p").first.is_visible()
    context.close()


def test_no_page_loads_the_search_index_before_it_is_used(page, traffic, root: str) -> None:
    page.goto(f"{root}index.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in traffic.requests if "/search/" in url]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast(browser, samples: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, viewport=DESKTOP)
    page = context.new_page()
    page.goto(f"{(samples / 'site').as_uri()}/{BRIEFING}")
    for selector in (".bottom-line", ".briefing-facts", ".by", "h3", "a[title*='characters']"):
        ratio = page.evaluate(CONTRAST, selector)
        assert ratio >= 4.5, f"{selector} in {scheme}: {ratio:.2f}"
    context.close()


def test_home_page_screenshots_are_kept(browser, samples: Path) -> None:
    folder = Path("artefacts")
    folder.mkdir(exist_ok=True)
    for name, size, scheme in (("desktop", DESKTOP, "light"), ("phone", PHONE, "light"), ("dark", DESKTOP, "dark")):
        context = browser.new_context(color_scheme=scheme, viewport=size)
        page = context.new_page()
        for path in ("index.html", BRIEFING, "parties/norway.html"):
            page.goto(f"{(samples / 'site').as_uri()}/{path}")
            shot = folder / f"{path.split('/')[-1].removesuffix('.html')}-{name}.png"
            page.screenshot(path=shot)
            assert shot.stat().st_size > 10_000
        context.close()


CONTRAST = """selector => {
  const rgb = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const over = (top, under) => { const a = top[3] ?? 1; return [0, 1, 2].map(i => top[i] * a + under[i] * (1 - a)); };
  const element = document.querySelector(selector);
  const chain = [];
  for (let e = element; e; e = e.parentElement) chain.unshift(rgb(getComputedStyle(e).backgroundColor));
  const back = chain.reduce((under, top) => top.length ? over(top, under) : under, [255, 255, 255]);
  const front = over(rgb(getComputedStyle(element).color), back);
  const [a, b] = [light(front), light(back)].sort((x, y) => y - x);
  return (a + .05) / (b + .05);
}"""
