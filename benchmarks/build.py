"""What building a site costs at several sizes: `python -m benchmarks.build 100 1000 [--jobs 2] [--folder F]`.

Builds `--folder` (default: a temporary one) from nothing, again with nothing changed, again from a fresh copy with
only `.cache` restored, and again with one seed added; then lets plain MkDocs (our plugin left out) render the same
Markdown. Briefings are made cheaply and put into the cache (see corpus.py), so this is linking and rendering only.
Prints wall and CPU seconds (children included), the largest process in MB, pages, megabytes of site, and growth.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import corpus, others
from generator import config

ROOT = Path(__file__).parent.parent
PLAIN = "from mkdocs.__main__ import cli; cli()"


@dataclass(frozen=True)
class Cost:
    """What one run cost."""

    size: int
    what: str
    wall: float
    cpu: float
    memory: float
    pages: int
    megabytes: float


def project(folder: Path) -> Path:
    """A project without seeds, with our theme, settings and hand-written pages."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "site_config", folder / "site_config", ignore=shutil.ignore_patterns("overrides"))
    shutil.copytree(ROOT / "docs_src" / "about", folder / "docs_src" / "about")
    return folder


def run(size: int, what: str, site: Path, command: Sequence[str]) -> Cost:
    """Run a command and measure it."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(ROOT)})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{what}: exit code {process.returncode}")
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    size_mb = sum(path.stat().st_size for path in files) / 1e6
    cost = Cost(
        size,
        what,
        time.monotonic() - began,
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss / 1024,
        pages,
        size_mb,
    )
    print(line(cost), flush=True)
    return cost


def line(cost: Cost) -> str:
    numbers = f"{cost.wall:9.2f} {cost.cpu:9.2f} {cost.memory:8.0f} {cost.pages:8,} {cost.megabytes:8.1f}"
    return f"{cost.size:8,}  {cost.what:22} {numbers}"


def costs(size: int, folder: Path, jobs: int, plain: bool, other: bool) -> Iterator[Cost]:
    """All runs over a corpus of that size."""
    root = project(folder / "project")
    settings, seeds, kept = config.load(root), root / "seeds", root / ".cache" / "briefing"
    corpus.analysed(range(size), seeds, kept, settings)
    site = root / "site"
    build = [sys.executable, "-m", "generator.cli", "build", "--json", "--root", str(root), "--jobs", str(jobs)]
    yield run(size, "full", site, build)
    yield run(size, "unchanged", site, build)
    fresh = folder / "fresh"
    shutil.copytree(root, fresh, ignore=shutil.ignore_patterns("site", "briefings", "parties", "quotes", "sections"))
    yield run(size, "fresh copy with .cache", fresh / "site", [*build[:-3], str(fresh), *build[-2:]])
    shutil.rmtree(fresh)
    corpus.analysed([size], seeds, kept, settings)
    yield run(size, "one seed added", site, build)
    if plain:
        bare = root / "plain.yml"
        bare.write_text((root / "mkdocs.yml").read_text().replace("plugins:\n  - briefing", "plugins: []"))
        made = folder / "plain"
        yield run(
            size, "plain MkDocs", made, [sys.executable, "-c", PLAIN, "build", "-q", "-f", str(bare), "-d", str(made)]
        )
    if other:
        for name, made, command in others.commands(root / "docs_src", folder):
            yield run(size, name, made, command)


def growth(found: Sequence[Cost], what: str) -> str:
    """The exponent with which a run's CPU seconds grow from the smallest to the largest size."""
    of = sorted((cost for cost in found if cost.what == what), key=lambda cost: cost.size)
    power = math.log(of[-1].cpu / of[0].cpu) / math.log(of[-1].size / of[0].size)
    return f"{what}: CPU grows with the size to the power of {power:.2f}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("sizes", type=int, nargs="+")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options.add_argument("--folder", type=Path, help="where to build; is emptied")
    options.add_argument("--no-plain", action="store_true", help="leave out the build by plain MkDocs")
    options.add_argument("--others", action="store_true", help="let Pelican and Hugo, if installed, render it, too")
    given = options.parse_args()
    print(f"{'seeds':>8}  {'':22} {'wall s':>9} {'CPU s':>9} {'MB':>8} {'pages':>8} {'site MB':>8}")
    found: list[Cost] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary) / "work"
        for size in given.sizes:
            shutil.rmtree(folder, ignore_errors=True)
            found += costs(size, folder, given.jobs, not given.no_plain, given.others)
    if len(set(given.sizes)) > 1:
        print("\n".join(growth(found, what) for what in dict.fromkeys(cost.what for cost in found)))


if __name__ == "__main__":
    main()
