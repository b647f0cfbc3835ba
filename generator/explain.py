"""What each rule decided about a document, and why: as lines for a person, or as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from generator.model import Briefing, Fact, Quote, Speaker
from generator.read import load, reasons
from generator.read.formats import text
from generator.read.members import ending
from generator.text import line_of, visible

WIDTH = 90


def data(briefing: Briefing) -> Any:
    """Everything that is known of a document, as plain values."""
    return msgspec.to_builtins(briefing)


def lines(briefing: Briefing) -> Iterator[str]:
    """The decisions, stage by stage, each with its rule and its place."""
    seed = briefing.seed
    taken = f"taken out of {seed.container}, " if seed.container else ""
    yield f"{seed.id} ({seed.path}, {taken}{seed.encoding}, {len(seed.text):,} characters)"
    for heading, part in PARTS:
        yield ""
        yield heading
        yield from part(briefing) or ()


def _clip(text: str) -> str:
    shown = visible(text)
    return shown if len(shown) <= WIDTH else shown[: WIDTH - 1] + "…"


def _blocks(briefing: Briefing) -> Iterator[str]:
    seed = briefing.seed
    why = reasons.find(seed.text, seed.blocks) if load.READERS.get(ending(seed.path)) is text.read else {}
    for block in seed.blocks:
        number = f"¶{block.number}" if block.number else ""
        line = line_of(seed.text, block.span.start)
        yield f"  {line:>5} {number:>4} {block.label:<14} [{block.rule}] {_clip(seed.words(block.span))}"
        if block.span in why:
            yield f"{'':13}{why[block.span]}"


def _metadata(briefing: Briefing) -> Iterator[str]:
    meta = briefing.seed.meta
    for name in meta.__slots__:
        value = getattr(meta, name)
        for fact in value if isinstance(value, tuple) else (value,):
            if isinstance(fact, Fact):
                yield f"  {name:<10} {_clip(fact.value)} [{fact.basis}: {fact.rule}]"
    if meta.published is None:
        yield "  published  missing"
    for caption in meta.captions:
        told = [
            f"credit {caption.credit.value}" if caption.credit else "",
            f"date {caption.date.value}" if caption.date else "",
        ]
        known = ", ".join(filter(None, told)) or "no credit, no date"
        yield f"  caption    {_clip(briefing.seed.words(caption.span))} [{known}]"


def _parties(briefing: Briefing) -> Iterator[str]:
    for index in briefing.related:
        party = briefing.analysis.parties[index]
        role = f", {visible(briefing.seed.words(party.role))}" if party.role else ""
        of = f", of {party.of}" if party.of else ""
        yield f"  {party.weight:.2f} {party.standing:<9} {party.name} ({party.kind}{of}{role}) [{party.rule}]"
        for alias in party.aliases:
            yield f"         {alias.count} × {alias.text} [{alias.rule}]"
        if party.evidence:
            yield "         " + ", ".join(f"{name} {value:g}" for name, value in party.evidence)


def _quotes(briefing: Briefing) -> Iterator[str]:
    seed = briefing.seed
    for i, quote in enumerate(briefing.analysis.quotes):
        shown = "key" if i in briefing.key_quotes else "contested" if i in briefing.contested else ""
        shown = shown or ("other" if i in briefing.more_quotes else "not shown")
        number = seed.blocks[quote.block].number
        yield f"  ¶{number} {quote.grade}, {shown} [{quote.rule}] {_clip(seed.words(quote.span))}"
        yield f"       {_speaker(briefing, quote, quote.speaker)}"
        if quote.via:
            yield f"       via {_speaker(briefing, quote, quote.via)}"


def _reported(briefing: Briefing) -> Iterator[str]:
    seed = briefing.seed
    for i, quote in enumerate(briefing.analysis.reported):
        shown = "" if i in briefing.reported else ", not shown"
        number = seed.blocks[quote.block].number
        yield f"  ¶{number} {quote.grade}{shown} [{quote.rule}] {_clip(seed.words(quote.span))}"
        yield f"       {_speaker(briefing, quote, quote.speaker)}"


def _speaker(briefing: Briefing, quote: Quote, speaker: Speaker) -> str:
    words = f" as “{visible(briefing.seed.words(speaker.mention))}”" if speaker.mention else ""
    cue = f" ({visible(briefing.seed.words(quote.cue))})" if quote.cue and speaker is quote.speaker else ""
    return f"{speaker.name or 'unclear'}{words}{cue} [{speaker.confidence}: {speaker.rule}]"


def _dates(briefing: Briefing) -> Iterator[str]:
    for date in briefing.analysis.dates:
        said = visible(briefing.seed.words(date.span))
        number = briefing.seed.blocks[date.block].number
        yield f"  ¶{number} {said} = {date.value or 'unresolved'} [{date.basis}: {date.rule}]"


def _relations(briefing: Briefing) -> Iterator[str]:
    parties = briefing.analysis.parties
    for r in briefing.analysis.relations:
        who, whom, claimed = (", ".join(parties[i].name for i in ids) for ids in (r.who, r.whom, r.claimed_by))
        notes = [
            f"modal “{r.modal}”" if r.modal else "",
            "negated" if r.negated else "",
            f"says {claimed}" if claimed else "",
        ]
        told = "; ".join(filter(None, notes))
        yield f"  {who} — {r.verb} — {whom or '…'}{f' ({told})' if told else ''} [{r.rule}]"


def _summary(briefing: Briefing) -> Iterator[str]:
    sentences = briefing.analysis.sentences
    for score in briefing.summary.scores:
        features = ", ".join(f"{name} {value:.2f}" for name, value in score.features if value)
        yield f"  {score.total:6.2f} {score.verdict}: {_clip(briefing.seed.words(sentences[score.sentence].span))}"
        yield f"         {features}"
    for passage in (*briefing.summary.bottom_line, *briefing.summary.key_points):
        for edit in passage.edits:
            instead = f"[{edit.name.of(briefing.seed.text)}]" if edit.name else "…"
            yield f"  edited: “{_clip(edit.span.of(briefing.seed.text))}” is shown as {instead} [{edit.rule}]"


PARTS = (
    ("Lines", _blocks),
    ("Metadata", _metadata),
    ("Related parties", _parties),
    ("Quotations", _quotes),
    ("Reported speech", _reported),
    ("Dates", _dates),
    ("Relations", _relations),
    ("Summary", _summary),
)
