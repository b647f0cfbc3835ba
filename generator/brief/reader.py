"""What a reader would miss in a finished summary, told by the analysis and not by the patterns that chose it.

Each check gives a sentence an editor can act on, or nothing. `weak` runs them all in the order of `CHECKS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.brief import candidates
from generator.model import Briefing, Form, Kind, Mention, Passage, Precision, Span

OPENING = 12
"""A pronoun within so many characters of the beginning opens a sentence."""

HEAVIEST = 3
ALIKE = 0.6
"""Two sentences that share so much of the shorter one's content say the same."""

ACCUSE, ANSWER = frozenset({"accuse", "allege", "blame"}), frozenset({"deny", "reject", "dispute", "refute", "dismiss"})
LONGEST = 180


@dataclass(frozen=True, slots=True)
class Check:
    """A check by name."""

    name: str
    find: Callable[[Briefing], Iterator[str]]


def shown(briefing: Briefing) -> tuple[Passage, ...]:
    """The passages of the summary, in the order shown."""
    return (*briefing.summary.bottom_line, *briefing.summary.key_points)


def weak(briefing: Briefing) -> list[tuple[str, str]]:
    """What is weak in the summary of a briefing: the name of a check and a sentence, in the order of `CHECKS`."""
    return [(check.name, text) for check in CHECKS for text in check.find(briefing)]


def dangling(briefing: Briefing) -> Iterator[str]:
    """A sentence opens with a pronoun, and nothing shown before it names whom it means."""
    named: set[int] = set()
    for passage in shown(briefing):
        inside = _mentions(briefing, passage)
        first = next((m for m in inside if m.span.start - passage.span.start < OPENING), None)
        if first is not None and first.form is Form.PRONOUN and first.party not in named:
            yield f"{_quoted(briefing, passage.span)} opens with a word for somebody not named before"
        named |= {m.party for m in inside if m.form is Form.NAME}


def half_quote(briefing: Briefing) -> Iterator[str]:
    """A quotation begins or ends outside the sentence shown."""
    for passage in shown(briefing):
        for quote in briefing.analysis.quotes:
            if passage.span.meets(quote.marked) and not passage.span.holds(quote.marked):
                yield f"{_quoted(briefing, passage.span)} holds a part of a quotation only"
                break


def bare_surname(briefing: Briefing) -> Iterator[str]:
    """Somebody is called by a part of the name before the whole of it is given, in title or summary."""
    known = set(candidates.stems(briefing.seed.meta.title.value))
    for passage in shown(briefing):
        for mention in _mentions(briefing, passage):
            party = briefing.analysis.parties[mention.party]
            text = briefing.seed.words(mention.span)
            if mention.form is not Form.NAME or party.kind is not Kind.PERSON:
                continue
            if " " not in text and " " in party.name and not candidates.stems(party.name) <= known:
                yield f"{_quoted(briefing, passage.span)} says “{text}” before “{party.name}”"
            known |= candidates.stems(text)


def furniture(briefing: Briefing) -> Iterator[str]:
    """A line that is no text of the document."""
    for passage in shown(briefing):
        if not briefing.seed.blocks[passage.block].number:
            yield f"{_quoted(briefing, passage.span)} is not of the text itself"


def redundant(briefing: Briefing) -> Iterator[str]:
    """A sentence says what another one says."""
    earlier: list[frozenset[str]] = []
    for passage in shown(briefing):
        own = candidates.stems(briefing.seed.words(passage.span))
        if any(len(own & other) > ALIKE * min(len(own), len(other)) for other in earlier if own and other):
            yield f"{_quoted(briefing, passage.span)} repeats what is said before"
        earlier.append(own)


def parties(briefing: Briefing) -> Iterator[str]:
    """The heaviest parties of the document are not named."""
    named = {m.party for p in shown(briefing) for m in _mentions(briefing, p) if m.form is Form.NAME}
    missing = [briefing.analysis.parties[i].name for i in briefing.related[:HEAVIEST] if i not in named]
    if len(missing) > 1:
        yield f"names neither of {' and '.join(missing)}"


def sides(briefing: Briefing) -> Iterator[str]:
    """An accusation is told, and the denial the document holds is not."""
    every = enumerate(briefing.analysis.sentences)
    inside = {i for i, s in every if any(p.span.meets(s.span) for p in shown(briefing))}
    told = {r.verb for r in briefing.analysis.relations if r.sentence in inside}
    known = {r.verb for r in briefing.analysis.relations}
    if told & ACCUSE and known & ANSWER and not told & ANSWER:
        yield "tells an accusation without the answer to it"


def date(briefing: Briefing) -> Iterator[str]:
    """The document gives days, the summary none."""
    numbered = [d for d in briefing.analysis.dates if briefing.seed.blocks[d.block].number]
    days = [d for d in numbered if d.precision is not Precision.VAGUE]
    if days and not any(p.span.holds(d.span) for p in shown(briefing) for d in days):
        yield "gives no date"


def length(briefing: Briefing) -> Iterator[str]:
    """It is longer than a minute's reading."""
    words = sum(len(briefing.seed.words(p.span).split()) for p in shown(briefing))
    if words > LONGEST:
        yield f"has {words} words, more than {LONGEST}"


CHECKS = (
    Check("dangling opener", dangling),
    Check("half quotation", half_quote),
    Check("bare surname", bare_surname),
    Check("furniture", furniture),
    Check("redundancy", redundant),
    Check("parties missing", parties),
    Check("a side missing", sides),
    Check("date missing", date),
    Check("too long", length),
)


def _mentions(briefing: Briefing, passage: Passage) -> list[Mention]:
    found = [m for m in briefing.analysis.mentions if m.party >= 0 and passage.span.holds(m.span)]
    return sorted(found, key=lambda m: m.span)


def _quoted(briefing: Briefing, span: Span) -> str:
    return f"“{' '.join(briefing.seed.words(span).split())[:60]}…”"
