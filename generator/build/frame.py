"""What all pages of a site have around them, and what makes HTML of their Markdown: one digest for all of it."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import InclusionLevel
from mkdocs.utils import meta

from generator.build import cache

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

LIBRARIES = ("mkdocs", "mkdocs-material", "Pygments")
PLACES = ("config_file_path", "docs_dir", "site_dir", "plugins", "hooks")
"""The keys of the configuration that say nothing of a page: where things lie, and objects of this run."""
SHOWN = ("title", "subtitle", "icon", "status")
"""What the navigation shows of a page beside its place."""
CLOCK = re.compile(rb"build_date_utc|update_date")
SITEWIDE = re.compile(rb"\b(?:in|=)\s*pages\b")
"""In a template: the list of all pages, which only the site's map may use."""
MAP = "sitemap.xml"
READING = ("pymdownx.snippets", "pymdownx.b64", "markdown_include.include", "mdx_include")
"""Markdown extensions by which a page depends on other files."""


def digest(config: MkDocsConfig, files: Files) -> str:
    """SHA-256 over the settings, the theme, the navigation, and the versions and code of all that renders."""
    total = hashlib.sha256()
    parts = (_settings(config), _theme(config), _navigation(config, files), _code(config))
    for part in (part for several in parts for part in several):
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()


def in_navigation(config: MkDocsConfig, files: Files) -> set[str]:
    """The source paths of the pages that the navigation names; without one in the settings, it names every page."""
    if config.nav is None:
        shown = (f for f in files.documentation_pages() if f.inclusion.value > InclusionLevel.NOT_IN_NAV.value)
        return {file.src_uri for file in shown}
    return {path.lstrip("/") for _, path in _entries(config.nav)}


def _settings(config: MkDocsConfig) -> Iterator[bytes]:
    values = {key: value for key, value in config.items() if key not in PLACES}
    values["theme"] = {"name": config.theme.name, **config.theme}
    yield json.dumps(values, sort_keys=True, default=str).encode()


def _theme(config: MkDocsConfig) -> Iterator[bytes]:
    """The theme's templates, and every file of the site's own."""
    for number, folder in enumerate(map(Path, config.theme.dirs)):
        own = str(folder) == config.theme.custom_dir
        for path in _files(folder, everything=own):
            data = path.read_bytes()
            yield f"{number} {path.relative_to(folder).as_posix()}".encode() + b"\0" + data
            if path.name != MAP and CLOCK.search(data):
                yield os.environ.get("SOURCE_DATE_EPOCH", "").encode()


def _files(folder: Path, everything: bool) -> Iterator[Path]:
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] != ".")
        for name in sorted(names):
            if everything or name.endswith((".html", ".xml", ".yml")):
                yield Path(base, name)


def _navigation(config: MkDocsConfig, files: Files) -> Iterator[bytes]:
    """The navigation, with what it shows of its pages' own front matter (of the whole page where it names no title)."""
    yield json.dumps(config.nav, default=str).encode()
    titled = {path: title for title, path in _entries(config.nav or [])}
    for path in sorted(in_navigation(config, files)):
        file = files.get_file_from_path(path)
        if file is not None and file.is_documentation_page():
            _, values = meta.get_data(file.content_string)
            yield json.dumps([path, *(values.get(key) for key in SHOWN)], default=str).encode()
            if not titled.get(path) and "title" not in values:
                yield file.content_bytes


def _entries(nav: Any, title: str = "") -> Iterator[tuple[str, str]]:
    """Title ("": none is given) and path of everything the navigation names."""
    if isinstance(nav, str):
        yield title, nav
    for item in nav if isinstance(nav, list) else ():
        yield from _entries(item)
    for name, item in nav.items() if isinstance(nav, dict) else ():
        yield from _entries(item, name)


def _code(config: MkDocsConfig) -> Iterator[bytes]:
    yield cache.installed(*LIBRARIES).encode()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        yield path.read_bytes()
    for path in filter(None, map(_source, config.markdown_extensions)):
        yield path.read_bytes()


def _source(module: str) -> Path | None:
    """The file of a Markdown extension named by its module; the versions tell of those that packages install."""
    try:
        found = importlib.util.find_spec(module)
    except (ImportError, ValueError):
        return None
    return Path(found.origin) if found and found.origin and Path(found.origin).is_file() else None


def local(config: MkDocsConfig) -> bool:
    """Whether each page depends on its own source and the frame only: no other plugin, no template that lists all."""
    if set(config.plugins) - {"briefing"} or config.hooks or not set(READING).isdisjoint(config.markdown_extensions):
        return False
    folder = config.theme.custom_dir
    paths = _files(Path(folder), everything=True) if folder else iter(())
    return not any(path.name != MAP and SITEWIDE.search(path.read_bytes()) for path in paths)
