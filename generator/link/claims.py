"""Accusations in the reports of a story, put together where they are one, with the sentences that answer them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.brief.candidates import stem
from generator.link import rarity, speakers, stories_facts
from generator.model import Briefing, Dispute, Telling
from generator.text import fold

ACCUSES = frozenset({"accuse", "allege", "blame"})
ANSWERS = frozenset({"deny", "reject", "dispute", "dismiss", "refute", "contradict"})
NEXT = 2
"""Sentences after an accusation in which the accused who denies something answers it."""
ALIKE = 1.8
"""How much an accusation and another, or an answer elsewhere, have in common (see `rarity`), at least."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A relation as a claim or an answer: by whom, against whom, where, and about what."""

    who: frozenset[str]
    whom: frozenset[str]
    sentence: int
    place: Telling
    words: Mapping[str, float]


@dataclass(slots=True)
class _Matter:
    first: _Said
    claims: list[_Said] = field(default_factory=list)
    answers: list[_Said] = field(default_factory=list)


def disputes(members: Sequence[Briefing]) -> tuple[Dispute, ...]:
    """The accusations between parties, in order of the reports, each with its answers."""
    matters: list[_Matter] = []
    for claim in (said for member in members for said in _said(member, ACCUSES)):
        if claim.whom:
            same = next((matter for matter in matters if _one(matter, claim)), None)
            if same is None:
                matters.append(same := _Matter(claim))
            same.claims.append(claim)
    for answer in (said for member in members for said in _said(member, ANSWERS)):
        best = max(matters, key=lambda matter: _answering(matter, answer), default=None)
        if best and _answering(best, answer) > 0:
            best.answers.append(answer)
    return tuple(_dispute(matter) for matter in matters)


def _dispute(matter: _Matter) -> Dispute:
    claims, answers = dict.fromkeys(s.place for s in matter.claims), dict.fromkeys(s.place for s in matter.answers)
    who, whom = sorted(matter.first.who), sorted(matter.first.whom)
    return Dispute(tuple(who), tuple(whom), tuple(claims), tuple(answers))


def _one(matter: _Matter, claim: _Said) -> bool:
    """Whether an accusation is one that has been told: by the same, against the same, about the same."""
    first = matter.first
    if not (first.who & claim.who and first.whom & claim.whom):
        return False
    return any(rarity.alike(other.words, claim.words) >= ALIKE for other in matter.claims)


def _answering(matter: _Matter, answer: _Said) -> float:
    """How well a denial answers an accusation; 0 where it does not."""
    if not answer.who & matter.first.whom:
        return 0.0
    near = [answer.sentence - c.sentence for c in matter.claims if c.place.report == answer.place.report]
    if any(0 <= distance <= NEXT for distance in near):
        return 100.0 - min(distance for distance in near if distance >= 0)
    like = max(rarity.alike(claim.words, answer.words) for claim in matter.claims)
    return like if like >= ALIKE else 0.0


def _said(briefing: Briefing, verbs: Collection[str]) -> Iterator[_Said]:
    """What a report states with one of the verbs, not as a possibility nor as what is not so."""
    analysis = briefing.analysis
    names = stories_facts.names(briefing)
    for relation in analysis.relations:
        place = stories_facts.telling(briefing, relation.trigger)
        if place and relation.verb in verbs and relation.who and not relation.negated and not relation.modal:
            words = rarity.content(briefing.seed.words(place.sentence), names, 0)
            words.pop(stem(briefing.seed.words(relation.trigger).casefold()), None)
            who, whom = _keys(relation.who, briefing, speaks=True), _keys(relation.whom, briefing)
            # The whole sentence counts as the words: two verbs of a sentence are one place.
            whole = Telling(place.report, place.block, place.sentence, place.sentence)
            yield _Said(who, whom, relation.sentence, whole, words)


def _keys(indexes: Collection[int], briefing: Briefing, speaks: bool = False) -> frozenset[str]:
    """The keys of parties; with `speaks`, also those of the bodies they belong to, for whom they answer."""
    parties = briefing.analysis.parties
    keys = {parties[i].key for i in indexes}
    for i in indexes if speaks else ():
        keys |= {other.key for other in parties if parties[i].of and fold(parties[i].of) in speakers.called(other)}
    return frozenset(keys)
