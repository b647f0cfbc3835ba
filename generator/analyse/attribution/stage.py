"""Who says each quotation, through whom, and how sure that is."""

from __future__ import annotations

from dataclasses import replace

from generator.analyse.attribution import context, rules, via
from generator.analyse.attribution import speaker as attr_speaker
from generator.analyse.attribution.scene import Scene
from generator.config import Settings
from generator.model import Grade, Mention, Parse, Party, Quote, Seed, Sentence


def attribute(
    seed: Seed,
    parse: Parse,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    quotes: tuple[Quote, ...],
    settings: Settings,
) -> tuple[Quote, ...]:
    """The quotes with speaker, cue and chain.

    First each quotation by the words around it, then those without by the quotations and sentences next to them.
    Names in marks get no speaker; a fragment that nobody is heard to say is regraded as a name ("scare quotes").
    """
    scene = Scene(seed, parse, sentences, mentions, parties, quotes, settings)
    found = [_alone(scene, i) if quote.grade is not Grade.NAME else quote for i, quote in enumerate(quotes)]
    return context.complete(scene, found)


def _alone(scene: Scene, q: int) -> Quote:
    """The quotation with what the first rule in force says that finds a speaker."""
    quote = scene.quotes[q]
    for rule in rules.RULES:
        finding = rule.find(scene, q) if scene.settings.on(rule.name) else None
        if finding is not None:
            speaker = attr_speaker.build(scene, finding.heads, rule.name, finding.confidence)
            cue = scene.span(*finding.cue) if finding.cue else None
            return replace(quote, speaker=speaker, cue=cue, via=via.find(scene, q, finding, speaker))
    return quote
