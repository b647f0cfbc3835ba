"""What each stage costs, against the language model's pass: python benchmarks/stages.py [FOLDER] [--clean] [--rounds N]

Prints CPU milliseconds per document and the ratio to the stage "parse", the model's own pass, over all documents.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path
from typing import Any

from generator import pipeline
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.model import RawSeed
from generator.read import load


def main() -> None:
    """Run every stage over every document and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, default=Path("seeds"))
    options.add_argument("--clean", action="store_true", help="the files hold article text only")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--most", type=int, default=200)
    given = options.parse_args()
    settings = Settings(reading="clean" if given.clean else "pasted")
    raws = [raw for raw in load.discover(given.folder, settings) if isinstance(raw, RawSeed)][: given.most]
    measure(raws, settings)  # loads model and data
    costs = Counter[str]()
    for _ in range(given.rounds):
        costs += measure(raws, settings)
    table(costs, given.rounds * len(raws))


def measure(raws: list[RawSeed], settings: Settings) -> Counter[str]:
    """CPU seconds by stage over the documents."""
    costs = Counter[str]()
    for raw in raws:
        known: dict[str, Any] = {"raw": raw, "settings": settings, "decisions": NONE}
        for stage in pipeline.STAGES:
            began = time.process_time()
            result = stage.run(**{name: known[name] for name in stage.requires})
            costs[stage.name] += time.process_time() - began
            known.update(zip(stage.gives, result if len(stage.gives) > 1 else (result,), strict=True))
    return costs


def table(costs: Counter[str], documents: int) -> None:
    """Print a line a stage."""
    whole = costs["parse"]
    for name, seconds in costs.items():
        print(f"{name:20} {1000 * seconds / documents:9.2f} ms {seconds / whole:7.3f}")
    own = sum(costs.values()) - whole
    print(f"{'ours together':20} {1000 * own / documents:9.2f} ms {own / whole:7.3f}")


if __name__ == "__main__":
    main()
