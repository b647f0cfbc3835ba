"""Size and cost of the search index of N synthetic briefings: `python benchmarks/search_index.py 2000`.

Each briefing brings a record of itself (20 paragraphs of 25 words), six quotes, and every other one a party.
Words are drawn from an artificial vocabulary by Zipf's law, so sizes are those of running text.
"""

from __future__ import annotations

import argparse
import itertools
import random
import resource
import time
from collections.abc import Iterator

from generator.export.search import Field, Record, index

SYLLABLES = [a + b for a in "bcdfghklmnprstvw" for b in ("a", "e", "i", "o", "u", "an", "er", "in")]
ENDINGS = ("", "", "s", "ed", "ing")


class Author:
    """Writes sentences that mean nothing."""

    def __init__(self, vocabulary: int) -> None:
        self.draw = random.Random(1)
        stems = ["".join(self.draw.choices(SYLLABLES, k=2 + i % 3)) for i in range(vocabulary)]
        self.words = [stem + ENDINGS[i % len(ENDINGS)] for i, stem in enumerate(stems)]
        self.weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(vocabulary)))

    def sentence(self, words: int) -> str:
        return " ".join(self.draw.choices(self.words, cum_weights=self.weights, k=words))


def records(count: int) -> Iterator[Record]:
    author = Author(min(200_000, 5_000 + 20 * count))
    for number in range(count):
        url, title = f"briefings/b{number}.html", author.sentence(8)
        text = [Field(author.sentence(25), 1.0, f"#p{i + 1}", shown=True) for i in range(20)]
        fields = (Field(title, 8.0), *text)
        yield Record("briefing", url, title, "An outlet · 3 March 2026", text[0].text, fields)
        for i in range(6):
            quote = author.sentence(15)
            yield Record("quote", url, f"“{quote}”", "A speaker", "", (Field(quote, 3.0, f"#q{i + 1}"),))
        if number % 2 == 0:
            name = author.sentence(2).title()
            yield Record("party", f"parties/p{number}.html", name, "person", "", (Field(name, 8.0),), (name,))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("briefings", type=int, nargs="?", default=1000)
    count = parser.parse_args().briefings
    made = list(records(count))
    before = time.process_time()
    files = index(made)
    cpu = time.process_time() - before
    for kind, start in (
        ("manifest", "search/m"),
        ("term shards", "search/t-"),
        ("record shards", "search/d-"),
        ("text shards", "search/x-"),
    ):
        sizes = [len(content) for path, content in files.items() if path.startswith(start)]
        print(f"{kind:14} {len(sizes):6}  {sum(sizes) / 1e6:8.2f} MB  largest {max(sizes) / 1e3:6.1f} KB")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(made)} records of {count} briefings: {cpu:.1f} s CPU, {peak:.0f} MB peak memory")


if __name__ == "__main__":
    main()
