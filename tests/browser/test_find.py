"""The page that finds, on the sample site: filters over all entries, addresses to share, and lists without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.model]

STATUS = ".briefing-find__status"


@pytest.fixture(params=["disk", "hosted"])
def find(request: pytest.FixtureRequest, samples: Path, serve: Callable[..., str]) -> str:
    """The address of the page, from disk or from a server under a sub-path."""
    root = f"{(samples / 'site').as_uri()}/" if request.param == "disk" else serve(samples / "site")
    return f"{root}find/index.html"


def count(page) -> int:
    """The number of results, when there is one."""
    page.wait_for_function(f"/result/.test(document.querySelector('{STATUS}').textContent)")
    said = page.inner_text(STATUS)
    return 0 if said.startswith("No results") else int(said.split()[0].replace(",", ""))


def settled(page, address: str) -> int:
    """The number of results at an address."""
    page.goto("about:blank")
    page.goto(address)
    return count(page)


def kinds(page) -> list[str]:
    return page.locator(".briefing-find h2").all_inner_texts()


def test_every_entry_is_there_before_anything_is_asked(page, find):
    every = settled(page, find)
    of_kinds = [settled(page, f"{find}#kind={kind}") for kind in ("briefing", "quote", "party", "story")]
    assert every == sum(of_kinds)
    assert of_kinds[0] > 10 and of_kinds[1] > 100


def test_filters_narrow_and_stand_in_the_address(page, find):
    settled(page, f"{find}#kind=briefing")
    page.select_option("select[name=outlet]", "Nordwire")
    page.wait_for_url("**/find/index.html#kind=briefing&outlet=Nordwire")
    details = ".briefing-find .briefing-search__detail"
    page.wait_for_function(f"[...document.querySelectorAll('{details}')].every(p => /Nordwire/.test(p.textContent))")
    found = page.locator(details).count()
    assert found > 0
    assert settled(page, page.url) == found
    assert page.input_value("select[name=outlet]") == "Nordwire"
    assert page.is_checked("input[value=briefing]")
    page.click("text=Clear all")
    page.wait_for_function("location.hash === ''")
    assert page.is_checked("input[name=kind][value='']")


def test_words_and_a_period(page, find):
    settled(page, find)
    page.fill("#find-q", "port halden")
    page.wait_for_url("**#q=port+halden")
    page.select_option("select[name=from]", "2026-03")
    page.select_option("select[name=to]", "2026-03")
    page.wait_for_url("**#q=port+halden&from=2026-03&to=2026-03")
    page.wait_for_selector(".briefing-find mark")
    march = count(page)
    assert march > 3
    assert settled(page, f"{find}#q=port+halden&from=2027") == 0
    assert settled(page, f"{find}#q=port+halden&to=2026") >= march


def test_a_party_page_leads_to_all_that_names_it(page, find):
    page.goto(find.replace("find/index.html", "parties/norway.html"))
    page.click("text=Search and filter")
    page.wait_for_url("**/find/index.html*party=norway*")
    assert count(page) > 3
    assert page.inner_text(".briefing-find__party strong") == "Norway"
    page.click("[data-remove]")
    page.wait_for_function("!location.href.includes('norway')")
    assert page.is_hidden(".briefing-find__party")


def test_lists_lead_to_their_kind(page, find):
    for folder, kind in (("briefings", "briefing"), ("quotes", "quote"), ("parties", "party"), ("stories", "story")):
        page.goto(find.replace("find/", f"{folder}/"))
        page.click("text=Search and filter this list")
        page.wait_for_url("**/find/index.html*")
        count(page)
        assert page.is_checked(f"input[name=kind][value={kind}]")
        assert page.locator(".briefing-find li").count() > 0


def test_only_filters_that_fit_the_kind(page, find):
    settled(page, f"{find}#kind=party")
    assert page.get_by_label("Kind of party").is_visible()
    assert page.get_by_label("Kind of text").is_hidden()
    page.get_by_label("Kind of party").select_option("Person")
    page.get_by_role("radio", name="Briefings").check()
    page.wait_for_url("**#kind=briefing")
    assert page.get_by_label("Kind of text").is_visible()


def test_all_is_labelled_and_the_count_is_live(page, find):
    settled(page, find)
    form = page.get_by_role("search", name="Find", exact=True)
    assert form.get_by_role("searchbox", name="Words").is_visible()
    assert form.get_by_role("group", name="Show").get_by_role("radio").count() == 5
    for name in ("Outlet", "Section", "From", "Until", "Order"):
        assert form.get_by_role("combobox", name=name, exact=True).is_visible()
    assert form.get_by_role("status").inner_text().endswith("results")


def test_more_and_whole_groups_with_the_keyboard(page, find):
    settled(page, find)
    page.get_by_role("button", name=re.compile(r"All \d+ quotes")).press("Enter")
    page.wait_for_url("**#kind=quote")
    assert page.is_checked("input[value=quote]")
    settled(page, f"{find}#kind=quote")
    assert page.locator(".briefing-find li").count() == 20
    page.get_by_role("button", name="More results").press("Enter")
    page.wait_for_function("document.querySelectorAll('.briefing-find li').length === 40")
    assert page.evaluate("document.activeElement === document.querySelectorAll('.briefing-find li a')[20]")


def test_the_dialog_hands_its_words_over(page, find):
    page.goto(find.replace("find/", ""))
    page.keyboard.press("/")
    page.keyboard.type("port halden")
    page.wait_for_selector("dialog li")
    page.click("dialog .briefing-search__filters")
    page.wait_for_url("**/find/index.html#q=port+halden")
    assert count(page) > 3


def test_it_fits_a_phone(page, find):
    page.set_viewport_size({"width": 390, "height": 844})
    settled(page, f"{find}#q=port")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts_there_are_lists(browser, samples):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{(samples / 'site').as_uri()}/find/index.html")
    assert page.is_hidden("[data-briefing-find]")
    assert page.locator("article a[href$='quotes/index.html']").is_visible()
    page.click("article a[href$='briefings/index.html']")
    assert page.locator("article li").count() > 10
    context.close()
