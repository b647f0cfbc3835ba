"""The site out of a zip, in a folder with blanks and letters of other alphabets, the network off."""

import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.model]

ADDRESS = "a => new URL(a.getAttribute('href'), a.baseURI).href"  # links in pictures hold no plain text


@pytest.fixture(scope="module")
def unpacked(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site, zipped and unzipped."""
    folder = tmp_path_factory.mktemp("zip")
    packed = shutil.make_archive(str(folder / "site"), "zip", samples / "site")
    place = folder / "Ünser Archiv, новости 100%"
    shutil.unpack_archive(packed, place)
    return place


def test_links_search_and_pictures_work(page, unpacked: Path):
    page.context.set_offline(True)
    page.goto((unpacked / "index.html").as_uri())
    page.locator("article a[href*='briefings/']", has_text="Port Halden").first.click()
    page.wait_for_url("**/briefings/**")
    links = page.eval_on_selector_all("a[href], link[href]", f"all => all.map({ADDRESS})")
    local = {link.split("#")[0] for link in links if link.startswith("file:")}
    assert len(local) > 10
    assert [link for link in local if not Path(unquote(urlsplit(link).path)).is_file()] == []
    pictures = page.eval_on_selector_all("img", "all => all.filter(i => !i.complete || !i.naturalWidth).length")
    assert pictures == 0
    page.keyboard.press("/")
    page.keyboard.type("dredging eelgrass")
    page.locator("dialog a[href*='briefings/']").first.click()
    page.wait_for_url("**/briefings/**")


def test_the_page_says_what_it_is_to_machines(page, unpacked: Path):
    page.goto((unpacked / "briefings/port-halden-nordwire.html").as_uri())
    kinds = "all => all.map(s => JSON.parse(s.textContent)['@type'])"
    assert page.eval_on_selector_all("script[type='application/ld+json']", kinds) == ["Article"]
    assert page.locator("meta[property='og:title']").count() == 1
    assert page.locator("link[rel=canonical]").count() == 0
