"""Words that a rule took for a party, and a person for another: they become a party of their own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from generator.analyse.parties.keys import distinct
from generator.curate import match, parties
from generator.model import Alias, Analysis, Party, Quote, Relation, Seed, Span, Speaker
from generator.text import fold, key

RULE = "kept apart by a person"


def apart(seed: Seed, analysis: Analysis, index: int | None, words: Sequence[str]) -> Analysis:
    """The analysis in which the named mentions of party `index` that read like one of `words` are other parties.

    What is said and done there follows: quotations whose speaker is named so, and relations of sentences in which the
    party is named in no other way. A party is never left without a mention.
    """
    for text in words:
        if index is not None:
            analysis = _without(seed, analysis, index, text)
    return analysis


def _without(seed: Seed, analysis: Analysis, index: int, text: str) -> Analysis:
    party = analysis.parties[index]
    moved = [m for m in party.mentions if fold(seed.words(analysis.mentions[m].span)) == fold(text)]
    if not moved or len(moved) == len(party.mentions):
        return analysis
    name = seed.words(analysis.mentions[moved[0]].span)
    new = len(analysis.parties)
    other = _other(party, name, moved)
    kept = replace(
        party,
        mentions=tuple(m for m in party.mentions if m not in moved),
        aliases=tuple(alias for alias in party.aliases if fold(alias.text) != fold(text)),
        rule=match.RULE,
    )
    mentions = [replace(m, party=new) if i in moved else m for i, m in enumerate(analysis.mentions)]
    known = [kept if i == index else p for i, p in enumerate(analysis.parties)]
    follow = _Follow(index, new, name, [analysis.mentions[m].span for m in moved], _sentences(analysis, party, moved))
    return parties.weighed(
        seed,
        replace(
            analysis,
            mentions=tuple(mentions),
            parties=tuple(distinct([*known, other])),
            quotes=tuple(follow.quote(q) for q in analysis.quotes),
            reported=tuple(follow.quote(q) for q in analysis.reported),
            relations=tuple(follow.relation(r) for r in analysis.relations),
        ),
    )


def _other(party: Party, name: str, moved: Sequence[int]) -> Party:
    return Party(key(name), name, party.kind, (Alias(name, len(moved), RULE),), tuple(moved), RULE)


def _sentences(analysis: Analysis, party: Party, moved: Collection[int]) -> frozenset[int]:
    """The sentences in which the party is named only as what is moved."""
    here = {analysis.mentions[m].sentence for m in moved}
    return frozenset(here - {analysis.mentions[m].sentence for m in party.mentions if m not in moved})


class _Follow:
    """What was said and done by the party `old` in the moved places is by the party `new`."""

    def __init__(self, old: int, new: int, name: str, places: Sequence[Span], sentences: frozenset[int]) -> None:
        self.old, self.new, self.name, self.places, self.sentences = old, new, name, places, sentences

    def quote(self, quote: Quote) -> Quote:
        via = self._speaker(quote.via) if quote.via else None
        return replace(quote, speaker=self._speaker(quote.speaker), via=via)

    def _speaker(self, speaker: Speaker) -> Speaker:
        if speaker.mention not in self.places or speaker.parties != (self.old,):
            return speaker
        return replace(speaker, name=self.name, parties=(self.new,))

    def relation(self, relation: Relation) -> Relation:
        if relation.sentence not in self.sentences:
            return relation
        who, whom, by = (self._moved(side) for side in (relation.who, relation.whom, relation.claimed_by))
        return replace(relation, who=who, whom=whom, claimed_by=by)

    def _moved(self, side: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(self.new if i == self.old else i for i in side)
