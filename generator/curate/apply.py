"""A person's decisions laid over what the rules found: lines and metadata before the analysis reads them,
speakers and parties before the choices are made, and the choices themselves at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from generator.brief import description
from generator.curate import match, parties
from generator.curate.match import RULE
from generator.curate.overrides import Decisions, QuoteDecision
from generator.model import (
    TEXT_LABELS,
    Analysis,
    Basis,
    Block,
    Briefing,
    Confidence,
    Correction,
    Document,
    Fact,
    Metadata,
    Party,
    Passage,
    Quote,
    Seed,
    Speaker,
    Summary,
)


def relabel(document: Document, blocks: tuple[Block, ...], decisions: Decisions) -> tuple[Block, ...]:
    """The blocks with the labels a person gave, text blocks numbered anew."""
    if not decisions.lines:
        return blocks
    found = list(blocks)
    for decision in decisions.lines:
        for i, block in enumerate(found):
            if match.begins(block.span.of(document.text), decision.text):
                found[i] = replace(block, label=decision.label, rule=RULE)
    number = 0
    for i, block in enumerate(found):
        number += block.label in TEXT_LABELS
        found[i] = replace(block, number=number if block.label in TEXT_LABELS else 0)
    return tuple(found)


def amend(meta: Metadata, decisions: Decisions) -> Metadata:
    """The metadata with the values a person gave; a given publication date makes the inferred bound needless."""
    given = decisions.metadata
    changes: dict[str, Any] = {"earliest": None} if given.published else {}
    for field in given.__struct_fields__:
        value = getattr(given, field)
        if value is not None:
            changes[field] = tuple(map(_fact, value)) if isinstance(value, tuple) else _fact(value)
    return replace(meta, **changes)


def correct(seed: Seed, analysis: Analysis, decisions: Decisions) -> Analysis:
    """The analysis with the names, kinds and speakers a person gave."""
    analysis = parties.decide(seed, analysis, decisions)
    quotes, reported = (_heard(seed, q, analysis.parties, decisions) for q in (analysis.quotes, analysis.reported))
    return replace(analysis, quotes=quotes, reported=reported)


def finish(briefing: Briefing, decisions: Decisions) -> Briefing:
    """The briefing with sentences, quotes and parties pinned or hidden, and each decision marked for the page."""
    decisions = match.found(briefing, decisions)
    marks = _marks(decisions)
    if not marks:
        return briefing
    briefing = replace(briefing, summary=_summary(briefing, decisions), corrections=marks)
    briefing = _quotes(briefing, decisions)
    known = briefing.analysis.parties
    hidden = {match.party(known, d.rename or d.name) for d in decisions.parties if d.show == "hide"}
    return replace(briefing, related=tuple(i for i in briefing.related if i not in hidden))


def _fact(value: str) -> Fact:
    return Fact(value, Basis.CONFIRMED, RULE)


def _heard(seed: Seed, quotes: Sequence[Quote], known: tuple[Party, ...], decisions: Decisions) -> tuple[Quote, ...]:
    """The quotations with the speakers a person gave."""
    found = list(quotes)
    for told in decisions.quotes:
        for i in match.spans(seed, [q.span for q in quotes], told.text):
            found[i] = _told(found[i], told, known)
    return tuple(found)


def _told(quote: Quote, told: QuoteDecision, known: tuple[Party, ...]) -> Quote:
    if told.speaker is not None:
        quote = replace(quote, speaker=_speaker(told.speaker, known))
    if told.via is not None:
        quote = replace(quote, via=_speaker(told.via, known))
    return quote


def _speaker(name: str, known: tuple[Party, ...]) -> Speaker:
    index = match.party(known, name)
    if index is None:
        return Speaker(name, (), None, Confidence.CERTAIN, RULE)
    return Speaker(known[index].name, (index,), None, Confidence.CERTAIN, RULE)


def _summary(briefing: Briefing, decisions: Decisions) -> Summary:
    seed, summary = briefing.seed, briefing.summary
    bottom, points = list(summary.bottom_line), list(summary.key_points)
    pinned_bottom: list[Passage] = []
    for decision in decisions.sentences:
        bottom = [p for p in bottom if not match.begins(seed.words(p.span), decision.text)]
        points = [p for p in points if not match.begins(seed.words(p.span), decision.text)]
        chosen = [
            Passage(s.span, s.block, RULE)
            for s in briefing.analysis.sentences
            if match.begins(seed.words(s.span), decision.text)
        ][:1]
        if decision.show == "bottom line":
            pinned_bottom += chosen
        elif decision.show == "key point":
            points += chosen
    bottom = pinned_bottom or bottom or points[:1]
    points = [p for p in points if p not in bottom]
    line = tuple(bottom)
    points = sorted(points, key=lambda p: p.span)
    told = description.of(seed, line)
    return replace(summary, bottom_line=line, key_points=tuple(points), description=told)


def _quotes(briefing: Briefing, decisions: Decisions) -> Briefing:
    quotes = [q.span for q in briefing.analysis.quotes]
    shown = {"pin": set[int](), "hide": set[int]()}
    for decision in decisions.quotes:
        if decision.show:
            shown[decision.show] |= set(match.spans(briefing.seed, quotes, decision.text))
    gone, pinned = shown["hide"], shown["pin"]
    silenced = _silenced(briefing, decisions)
    return replace(
        briefing,
        key_quotes=tuple(sorted({*briefing.key_quotes, *pinned} - gone)),
        more_quotes=tuple(i for i in briefing.more_quotes if i not in pinned and i not in gone),
        contested=tuple(i for i in briefing.contested if i not in gone),
        reported=tuple(i for i in briefing.reported if i not in silenced),
    )


def _silenced(briefing: Briefing, decisions: Decisions) -> set[int]:
    """The paraphrases a person hides."""
    spans = [q.span for q in briefing.analysis.reported]
    texts = [d.text for d in decisions.quotes if d.show == "hide"]
    return {i for text in texts for i in match.spans(briefing.seed, spans, text)}


def _marks(decisions: Decisions) -> tuple[Correction, ...]:
    given = decisions.metadata
    marks = [Correction("metadata", field) for field in given.__struct_fields__ if getattr(given, field) is not None]
    marks += [Correction("line", f"“{d.text}” is {d.label}") for d in decisions.lines]
    for quote in decisions.quotes:
        said = [f"speaker: {quote.speaker}" if quote.speaker else "", f"via {quote.via}" if quote.via else ""]
        words = ", ".join(filter(None, [*said, quote.show or ""]))
        marks.append(Correction("quote", f"“{quote.text}” ({words})"))
    marks += [Correction("sentence", f"“{d.text}” ({d.show})") for d in decisions.sentences]
    for party in decisions.parties:
        changes = [f"now {party.rename}" if party.rename else "", str(party.kind or ""), party.show or ""]
        marks.append(Correction("party", f"{party.name} ({', '.join(filter(None, changes))})"))
    return tuple(marks)
