"""What a decision is about: the lines, sentences, quotes and parties that its words name."""

from __future__ import annotations

import msgspec

from generator.curate.overrides import Decisions
from generator.model import Analysis, Briefing, Kind, Party, Seed, Span
from generator.text import fold

RULE = "decided by a person"
"""The rule of all that a decision made."""


def begins(text: str, words: str) -> bool:
    """Whether `text` begins with `words`, whatever the blanks, case and quotation marks."""
    return bool(words.strip()) and fold(text).startswith(fold(words))


def spans(seed: Seed, candidates: list[Span], words: str) -> list[int]:
    """Positions of the candidate spans that begin with `words`."""
    return [i for i, span in enumerate(candidates) if begins(seed.words(span), words)]


def party(parties: tuple[Party, ...], name: str, kind: Kind | None = None) -> int | None:
    """The index of the party of that name, or with that alias; of that kind, where one is given."""
    wanted = fold(name)
    for i, candidate in enumerate(parties):
        if fold(candidate.name) == wanted and kind in (None, candidate.kind):
            return i
    for i, candidate in enumerate(parties):
        if any(fold(alias.text) == wanted for alias in candidate.aliases):
            return i
    return None


def unmatched(briefing: Briefing, decisions: Decisions) -> list[tuple[tuple[str | int, ...], str]]:
    """The decisions that match nothing (any more): their place in the file and a sentence."""
    seed, analysis = briefing.seed, briefing.analysis
    spoken = [q.span for q in (*analysis.quotes, *analysis.reported)]
    return [
        *_missing("lines", seed, [b.span for b in seed.blocks], [d.text for d in decisions.lines], "line"),
        *_missing("quotes", seed, spoken, [d.text for d in decisions.quotes], "quotation"),
        *_missing(
            "sentences", seed, [s.span for s in analysis.sentences], [d.text for d in decisions.sentences], "sentence"
        ),
        *_unknown_parties(analysis, decisions),
    ]


def found(briefing: Briefing, decisions: Decisions) -> Decisions:
    """The decisions that match something; those about metadata always do."""
    gone = {keys[:2] for keys, _ in unmatched(briefing, decisions)}

    def kept(field: str) -> tuple[object, ...]:
        return tuple(d for i, d in enumerate(getattr(decisions, field)) if (field, i) not in gone)

    fields = ("lines", "quotes", "sentences", "parties")
    return msgspec.structs.replace(decisions, **{field: kept(field) for field in fields})


def _missing(
    field: str, seed: Seed, candidates: list[Span], texts: list[str], noun: str
) -> list[tuple[tuple[str | int, ...], str]]:
    return [
        ((field, i, "text"), f'no {noun} of {seed.path} begins with "{text}"; correct the words or remove the decision')
        for i, text in enumerate(texts)
        if not spans(seed, candidates, text)
    ]


def _unknown_parties(analysis: Analysis, decisions: Decisions) -> list[tuple[tuple[str | int, ...], str]]:
    renamed = {fold(p.name) for p in analysis.parties if p.rule == RULE}
    return [
        (("parties", i, "name"), f'no party is called "{d.name}"; correct the name or remove the decision')
        for i, d in enumerate(decisions.parties)
        if party(analysis.parties, d.name) is None and (d.rename is None or fold(d.rename) not in renamed)
    ]
