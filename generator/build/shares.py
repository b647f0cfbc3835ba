"""Pages rendered by several processes: each lets MkDocs build the same site, in which all pages but its share are
stand-ins, and keeps what it rendered where the build that started it finds it, as if it were of the last build.

What a process could not render, or with another outcome (its settings differ from ours because they were given on a
command line, a page makes MkDocs warn, the process died), is rendered by the build itself, which then tells of it.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.build.kept import Record
from generator.engine.beside import Beside

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

LEAST = 120
"""Pages from which on it pays to start processes, each of which needs a second to begin."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one process needs to know: the settings, the frame's digest, its pages, and files no folder holds."""

    config: str
    site_url: str | None
    directory_urls: bool
    frame: str
    pages: tuple[str, ...]
    made: tuple[str, ...]
    kept: Path


def start(
    config: MkDocsConfig, frame: str, pages: Sequence[File], made: Sequence[str], kept: Path, jobs: int
) -> Beside[dict[str, Record]] | None:
    """Begin to render `pages` by `jobs` processes, if there are enough of both; no folder holds the files in `made`."""
    if jobs < 2 or len(pages) < LEAST or not config.config_file_path:
        return None
    ordered = sorted(pages, key=lambda file: (-len(file.content_bytes), file.src_uri))  # so that shares are alike
    names = [tuple(file.src_uri for file in ordered[first::jobs]) for first in range(jobs)]
    given = (config.config_file_path, config.site_url, config.use_directory_urls, frame)
    return Beside(render, [Share(*given, share, tuple(made), kept) for share in names])


def render(share: Share) -> dict[str, Record]:
    """Render a share of the pages; returns the records of those that are kept."""
    from generator.build.plugin import BriefingPlugin

    _silence()
    with tempfile.TemporaryDirectory() as folder, suppress(MkDocsException):
        config = load_config(share.config, use_directory_urls=share.directory_urls, site_dir=folder)
        config.site_url = share.site_url
        config.theme.static_templates.clear()
        plugin = config.plugins["briefing"]
        assert isinstance(plugin, BriefingPlugin)
        plugin.share = share
        try:
            build(config)
        finally:
            found: Mapping[str, Record] = plugin.carrier.rendered if plugin.carrier else {}
        return dict(found)
    return dict(found)


def _silence() -> None:
    """Tell nothing: the build that started us renders again what there is something to tell of."""
    library = logging.getLogger("mkdocs")
    library.addHandler(logging.NullHandler())
    library.propagate = False
