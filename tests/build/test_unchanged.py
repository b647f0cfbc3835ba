"""A build with nothing to do says so after a look at the files, whatever their times; any other looks closer."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import cache
from generator.build.unchanged import Call
from tests.build.test_incremental import built as built
from tests.build.test_incremental import edit, put
from tests.build.test_incremental import start as start
from tests.build.test_site import tree

pytestmark = pytest.mark.model

HEAVY = ("mkdocs", "spacy", "numpy", "lxml", "jinja2", "generator.pipeline", "rich.progress")


def unchanged(project: Path) -> bool:
    return Call(project, None, None).former() is not None


def command(project: Path, *names: str) -> dict[str, object]:
    """Run `briefing build`; returns its outcome, and which of the modules named were imported."""
    code = (
        "import sys; sys.argv[1:] = ['build', '--json', '--root', sys.argv[1]]\nfrom generator.cli import main\n"
        f"try: main()\nfinally: print([name for name in {names!r} if name in sys.modules], file=sys.stderr)"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    done = subprocess.run(
        [sys.executable, "-c", code, str(project)], capture_output=True, text=True, check=True, env=environment
    )
    return {**json.loads(done.stdout), "imported": done.stderr.splitlines()[-1]}


def test_nothing_heavy_is_imported_where_nothing_changed(built: Path) -> None:
    edit(built, "docs_src/about/more.md", "# More", "# Much more")
    first = command(built, *HEAVY)
    before = tree(built / "site")
    again = command(built, *HEAVY)
    assert "mkdocs" in str(first.pop("imported")) and again.pop("imported") == "[]"
    assert first == again and again["passages_verified"]
    assert tree(built / "site") == before


def test_the_command_starts_with_little() -> None:
    code = "import time, sys, generator.cli; print(time.process_time(), {'mkdocs', 'spacy'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, names = done.stdout.split(" ", 1)
    assert float(seconds) < 1 and names.strip() == "set()"


def touched(project: Path) -> None:
    for path in (project / "seeds").rglob("*"):
        os.utime(path, (1, 1))


def edited_in_place(project: Path) -> None:
    path = project / "seeds/bridge.txt"
    status = path.stat()
    edit(project, "seeds/bridge.txt", "40 million", "44 million")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


CHANGES: list[Callable[[Path], object]] = [
    edited_in_place,
    lambda project: put(project, "seeds/new.txt", "New"),
    lambda project: (project / "seeds/bridge.txt").rename(project / "seeds/other.txt"),
    lambda project: put(project, "site_config/overrides/bridge.yml", "note: x\n"),
    lambda project: edit(project, "site_config/theme/assets/search.css", "{", " {"),
    lambda project: edit(project, "mkdocs.yml", "site_name: Briefings", "site_name: News"),
    lambda project: put(project, "docs_src/about/even-more.md", "More\n"),
    lambda project: (project / "docs_src/briefings/bridge.md").unlink(),
    lambda project: (project / "site/briefings/bridge.html").write_text("other words", encoding="utf-8"),
    lambda project: (project / "site/search/manifest.js").unlink(),
    lambda project: put(project, "site/more.html", "more"),
]


def test_times_alone_are_no_change(built: Path) -> None:
    assert unchanged(built)
    touched(built)
    assert unchanged(built)


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_is_seen(built: Path, change: Callable[[Path], object]) -> None:
    change(built)
    assert not unchanged(built)


def test_variables_and_versions_are_inputs(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setenv("BRIEFING_SITE_URL", "https://example.org/")
        assert not unchanged(built)
    monkeypatch.setattr(cache, "installed", lambda *names: "other versions")
    assert not unchanged(built)


def test_another_folder_is_another_build(built: Path, tmp_path: Path) -> None:
    assert Call(built, None, tmp_path / "site").former() is None
    assert Call(built, built / "seeds", None).former() is None
