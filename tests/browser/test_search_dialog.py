"""The search dialog in a real browser, from disk and from a server."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest

from generator.export.search import Field, Record, index
from generator.export.search_words import words

pytestmark = pytest.mark.browser

THEME = Path(__file__).parents[2] / "site_config" / "theme"
HOSTILE = "<img src=x onerror=alert(1)></script><script>alert(2)</script>\u2028 & \"quoted\" 'title'"
PAGES = (
    "index.html",
    "briefings/harbour.html",
    "briefings/ferry.html",
    "briefings/cranes.html",
    "parties/overby.html",
)
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<link rel="stylesheet" href="{base}/assets/search.css"></head>
<body>
<button data-briefing-search hidden aria-label="Search">Search</button><label>Name <input id="name"></label>
<main>{text}</main>{dialog}
<script src="{base}/assets/search.js" data-base="{base}" defer></script></body></html>"""


def records() -> list[Record]:
    return [
        Record(
            "briefing",
            "briefings/harbour.html",
            "Harbour closed after storm",
            "The Halden Courier · 3 March 2026",
            "Officials are warning of floods in Port Halden.",
            (
                Field("Harbour closed after storm", 8.0),
                Field("Officials are warning of floods in Port Halden.", 1.0, "#p1"),
                Field("Mayor Ines Øverby said the ferries stay in.", 1.0, "#p2"),
            ),
        ),
        Record(
            "briefing",
            "briefings/ferry.html",
            "Ferries wait",
            "Nordwire",
            "The ferries wait for the wind.",
            (Field("Ferries wait", 8.0), Field("The ferries wait for the wind.", 1.0, "#p1")),
        ),
        Record(
            "quote",
            "briefings/harbour.html",
            "“We warned everybody in time,” said Øverby",
            "Ines Øverby",
            "We warned everybody in time",
            (Field("We warned everybody in time", 3.0, "#q1"),),
        ),
        Record("party", "parties/overby.html", "Ines Øverby", "Mayor", "", (Field("Ines Øverby", 8.0),)),
        Record("quote", "a.html", "Ballots counted", "", "", (Field("Ballots counted", 3.0),)),
        Record("quote", "b.html", "Ballots counting", "", "", (Field("Ballots counting", 3.0),)),
        Record("party", "parties/us.html", "United States", "", "", (Field("United States U.S.", 8.0),)),
        Record(
            "quote",
            "briefings/kanji.html",
            "東京の天気",
            "",
            "台風が東京に近づく",
            (Field("台風が東京に近づく", 3.0, "#q1"),),
        ),
        Record(
            "quote",
            "javascript:alert(3)",
            HOSTILE,
            HOSTILE,
            HOSTILE,
            (Field("nasty " + HOSTILE, 3.0, "#<b>"),),
        ),
        *(
            Record(
                "quote",
                f"briefings/q{i}.html",
                f"Quote {i} on fishing",
                "",
                "",
                (Field("on fishing quotas", 3.0),),
            )
            for i in range(25)
        ),
    ]


def paper(name: str, title: str, *texts: str, facts: str = "") -> Record:
    """A briefing whose paragraphs can be shown."""
    places = (Field(text, 1.0, f"#p{i}", shown=True) for i, text in enumerate(texts, 1))
    fields = (Field(title, 8.0), Field(facts, 4.0), *places)
    return Record("briefing", f"briefings/{name}.html", title, facts, "A line about it.", fields)


def party(name: str, *aliases: str) -> Record:
    fields = (Field(name, 8.0), Field(" ".join(aliases), 3.0))
    return Record("party", f"parties/{name[:3]}.html", name, "organization", "", fields, (name, *aliases))


