"""How well search finds what is asked: `python -m benchmarks.search_quality [--among 1000] [--misses]`.

The queries of `tests/data/search_queries.tsv` over the sample corpus, asked in a browser; counted is whether a page
that answers is the first of the distinct pages found, or among the first three. `--among` puts so many more briefings
around them, made out of the samples in other words (see corpus.py).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import corpus  # noqa: E402
from generator import pipeline  # noqa: E402
from generator.config import Settings  # noqa: E402
from generator.curate.overrides import NONE  # noqa: E402
from generator.export import records, search  # noqa: E402
from generator.link import registry  # noqa: E402
from generator.model import Corpus  # noqa: E402
from tests.browser import asked  # noqa: E402


def samples(among: int) -> Corpus:
    """The sample corpus among so many other briefings."""
    made = [pipeline.brief(corpus.raw(path), Settings(), NONE) for path in sorted(corpus.SAMPLES.iterdir())]
    others = (corpus.briefing(number, corpus.document(number)) for number in range(among))
    return registry.corpus([*made, *others])


def site(folder: Path, made: Iterable[search.Record]) -> Path:
    """A page with nothing but the search, over those records."""
    for path, content in search.index(made).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return asked.page(folder)


def lines(places: Sequence[tuple[asked.Query, int]], misses: bool) -> Iterator[str]:
    """What to print of the places of the answers (0: not found)."""
    first, third = (sum(0 < place <= most for _, place in places) for most in (1, 3))
    if misses:
        yield from (f"{place or '-':>4}  {query.text}" for query, place in places if not 0 < place <= 3)
    yield f"{len(places)} queries: {first} first, {third} in the first three"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--among", type=int, default=0)
    options.add_argument("--misses", action="store_true", help="name the queries not answered in the first three")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = site(Path(folder), records.of(samples(given.among))).as_uri()
        with asked.browser() as chromium:
            print("\n".join(lines(asked.places(chromium, address), given.misses)))


if __name__ == "__main__":
    main()
