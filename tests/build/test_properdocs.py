"""The live fork of MkDocs builds the same site with the same plugin and theme."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.test_site import tree
from tests.conftest import new_project
from tests.stories import BRIDGE, HARBOUR

pytestmark = pytest.mark.model
BUILDER = re.compile(rb'<meta name="generator"[^>]*>')


def built(project: Path, builder: str) -> dict[str, bytes]:
    site = project / f"site-{builder}"
    command = [sys.executable, "-m", builder, "build", "-q", "-f", str(project / "mkdocs.yml"), "-d", str(site)]
    done = subprocess.run(command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    shutil.rmtree(project / ".cache/pages", ignore_errors=True)
    return {name: BUILDER.sub(b"", data) for name, data in tree(site).items()}


def test_the_fork_of_mkdocs_builds_the_same_site(tmp_path: Path) -> None:
    project = new_project(tmp_path / "project")
    (project / "seeds/harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (project / "seeds/bridge.txt").write_text(BRIDGE, encoding="utf-8")
    ours, theirs = built(project, "mkdocs"), built(project, "properdocs")
    assert "briefings/harbour.html" in ours
    assert [name for name in sorted(ours | theirs) if ours.get(name) != theirs.get(name)] == []
