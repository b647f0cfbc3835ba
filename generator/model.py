"""The frozen types at which the stages meet.

`Seed.text` never changes. Everything derived from it holds half-open `Span`s into it and the name of the rule
that made it, so that each word shown can be traced to its place and each decision explained.
Indexes (`block`, `sentence`, `party` …) are positions in the tuple of that name of the same seed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

# -------------------------------------------------------------------------------------------------- spans


class Span(NamedTuple):
    """A half-open range of characters, `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` in this span."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


# ------------------------------------------------------------------------------------------------ reading


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


@dataclass(frozen=True, slots=True)
class Block:
    """One line (or Markdown block) of a seed with its label; together the blocks hold every non-blank character."""

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

    def words(self, span: Span) -> str:
        """The characters of the seed in `span`."""
        return self.text[span.start : span.end]


# ----------------------------------------------------------------------------------------------- analysis


class Token(NamedTuple):
    """One token of the parse; `head` and `i` are positions in `Parse.tokens`, `start`/`end` characters of the seed."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str  # Universal Dependencies coarse tag
    tag: str  # Penn Treebank tag
    dep: str  # ClearNLP dependency label, as spaCy's English pipelines give it
    head: int
    morph: str  # "Number=Sing|Person=3"


class Entity(NamedTuple):
    """A named entity as the model saw it: token range and OntoNotes label."""

    first: int
    last: int  # exclusive
    label: str


@dataclass(frozen=True, slots=True)
class Parse:
    """What the language model says of the blocks the analysis reads, one paragraph after the other.

    `sentences` are token ranges, `blocks` the block of each token, `chunks` the base noun phrases as token ranges.
    """

    tokens: tuple[Token, ...]
    blocks: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    entities: tuple[Entity, ...]
    chunks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, trimmed of blanks; `first`/`last` are its token range in the parse."""

    span: Span
    block: int
    first: int
    last: int


class Kind(StrEnum):
    """What a name stands for; events and works are never parties."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    PLACE = "place"
    EVENT = "event"
    WORK = "work"


class Form(StrEnum):
    """How a mention refers."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to somebody or something; `party` is -1 while (or where) it is not known to whom."""

    span: Span
    block: int
    sentence: int
    kind: Kind
    form: Form
    rule: str
    party: int = -1


@dataclass(frozen=True, slots=True)
class Alias:
    """A form under which a party appears, how often, and the rule that merged it."""

    text: str
    count: int
    rule: str


class Standing(StrEnum):
    """How much of a part a party has."""

    ABOUT = "about"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody involved, under one name."""

    key: str  # stable across documents: the slug of the canonical name
    name: str
    kind: Kind
    aliases: tuple[Alias, ...]
    mentions: tuple[int, ...]  # named mentions, in order of the text
    rule: str  # how the kind was decided
    role: Span | None = None  # the words that give the role ("British Prime Minister")
    of: str = ""  # the country or organisation it belongs to
    weight: float = 0.0  # 0 to 1, the heaviest party of the document has 1
    standing: Standing = Standing.MENTIONED
    evidence: tuple[tuple[str, float], ...] = ()  # the numbers the weight is made of


class Grade(StrEnum):
    """What a run of words in quotation marks is."""

    STATEMENT = "statement"
    FRAGMENT = "fragment"  # contested wording
    NAME = "name"  # a title of a work, a nickname, a scare quote: no quotation
    PARAPHRASE = "paraphrase"  # reported speech without marks, never shown in them


class Confidence(StrEnum):
    """How sure an attribution is."""

    CERTAIN = "certain"
    LIKELY = "likely"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: the name shown, the parties it stands for, and the words at the spot."""

    name: str  # "" where unclear
    parties: tuple[int, ...] = ()
    mention: Span | None = None
    confidence: Confidence = Confidence.UNCLEAR
    rule: str = "none"
    unnamed: bool = False  # "two officials who asked not to be named"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted run. `span` is the words, `marked` the words with their marks; `group` joins the runs of one utterance."""

    span: Span
    marked: Span
    block: int
    sentence: int
    grade: Grade
    rule: str
    group: int
    nested: tuple[Span, ...] = ()
    cue: Span | None = None
    speaker: Speaker = Speaker("")
    via: Speaker | None = None


class Precision(StrEnum):
    """How fine a date is."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class DateRef:
    """A date expression; `value` is a TIMEX3 value, or None where nothing certain can be asserted."""

    span: Span
    block: int
    sentence: int
    value: str | None
    precision: Precision
    basis: Basis  # STATED: written out; INFERRED: counted from the document's date
    rule: str


@dataclass(frozen=True, slots=True)
class Relation:
    """Who did what to whom, by one sentence; party indexes, negation, modality and attribution kept."""

    sentence: int
    verb: str  # lemma of the closed set
    trigger: Span
    who: tuple[int, ...]
    whom: tuple[int, ...]
    rule: str
    date: int = -1  # index of the date expression that belongs to it
    negated: bool = False
    modal: str = ""  # "may", "wanted to" …: not a fact
    claimed_by: tuple[int, ...] = ()  # whose claim it is


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a seed says, as spans."""

    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    parties: tuple[Party, ...]
    quotes: tuple[Quote, ...]
    dates: tuple[DateRef, ...]
    relations: tuple[Relation, ...]


# ----------------------------------------------------------------------------------------------- briefing


@dataclass(frozen=True, slots=True)
class Passage:
    """Words shown on the page as the source's own."""

    span: Span
    block: int
    rule: str


@dataclass(frozen=True, slots=True)
class Score:
    """Why a sentence was or was not chosen: its features, the total, and the verdict in words."""

    sentence: int
    total: float
    features: tuple[tuple[str, float], ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A dated statement of the timeline: the sentence and the date expression it hangs on (-1: a caption's date)."""

    passage: Passage
    date: int
    said: str
    value: str | None
    basis: Basis
    parties: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Caveat:
    """What the reader should keep in mind; `passage` where the text itself is the evidence."""

    kind: str  # undated | no byline | unnamed source | single source | unclear speaker | denial | claim
    text: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of a person that was applied, for the mark on the page."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences chosen, and the scores of all."""

    bottom_line: tuple[Passage, ...]
    key_points: tuple[Passage, ...]
    scores: tuple[Score, ...]
    description: str  # one line for listings and feeds, cut from the bottom line at a clause


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything a page shows of one seed: choices only, the words stay in the seed."""

    seed: Seed
    analysis: Analysis
    summary: Summary
    key_quotes: tuple[int, ...]
    more_quotes: tuple[int, ...]
    contested: tuple[int, ...]
    related: tuple[int, ...]  # parties in order of weight
    timeline: tuple[Dated, ...]
    caveats: tuple[Caveat, ...]
    corrections: tuple[Correction, ...] = ()


# ------------------------------------------------------------------------------------------------- corpus


@dataclass(frozen=True, slots=True)
class Profile:
    """A party over all briefings; `seen` holds (seed id, party index) in order of the briefings."""

    key: str
    name: str
    kind: Kind
    aliases: tuple[Alias, ...]
    seen: tuple[tuple[str, int], ...]
    of: str = ""


@dataclass(frozen=True, slots=True)
class Corpus:
    """All briefings, newest first and the undated last by id, and what joins them."""

    briefings: tuple[Briefing, ...]
    profiles: tuple[Profile, ...]
