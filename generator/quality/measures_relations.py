"""Which relations were found: who acts, and on whom.

A relation found is one of the reading where both rest on the same paragraph, the same parties act, and nobody else is
acted on; it is found in full where those acted on are the same, too, also the ones the sentence only implies. Verbs
are not compared, because the reading chooses its own. What else is found is told but not judged: a reading need not
name every relation. Negation and claim are looked at in the relations found, so they have no floors: with more
relations found, their shares may fall.
"""

from __future__ import annotations

from functools import lru_cache

from generator.model import Relation
from generator.quality.gold import Deed
from generator.quality.measures import Case, Count, Measure, each, recall, share
from generator.quality.measures_parties import known
from generator.quality.speakers import same_name
from generator.quality.words import pairs


@lru_cache(maxsize=2)
def matched(case: Case) -> tuple[tuple[Deed, Relation], ...]:
    """Relations of the reading with the one found for each, preferably in full and with the same negation."""
    deeds, found = case.gold.relations, case.briefing.analysis.relations
    joined = pairs(deeds, found, lambda deed, relation: _likeness(case, deed, relation), 1.0)
    return tuple((deeds[i], found[j]) for i, j in joined)


def _likeness(case: Case, deed: Deed, relation: Relation) -> float:
    if _block(case, deed) != case.briefing.analysis.sentences[relation.sentence].block:
        return 0.0
    if _names(case, relation.who) != set(deed.who) or not _names(case, relation.whom) <= set(deed.whom):
        return 0.0
    return 1.0 + _in_full(case, deed, relation) + 0.5 * (relation.negated == deed.negated)


def _in_full(case: Case, deed: Deed, relation: Relation) -> bool:
    return _names(case, relation.whom) == set(deed.whom)


def _names(case: Case, parties: tuple[int, ...]) -> set[str]:
    """The reading's names of parties found; their own names where the reading does not have them."""
    found = case.briefing.analysis.parties
    return {known(case)[i].name if i in known(case) else found[i].name for i in parties}


@lru_cache(maxsize=256)
def _block(case: Case, deed: Deed) -> int:
    """The block in which the relation's sentence stands, or -1."""
    blocks = case.briefing.seed.blocks
    for place in sorted(case.words.places(deed.sentence), key=lambda p: p.start):
        word = case.words.spans[place.start]
        for i, block in enumerate(blocks):
            if block.number and block.span.holds(word):
                return i
    return -1


def _found(case: Case) -> Count:
    return Count(len(matched(case)), len(case.briefing.analysis.relations), len(case.gold.relations))


def _full(case: Case) -> Count:
    hits = sum(_in_full(case, deed, relation) for deed, relation in matched(case))
    return Count(hits, len(case.briefing.analysis.relations), len(case.gold.relations))


def _two_sided(case: Case) -> Count:
    hits = sum(bool(deed.whom) and _in_full(case, deed, relation) for deed, relation in matched(case))
    found = sum(bool(relation.whom) for relation in case.briefing.analysis.relations)
    return Count(hits, found, sum(bool(deed.whom) for deed in case.gold.relations))


def _negation(case: Case) -> Count:
    return each([deed.negated == relation.negated for deed, relation in matched(case)])


def _claims(case: Case) -> Count:
    """Whether it is told who claims a relation, and that nobody does where it is no claim."""
    parties = case.briefing.analysis.parties
    oks = []
    for deed, relation in matched(case):
        names = [parties[i].name for i in relation.claimed_by]
        right = any(same_name(case, deed.claimed_by, name) for name in names) if deed.claimed_by else not names
        oks.append(right)
    return each(oks)


MEASURES = (
    Measure("relations: who, and nobody wrong R", recall, _found),
    Measure("relations: who and whom R", recall, _full),
    Measure("relations: between parties R", recall, _two_sided),
    Measure("relations: negation", share, _negation, pinned=False),
    Measure("relations: whose claim", share, _claims, pinned=False),
)
