"""`briefing serve` shows the site and rebuilds what changes in the seeds."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.stories import BRIDGE, HARBOUR

pytestmark = pytest.mark.model


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, words: str, server: subprocess.Popen[str], seconds: int = 90) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert server.poll() is None, server.stdout.read() if server.stdout else ""
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if words in answer.read().decode("utf-8"):
                    return
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.3)
    raise AssertionError(f"{address} never showed {words}")


def test_a_new_seed_appears_while_serving(project: Path) -> None:
    (project / "seeds/harbour.txt").write_text(HARBOUR, encoding="utf-8")
    port = free_port()
    command = [sys.executable, "-m", "generator.cli", "serve", "--root", str(project), "--address", f"127.0.0.1:{port}"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    server = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment, cwd=project
    )
    try:
        base = f"http://127.0.0.1:{port}"
        wait_for(f"{base}/briefings/harbour.html", "Fjordlinjen", server)
        (project / "seeds/bridge.txt").write_text(BRIDGE, encoding="utf-8")
        wait_for(f"{base}/briefings/bridge.html", "Elvestad", server)
    finally:
        server.terminate()
        server.wait(20)
