"""The files around the code: the Makefile, the environment's script, the workflow."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.render.site import FOLDERS
from tests.conftest import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_target_promised_has_a_rule() -> None:
    promised = re.search(r"(?m)^\.PHONY: (.*)$", MAKEFILE)
    assert promised
    for target in promised[1].split():
        assert re.search(rf"(?m)^{target}:", MAKEFILE), target


def test_clean_leaves_what_a_person_wrote(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    for folder in (*FOLDERS, "about"):
        (tmp_path / "docs_src" / folder).mkdir(parents=True)
    (tmp_path / "docs_src/index.md").touch()
    for folder in ("site", ".cache", "seeds"):
        (tmp_path / folder).mkdir()
    subprocess.run(["make", "clean"], cwd=tmp_path, check=True, capture_output=True)
    assert sorted(p.name for p in (tmp_path / "docs_src").iterdir()) == ["about"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["Makefile", "docs_src", "seeds"]


def environment(tmp_path: Path, body: str, venv: str = "venv") -> subprocess.CompletedProcess[str]:
    """Run the script with a Python that is ours but for `body`."""
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\n{body}\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    tools = tmp_path / "bin"  # no apt-get
    tools.mkdir()
    for name in ("sh", "id", "rm"):
        (tools / name).symlink_to(shutil.which(name) or name)
    command = ["sh", str(ROOT / "requirements/environment.sh"), str(python), str(tmp_path / venv)]
    changed = {**os.environ, "PATH": str(tools)}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=changed)


FULL = 'if [ "$1" = -m ]; then echo "Error: No space left on device" >&2; mkdir -p "$3" 2>/dev/null; exit 1; fi'
BARE = """if [ "$1" = -m ]; then echo "ensurepip is not available"; exit 1; fi
[ "$2" = "import ensurepip, venv" ] && exit 1"""


def test_the_error_of_venv_is_told(tmp_path: Path) -> None:
    done = environment(tmp_path, FULL)
    assert done.returncode == 1 and "No space left on device" in done.stderr
    assert "module is missing" not in done.stderr and not (tmp_path / "venv").exists()


def test_a_missing_module_is_told(tmp_path: Path) -> None:
    done = environment(tmp_path, BARE)
    assert done.returncode == 1 and "sudo apt-get install python3-venv" in done.stderr


def test_a_folder_that_was_there_is_not_removed(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home/letter.txt").touch()
    assert environment(tmp_path, FULL, "home").returncode == 1
    assert (tmp_path / "home/letter.txt").exists()


@pytest.mark.parametrize("path", [ROOT / ".github/workflows/site.yml"], ids=lambda p: p.name)
def test_a_running_deployment_is_not_cancelled(path: Path) -> None:
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["concurrency"]["cancel-in-progress"] is False