def papers() -> list[Record]:
    """Briefings with places, and parties that share words with them."""
    cargo = "Vessels with 40 cranes lie in the roads. " * 30
    return [
        paper(
            "cranes",
            "Cranes arrive in Port Halden",
            "The cranes are massive, said the harbour master.",
            "There will be grave consequences, he added.",
            "Ola Brask warned of massive consequences for the quay.",
            f"{cargo}The quay was declared unsafe by inspectors from Ukrania. {cargo}",
            "Port Halden denies it.",
            facts="The Halden Courier · 12 March 2026 · Opinion",
        ),
        *(paper(f"fog{i}", f"FJR and FJR: {i}", *["The FJR met the FJR."] * 4) for i in range(6)),
        paper("nasty", "Plain title", f"Once {HOSTILE} twice"),
        party("Fraternity of Joiners and Riggers", "FJR", "UK"),
        party("Fraternity of FJR Friends"),
    ]


def build(folder: Path, made: list[Record] | None = None) -> Path:
    """A small site with its index, of `records()` unless others are given; returns the folder."""
    dialog = (THEME / "partials/search-dialog.html").read_text(encoding="utf-8")
    shutil.copytree(THEME / "assets", folder / "assets", dirs_exist_ok=True)
    for path in PAGES:
        text = "".join(f'<p id="p{n}" style="margin:60vh 0">Paragraph {n}</p>' for n in range(1, 4))
        base = "." if "/" not in path else ".."
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(PAGE.format(title=path, base=base, text=text, dialog=dialog), encoding="utf-8")
    for path, content in index(records() if made is None else made).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(params=["file", "hosted"])
def site(request, tmp_path, serve) -> str:
    """The address of the small site, which ends in a slash."""
    folder = build(tmp_path)
    return folder.as_uri() + "/" if request.param == "file" else serve(folder, "/some/project/")


@pytest.fixture
def disk(tmp_path) -> str:
    return build(tmp_path).as_uri() + "/"


@pytest.fixture(params=["file", "hosted"])
def press(request, tmp_path, serve) -> str:
    """The address of a small site whose briefings show their paragraphs."""
    folder = build(tmp_path, papers())
    return folder.as_uri() + "/" if request.param == "file" else serve(folder, "/some/project/")


def ask(page, text: str) -> list[str]:
    """Type a query into the open dialog; returns the titles found."""
    page.fill("dialog input", "")
    page.wait_for_function("document.querySelector('dialog [role=status]').textContent === ''")
    page.fill("dialog input", text)
    page.wait_for_function(
        "/result|Nothing|could not/i.test(document.querySelector('dialog [role=status]').textContent)"
    )
    return page.locator("dialog li a").all_inner_texts()


def opened(page, address: str):
    page.goto(address)
    page.click("[data-briefing-search]")
    return page


def test_finds_links_and_anchors_from_every_page(page, site):
    opened(page, site + "briefings/ferry.html")
    assert ask(page, "warned floods") == ["Harbour closed after storm"]
    assert page.get_attribute("dialog li a", "href") == site + "briefings/harbour.html#p1"
    assert page.inner_text("dialog li .briefing-search__detail") == "The Halden Courier · 3 March 2026 · ¶1"
    assert ask(page, "storm") == ["Harbour closed after storm"]
    assert page.get_attribute("dialog li a", "href") == site + "briefings/harbour.html"


def first_of(page) -> tuple[str, str, list[str]]:
    """Where the first result leads (after the last slash), its excerpt, and the words marked in it."""
    excerpt = page.locator("dialog li").first.locator("p").last
    href = page.locator("dialog li a").first.get_attribute("href")
    return href.rsplit("/", 1)[1], excerpt.inner_text(), excerpt.locator("mark").all_inner_texts()


