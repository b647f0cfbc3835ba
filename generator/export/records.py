"""What can be searched: a record for every briefing, party, quotation and story."""

from __future__ import annotations

from collections.abc import Iterator

from generator.config import DEFAULT, Settings
from generator.export import known, tags
from generator.export.search import Field, Record
from generator.model import TEXT_LABELS, Basis, Briefing, Corpus, Fact, Passage, Profile, Span, Story
from generator.render import words
from generator.render.anchors import anchor
from generator.render.pages.source import policy
from generator.text import visible

TITLE, FACTS, PARTIES, QUOTES, SUMMARY, TEXT = 8.0, 4.0, 3.0, 2.0, 2.0, 1.0
"""How much a hit in a field counts, against one in the text."""


def of(corpus: Corpus, settings: Settings = DEFAULT) -> Iterator[Record]:
    """The records of all briefings, their quotations, all parties, and all stories, in that order.

    Of a source that may not be shown in full, only what its page shows as passages can be found.
    """
    by_id = corpus.by_id()
    for briefing in corpus.briefings:
        full = policy(briefing, settings) == "full"
        yield _briefing(briefing, full)
        yield from _quotes(briefing, full)
    for profile in corpus.profiles:
        yield _party(profile, [by_id[name] for name, _ in profile.seen if name in by_id])
    for story in corpus.stories:
        if len(story.members) > 1:  # one briefing alone has no page of a story
            yield _story(story, [by_id[name] for name in story.members])


def _page(briefing: Briefing) -> str:
    return f"briefings/{briefing.seed.id}.html"


def _briefing(briefing: Briefing, full: bool) -> Record:
    seed = briefing.seed
    title = visible(seed.meta.title.value)
    facts = visible(" · ".join(filter(None, (words.byline(briefing), *_facts(briefing)))))
    fields = [Field(title, TITLE), Field(facts, FACTS), Field(visible(_parties(briefing)), PARTIES, None)]
    fields += [
        Field(visible(seed.words(p.span)), SUMMARY, f"#{anchor(seed, p.block)}", shown=not full)
        for p in _summary(briefing)
    ]
    fields += [
        Field(visible(seed.words(block.span)), TEXT, f"#{anchor(seed, i)}", shown=True)
        for i, block in enumerate(seed.blocks)
        if full and block.label in TEXT_LABELS
    ]
    excerpt = visible(briefing.summary.description)
    return Record("briefing", _page(briefing), title, facts, excerpt, tuple(fields), tags=tags.briefing(briefing))


def _parties(briefing: Briefing) -> str:
    parties = [briefing.analysis.parties[i] for i in briefing.related]
    return " ".join(f"{party.name} {' '.join(alias.text for alias in party.aliases)}" for party in parties)


def _facts(briefing: Briefing) -> Iterator[str]:
    """What the page says of itself beside outlet and date: kind (unless only supposed), section, authors."""
    meta = briefing.seed.meta
    if meta.kind and not _supposed(meta.kind):
        yield meta.kind.value.capitalize()
    yield words.section(briefing)
    if meta.authors:
        yield f"by {words.listing([fact.value for fact in meta.authors])}"


def _supposed(kind: Fact) -> bool:
    """A report is what a document without signs of another kind is taken for: the word would find nearly all."""
    return kind.value == "report" and kind.basis is Basis.INFERRED


def _summary(briefing: Briefing) -> tuple[Passage, ...]:
    return (*briefing.summary.bottom_line, *briefing.summary.key_points)


def _quotes(briefing: Briefing, full: bool) -> Iterator[Record]:
    title = visible(briefing.seed.meta.title.value)
    for index in (*briefing.key_quotes, *briefing.more_quotes):
        yield _quote(briefing, index, title)
    for index in briefing.contested:  # a few words, which say little without their sentence
        around = visible(briefing.seed.words(_around(briefing, index))) if full else title
        yield _quote(briefing, index, around)


def _around(briefing: Briefing, index: int) -> Span:
    """The sentence of a quotation, or its block where no sentence holds it."""
    quote, sentences = briefing.analysis.quotes[index], briefing.analysis.sentences
    found = sentences[quote.sentence].span if 0 <= quote.sentence < len(sentences) else quote.span
    holds = found.start <= quote.span.start and quote.span.end <= found.end and found != quote.span
    return found if holds else briefing.seed.blocks[quote.block].span


def _quote(briefing: Briefing, index: int, excerpt: str) -> Record:
    seed = briefing.seed
    quote = briefing.analysis.quotes[index]
    said = visible(seed.words(quote.span))
    place = f"#{anchor(seed, quote.block)}"
    fields = (Field(said, QUOTES, place), Field(quote.speaker.name, PARTIES, place))
    title = f"{quote.speaker.name or 'Speaker unclear'}: “{said}”"
    found = tags.quote(briefing, quote)
    return Record("quote", _page(briefing), title, words.byline(briefing), excerpt, fields, tags=found)


def _party(profile: Profile, briefings: list[Briefing]) -> Record:
    names = tuple(alias.text for alias in profile.aliases)
    detail = f"{words.kind(profile.kind)} · in {words.count(len(profile.seen), 'briefing')}"
    asked = dict.fromkeys((profile.name, *names, *known.names(profile)))
    fields = (Field(profile.name, TITLE), Field(" ".join([*names, *asked]), PARTIES))
    others = ", ".join(name for name in names if name != profile.name)
    excerpt = visible(f"Also: {others}") if others else ""
    page = f"parties/{profile.key}.html"
    found = tags.party(profile, briefings)
    return Record("party", page, profile.name, detail, excerpt, fields, tuple(asked), found)


def _story(story: Story, briefings: list[Briefing]) -> Record:
    titles = [visible(briefing.seed.meta.title.value) for briefing in briefings]
    title = visible(story.title) or titles[0]
    outlets = dict.fromkeys(b.seed.meta.outlet.value for b in briefings if b.seed.meta.outlet)
    detail = visible(" · ".join([words.count(len(briefings), "report"), *outlets]))
    parties = " ".join(visible(_parties(briefing)) for briefing in briefings)
    others = " ".join(other for other in titles if other != title)
    fields = (Field(title, TITLE), Field(others, PARTIES), Field(detail, FACTS), Field(parties, TEXT, None))
    excerpt = visible(briefings[0].summary.description)
    return Record("story", f"stories/{story.key}.html", title, detail, excerpt, fields, tags=tags.story(briefings))
