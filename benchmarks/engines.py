"""Analysis by engine: `python -m benchmarks.engines 400 [--jobs 2] [--ray]`.

Analyses the same documents (see corpus.py) in a plain loop, by one process and by `--jobs` processes of the local
engine and, with `--ray`, by a Ray cluster of as many workers that is started for it. Prints seconds of wall and CPU
(all processes, those of Ray included), documents a second, the largest process in MB, and ratios to the plain loop;
fails where two engines give different bytes. The model is loaded once in each process and counts.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import corpus
from generator.build import analyse
from generator.build.cache import key
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.engine import cluster, local

TICK = os.sysconf("SC_CLK_TCK")
PORT = 26_379


def tasks(count: int) -> list[analyse.Task]:
    settings = Settings()
    raws = [corpus.document(number) for number in range(count)]
    return [analyse.Task(raw, NONE, key(raw, settings, NONE)) for raw in raws]


def made(task: analyse.Task) -> bytes:
    found = analyse.made(Settings(), task)
    return found if isinstance(found, bytes) else found.text.encode()


def died(task: analyse.Task) -> bytes:
    return b"died"


def loop(items: list[analyse.Task], jobs: int) -> list[bytes]:
    return [made(item) for item in items]


def here(items: list[analyse.Task], jobs: int) -> list[bytes]:
    return list(local.each(made, items, jobs, died, analyse.bounds(Settings())))


def ray(items: list[analyse.Task], jobs: int) -> list[bytes]:
    found = dict(cluster.each("ray", f"127.0.0.1:{PORT}", made, items, died))
    return [found[i] for i in range(len(items))]


ENGINES = {"loop": loop, "local": here, "ray": ray}


def processes() -> Iterator[tuple[str, list[str]]]:
    """The name and the numbers of every process of Ray."""
    for path in Path("/proc").glob("[0-9]*"):
        try:
            name = (path / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            numbers = (path / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if name.startswith("ray::") or "/ray/" in name:
            yield name, numbers


def cpu_of_ray() -> float:
    """CPU seconds of the processes of Ray that run."""
    return sum(int(numbers[11]) + int(numbers[12]) for _, numbers in processes()) / TICK


def run(engine: str, count: int, jobs: int) -> tuple[float, float, float, str]:
    """Wall, CPU, megabytes of the largest process, and the digest of all results; in a process of its own."""
    before = cpu_of_ray()
    command = [sys.executable, "-m", "benchmarks.engines", str(count), "--jobs", str(jobs), "--only", engine]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    told = process.stdout.read().split()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{engine}: failed")
    more = float(told[2]) - before if engine == "ray" else 0.0
    return float(told[0]), usage.ru_utime + usage.ru_stime - float(told[3]) + more, usage.ru_maxrss / 1024, told[1]


def only(engine: str, count: int, jobs: int) -> None:
    """The work itself: wall seconds, digest, CPU seconds of Ray so far, and CPU seconds of the preparation."""
    items = tasks(count)
    spent, began = time.process_time(), time.monotonic()
    digest = hashlib.sha256(b"".join(ENGINES[engine](items, jobs))).hexdigest()
    print(time.monotonic() - began, digest, cpu_of_ray(), spent)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("count", type=int)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--ray", action="store_true", help="measure a Ray cluster, too")
    options.add_argument("--only", choices=ENGINES, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.only:
        only(given.only, given.count, given.jobs)
        return
    os.environ |= {"RAY_AUTH_MODE": "disabled", "PYTHONPATH": str(Path(__file__).parents[1])}
    print(f"{'':12} {'wall s':>8} {'CPU s':>8} {'docs/s':>8} {'MB':>6} {'wall':>6} {'CPU':>6}")
    runs = [("loop", 1), ("local", 1), ("local", given.jobs)]
    script = Path(sys.executable).with_name("ray")
    if given.ray:
        head = ("start", "--head", f"--num-cpus={given.jobs}", "--include-dashboard=false", f"--port={PORT}")
        subprocess.run([script, *head], check=True, capture_output=True)
        runs += [("ray", given.jobs)]
    found: list[tuple[float, float, float, str]] = []
    try:
        for engine, jobs in runs:
            found.append(run(engine, given.count, jobs))
            wall, cpu, memory, _ = found[-1]
            print(
                f"{engine + ' ' + str(jobs):12} {wall:8.1f} {cpu:8.1f} {given.count / wall:8.2f} {memory:6.0f}", end=""
            )
            print(f" {found[0][0] / wall:6.2f} {cpu / found[0][1]:6.2f}", flush=True)
    finally:
        if given.ray:
            subprocess.run([script, "stop", "--force"], check=False, capture_output=True)
    if len({digest for *_, digest in found}) > 1:
        raise SystemExit("the engines give different bytes")


if __name__ == "__main__":
    main()