def test_two_words_lead_to_the_paragraph_that_holds_both(page, press):
    opened(page, press + "index.html")
    assert ask(page, "massive consequences") == ["Cranes arrive in Port Halden"]
    text = "Ola Brask warned of massive consequences for the quay."
    assert first_of(page) == ("cranes.html#p3", text, ["massive", "consequences"])
    page.click("dialog li a")
    page.wait_for_url("**/cranes.html#p3")


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("Port Halden denies", "cranes.html#p5"),
        ("halden unsafe", "cranes.html#p4"),  # no paragraph holds both: where the rarer word stands
        ("port halden", "cranes.html"),
        ("grave cons", "cranes.html#p2"),
        ("massive", "cranes.html#p1"),
    ],
)
def test_the_place_that_holds_most_of_the_words(page, tmp_path, query, place):
    opened(page, build(tmp_path, papers()).as_uri() + "/index.html")
    ask(page, query)
    assert first_of(page)[0] == place


def test_the_excerpt_of_a_long_paragraph_shows_the_words(page, press):
    opened(page, press + "index.html")
    ask(page, "cranes unsafe inspectors")
    _, excerpt, marked = first_of(page)
    assert {"unsafe", "inspectors"} <= set(marked)
    assert excerpt.startswith("… ") and excerpt.endswith(" …")
    assert len(excerpt) < 250


def test_an_excerpt_loads_one_small_script(page, traffic, press):
    opened(page, press + "index.html")
    ask(page, "grave")
    assert len([url for url in traffic.requests if "/search/x-" in url]) == 1


def test_a_hit_on_the_top_shows_the_description_and_marks_the_facts(page, press):
    opened(page, press + "index.html")
    for query, marked in (("halden courier", 2), ("opinion", 1), ("12 March 2026", 3)):
        assert ask(page, query)[0] == "Cranes arrive in Port Halden"
        assert page.locator("dialog li .briefing-search__detail mark").count() == marked
        assert first_of(page)[:2] == ("cranes.html", "A line about it.")


def test_the_name_itself_comes_first(page, press):
    opened(page, press + "index.html")
    assert ask(page, "fjr")[0] == "Fraternity of Joiners and Riggers"
    assert ask(page, "fraternity of fjr friends")[0] == "Fraternity of FJR Friends"


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("UK", ["Fraternity of Joiners and Riggers"]),
        ("ukr", ["Cranes arrive in Port Halden"]),
        ("gr", ["Cranes arrive in Port Halden"]),  # no such word
    ],
)
def test_a_short_word_is_whole_before_it_begins_others(page, tmp_path, query, titles):
    opened(page, build(tmp_path, papers()).as_uri() + "/index.html")
    assert ask(page, query) == titles


def test_hostile_paragraphs_are_text(page, press):
    opened(page, press + "index.html")
    assert ask(page, "twice") == ["Plain title"]
    assert first_of(page)[1] == " ".join(f"Once {HOSTILE} twice".split())
    assert page.locator("dialog li img, dialog li script").count() == 0


def test_a_page_that_names_the_root_of_its_server(page, tmp_path, serve):
    folder = build(tmp_path)
    page_of_root = (folder / "index.html").read_text(encoding="utf-8").replace('data-base="."', 'data-base="/"')
    (folder / "404.html").write_text(page_of_root, encoding="utf-8")
    site = serve(folder, "/")
    opened(page, site + "404.html")
    assert ask(page, "floods") == ["Harbour closed after storm"]
    assert page.get_attribute("dialog li a", "href") == site + "briefings/harbour.html#p1"


def test_nothing_of_the_index_before_first_use(page, traffic, site):
    page.goto(site + "index.html")
    page.wait_for_timeout(200)
    assert not [url for url in traffic.requests if "/search/" in url]
    page.click("[data-briefing-search]")
    ask(page, "storm")
    loaded = [url.rsplit("/", 1)[1] for url in traffic.requests if "/search/" in url]
    assert sorted(name[:2] for name in loaded) == ["d-", "ma", "t-"]


def test_any_form_finds_all_and_its_own_first(page, disk):
    opened(page, disk + "index.html")
    counted, counting = "Ballots counted", "Ballots counting"
    assert ask(page, "counted ") == [counted, counting]
    assert ask(page, "counting ") == [counting, counted]
    assert ask(page, "counts ") == [counted, counting]  # stands nowhere


