"""The sentences that tell the news, chosen together: a set is judged as a whole, not each sentence by itself.

The best set has the highest F-measure with a summary by hand, as far as can be told beforehand: the words both would
have (the chances of its different words, and the worth of its sentences), over the words of both. Sets are drawn from
the sentences that look best alone. A sentence that leans on the one before, or gives somebody's surname alone, stands
in a set only behind the one that explains it.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.brief.choosing import Ranking

SIZE = 3
"""Sentences of a set at most."""

DRAWN = 14
"""So many sentences that look best alone are tried in sets."""


def choose(ranking: Ranking, words: int, most: int) -> tuple[int, ...]:
    """The best set of at most `most` candidates and `words` words, best alone first; none if none can stand."""
    fit = [i for i, fault in enumerate(ranking.faults) if not fault]
    drawn = sorted(sorted(fit, key=lambda i: -ranking.worth[i])[:DRAWN])
    sets = [chosen for size in range(1, most + 1) for chosen in combinations(drawn, size) if _stands(ranking, chosen)]
    small = [chosen for chosen in sets if len(chosen) == 1 or sum(map(ranking.words, chosen)) <= words]
    best = max(small, key=lambda chosen: (_value(ranking, chosen), -chosen[0]), default=())
    return tuple(sorted(best, key=lambda i: -_value(ranking, (i,))))


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
    """The F-measure expected of a set, and a little for each heavy party it names and for the lead."""
    table, taken = ranking.table, [ranking.page.candidates[i] for i in chosen]
    different = {word for c in taken for word in c.words}
    shared = table["words"] * sum(ranking.chances[word] for word in sorted(different))
    shared += sum(len(ranking.page.candidates[i].tokens) * ranking.worth[i] for i in chosen)
    named = frozenset[int]().union(*(c.names.all for c in taken))
    extra = table["new name"] * sum(ranking.page.weights[p] for p in sorted(named))
    extra += table["first bonus"] * any(c.place == 0 for c in taken)
    return 2 * shared / (sum(len(c.tokens) for c in taken) + table["summary length"]) + extra
