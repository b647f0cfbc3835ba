"""Title, section, outlet, authors, dates, captions: each with what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from generator.config import Settings
from generator.model import TEXT_LABELS, Basis, Block, Caption, Document, Fact, Label, Layout, Metadata, Span
from generator.read import (
    agencies,
    authors,
    captions,
    datelines,
    front,
    imprint,
    inferred,
    kinds,
    languages,
    outlets,
    pictures,
    published,
    sections,
)
from generator.text import fold, visible

TYPED = frozenset({"document properties: author"})
"""Rules whose names a byline on the page outdoes: those who set a file up need not have written what it says."""


class _Page:
    """A document with its labelled lines, and what several fields of the metadata are read from."""

    def __init__(self, document: Document, blocks: tuple[Block, ...], settings: Settings) -> None:
        self.document, self.blocks, self.settings = document, blocks, settings
        self.text = document.text
        self.given = front.facts(document, settings).over(front.told(document))
        self.said = [block for block in blocks if block.rule != "marked as furniture"]  # a running head's day is none

    @cached_property
    def title(self) -> Fact:
        return self.given.one("title") or title(self.text, self.blocks)

    @cached_property
    def section(self) -> tuple[Fact, ...]:
        found = self.given.many("section") or sections.find(self.text, self.blocks)
        outlet = fold(self.outlet.value) if self.outlet else ""
        return tuple(fact for fact in found if fold(fact.value) != outlet)

    @cached_property
    def language(self) -> Fact | None:
        return languages.find(self.text, self.blocks, self.given.one("language"))

    @cached_property
    def code(self) -> str | None:
        return self.language.value if self.language else None

    @cached_property
    def stated(self) -> published.Days:
        pasted = self.settings.reading == "pasted" and self.document.layout is not Layout.CLEAN
        return published.find(self.text, self.said, self.code) if pasted else published.Days(None, None)

    @cached_property
    def captions(self) -> tuple[Caption, ...]:
        return pictures.find(self.text, self.blocks)

    @cached_property
    def address(self) -> Fact | None:
        return self.given.one("address") or imprint.address(self.text, self.blocks)

    @cached_property
    def dateline(self) -> Fact | None:
        return datelines.find(self.text, self.blocks)

    @cached_property
    def published(self) -> Fact | None:
        read = self.given.one("published") or self.stated.published or dated_line(self.text, self.dateline)
        return read or inferred.address(self.address)

    @cached_property
    def outlet(self) -> Fact | None:
        titles = [fact for name, fact in self.document.facts if name == "title"]
        place = self.address.value if self.address else ""
        return self.given.one("outlet") or outlets.find(self.text, self.blocks, self.settings.outlets, titles, place)

    @cached_property
    def writers(self) -> Sequence[Fact]:
        given = self.given.many("authors")
        if given and any(fact.rule not in TYPED for fact in given):
            return given
        return authors.find(self.text, self.blocks) or given


def _authors(page: _Page) -> tuple[Fact, ...]:
    return tuple(fact for fact in page.writers if fact.basis is not Basis.STATED or not agencies.name(fact.value))


def _agency(page: _Page) -> Fact | None:
    outlet = page.outlet.value if page.outlet else ""
    return page.given.one("agency") or agencies.among(page.writers) or agencies.find(page.text, page.blocks, outlet)


def _earliest(page: _Page) -> Fact | None:
    return None if page.published else published.bound(page.captions)


def _retrieved(page: _Page) -> Fact | None:
    found = page.given.one("retrieved")
    return found or imprint.retrieved(page.text, page.said, page.title.value, page.code)


def _kind(page: _Page) -> Fact | None:
    return page.given.one("kind") or kinds.find(page.text, page.blocks, page.section)


FIELDS: tuple[tuple[str, Callable[[_Page], Any]], ...] = (
    ("title", lambda page: page.title),
    ("section", lambda page: page.section),
    ("outlet", lambda page: page.outlet),
    ("authors", _authors),
    ("dateline", lambda page: page.dateline),
    ("agency", _agency),
    ("published", lambda page: page.published),
    ("updated", lambda page: page.given.one("updated") or page.stated.updated),
    ("earliest", _earliest),
    ("retrieved", _retrieved),
    ("address", lambda page: page.address),
    ("terms", lambda page: page.given.one("terms") or imprint.terms(page.text, page.blocks)),
    ("language", lambda page: page.language),
    ("kind", _kind),
    ("captions", lambda page: page.captions),
    ("tags", lambda page: page.given.many("tags")),
)
"""How each field is read: the author's own keys first, then what the file states of itself, else the labelled lines."""


def gather(document: Document, blocks: tuple[Block, ...], settings: Settings) -> Metadata:
    """The metadata of a document; missing stays missing."""
    page = _Page(document, blocks, settings)
    return Metadata(**{name: read(page) for name, read in FIELDS})


def title(text: str, blocks: Sequence[Block]) -> Fact:
    """The title line; without one, the first words of the text, marked as inferred."""
    for block in blocks:
        if block.label is Label.TITLE and visible(block.span.of(text)):
            return Fact(visible(block.span.of(text)), Basis.STATED, "title line", block.span)
    for block in blocks:
        if block.label in TEXT_LABELS and visible(block.span.of(text)[:400]):
            opening = visible(block.span.of(text)[:400]).split(" ")
            return Fact(" ".join(opening[:12]) + (" …" if len(opening) > 12 else ""), Basis.INFERRED, "no title")
    return Fact("Untitled", Basis.INFERRED, "no title")


def dated_line(text: str, place: Fact | None) -> Fact | None:
    """The day in the dateline, as press releases give it ("Town, 17 March 2026 – …")."""
    day = captions.day(place.span.of(text)) if place and place.span else None
    if day is None or place is None or place.span is None:
        return None
    at = place.span.start
    return Fact(day[0], Basis.STATED, "day in the dateline", Span(at + day[1].start, at + day[1].end))