@pytest.mark.parametrize("query", ["flood", "flooding", "flooded ", "closes ", "closing ", "say ", "stay", "stays"])
def test_forms_that_stand_nowhere_find_those_that_do(page, disk, query):
    opened(page, disk + "index.html")
    assert ask(page, query) == ["Harbour closed after storm"]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("overby", "Ines Øverby"),
        ("ØVERBY", "Ines Øverby"),
        ("øver", "Ines Øverby"),
        ("u.s.", "United States"),
        ("US", "United States"),
        ("東京", "東京の天気"),
        ("風", "東京の天気"),
        ("__proto__ constructor storm", "Harbour closed after storm"),
    ],
)
def test_spelling_does_not_matter(page, disk, query, title):
    opened(page, disk + "index.html")
    assert ask(page, query)[0] == title


def test_all_words_or_some_with_a_word_about_it(page, disk):
    opened(page, disk + "index.html")
    assert ask(page, "ferries wind") == ["Ferries wait"]
    assert page.inner_text("dialog [role=status]") == "1 result"
    assert set(ask(page, "storm wind")) == {"Harbour closed after storm", "Ferries wait"}
    assert page.inner_text("dialog [role=status]").startswith("Nothing holds all 2 words. 2 results")
    assert ask(page, "zzz") == []
    assert page.inner_text("dialog [role=status]").startswith("No results")


def test_kinds_can_be_chosen(page, disk):
    opened(page, disk + "index.html")
    ask(page, "øverby")
    assert page.locator("dialog [aria-pressed]").all_inner_texts() == ["All 2", "Briefings 1", "Parties 1"]
    page.click("dialog button:has-text('Parties')")
    assert page.locator("dialog li a").all_inner_texts() == ["Ines Øverby"]
    assert page.evaluate("document.activeElement.innerText") == "Parties 1"


def test_more_results_on_demand(page, disk):
    opened(page, disk + "index.html")
    assert len(ask(page, "fishing")) == 10
    page.click("dialog button:has-text('More')")
    page.wait_for_function("document.querySelectorAll('dialog li').length === 20")
    assert page.evaluate("document.activeElement.innerText") == "Quote 10 on fishing"
    page.click("dialog button:has-text('More')")
    page.wait_for_function("document.querySelectorAll('dialog li').length === 25")
    assert page.is_hidden("dialog button:has-text('More')")


def test_words_are_marked(page, disk):
    opened(page, disk + "index.html")
    ask(page, "warns harb")
    assert page.locator("dialog mark").all_inner_texts() == ["Harbour", "warning"]


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_keys_open_unless_somebody_types(page, disk, key):
    page.goto(disk + "index.html")
    page.focus("#name")
    page.keyboard.press(key)
    assert page.is_hidden("dialog")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(key)
    assert page.is_visible("dialog")
    assert page.input_value("dialog input") == ""


def test_keyboard_all_the_way(page, site):
    page.goto(site + "index.html")
    page.focus("[data-briefing-search]")
    page.keyboard.press("Enter")
    page.keyboard.type("ferries")
    page.wait_for_selector("dialog li a")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.innerText") == "Ferries wait"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.innerText") == "Harbour closed after storm"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefings/harbour.html#p2")


def test_enter_opens_the_first_result_even_before_it_is_shown(page, disk):
    opened(page, disk + "index.html")
    page.keyboard.type("storm")
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefings/harbour.html")


def test_escape_closes_and_the_focus_returns(page, disk):
    opened(page, disk + "index.html")
    ask(page, "storm")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.is_hidden("dialog")
    assert page.evaluate("document.activeElement.matches('[data-briefing-search]')")


def test_a_hit_on_the_same_page_closes_the_dialog(page, disk):
    opened(page, disk + "briefings/harbour.html")
    ask(page, "floods")
    page.click("dialog li a")
    page.wait_for_url("**/briefings/harbour.html#p1")
    assert page.is_hidden("dialog")


