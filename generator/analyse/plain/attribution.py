"""Who says a quotation: a name next to a word of saying, else nobody. Nothing is guessed from pronouns."""

from __future__ import annotations

from dataclasses import replace

from generator.analyse.plain.attribution_rules import RULES
from generator.analyse.plain.scene import Given, Scene
from generator.config import Settings
from generator.model import Confidence, Grade, Mention, Parse, Party, Quote, Seed, Sentence, Speaker


def attribute(
    seed: Seed,
    parse: Parse,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    quotes: tuple[Quote, ...],
    settings: Settings,
) -> tuple[Quote, ...]:
    """The quotes with speaker and cue; where no rule finds a speaker, there is none."""
    scene = Scene(Given(seed, sentences, mentions, parties, quotes, settings))
    found = [_alone(scene, q) if quote.grade is not Grade.NAME else quote for q, quote in enumerate(quotes)]
    found = _whole(found) if settings.on("same utterance") else found
    return tuple(_going_on(scene, found) if settings.on("goes on") else found)


def _alone(scene: Scene, q: int) -> Quote:
    quote = scene.quotes[q]
    for rule in RULES:
        found = rule.find(scene, q) if scene.settings.on(rule.name) else None
        if found:
            who = found.subject
            speaker = Speaker(who.name, who.parties, who.span, found.confidence, rule.name, not who.parties)
            return replace(quote, speaker=speaker, cue=found.cue)
    return quote


def _whole(quotes: list[Quote]) -> list[Quote]:
    """The pieces of one utterance have one speaker."""
    known: dict[int, Quote] = {}
    for quote in quotes:
        if quote.speaker.name:
            known.setdefault(quote.group, quote)
    return [
        replace(q, speaker=replace(known[q.group].speaker, rule="same utterance"))
        if q.group in known and not q.speaker.name and q.grade is not Grade.NAME
        else q
        for q in quotes
    ]


def _going_on(scene: Scene, quotes: list[Quote]) -> list[Quote]:
    """A quotation right behind the sentence that ends another is by the same speaker, likely."""
    found: list[Quote] = []
    for quote in quotes:
        last = found[-1] if found else None
        if last and last.speaker.parties and quote.grade is Grade.STATEMENT and not quote.speaker.name:
            tagged = scene.sentence(max(last.marked.end - 1, 0))
            between = scene.text[max(tagged.end, last.marked.end) : quote.marked.start]
            if last.block == quote.block and tagged.end <= quote.marked.start and not between.strip():
                quote = replace(quote, speaker=replace(last.speaker, confidence=Confidence.LIKELY, rule="goes on"))
        found.append(quote)
    return found
