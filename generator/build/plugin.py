"""The generator as a MkDocs plugin: `mkdocs build` and `mkdocs serve` by themselves make what is stale."""

from __future__ import annotations

import html
import logging
import os
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config import base
from mkdocs.config import config_options as options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files

from generator import config as settings_of
from generator.build import analyse, audit, epoch, frame, generate, indexed, output, sharing, spoken, write
from generator.build.carry import Carrier
from generator.build.shares import Share
from generator.errors import BriefingError
from generator.export import linked
from generator.model import Corpus
from generator.render import site
from generator.report import Report

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

UNUSED = ("assets/javascripts/",)
"""Files of the theme that no page asks for: its own script and search."""

# Not MkDocs' logger: a seed that cannot be read must not abort a build in strict mode, which counts its warnings.
log = logging.getLogger("briefing")

LICENCES = ("mkdocs-material",)
"""The packages whose files end up in the site."""


class Options(base.Config):  # type: ignore[no-untyped-call]
    """The plugin's keys in `mkdocs.yml`."""

    seeds = options.Type(str, default="")  # the folder of seeds; $BRIEFING_SEEDS wins over it
    jobs = options.Optional(options.Type(int))
    incremental = options.Type(bool, default=True)  # whether pages that did not change are carried over


class BriefingPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Generates the briefing pages before MkDocs reads them, adds the search index, audits the finished site."""

    def __init__(self) -> None:
        self.report = Report()
        self.corpus = Corpus((), ())
        self.progress: analyse.Progress = lambda done, total: None
        self.quiet = False  # whether the caller tells the findings
        self.given: Path | None = None  # the folder of seeds that the caller names
        self.carrier: Carrier | None = None
        self.share: Share | None = None  # in a process that renders some of the pages for another

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring `docs_src/` up to date with the seeds."""
        root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        if self.share:
            return config
        try:
            settings = settings_of.load(root)
            seeds = generate.seeds_of(root, self.given, self.config.seeds, settings)
            output.check(Path(config.site_dir), root, seeds, Path(config.docs_dir))
            self.report = generate.briefings(root, seeds, settings, self.config.jobs, self.progress)
            self.corpus = generate.corpus(self.report)
            pages = site.pages(self.corpus, settings, config.site_name)
        except BriefingError as error:
            raise PluginError(str(error)) from None
        self.seeds, self.root, self.settings = seeds, root, settings
        write.write(Path(config.docs_dir), pages, site.FOLDERS)
        os.environ["SOURCE_DATE_EPOCH"] = str(epoch.of(self.corpus))
        if not self.quiet:
            for finding in self.report.findings:
                log.warning("%s", finding)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the search index, feeds, data and licences, drop what the theme's own search needs, carry pages over."""
        if self.share:
            return self._only(files, config, self.share)
        kept = Files([file for file in files if not file.src_uri.startswith(UNUSED)])
        beside = {f"licences/{name}.txt": _licence(name) for name in LICENCES}
        beside |= sharing.files(self.corpus, self.settings, config.site_name, config.site_url or "")
        if self.config.incremental and frame.local(config):
            self.carrier = Carrier(self.root / ".cache" / "pages", config, kept)
            self.carrier.start(config, tuple(beside), self.config.jobs or os.cpu_count() or 1)
        made = indexed.index(self.corpus, self.settings, self.root / ".cache" / "search") | beside
        for path, data in made.items():
            kept.append(File.generated(config, path, content=data))
        return self.carrier.files(kept, config) if self.carrier else kept

    def _only(self, files: Files, config: MkDocsConfig, share: Share) -> Files:
        """The files for a process that renders a share of the pages; nothing if its frame is not that of the build."""
        self.carrier = Carrier(share.kept, config, files)
        pages = share.pages if self.carrier.frame == share.frame else ()
        return self.carrier.only(files, pages, share.made, config)

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Let the navigation of a process that renders a share know what it shows of pages that are stand-ins."""
        for page in nav.pages if self.share else ():
            page.read_source(config)
            page.meta = _safe(page.meta)
        return nav

    def on_page_content(self, html: str, **kwargs: Any) -> str:
        """Name what a screen reader cannot."""
        return spoken.named(html)

    def on_template_context(self, context: Any, template_name: str, config: MkDocsConfig) -> Any:
        """Let the site's map list the pages that are carried over, too."""
        if self.carrier:
            context["pages"] = self.carrier.pages()
        return context

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Keep the finished page for the next build."""
        if self.carrier:
            self.carrier.learn(page, output)
        return "" if self.share else output  # MkDocs writes no page that is empty

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """Let the page for missing addresses work from disk: it may stand at any address only where that is known."""
        if template_name != "404.html" or config.site_url:
            return output_content
        return output_content.replace('="/', '="').replace('"base":"/"', '"base":"."')

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, **kwargs: Any) -> str:
        """Make the words of the front matter safe for the theme's templates, which print them as HTML; add JSON-LD."""
        made = linked.script(page.meta, page.file.src_uri, config.site_name, config.site_url or "")
        page.meta = {**_safe(page.meta), "linked": made}
        return markdown

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Look up every passage of the finished site in its seed."""
        if self.share:
            return
        if self.carrier:
            self.carrier.finish(config)
            self.carrier = None
        try:
            kept = self.root / ".cache" / "audit"
            folder, jobs = Path(config.site_dir), self.config.jobs
            self.report.passages = audit.changed(folder, self.seeds, self.settings, kept, jobs)
        except BriefingError as error:
            raise PluginError(str(error)) from None
        get_plugin_logger("briefing").info("%s passages verified", f"{self.report.passages:,}")

    def on_build_error(self, error: Exception) -> None:
        """Keep what a build that failed has finished."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Keep what a build that was stopped has finished."""
        if self.carrier:
            self.carrier.stop()

    def on_serve(self, server: LiveReloadServer, **kwargs: Any) -> LiveReloadServer:
        """Watch the seeds and the settings too."""
        for path in (self.seeds, self.root / "site_config"):
            if path.exists():
                server.watch(str(path))
        return server


def _safe(value: Any) -> Any:
    if isinstance(value, str):
        return html.escape(value)
    if isinstance(value, dict):
        return {key: _safe(item) for key, item in value.items()}
    return [_safe(item) for item in value] if isinstance(value, list) else value


def _licence(package: str) -> bytes:
    for path in metadata.files(package) or []:
        if path.name.upper().startswith("LICENSE"):
            return Path(str(path.locate())).read_bytes()
    raise PluginError(f"the package {package} carries no licence file; reinstall the pinned version")
