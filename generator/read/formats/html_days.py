"""The days a page states: when it appeared, was changed, and was saved."""

from __future__ import annotations

from generator.model import Span
from generator.read import stamps
from generator.read.formats.html_data import texts
from generator.read.formats.html_head import LINE, Found, Head, noted, told
from generator.read.formats.html_values import day


def _days(head: Head, key: str, names: str) -> Found:
    sources = [(f"JSON-LD: {key}", value) for value in texts(head.data.article().get(key))]
    sources += [(f"meta: {name}", value) for name, value in head.data.meta(*head.data.known(names))]
    for rule, value in sources:
        found = day(value)
        if found:
            yield told(found, rule, value, _stamp(head, found))


def published(head: Head) -> Found:
    """The days the page says it appeared."""
    yield from _days(head, "datePublished", "published")
    for element in head.tree.iter("time"):
        said = element.get("datetime") or ""
        own = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        found = day(said) if own else ""
        if found:
            yield told(found, "time element", said, _stamp(head, found))


def updated(head: Head) -> Found:
    """The days the page says it was last changed, none before it appeared."""
    first = next(published(head), None)
    for fact in _days(head, "dateModified", "updated"):
        if first is None or fact.value >= first.value:
            yield fact


def _stamp(head: Head, value: str) -> Span | None:
    """Where a line about the title says that day."""
    for mark in head.marks:
        if mark.span.end - mark.span.start <= LINE and {"near date", "holds date", "near byline"} & set(mark.signs):
            for found, span in stamps.days(mark.span.of(head.text)):
                if found == value:
                    return Span(mark.span.start + span.start, mark.span.start + span.end)
    return None


def retrieved(head: Head) -> Found:
    """The day the program that saved the page noted."""
    for rule, value in noted(head, "day"):
        found = day(value)
        if found:
            yield told(found, rule, value)
