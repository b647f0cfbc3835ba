"""MkDocs, as the commands call it: its configuration with our plugin, its build, and its errors as sentences."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import BriefingError, UsageError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.build.plugin import BriefingPlugin


def config_file(root: Path) -> Path:
    """MkDocs' configuration file under `root`. Raises UsageError where there is none."""
    path = root / "mkdocs.yml"
    if not path.is_file():
        raise UsageError(
            f"{path}: there is no such file; run the command in the project's folder or name it with --root"
        )
    return path


def configured(
    root: Path, seeds: Path | None, jobs: int | None, profile: str = ""
) -> tuple[MkDocsConfig, BriefingPlugin]:
    """MkDocs' configuration with our plugin's options set, for the `profile` offline or hosted ("": as it stands)."""
    from mkdocs.config import load_config

    from generator.build.plugin import BriefingPlugin

    with sentences():
        config = load_config(str(config_file(root)))
    plugin = config.plugins.get("briefing")
    if not isinstance(plugin, BriefingPlugin):
        raise UsageError(f"{root / 'mkdocs.yml'}: the plugin is missing; add `- briefing` under `plugins:`")
    _profile(config, profile)
    plugin.given = seeds.resolve() if seeds is not None else None
    plugin.config["jobs"] = jobs or plugin.config.jobs
    return config, plugin


def _profile(config: MkDocsConfig, profile: str) -> None:
    """Make sure that the site fits where it will be read. Raises UsageError."""
    if profile == "offline":
        config.use_directory_urls = False
        config.site_url = ""
    if profile == "hosted" and not config.site_url:
        raise UsageError("a hosted site needs its address; set BRIEFING_SITE_URL or `site_url` in mkdocs.yml")


def plugin_of(root: Path) -> BriefingPlugin | None:
    """Our plugin as `mkdocs.yml` sets it, if there is that file."""
    return configured(root, None, None)[1] if (root / "mkdocs.yml").is_file() else None


class _Told(logging.Handler):
    """Keeps what MkDocs warns of, each sentence once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if text not in self.texts:
            self.texts.append(text)


@contextmanager
def sentences() -> Iterator[list[str]]:
    """MkDocs' errors as ours, told once, with the warnings that led to them; gives the list of its warnings."""
    from mkdocs.exceptions import Abort, MkDocsException

    library, builder, told = logging.getLogger("mkdocs"), logging.getLogger("mkdocs.commands.build"), _Told()
    library.addHandler(told)
    builder.addFilter(_below_error)
    try:
        yield told.texts
    except (MkDocsException, Abort) as error:
        raise _root(error, told.texts) from None
    finally:
        builder.removeFilter(_below_error)
        library.removeHandler(told)


def _below_error(record: logging.LogRecord) -> bool:
    return record.levelno < logging.ERROR


def _root(error: BaseException, warnings: list[str]) -> BriefingError:
    """Our error that a library's error was raised for, or that error as a sentence."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, BriefingError):
            return seen
        seen = seen.__cause__ or seen.__context__
    return UsageError("\n".join([str(error), *(f"  mkdocs: {text}" for text in warnings)]))


def run(config: MkDocsConfig) -> list[str]:
    """Let MkDocs build; returns its warnings."""
    from mkdocs.commands.build import build as mkdocs_build

    with sentences() as warnings:
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    return warnings
