"""Mentions merged into parties as far as names alone tell; a person's role is the title before the name."""

from __future__ import annotations

import dataclasses
from collections import Counter

from generator.analyse import language
from generator.analyse.language import Language
from generator.analyse.parties.stage import unite
from generator.analyse.plain import tables
from generator.analyse.plain.words import View
from generator.config import Settings
from generator.model import Alias, Kind, Mention, Parse, Party, Seed, Sentence, Span
from generator.text import visible

_LISTED = ("country table", "place list", "organisation table")


def merge(
    seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], settings: Settings
) -> tuple[tuple[Mention, ...], tuple[Party, ...]]:
    """The mentions with their party, and the parties, in order of first mention."""
    tongue = language.of(seed, settings)
    said = [visible(seed.words(m.span)) for m in mentions]
    names = [_shown(tongue, text, m) for text, m in zip(said, mentions, strict=True)]
    mentions, parties = unite(seed, names, mentions, settings)
    view = View(seed, sentences, tongue)
    return mentions, tuple(_finished(view, party, mentions, said) for party in parties)


def _shown(tongue: Language, text: str, mention: Mention) -> str:
    row = tables.rows(tongue.folder).get(text) if mention.rule in _LISTED else None
    return row.name if row else text


def _finished(view: View, party: Party, mentions: tuple[Mention, ...], said: list[str]) -> Party:
    """The party with the forms the text has, and the role it gives a person."""
    rules = {alias.text: alias.rule for alias in party.aliases}
    counts = Counter(said[m] for m in party.mentions)
    aliases = tuple(Alias(text, n, rules.get(text, party.rule)) for text, n in counts.items())
    role = _role(view, [mentions[m].span for m in party.mentions]) if party.kind is Kind.PERSON else None
    return dataclasses.replace(party, aliases=aliases, role=role)


def _role(view: View, spans: list[Span]) -> Span | None:
    """The titles right before the first mention that has some, forms of address apart."""
    at = {word.span.start: i for i, word in enumerate(view.words)}
    address = tables.section(view.folder, "honorifics")
    for span in spans:
        last = first = at[span.start]
        while first and view.words[first - 1].text in address and view.joined(first - 1, first):
            first = last = first - 1
        while first and view.joined(first - 1, first) and _says_what(view, first - 1):
            first -= 1
        if first < last:
            return view.span(first, last)
    return None


def _says_what(view: View, i: int) -> bool:
    text = view.words[i].text
    return bool(view.title(text)) and text not in tables.section(view.folder, "honorifics")
