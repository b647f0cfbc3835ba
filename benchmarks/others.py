"""The same Markdown rendered by other generators, for `benchmarks.build --others`: Pelican (PyPI) and Hugo (Debian).

Each gets a theme of two bare templates and no search, no navigation, no audit: what they cost at least. Links between
Markdown files are left as they are, which spares them that work, too. One that is not installed is left out.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

BARE = "<!doctype html><title>{title}</title>{content}"
PELICAN = """
PATH = "content"
OUTPUT_PATH = "site"
THEME = "theme"
SITEURL = ""
ARTICLE_PATHS = []
PAGE_PATHS = ["."]
PATH_METADATA = r"(?P<slug>.*)\\.md"
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
SLUGIFY_SOURCE = "basename"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DIRECT_TEMPLATES = []
CACHE_CONTENT = False
MARKDOWN = {"extension_configs": {"markdown.extensions.attr_list": {}, "markdown.extensions.md_in_html": {},
    "markdown.extensions.tables": {}, "markdown.extensions.toc": {}, "markdown.extensions.meta": {}},
    "output_format": "html5"}
"""
TEMPLATES = ("page", "article", "base", "index", "archives", "author", "category", "tag", "period_archives")


def commands(docs: Path, folder: Path) -> Iterator[tuple[str, Path, list[str]]]:
    """Name, site folder and command line of each that is installed; their projects are made under `folder`."""
    pelican, hugo = shutil.which("pelican"), shutil.which("hugo")
    beside = Path(sys.executable).with_name("pelican")
    if pelican or beside.exists():
        root = _pelican(docs, folder / "pelican")
        yield "Pelican", root / "site", [pelican or str(beside), "-q", "-s", str(root / "conf.py")]
    if hugo:
        root = _hugo(docs, folder / "hugo")
        yield "Hugo", root / "public", [hugo, "--quiet", "--source", str(root)]


def _pelican(docs: Path, root: Path) -> Path:
    shutil.copytree(docs, root / "content")
    templates = root / "theme" / "templates"
    templates.mkdir(parents=True)
    (root / "theme" / "static").mkdir()
    for name in TEMPLATES:
        shown = BARE.format(title="{{ page.title }}", content="{{ page.content }}")
        (templates / f"{name}.html").write_text(shown if name == "page" else "")
    settings = PELICAN.replace('"content"', repr(str(root / "content"))).replace('"site"', repr(str(root / "site")))
    (root / "conf.py").write_text(settings.replace('"theme"', repr(str(root / "theme"))))
    return root


def _hugo(docs: Path, root: Path) -> Path:
    shutil.copytree(docs, root / "content")
    for path in (root / "content").rglob("index.md"):
        path.rename(path.with_name("_index.md"))  # else Hugo takes the folder for one page
    layouts = root / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single", "list"):
        (layouts / f"{name}.html").write_text(BARE.format(title="{{ .Title }}", content="{{ .Content }}"))
    (root / "config.toml").write_text('disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    return root
