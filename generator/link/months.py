"""A party over time: what it said, what was said of it and with whom, by the month of the documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Briefing, Grade, Span

SAID = (Grade.STATEMENT, Grade.FRAGMENT, Grade.PARAPHRASE)
UNDATED = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a briefing: the block, and their span."""

    report: str
    block: int
    span: Span


@dataclass(frozen=True, slots=True)
class Month:
    """A month ("2026-03", "" for documents without a date) of a party.

    `said` are its quoted and reported words, `told` the sentences in which others' words or acts are about it, and
    `beside` the keys of the parties named in one sentence with it, the most frequent first, with how often.
    """

    month: str
    reports: tuple[str, ...]
    said: tuple[Place, ...]
    told: tuple[Place, ...]
    beside: tuple[tuple[str, int], ...]


def by_party(briefings: Sequence[Briefing]) -> Mapping[str, tuple[Month, ...]]:
    """The months of each party's key, latest first, undated documents last; keys must be settled.

    Within a month, documents are in order of their dates, so the first words of a party are the first of its earliest
    month, and the latest the last of its latest.
    """
    pages: dict[str, dict[str, list[_Page]]] = defaultdict(lambda: defaultdict(list))
    for day, _, briefing in sorted(((_day(b), b.seed.id, b) for b in briefings), key=lambda row: row[:2]):
        month = day[:7] if len(day) >= len("2026-03") else UNDATED
        for page in _pages(briefing):
            pages[page.key][month].append(page)
    return {key: tuple(_months(months)) for key, months in sorted(pages.items())}


def _day(briefing: Briefing) -> str:
    return briefing.seed.meta.published.value if briefing.seed.meta.published else UNDATED


@dataclass(frozen=True, slots=True)
class _Page:
    """A party in one briefing."""

    key: str
    report: str
    said: tuple[Place, ...]
    told: tuple[Place, ...]
    beside: tuple[str, ...]


def _months(pages: Mapping[str, Sequence[_Page]]) -> Iterator[Month]:
    for month in sorted(pages, reverse=True):
        found = pages[month]
        counts: dict[str, int] = defaultdict(int)
        for key in (key for page in found for key in page.beside):
            counts[key] += 1
        beside = tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
        said = tuple(place for page in found for place in page.said)
        told = tuple(place for page in found for place in page.told)
        yield Month(month, tuple(dict.fromkeys(page.report for page in found)), said, told, beside)


def _pages(briefing: Briefing) -> Iterator[_Page]:
    """The parties a briefing shows, each with what the document has of it."""
    parties = briefing.analysis.parties
    said = _said(briefing)
    sentences: dict[int, set[int]] = defaultdict(set)
    for mention in briefing.analysis.mentions:
        if mention.party >= 0:
            sentences[mention.sentence].add(mention.party)
    for i in briefing.related:
        with_it = [s for s in sorted(sentences) if i in sentences[s]]
        others = [j for s in with_it for j in sorted(sentences[s]) if j != i and j in briefing.related]
        told = tuple(_about(briefing, i, with_it))
        yield _Page(parties[i].key, briefing.seed.id, tuple(said[i]), told, tuple(parties[j].key for j in others))


def _said(briefing: Briefing) -> Mapping[int, list[Place]]:
    """The words of each party, in order of the text."""
    found: dict[int, list[Place]] = defaultdict(list)
    analysis = briefing.analysis
    for quote in sorted((*analysis.quotes, *analysis.reported), key=lambda quote: quote.span):
        if quote.grade in SAID and briefing.seed.blocks[quote.block].number:
            for party in quote.speaker.parties:
                found[party].append(Place(briefing.seed.id, quote.block, quote.span))
    return found


def _about(briefing: Briefing, party: int, sentences: Sequence[int]) -> Iterator[Place]:
    """The sentences in which somebody else speaks of the party or does something to it."""
    analysis = briefing.analysis
    every = (*analysis.quotes, *analysis.reported)
    spoken = [q.span for q in every if q.speaker.parties and party not in q.speaker.parties]
    acts = {r.sentence for r in analysis.relations if party in r.whom and party not in r.who}
    for number in sentences:
        sentence = analysis.sentences[number]
        named = [m.span for m in analysis.mentions if m.party == party and m.sentence == number]
        inside = any(quote.meets(span) for quote in spoken for span in named)
        if (inside or number in acts) and briefing.seed.blocks[sentence.block].number:
            yield Place(briefing.seed.id, sentence.block, sentence.span)
