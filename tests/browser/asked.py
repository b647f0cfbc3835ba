"""Queries with known answers, asked of the search in a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.browser.conftest import ARGUMENTS, chromium

ROOT = Path(__file__).parents[2]
SCRIPTS = ("words", "index", "query", "results")
FOUND = """async (text) => {
    const { results } = await briefingSearch.search(text);
    const shown = await Promise.all(results.slice(0, 60).map((one) => briefingSearch.record(one)));
    return [...new Set(shown.map(({ url }) => url.replace(/#.*/, "")))]; }"""
"""The distinct pages a query finds, in order."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked, and the pages that answer it, from the site's root and without their ending."""

    text: str
    pages: frozenset[str]


def queries() -> list[Query]:
    """All queries of `tests/data/search_queries.tsv`."""
    lines = (ROOT / "tests/data/search_queries.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [Query(text, frozenset(pages.split())) for text, pages in rows]


def page(folder: Path) -> Path:
    """A page in `folder` that only loads the search; the index must lie in `folder/search`."""
    (folder / "assets").mkdir(exist_ok=True)
    for name in SCRIPTS:
        shutil.copy(ROOT / f"site_config/theme/assets/search-{name}.js", folder / "assets")
    tags = "".join(f'<script src="assets/search-{name}.js"></script>' for name in SCRIPTS)
    (folder / "page.html").write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title>{tags}</html>'
    )
    return folder / "page.html"


@contextmanager
def browser() -> Iterator[Any]:
    """A Chromium for use outside of tests."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        yield running
        running.close()


def places(chromium: Any, address: str) -> list[tuple[Query, int]]:
    """For each query the place of the first page that answers it, from 1; 0: none is found."""
    opened = chromium.new_page()
    opened.goto(address)
    root = address.rsplit("/", 1)[0]
    result = []
    for query in queries():
        found = opened.evaluate(FOUND, query.text)
        wanted = {f"{root}/{name}.html" for name in query.pages}
        result.append((query, next((place for place, url in enumerate(found, 1) if url in wanted), 0)))
    opened.close()
    return result
