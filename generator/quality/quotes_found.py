"""What the pipeline finds in a text: its quotations and reported statements, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from generator import pipeline
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.errors import SeedError
from generator.model import Briefing, Confidence, Grade, Quote, Span
from generator.quality.quotes_gold import Text
from generator.quality.running import raw
from generator.quality.words import Words

CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation as shown: the words, the speaker, what the text calls the speaker, who passes it on."""

    span: Span
    grade: Grade
    speaker: str
    mention: str
    confidence: Confidence
    rule: str
    via: str | None = None
    nested: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteCase:
    """A text with its reading and what was found in it; without words it could not be read, and `reason` says why."""

    text: Text
    words: Words
    found: tuple[Found, ...]
    reason: str = ""

    @property
    def quoted(self) -> tuple[Found, ...]:
        """What is shown in quotation marks."""
        return tuple(one for one in self.found if one.grade not in (Grade.NAME, Grade.PARAPHRASE))

    @property
    def reported(self) -> tuple[Found, ...]:
        """What is shown as reported speech."""
        return tuple(one for one in self.found if one.grade is Grade.PARAPHRASE)


def case(text: Text, settings: Settings) -> QuoteCase:
    """What the pipeline finds in the text, taken as clean article text; nobody's decisions are applied."""
    settings = msgspec.structs.replace(settings, reading=CLEAN)
    data = text.path.read_bytes()
    seed = raw(data, text.path.name)
    try:
        briefing = pipeline.run({"raw": seed, "settings": settings, "decisions": NONE}, "briefing")["briefing"]
    except SeedError as error:
        return QuoteCase(text, Words(data.decode("utf-8", "replace")), (), str(error))
    found = tuple(_found(briefing, quote) for quote in (*briefing.analysis.quotes, *briefing.analysis.reported))
    return QuoteCase(text, Words(briefing.seed.text), found)


def _found(briefing: Briefing, quote: Quote) -> Found:
    who = quote.speaker
    mention = briefing.seed.words(who.mention) if who.mention else ""
    via = quote.via.name if quote.via else None
    return Found(quote.span, quote.grade, who.name, mention, who.confidence, who.rule, via, quote.nested)
