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
    DATELINE = "dateline"
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
    REPLY = "quoted message"
    COOKIE = "cookie notice"
    ADVERT = "advertisement"
    TRAILER = "trailer"
    BOILERPLATE = "boilerplate"


TEXT_LABELS = frozenset({Label.STANDFIRST, Label.BODY, Label.LIST, Label.QUOTE_BLOCK})
"""Labels whose blocks are the article's own text and get a paragraph number."""

READ_LABELS = TEXT_LABELS | {Label.TITLE, Label.HEADING}
"""Labels whose blocks the analysis reads."""

HEAD_LABELS = frozenset(
    {Label.TITLE, Label.KICKER, Label.BYLINE, Label.DATELINE, Label.DATE, Label.CAPTION, Label.CREDIT}
)
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
    form: str = ""  # the file ending whose reader opens it; "": that of the path
    container: str = ""  # the file it was taken out of, relative to the seeds folder


class Layout(StrEnum):
    """What kind of text a document holds, so how its lines are told apart."""

    PASTED = "pasted"  # as copied from a page: what each line is must be found out
    MARKDOWN = "markdown"
    MARKED = "marked"  # the file itself says something of each line: see `Document.marks`
    HTML = "html"  # the same, of a whole web page
    CLEAN = "clean"  # nothing but an article: a title where the first line is one, and text


class Shape(StrEnum):
    """What a file says one of its lines is, apart from what the words say."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "list item"
    QUOTE = "quote"
    ROW = "table row"
    CODE = "code"
    CAPTION = "caption"
    CREDIT = "credit"
    FURNITURE = "furniture"  # navigation, running heads, footers
    REPLY = "quoted message"  # an earlier message below an answer


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of a document as its file marks it; `signs` are what else the file shows of it, for the labelling."""

    span: Span
    shape: Shape
    signs: tuple[str, ...] = ()


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
    said: str = ""  # the characters it was read from, where they stand outside the text (a tag, a header of a mail)


@dataclass(frozen=True, slots=True)
class Document:
    """A raw seed as text: the characters every span counts, and what the file says of them and of itself."""

    text: str
    encoding: str
    front: tuple[tuple[str, str | tuple[str, ...]], ...] = ()  # the author's own keys
    front_span: Span | None = None
    notices: tuple[Notice, ...] = ()
    layout: Layout = Layout.PASTED
    links: tuple[tuple[str, str], ...] = ()  # (words, address), in order
    marks: tuple[Mark, ...] = ()  # one a line, in order; only where the layout is marked or html
    facts: tuple[tuple[str, Fact], ...] = ()  # (field of the metadata, value), the best of a field first


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
    dateline: Fact | None = None  # the place
    agency: Fact | None = None  # whose report the page carries ("Reuters"), in the dateline, byline or credit line
    published: Fact | None = None
    updated: Fact | None = None
    earliest: Fact | None = None  # the document cannot be older; only where `published` is missing
    retrieved: Fact | None = None  # when it was saved
    address: Fact | None = None
    terms: Fact | None = None  # of use: the copyright or licence line
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
    container: str = ""  # the file it was taken out of, relative to the seeds folder

    def words(self, span: Span) -> str:
        """The characters of the seed in `span`."""
        return self.text[span.start : span.end]
