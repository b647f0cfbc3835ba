"""A headless Chromium for tests. It reaches files and this machine, nothing else; every test checks that."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
INSIDE = {"file", "data", "blob", "about"}


def chromium() -> str:
    """The path of Chromium; without one the test is skipped, in continuous integration it fails."""
    path = os.environ.get("BRIEFING_CHROMIUM") or shutil.which("chromium")
    if path:
        return path
    reason = "NO CHROMIUM, so nothing of the browser tests is checked: install it or set BRIEFING_CHROMIUM"
    return pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests (a Playwright Browser)."""
    path = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield running
        running.close()


@dataclass
class Traffic:
    """What a page asked for and what went wrong on it."""

    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def outside(self) -> list[str]:
        """The requests that left this machine."""
        return [url for url in self.requests if not _inside(url)]


def _inside(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in INSIDE or parts.hostname in {"127.0.0.1", "localhost"}


@pytest.fixture
def traffic() -> Traffic:
    """What `page` has asked for so far, and the errors and dialogs of its scripts."""
    return Traffic()


@pytest.fixture
def page(browser, traffic):
    """A fresh page (a Playwright Page). In the end no request may have left and no script have failed."""
    context = browser.new_context()
    context.set_default_timeout(5000)
    opened = context.new_page()
    context.on("request", lambda request: traffic.requests.append(request.url))
    opened.on("pageerror", lambda error: traffic.errors.append(str(error)))
    opened.on("dialog", lambda dialog: (traffic.errors.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    yield opened
    context.close()
    assert traffic.outside() == []
    assert traffic.errors == []


class _Handler(SimpleHTTPRequestHandler):
    prefix = "/"

    def translate_path(self, path: str) -> str:
        inside = urlsplit(path).path.startswith(self.prefix)
        return super().translate_path(path[len(self.prefix) - 1 :]) if inside else os.devnull + "/none"

    def log_message(self, *_: object) -> None:
        """Keep the test's output quiet."""


@pytest.fixture
def serve() -> Iterator[Callable[..., str]]:
    """`serve(folder, prefix)` serves a folder below a path, as project sites are; returns its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path, prefix: str = "/some/project/") -> str:
        handler = type("Handler", (_Handler,), {"prefix": prefix})
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}{prefix}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
