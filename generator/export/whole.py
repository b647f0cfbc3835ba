"""All that is told of one briefing, as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.config import DEFAULT, Settings
from generator.export import rows
from generator.model import TEXT_LABELS, Briefing, Fact, Quote, Span
from generator.render.anchors import place
from generator.render.pages.source import policy
from generator.text import visible


def of(
    briefing: Briefing, story: Iterable[rows.StoryMemberRow] = (), settings: Settings = DEFAULT, light: bool = False
) -> rows.Whole:
    """The rows of a briefing; `story` are those of its own membership.

    A `light` one has no mentions and no paragraphs. Of a source that may not be shown in full, only words that its
    page shows as passages are told.
    """
    full = policy(briefing, settings) == "full"
    member = tuple(story)
    return rows.Whole(
        _briefing(briefing, member[0].story if member else ""),
        tuple(_passages(briefing)),
        tuple(_quotes(briefing, full)),
        tuple(_appearances(briefing)),
        tuple(_mentions(briefing)) if full and not light else (),
        tuple(_relations(briefing, full)),
        tuple(_dates(briefing)) if full else (),
        tuple(_paragraphs(briefing)) if full and not light else (),
        member,
    )


def _value(fact: Fact | None) -> str:
    return visible(fact.value) if fact else ""


def _values(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(visible(fact.value) for fact in facts)


def _briefing(briefing: Briefing, story: str) -> rows.BriefingRow:
    seed, meta = briefing.seed, briefing.seed.meta
    return rows.BriefingRow(
        id=seed.id,
        title=visible(meta.title.value),
        description=visible(briefing.summary.description),
        outlet=_value(meta.outlet),
        section=_values(meta.section),
        authors=_values(meta.authors),
        agency=_value(meta.agency),
        kind=_value(meta.kind),
        language=_value(meta.language),
        published=_value(meta.published),
        published_known=str(meta.published.basis) if meta.published else "missing",
        updated=_value(meta.updated),
        earliest=_value(meta.earliest),
        retrieved=_value(meta.retrieved),
        address=_value(meta.address),
        story=story,
        path=visible(seed.path),
        container=visible(seed.container),
        encoding=seed.encoding,
        characters=len(seed.text),
        sha256=seed.digest,
    )


def _passages(briefing: Briefing) -> Iterator[rows.PassageRow]:
    seed, summary = briefing.seed, briefing.summary
    parts = [("bottom line", p, "", "") for p in summary.bottom_line]
    parts += [("key point", p, "", "") for p in summary.key_points]
    parts += [("timeline", dated.passage, dated.value or "", visible(dated.said)) for dated in briefing.timeline]
    for number, (part, p, value, said) in enumerate(parts, 1):
        where = (visible(seed.words(p.span)), *p.span, place(seed, p.block))
        yield rows.PassageRow(seed.id, number, part, value, said, *where, p.rule, seed.digest)


def _quotes(briefing: Briefing, full: bool) -> Iterator[rows.QuoteRow]:
    shown = dict.fromkeys(briefing.key_quotes, "key") | dict.fromkeys(briefing.more_quotes, "other")
    shown |= dict.fromkeys(briefing.contested, "contested")
    row = partial(_quote, briefing, full)
    yield from (row(i, quote, shown.get(i, "")) for i, quote in enumerate(briefing.analysis.quotes))
    reported = dict.fromkeys(briefing.reported, "reported")
    yield from (row(i, quote, reported.get(i, "")) for i, quote in enumerate(briefing.analysis.reported))


def _quote(briefing: Briefing, full: bool, number: int, quote: Quote, shown: str) -> rows.QuoteRow:
    seed, speaker = briefing.seed, quote.speaker
    return rows.QuoteRow(
        seed.id,
        number,
        shown,
        str(quote.grade),
        visible(seed.words(quote.span)) if full or shown else "",
        *quote.span,
        place(seed, quote.block),
        visible(speaker.name),
        _keys(briefing, speaker.parties),
        str(speaker.confidence),
        speaker.unnamed,
        visible(quote.via.name) if quote.via else "",
        quote.rule,
        seed.digest,
    )


def _keys(briefing: Briefing, parties: Iterable[int]) -> tuple[str, ...]:
    return tuple(briefing.analysis.parties[i].key for i in parties)


def _appearances(briefing: Briefing) -> Iterator[rows.AppearanceRow]:
    seed = briefing.seed
    for index in briefing.related:
        party = briefing.analysis.parties[index]
        role = visible(seed.words(party.role)) if party.role else ""
        told = (party.key, visible(party.name), str(party.kind), str(party.standing), round(party.weight, 3), role)
        yield rows.AppearanceRow(seed.id, *told, len(party.mentions), seed.digest)


def _where(briefing: Briefing, span: Span, block: int) -> tuple[str, int, int, str]:
    return visible(briefing.seed.words(span)), *span, place(briefing.seed, block)


def _mentions(briefing: Briefing) -> Iterator[rows.MentionRow]:
    seed, parties = briefing.seed, briefing.analysis.parties
    for number, found in enumerate(briefing.analysis.mentions):
        if found.party >= 0:
            where = _where(briefing, found.span, found.block)
            key = parties[found.party].key
            yield rows.MentionRow(seed.id, number, key, str(found.form), *where, found.rule, seed.digest)


def _relations(briefing: Briefing, full: bool) -> Iterator[rows.RelationRow]:
    keys, sentences = partial(_keys, briefing), briefing.analysis.sentences
    for number, r in enumerate(briefing.analysis.relations):
        sentence = sentences[r.sentence]
        words, start, end, where = _where(briefing, sentence.span, sentence.block)
        what = (keys(r.who), r.verb, keys(r.whom), r.negated, r.modal, keys(r.claimed_by))
        place_of = (words if full else "", start, end, where)
        yield rows.RelationRow(briefing.seed.id, number, *what, *place_of, r.rule, briefing.seed.digest)


def _dates(briefing: Briefing) -> Iterator[rows.DateRow]:
    for number, date in enumerate(briefing.analysis.dates):
        what = (date.value or "", str(date.precision), str(date.basis), date.rule)
        where = _where(briefing, date.span, date.block)
        yield rows.DateRow(briefing.seed.id, number, *where, *what, briefing.seed.digest)


def _paragraphs(briefing: Briefing) -> Iterator[rows.ParagraphRow]:
    seed = briefing.seed
    for block in seed.blocks:
        if block.label in TEXT_LABELS:
            words = visible(seed.words(block.span))
            yield rows.ParagraphRow(seed.id, block.number, str(block.label), words, *block.span, seed.digest)
