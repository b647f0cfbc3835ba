"""Seeds that mean harm, in a real browser: whatever they hold is text, and nothing of it runs."""
# ruff: noqa: E501

from pathlib import Path

import pytest

from generator.build import site as maker
from tests.conftest import new_project

pytestmark = [pytest.mark.browser, pytest.mark.model]

BOMB = "<script>window.pwned=1</script><img src=x onerror='window.pwned=2'>\"'><svg onload=window.pwned=3>"
TEXT = f"""{BOMB} the mayor said

{BOMB}

By {BOMB}

Photo: {BOMB}/AFP, March 2, 2026

"{BOMB} we will never do it again to anybody," said Marta {BOMB} Tennvik, the mayor of Skarnes, on Tuesday.

Marta Tennvik accused [Fjordlinjen](javascript:window.pwned=4) of harm. {{{{ 7*7 }}}} {{% include '/etc/passwd' %}} </textarea></script>

</script><script>window.pwned=5</script> said <b>Fjordlinjen</b>, `a company`, on Monday in a long sentence about it all.
"""
MARKDOWN = f"""---
title: "{BOMB.replace('"', chr(39))}"
outlet: "<img src=x onerror=window.pwned=6>"
section: ["<svg/onload=window.pwned=7>", "../../../escape"]
author: "</title><script>window.pwned=8</script>"
tags: ["<script>window.pwned=9</script>"]
published: 2026-03-14
---

# <script>window.pwned=10</script>

{{{{ 7*7 }}}} <iframe srcdoc="<script>parent.pwned=11</script>"></iframe> said Marta Tennvik of the harbour board on Monday.

[x](javascript:window.pwned=12) <a href="javascript:window.pwned=13">y</a> said the mayor, who was named by everybody else.
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = new_project(tmp_path_factory.mktemp("hostile") / "project")
    for name in ("plain.txt", "<img src=x onerror=window.pwned=14>.txt", "a ..\\..\\x '\" {{7*7}}.txt"):
        (project / "seeds" / name).write_text(TEXT + name, encoding="utf-8")
    (project / "seeds" / "front.md").write_text(MARKDOWN, encoding="utf-8")
    report, folder = maker.build(project, None, None, jobs=1, quiet=True)
    assert len(report.briefings) == 4 and report.errors == []
    return folder


def test_nothing_of_a_seed_runs_on_any_page(page, hostile: Path) -> None:
    pages = sorted(hostile.rglob("*.html"))
    assert len(pages) > 12
    for path in pages:
        page.goto(path.as_uri())
        assert page.evaluate("window.pwned") is None, path
        for link in page.eval_on_selector_all("a", "all => all.map(a => a.protocol)"):
            assert link != "javascript:", path


def test_nothing_of_a_seed_runs_in_the_search(page, hostile: Path) -> None:
    page.goto((hostile / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("pwned")
    page.wait_for_selector("dialog a[href*='briefings/']")
    assert page.evaluate("window.pwned") is None
    assert page.locator("dialog img, dialog svg[onload], dialog script").count() == 0


def test_the_seeds_words_are_shown_as_they_are(page, hostile: Path) -> None:
    page.goto((hostile / "briefings/plain.html").as_uri())
    shown = page.locator("article").inner_text()
    assert "<script>window.pwned=1</script>" in shown and "{{ 7*7 }}" in shown and "49" not in shown


def test_nothing_is_written_outside_the_site(hostile: Path) -> None:
    assert {p.name for p in hostile.parent.iterdir()} == {
        "mkdocs.yml", "site_config", "docs_src", "seeds", "site", ".cache"
    }  # fmt: skip
