"""Finds reported speech and who it is given to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from generator.analyse.attribution import speaker
from generator.analyse.attribution.scene import HEADS, Scene
from generator.analyse.reported.report import Report
from generator.analyse.reported.rules import RULES
from generator.config import Settings
from generator.model import Confidence, Grade, Mention, Parse, Party, Quote, Seed, Sentence

EDGES = frozenset(",;:.!?…—–-")
LEAST = 4
"""The fewest words outside quotation marks that are worth reporting."""


def find(
    seed: Seed,
    parse: Parse,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    quotes: tuple[Quote, ...],
    settings: Settings,
) -> tuple[Quote, ...]:
    """The paraphrases of the text in its order; headings are left out, and none stands in another.

    Their words are the document's own, so `marked` is `span`. `quotes` have their speakers already.
    """
    scene = Scene(seed, parse, sentences, mentions, parties, quotes, settings)
    starts = [s.span.start for s in sentences]
    return _outermost(filter(None, (_at(scene, starts, k) for k in range(len(scene.tokens)))))


def _at(scene: Scene, starts: list[int], k: int) -> Quote | None:
    """The paraphrase whose cue begins with token `k`, by the first rule that finds one."""
    if not scene.outside(k) or scene.seed.blocks[scene.parse.blocks[k]].label in HEADS:
        return None
    for rule in RULES:
        report = rule.find(scene, k) if scene.settings.on(rule.name) else None
        if report is not None:
            return _quote(scene, starts, _trimmed(scene, report), rule.name)
    return None


def _quote(scene: Scene, starts: list[int], report: Report, rule: str) -> Quote | None:
    first, last = report.first, report.last
    if _is_quoted(scene, first) or _own_words(scene, first, last) < LEAST:
        return None
    named = all(scene.is_party(head) for head in report.heads)
    who = speaker.build(scene, report.heads, rule, Confidence.CERTAIN if named else Confidence.LIKELY)
    if not who.name:
        return None
    span = scene.span(first, last)
    at = max(bisect_right(starts, span.start) - 1, 0)
    block = scene.parse.blocks[first]
    return Quote(span, span, block, at, Grade.PARAPHRASE, rule, -1, (), scene.span(*report.cue), who)


def _is_quoted(scene: Scene, k: int) -> bool:
    """Whether the words begin with a quoted sentence: then they are a quotation, and known as one."""
    return not scene.outside(k) and scene.quotes[scene.quote_of[k]].grade is Grade.STATEMENT


def _own_words(scene: Scene, first: int, last: int) -> int:
    return sum(scene.outside(k) and scene.tokens[k].text[:1].isalnum() for k in range(first, last + 1))


def _trimmed(scene: Scene, report: Report) -> Report:
    """Without the commas and full stops at its ends; quotation marks that belong to it stay."""
    first, last = report.first, report.last
    begins = next((s.first for s in scene.sentences if s.first <= last < s.last), first)  # behind the dateline
    first = max(first, begins)
    while first < last and _is_edge(scene, first):
        first += 1
    while last > first and _is_edge(scene, last):
        last -= 1
    return report._replace(first=first, last=last)


def _is_edge(scene: Scene, k: int) -> bool:
    return scene.outside(k) and EDGES.issuperset(scene.tokens[k].text)


def _outermost(found: Iterable[Quote]) -> tuple[Quote, ...]:
    """Those that stand in no other: what Moe said that Dahl said is Moe's report."""
    kept: list[Quote] = []
    for quote in sorted(found, key=lambda q: (q.span.start, -q.span.end)):
        if not kept or quote.span.start >= kept[-1].span.end:
            kept.append(quote)
    return tuple(kept)
