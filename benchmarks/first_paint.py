"""How soon and how heavy a page is, against the same page in the stock theme, Material for MkDocs.

    python benchmarks/first_paint.py [PAGE] [--rounds 9] [--slow 6]

PAGE is a page under docs_src/ that `briefing build` has made (briefings/port-halden-nordwire.md). It is rendered by
MkDocs with the theme as it comes, and both are opened by turns from disk in Chromium with the processor slowed down.
Prints for both: bytes, requests, bytes of scripts, and the first contentful paint in milliseconds, least and median.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def stock(page: str, folder: Path) -> Path:
    """The page in the stock theme, with what the theme needs beside it."""
    docs = folder / "docs"
    (docs / page).parent.mkdir(parents=True)
    shutil.copy(ROOT / "docs_src" / page, docs / page)
    (docs / "index.md").write_text("# Start\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Stock\nuse_directory_urls: false\ntheme: {name: material, font: false}\n"
        "markdown_extensions: [attr_list, md_in_html, tables]\nvalidation: {links: {not_found: ignore}}\n",
        encoding="utf-8",
    )
    build(load_config(str(folder / "mkdocs.yml")))
    return folder / "site" / page.replace(".md", ".html")


def opened(browser: Any, file: Path, slow: float, seen: Callable[[str], None]) -> float:
    """Milliseconds until the first contentful paint of the page."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.on("request", lambda request: seen(request.url))
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    page.goto(file.as_uri())
    page.wait_for_function(PAINT)
    paint = float(page.evaluate(PAINT))
    context.close()
    return paint


def main() -> None:
    """Open both pages by turns; print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", nargs="?", default="briefings/port-halden-nordwire.md")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--slow", type=float, default=6)
    args = parser.parse_args()
    chromium = os.environ.get("BRIEFING_CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = {"ours": args.site / args.page.replace(".md", ".html"), "stock": stock(args.page, Path(folder))}
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        paints: dict[str, list[float]] = {name: [] for name in pages}
        asked: dict[str, set[str]] = {name: set() for name in pages}
        for _ in range(args.rounds):
            for name, file in pages.items():
                paints[name].append(opened(browser, file.resolve(), args.slow, asked[name].add))
        browser.close()
        for name in pages:
            sizes = {url: Path(unquote(urlsplit(url).path)).stat().st_size for url in asked[name] if "file:" in url}
            scripts = sum(size for url, size in sizes.items() if url.endswith(".js"))
            print(
                f"{name:6} {sum(sizes.values()):9,} bytes {len(sizes):3} requests {scripts:9,} bytes of scripts "
                f"{min(paints[name]):6.0f} ms at least, {statistics.median(paints[name]):6.0f} ms in the middle"
            )


if __name__ == "__main__":
    main()
