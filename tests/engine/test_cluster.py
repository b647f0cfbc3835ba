"""A real Ray cluster: what it gives is what this machine gives, whatever becomes of its workers."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from generator.build import generate
from generator.build.analyse import Cluster
from generator.config import Settings
from generator.engine import cluster
from generator.errors import UsageError
from tests.stories import BRIDGE, HARBOUR

ROOT = Path(__file__).parents[2]


def ray(*arguments: str, **more: str) -> None:
    command = Path(sys.executable).with_name("ray")
    subprocess.run([command, *arguments], env={**os.environ, **more}, check=True, capture_output=True)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A scheduler with two workers; they find the package under test where this process does."""
    port = 20_000 + os.getpid() % 10_000
    head = ("start", "--head", "--num-cpus=2", "--include-dashboard=false", "--disable-usage-stats")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_AUTH_MODE", "disabled")  # no token is to be made for this user
        ray(*head, f"--port={port}", PYTHONPATH=str(ROOT))
        yield f"127.0.0.1:{port}"
        ray("stop", "--force")


def kill(item: str) -> str:
    if item == "poison":
        os.kill(os.getpid(), signal.SIGKILL)
    return item.upper()


def test_an_item_that_kills_its_worker_is_set_aside(address: str) -> None:
    assert dict(cluster.each("ray", address, kill, ["poison"], lambda item: f"{item} died")) == {0: "poison died"}


def kept(project: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in (project / ".cache/briefing").rglob("*.msgpack")}


def kill_one() -> None:
    """Wait for a worker to be at work, and kill it."""
    for _ in range(600):
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                if path.read_bytes().startswith(b"ray::_all"):
                    os.kill(int(path.parent.name), signal.SIGKILL)
                    return
        time.sleep(0.1)
    raise AssertionError("no worker was ever at work")


@pytest.mark.model
def test_the_briefings_are_those_of_this_machine_though_a_worker_is_killed(project: Path, address: str) -> None:
    for name in "abcd":
        (project / f"seeds/{name}.txt").write_text(HARBOUR.replace("Tuesday", f"Tuesday, {name}"), encoding="utf-8")
    (project / "seeds/bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (project / "seeds/empty.txt").write_text("", encoding="utf-8")
    killer = threading.Thread(target=kill_one)
    killer.start()
    there = generate.briefings(project, project / "seeds", Settings(), cluster=Cluster("ray", address))
    first = kept(project)
    killer.join()
    (project / ".cache").rename(project / "other")
    here = generate.briefings(project, project / "seeds", Settings(), 1)
    assert len(first) == 5 and kept(project) == first
    assert there.briefings == here.briefings and there.findings == here.findings


@pytest.mark.parametrize(("engine", "where", "told"), [("ray", "127.0.0.1:1", "no Ray cluster"), ("no", "", "no such")])
def test_what_cannot_be_reached_is_a_sentence(engine: str, where: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        dict(cluster.each(engine, where, kill, ["a"], str))
