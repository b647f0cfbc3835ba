"""What can be searched: a record for every briefing, party and quotation."""

from __future__ import annotations

from collections.abc import Iterator

from generator.export.search import Field, Record
from generator.model import TEXT_LABELS, Briefing, Corpus, Passage, Profile
from generator.render import words
from generator.render.anchors import anchor
from generator.text import visible

TITLE, PARTIES, QUOTES, SUMMARY, TEXT = 8.0, 3.0, 2.0, 2.0, 1.0
"""How much a hit in a field counts, against one in the text."""


def of(corpus: Corpus) -> Iterator[Record]:
    """The records of all briefings, their quotations, and all parties, in that order."""
    for briefing in corpus.briefings:
        yield _briefing(briefing)
        yield from _quotes(briefing)
    for profile in corpus.profiles:
        yield _party(profile)


def _page(briefing: Briefing) -> str:
    return f"briefings/{briefing.seed.id}.html"


def _briefing(briefing: Briefing) -> Record:
    seed = briefing.seed
    names = " ".join(
        f"{briefing.analysis.parties[i].name} {' '.join(a.text for a in briefing.analysis.parties[i].aliases)}"
        for i in briefing.related
    )
    fields = [Field(visible(seed.meta.title.value), TITLE), Field(visible(names), PARTIES)]
    fields += [Field(visible(seed.words(p.span)), SUMMARY, f"#{anchor(seed, p.block)}") for p in _summary(briefing)]
    fields += [
        Field(visible(seed.words(block.span)), TEXT, f"#{anchor(seed, i)}")
        for i, block in enumerate(seed.blocks)
        if block.label in TEXT_LABELS
    ]
    title = visible(seed.meta.title.value)
    excerpt = visible(briefing.summary.description)
    return Record("briefing", _page(briefing), title, words.byline(briefing), excerpt, tuple(fields))


def _summary(briefing: Briefing) -> tuple[Passage, ...]:
    return (*briefing.summary.bottom_line, *briefing.summary.key_points)


def _quotes(briefing: Briefing) -> Iterator[Record]:
    seed = briefing.seed
    for index in (*briefing.key_quotes, *briefing.more_quotes):
        quote = briefing.analysis.quotes[index]
        said = visible(seed.words(quote.span))
        place = f"#{anchor(seed, quote.block)}"
        fields = (Field(said, QUOTES, place), Field(quote.speaker.name, PARTIES, place))
        title = f"{quote.speaker.name or 'Speaker unclear'}: “{said}”"
        yield Record("quote", _page(briefing), title, words.byline(briefing), visible(seed.meta.title.value), fields)


def _party(profile: Profile) -> Record:
    names = " ".join(alias.text for alias in profile.aliases)
    detail = f"{profile.kind} · in {words.count(len(profile.seen), 'briefing')}"
    fields = (Field(profile.name, TITLE), Field(names, PARTIES))
    return Record("party", f"parties/{profile.key}.html", profile.name, detail, "", fields)
