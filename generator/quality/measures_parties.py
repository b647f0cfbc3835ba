"""Which parties were found, under which kind, role and standing.

A party found is one of the reading where the two share a form (name or alias, without article and
possessive ending); of several, the pair that shares most forms. Events and works are no parties.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from generator.model import Kind, Party, Standing
from generator.quality.gold import Named
from generator.quality.measures import Case, Count, Measure, each, f1, precision, recall, share
from generator.quality.words import content, name, pairs

LEAST_ROLE = 0.5
"""The share of the shorter role's content words that the other must have."""


@lru_cache(maxsize=2)
def shown(case: Case) -> tuple[int, ...]:
    """The parties a reader sees, as positions in the analysis, heaviest first."""
    parties = case.briefing.analysis.parties
    return tuple(i for i in case.briefing.related if parties[i].kind not in (Kind.EVENT, Kind.WORK))


@lru_cache(maxsize=2)
def known(case: Case) -> Mapping[int, Named]:
    """The party of the reading for each party found, by position in the analysis."""
    wanted, indexes = case.gold.parties, shown(case)
    found = [case.briefing.analysis.parties[i] for i in indexes]
    return {indexes[j]: wanted[i] for i, j in pairs(wanted, found, _likeness, 0.5)}


def forms(party: Party) -> frozenset[str]:
    """Everything a party found is called."""
    return frozenset(map(name, (party.name, *(alias.text for alias in party.aliases))))


def called(party: Named) -> frozenset[str]:
    """Everything a party of the reading is called."""
    return frozenset(map(name, (party.name, *party.aliases)))


def _likeness(wanted: Named, found: Party) -> float:
    same = len(called(wanted) & forms(found))
    return same + 0.5 * (name(wanted.name) == name(found.name)) if same else 0.0


def _entities(case: Case) -> Count:
    return Count(len(known(case)), len(shown(case)), len(case.gold.parties))


def _typed(case: Case) -> Count:
    parties = case.briefing.analysis.parties
    right = sum(parties[i].kind == named.kind for i, named in known(case).items())
    return Count(right, len(shown(case)), len(case.gold.parties))


def _once(case: Case) -> Count:
    """A second entry for a party already found is one too many."""
    taken = frozenset(form for named in known(case).values() for form in called(named))
    parties = case.briefing.analysis.parties
    return each([i in known(case) or not forms(parties[i]) & taken for i in shown(case)])


def _left_out(case: Case) -> Count:
    shown_forms = frozenset(form for i in shown(case) for form in forms(case.briefing.analysis.parties[i]))
    return each([name(one) not in shown_forms for one in case.gold.not_parties])


def _about(case: Case) -> Count:
    parties = case.briefing.analysis.parties
    found = [i for i in shown(case) if parties[i].standing is Standing.ABOUT]
    right = sum(i in known(case) and known(case)[i].salience == "about" for i in found)
    return Count(right, len(found), sum(named.salience == "about" for named in case.gold.parties))


def _roles(case: Case) -> Count:
    parties = case.briefing.analysis.parties
    roles = [(case.said(role), named) for i, named in known(case).items() if (role := parties[i].role)]
    right = sum(_same_role(role, named) for role, named in roles)
    return Count(right, len(roles), sum(bool(named.role) for named in known(case).values()))


def _same_role(role: str, named: Named) -> bool:
    """A role is right if the reading's role or one of its descriptions says the same."""
    found = content(role)
    wanted = [content(text) for text in (named.role or "", *named.aliases)]
    return any(found & w and len(found & w) >= LEAST_ROLE * min(len(found), len(w)) for w in wanted)


def _belonging(case: Case) -> Count:
    parties = case.briefing.analysis.parties
    given = [(parties[i].of, named.of) for i, named in known(case).items()]
    right = sum(bool(found and wanted) and name(found) == name(wanted or "") for found, wanted in given)
    return Count(right, sum(bool(found) for found, _ in given), sum(bool(wanted) for _, wanted in given))


MEASURES = (
    Measure("parties: found F1", f1, _entities),
    Measure("parties: found with the right kind F1", f1, _typed),
    Measure("parties: no second entry", share, _once),
    Measure("parties: others left out", share, _left_out),
    Measure("parties: role P", precision, _roles),
    Measure("parties: role R", recall, _roles),
    Measure("parties: belongs to P", precision, _belonging),
    Measure("parties: about P", precision, _about),
    Measure("parties: about R", recall, _about),
)