def test_the_shortcuts_of_the_page_rest_while_the_dialog_is_open(page, disk):
    opened(page, disk + "index.html")
    ask(page, "storm")
    page.evaluate("window.heard = []; window.addEventListener('keydown', event => heard.push(event.key))")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("n")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    assert page.evaluate("heard") == ["n"]


def test_a_late_answer_does_not_replace_a_newer_one(page, disk):
    opened(page, disk + "index.html")
    ask(page, "storm")
    page.evaluate(
        """() => { const { search } = briefingSearch; briefingSearch.search = async (text) => {
             if (text === "ferries") await new Promise((done) => setTimeout(done, 600));
             return search(text); }; }"""
    )
    page.fill("dialog input", "ferries")
    page.wait_for_timeout(200)
    page.fill("dialog input", "ballots")
    page.wait_for_timeout(800)
    assert page.locator("dialog li a").first.inner_text() == "Ballots counted"


def test_a_site_without_records_says_so(page, tmp_path):
    site = build(tmp_path)
    (site / "search/manifest.js").write_bytes(index([])["search/manifest.js"])
    opened(page, site.as_uri() + "/index.html")
    assert ask(page, "storm") == []
    assert page.inner_text("dialog [role=status]").startswith("No results")


def test_a_click_beside_the_panel_closes(page, disk):
    opened(page, disk + "index.html")
    page.mouse.click(5, 5)
    assert page.is_hidden("dialog")


def test_it_is_a_labelled_dialog_with_a_live_count(page, disk):
    opened(page, disk + "index.html")
    dialog = page.get_by_role("dialog", name="Search")
    assert dialog.get_by_role("searchbox", name="Search briefings").is_visible()
    ask(page, "storm")
    assert dialog.get_by_role("status").inner_text() == "1 result"
    assert dialog.get_by_role("link", name="Harbour closed after storm").count() == 1


def test_hostile_titles_are_text_and_lead_nowhere(page, site):
    opened(page, site + "index.html")
    assert ask(page, "nasty") == [" ".join(HOSTILE.split())]
    assert page.locator("dialog li img, dialog li script").count() == 0
    assert page.get_attribute("dialog li a", "href") == site
    page.wait_for_timeout(100)


def test_without_javascript_nothing_shows(browser, disk):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(disk + "index.html")
    assert page.is_hidden("[data-briefing-search]")
    assert page.is_hidden("dialog")
    context.close()


def test_a_missing_index_is_said(page, tmp_path):
    site = build(tmp_path)
    shutil.rmtree(site / "search")
    opened(page, site.as_uri() + "/index.html")
    assert ask(page, "storm") == []
    assert "could not be loaded" in page.inner_text("dialog [role=status]")


def test_the_browser_cuts_words_as_the_index_does(page, disk):
    draw = random.Random(7)
    alphabet = "aZ9.'’ -ßØœİıςΣéñfiﬁ½ＦК\u0301\u200b\u00ad\u200dहिन्दीقَلعربשָׁעברית한국어日本語ガ゙ไทยမြန်𠀀😀_@²\u2028"
    texts = ["The U.S. warned Anna’s O'Brien.", HOSTILE, "x" * 99, "a.b.c.d' s's 's. .'"]
    texts += ["".join(draw.choices(alphabet, k=draw.randint(1, 12))) for _ in range(3000)]
    opened(page, disk + "index.html")
    page.wait_for_function("window.briefingSearch")
    cut = page.evaluate("texts => texts.map(briefingSearch.words)", texts)
    different = [
        (t, ours, theirs) for t, ours, theirs in zip(texts, map(words, texts), cut, strict=True) if ours != theirs
    ]
    assert json.dumps(different[:3]) == "[]"


def test_the_scripts_are_small():
    sizes = {path.name: path.stat().st_size for path in (THEME / "assets").glob("*.js")}
    assert max(sizes.values()) < 13_000, sizes
    assert sizes["search.js"] < 8_000  # the one that every page loads
