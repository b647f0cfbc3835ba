"""The sentences that tell the news, chosen together: a set is judged as a whole, not each sentence by itself.

The best set has the highest F-measure with a summary by hand, as far as can be told beforehand: the words both would
have (the chances of its different words, and the worth of its sentences), over the words of both. Sets are drawn from
the sentences that look best alone. A sentence that leans on the one before, or gives somebody's surname alone, stands
in a set only behind the one that explains it.
"""

from __future__ import annotations

from itertools import combinations
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.brief.choosing import Ranking

SIZE = 3
"""Sentences of a set at most."""

DRAWN = 14
"""So many sentences that look best alone are tried in sets."""


def choose(ranking: Ranking, words: int, most: int) -> tuple[int, ...]:
    """The best set of `most` candidates and at most `words` words, best alone first; a smaller one where none can stand
    or has room, which a single sentence always has."""
    fit = [i for i, fault in enumerate(ranking.faults) if not fault]
    drawn = sorted(sorted(fit, key=lambda i: -ranking.worth[i])[:DRAWN])
    for size in range(most, 0, -1):
        sets = (chosen for chosen in combinations(drawn, size) if size == 1 or sum(map(ranking.words, chosen)) <= words)
        known = [chosen for chosen in sets if _stands(ranking, chosen)]
        if known:
            best = max(known, key=lambda chosen: (_value(ranking, chosen), -chosen[0]))
            return tuple(sorted(best, key=lambda i: -_value(ranking, (i,))))
    return ()


def _stands(ranking: Ranking, chosen: tuple[int, ...]) -> bool:
    """Whether each sentence is understood from those before it."""
    known = set(ranking.page.title_names)
    for i in chosen:
        names = ranking.page.candidates[i].names
        if i - 1 not in chosen and (ranking.needs[i] or not names.bare <= known):
            return False
        known |= names.full
    return True


def _value(ranking: Ranking, chosen: tuple[int, ...]) -> float:
    """The F-measure expected of a set, and a little for the main parties it names and for the lead."""
    table, taken = ranking.table, [ranking.page.candidates[i] for i in chosen]
    different = frozenset[str]().union(*(ranking.different[i] for i in chosen))
    shared = table["words"] * fsum(map(ranking.chances.__getitem__, different))  # exact, so in any order
    shared += sum(len(ranking.page.candidates[i].tokens) * ranking.worth[i] for i in chosen)
    named, main = frozenset[int]().union(*(c.names.all for c in taken)), ranking.page.main
    extra = table["main parties"] * sum(party in named for party in main) / max(1, len(main))
    extra += table["first bonus"] * any(c.place == 0 for c in taken)
    return 2 * shared / (sum(len(c.tokens) for c in taken) + table["summary length"]) + extra
