"""What a seed says, as spans into its text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from generator.model.reading import Basis
from generator.model.spans import Span


class Token(NamedTuple):
    """One token of the parse; `head` and `i` count in `Parse.tokens`, `start` and `end` in the seed's text."""

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

    `blocks` is the block of each token; `sentences` and `chunks` (base noun phrases) are token ranges.
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
    antecedent: int = -1  # index of the mention that introduces somebody unnamed ("a former engineer")


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
    """A quoted run: `span` its words, `marked` those with their marks; `group` joins the runs of an utterance."""

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
    HALF = "half"
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
    reported: tuple[Quote, ...] = ()  # paraphrases, apart from the quotations
