"""What a record can be filtered by: outlet, section, month, kind of text or party, and who is in it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Briefing, Profile, Quote
from generator.render import words

Tag = tuple[str, str]
"""The name of a filter (see `search_facets`) and a value."""


def briefing(one: Briefing) -> tuple[Tag, ...]:
    """Of a briefing: what its document says of itself, and the parties its page shows."""
    return (*_document(one), *_parties(one, one.related))


def quote(one: Briefing, said: Quote) -> tuple[Tag, ...]:
    """Of a quotation: those of its document, and its speakers."""
    return (*_document(one), *_parties(one, said.speaker.parties))


def party(profile: Profile, seen: Iterable[Briefing]) -> tuple[Tag, ...]:
    """Of a party: its kind, itself, and where and when documents name it."""
    found = [tag for one in seen for tag in _document(one) if tag[0] != "form"]
    return (("type", words.kind(profile.kind).capitalize()), ("party", profile.key), *dict.fromkeys(found))


def story(briefings: Iterable[Briefing]) -> tuple[Tag, ...]:
    """Of a story: those of its reports."""
    return tuple(dict.fromkeys(tag for one in briefings for tag in briefing(one)))


def _document(one: Briefing) -> tuple[Tag, ...]:
    meta = one.seed.meta
    found = [
        ("outlet", words.outlet(one)),
        ("section", words.section(one)),
        ("month", meta.published.value[:7] if meta.published else ""),
        ("form", meta.kind.value.capitalize() if meta.kind else ""),
    ]
    return tuple((name, value) for name, value in found if value)


def _parties(one: Briefing, indexes: Iterable[int]) -> tuple[Tag, ...]:
    return tuple(dict.fromkeys(("party", one.analysis.parties[index].key) for index in indexes))
