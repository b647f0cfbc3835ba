"""What was saved: raw seeds, documents, labelled blocks, metadata, seeds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.spans import Span


class Label(StrEnum):
    """What a block of a seed is."""

    FRONT_MATTER = "front matter"
    NAVIGATION = "navigation"
    KICKER = "kicker"
    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    CREDIT = "credit"
    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    QUOTE_BLOCK = "quote block"
    RELATED = "related link"
    SHARE = "share bar"
    COMMENT = "comment"
    COOKIE = "cookie notice"
    ADVERT = "advertisement"
    TRAILER = "trailer"
    BOILERPLATE = "boilerplate"


TEXT_LABELS = frozenset({Label.STANDFIRST, Label.BODY, Label.LIST, Label.QUOTE_BLOCK})
"""Labels whose blocks are the article's own text and get a paragraph number."""

READ_LABELS = TEXT_LABELS | {Label.TITLE, Label.HEADING}
"""Labels whose blocks the analysis reads."""

HEAD_LABELS = frozenset({Label.TITLE, Label.KICKER, Label.BYLINE, Label.DATE, Label.CAPTION, Label.CREDIT})
"""Labels that are neither text nor furniture: they end up in the metadata."""


class Basis(StrEnum):
    """What a value rests on, strongest last."""

    INFERRED = "inferred"
    STATED = "stated"
    GIVEN = "given"  # by the author, in the seed's own front matter
    CONFIRMED = "confirmed"  # by a person, in an override


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know about a seed, with the line it is about (from 1; 0: the whole)."""

    text: str
    line: int = 0
    severity: str = "note"  # note | warning


@dataclass(frozen=True, slots=True)
class RawSeed:
    """Bytes somebody saved, before anything is known of them."""

    id: str
    path: str  # relative to the seeds folder, with forward slashes
    data: bytes
    digest: str  # SHA-256 of `data`, hexadecimal


@dataclass(frozen=True, slots=True)
class Document:
    """A raw seed as text: the characters every span counts, and what the author's front matter says."""

    text: str
    encoding: str
    front: tuple[tuple[str, str | tuple[str, ...]], ...] = ()
    front_span: Span | None = None
    notices: tuple[Notice, ...] = ()
    markdown: bool = False
    links: tuple[tuple[str, str], ...] = ()  # (words, address), in order


@dataclass(frozen=True, slots=True)
class Block:
    """A line (or Markdown block) with its label; together the blocks hold every non-blank character."""

    span: Span
    label: Label
    rule: str
    number: int = 0  # ¶n for text blocks, counted from 1; 0 for all others


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of the metadata with what it rests on."""

    value: str
    basis: Basis
    rule: str
    span: Span | None = None  # the evidence in the seed's text, if it has a place there


@dataclass(frozen=True, slots=True)
class Caption:
    """A picture's caption: the whole line, its words without the credit, who is credited, and its date."""

    block: int
    span: Span
    credit: Fact | None = None
    date: Fact | None = None  # ISO 8601, as precise as stated


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a seed; absent values are missing, never guessed. Dates are ISO 8601 strings."""

    title: Fact
    section: tuple[Fact, ...] = ()
    outlet: Fact | None = None
    authors: tuple[Fact, ...] = ()
    dateline: Fact | None = None
    published: Fact | None = None
    updated: Fact | None = None
    earliest: Fact | None = None  # the document cannot be older; only where `published` is missing
    address: Fact | None = None
    language: Fact | None = None
    kind: Fact | None = None  # report, opinion, interview, live blog, press release, correction
    captions: tuple[Caption, ...] = ()
    tags: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Seed:
    """What was saved: immutable text, labelled blocks, metadata."""

    id: str
    path: str
    digest: str
    text: str
    encoding: str
    blocks: tuple[Block, ...]
    meta: Metadata
    notices: tuple[Notice, ...] = ()
    links: tuple[tuple[str, str], ...] = ()

    def words(self, span: Span) -> str:
        """The characters of the seed in `span`."""
        return self.text[span.start : span.end]
