"""Pages rendered by several processes: the site is the same, warnings are told, and Ctrl-C ends all of them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.build import shares
from generator.build import site as maker
from generator.engine import beside
from generator.errors import UsageError
from tests.build.test_incremental import built as built
from tests.build.test_incremental import clean, edit, put, rendered, template
from tests.build.test_incremental import start as start
from tests.build.test_site import tree

pytestmark = pytest.mark.model


def by_two(project: Path) -> dict[str, bytes]:
    return tree(maker.build(project, None, None, jobs=2, quiet=True)[1])


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "LEAST", 2)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("address", ["", "https://example.org/b/"])
def test_two_processes_make_the_same_site(
    built: Path, tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_SITE_URL", address)
    template(built)
    put(built, "docs_src/about/more.md", "# Even more\n\n## Names\n\n[them](../parties/index.md)\n")
    pages = rendered(monkeypatch)
    made = by_two(built)
    assert not [page for page in pages if page.startswith(("parties/m", "briefings/h", "about/m"))]
    assert made == clean(built, tmp_path)


@pytest.mark.usefixtures("few")
def test_what_a_process_could_not_do_is_done(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template(built)
    monkeypatch.setattr(beside.Beside, "results", lambda self: [])
    assert by_two(built) == clean(built, tmp_path)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("link", ["gone.md", "more.md#gone", "#gone"])
def test_broken_links_are_told(built: Path, link: str) -> None:
    template(built)
    put(built, "docs_src/about/another.md", f"[a]({link})\n")
    edit(built, "mkdocs.yml", "strict: true", "strict: false")
    report, _ = maker.build(built, None, None, jobs=2, quiet=True)
    assert [link in finding.text for finding in report.findings] == [True]
    edit(built, "mkdocs.yml", "strict: false", "strict: true")
    with pytest.raises(UsageError, match="gone"):
        by_two(built)


def double(number: int) -> int:
    if number == 2:
        os._exit(1)
    if number == 3:
        time.sleep(60)
    return 2 * number


def test_a_process_that_dies_takes_no_other_along() -> None:
    assert beside.Beside(double, [1, 2, 4]).results() == [2, 8]


def test_processes_end_when_they_are_stopped() -> None:
    running = beside.Beside(double, [3, 3])
    began = time.monotonic()
    running.stop()
    assert time.monotonic() - began < 50 and running.results() == []


@pytest.mark.parametrize("after", [1.5, 4.0])
def test_ctrl_c_ends_a_build_at_once_and_leaves_the_former_site(built: Path, after: float) -> None:
    for n in range(12):
        text = (built / "seeds/bridge.txt").read_text(encoding="utf-8")
        put(built, f"seeds/other {n}.txt", text.replace("40 million", f"{n + 50} million") * 8)
    before = tree(built / "site")
    command = [sys.executable, "-m", "generator.cli", "build", "--jobs", "2", "--root", str(built)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    build = subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    time.sleep(after)
    os.killpg(build.pid, signal.SIGINT)
    _, told = build.communicate(timeout=20)
    assert build.returncode and "Traceback" not in told, told
    assert tree(built / "site") == before
    with pytest.raises(ProcessLookupError):
        for _ in range(50):  # the helper of Python's own processes takes a moment
            os.killpg(build.pid, 0)
            time.sleep(0.1)
