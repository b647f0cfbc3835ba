"""The reports of a story side by side: what several tell, what one alone tells, and figures that differ.

Nothing here is a guess about what reports mean: parties, dates, figures and quotations are compared as they are
written. A party counts as told by one alone only where its name stands in no other report's text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from generator.brief import candidates
from generator.link import rarity, shingles, speakers, stories_facts, stories_figures
from generator.link.stories_facts import Facts
from generator.model import Alone, Briefing, Common, Comparison, Differing, Grade, Kind, Span, Telling
from generator.text import fold

ELSEWHERE = 0.1
"""The share of a quotation's words at which other reports have runs of four, from which on it is not one's alone."""
MONTH = len("2026-03")


def compare(members: Sequence[Briefing]) -> Comparison:
    """The comparison of reports, in their order."""
    every = [stories_facts.of(member) for member in members]
    differing = tuple(stories_figures.differing(every))
    alone = [one for facts in every for one in _alone(facts, every, differing)]
    return Comparison(tuple(_common(every)), tuple(alone), differing, tuple(_quotes(members)))


def _common(every: Sequence[Facts]) -> Iterator[Common]:
    """What at least two tell, that which most tell first; of equal ones parties before dates before figures."""
    found: dict[tuple[str, object], list[Telling]] = defaultdict(list)
    for facts in every:
        for kind, known in (("party", facts.parties), ("date", facts.dates), ("number", facts.figures)):
            for what, place in known.items():
                found[kind, what].append(place)
    order = {"party": 0, "date": 1, "number": 2}
    shared = [(kind, what, places) for (kind, what), places in found.items() if len(places) > 1]
    shared.sort(key=lambda row: (-len(row[2]), order[row[0]], row[1] if row[0] == "date" else ""))
    yield from (Common(kind, str(what), tuple(places)) for kind, what, places in shared)


def _alone(facts: Facts, every: Sequence[Facts], differing: Collection[Differing]) -> Iterator[Alone]:
    """The sentences of a report with what no other has, in order of the text."""
    others = [other for other in every if other is not facts]
    shown = {place.words for group in differing for place in group.places if place.report == facts.briefing.seed.id}
    held: dict[Span, tuple[Telling, list[int], list[Span], list[Span]]] = {}

    def at(place: Telling) -> tuple[Telling, list[int], list[Span], list[Span]]:
        return held.setdefault(place.sentence, (place, [], [], []))

    for key, place in facts.parties.items():
        if not any(key in other.parties or _named(facts, key, other) for other in others):
            at(place)[1].append(facts.index[key])
    for value, place in facts.dates.items():
        if not any(_dated(value, other) for other in others):
            at(place)[2].append(place.words)
    for (figure, _), place in facts.figures.items():
        if place.words not in shown and not any(figure in other.values for other in others):
            at(place)[3].append(place.words)
    for _, (place, parties, dates, figures) in sorted(held.items()):
        yield Alone(place, tuple(parties), tuple(dates), tuple(figures))


def _dated(value: str, other: Facts) -> bool:
    """Whether another report has a date, or one within it, or the month that it is in."""
    known = (*other.dates, other.published)
    return any(date.startswith(value) or (len(date) == MONTH and value.startswith(date)) for date in known)


def _named(facts: Facts, key: str, other: Facts) -> bool:
    """Whether a party's name, or a person's last name, stands in another report."""
    party = facts.briefing.analysis.parties[facts.index[key]]
    names = speakers.called(party)
    if party.kind is Kind.PERSON:
        names |= {name.split()[-1] for name in names}
    return any(name in other.text for name in names)


def _quotes(members: Sequence[Briefing]) -> Iterator[tuple[str, int]]:
    """The statements of each report of which other reports hold next to nothing, not even as their title."""
    titles = {fold(member.seed.meta.title.value) for member in members}
    holders = Counter(run for member in members for run in set(shingles.runs(member.seed).order))
    terms = [(member.seed.id, candidates.stems(" ".join(shingles.paragraphs(member.seed)))) for member in members]
    for member in members:
        others = [known for name, known in terms if name != member.seed.id]
        for i in sorted((*member.key_quotes, *member.more_quotes)):
            quote = member.analysis.quotes[i]
            said = member.seed.words(quote.span)
            if quote.grade is Grade.STATEMENT and fold(said) not in titles and not _held(said, holders, others):
                yield member.seed.id, i


def _held(said: str, holders: Mapping[int, int], others: Sequence[frozenset[str]]) -> bool:
    """Whether other reports have much of a quotation: runs of its words, or (of three, two of) its telling words."""
    elsewhere = [holders[run] > 1 for run in shingles.of_words(shingles.words(said)).order]
    if sum(map(all, pairwise(elsewhere))) >= max(1, ELSEWHERE * len(elsewhere)):
        return True
    telling = {word for word in candidates.stems(said) if rarity.weight(word)}
    return any(len(telling - known) <= (len(telling) == 3) for known in others)
