"""How long reading a saved web page takes, against trafilatura alone.

    python benchmarks/html_cost.py FOLDER [--rounds 3]

FOLDER holds saved pages (`*.html`, `*.html.gz`). For each page the reading (bytes to seed: lines, labels, metadata)
and `trafilatura.extract` are timed by turns, in CPU time; the least of the rounds counts. Prints milliseconds a page
of both, and the ratio of the sums.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable
from pathlib import Path
from time import process_time

import trafilatura

from generator import pipeline
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.quality import predict


def timed(run: Callable[[], object]) -> float:
    began = process_time()
    run()
    return process_time() - began


def main() -> None:
    """Time both on every page; print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    own = other = 0.0
    pages = [predict.raw(doc, path) for doc, path in predict.documents(args.folder)]
    settings = Settings()
    for raw in pages:
        values = {"raw": raw, "settings": settings, "decisions": NONE}
        rounds = [
            (timed(lambda: pipeline.run(values, "seed")), timed(lambda: trafilatura.extract(raw.data)))  # noqa: B023
            for _ in range(args.rounds)
        ]
        own += min(a for a, _ in rounds)
        other += min(b for _, b in rounds)
    print(f"reading      {1000 * own / len(pages):7.1f} ms a page")
    print(f"trafilatura  {1000 * other / len(pages):7.1f} ms a page")
    print(f"ratio        {own / other:7.2f}")


if __name__ == "__main__":
    main()
