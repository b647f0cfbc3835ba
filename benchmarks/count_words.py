"""Count in how many documents of given folders each word stands: the table of common words behind stories.

    python benchmarks/count_words.py FOLDER ... [--write]

Each folder holds .txt files, one article each. Without --write, the number of words is printed only.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from generator import lexicon, pipeline
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.link import stories_terms
from generator.quality import predict

LEAST = 0.005  # share of the documents below which a word is left out
HEAD = """# In how many of 1,000 news articles in English a word stands, by its stem; those in fewer than 5 are absent.
# Counted by benchmarks/count_words.py over {count:,} articles; counts only, no text. Our own compilation.
word\tpermille
"""


def main() -> None:
    """Count, and write the table where asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    paths = [path for folder in given.folders for path in sorted(folder.glob("*.txt"))]
    counts: Counter[str] = Counter()
    for path in paths:
        counts.update(_words(path))
    kept = sorted(word for word, count in counts.items() if count >= LEAST * len(paths) and word.isascii())
    print(f"{len(paths):,} articles, {len(kept):,} of {len(counts):,} words kept")
    if given.write:
        rows = "".join(f"{word}\t{round(1000 * counts[word] / len(paths))}\n" for word in kept)
        target = lexicon.DATA / "en" / "story_words.tsv"
        target.write_text(HEAD.format(count=len(paths)) + rows, encoding="utf-8")


def _words(path: Path) -> list[str]:
    values = {"raw": predict.raw(path.stem, path), "settings": Settings(reading="clean"), "decisions": NONE}
    return list(stories_terms.of(pipeline.run(values, "seed")["seed"]).whole)


if __name__ == "__main__":
    main()
