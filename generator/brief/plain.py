"""Summary and caveats of a document in a language not known in depth: its first sentences, and what is not done."""

from __future__ import annotations

from bisect import bisect_left

from generator.analyse import language
from generator.analyse.language import Language
from generator.analyse.plain.scripts import count
from generator.brief import caveats
from generator.brief.description import cut
from generator.config import Settings
from generator.model import Analysis, Caveat, Passage, Score, Seed, Sentence, Span, Summary

SHORTEST, LONGEST = 5, 60
"""Words a sentence of a summary has at least and at most."""

NEUTRAL = ("undated", "no byline", "partial", "single source")
"""The caveats that need no words of the language."""

_END = (".", "!", "…", "。", "！", "۔", "।", "”", "“", "»", "«", '"', "」", ")", "’")


def choose(seed: Seed, analysis: Analysis, settings: Settings) -> Summary:
    """The first whole sentences of the text, as many as the settings allow, in its order; each with a verdict."""
    faults = {i: _fault(seed, analysis, s) for i, s in enumerate(analysis.sentences) if seed.blocks[s.block].number}
    fit = [i for i, fault in faults.items() if not fault]
    words = {i: count(seed.words(analysis.sentences[i].span)) for i in faults}
    limits = settings.summary
    line = fit[:2] if len(fit) > 1 and sum(words[i] for i in fit[:2]) <= limits.bottom_line_words else fit[:1]
    left = min(limits.words, int(limits.share * sum(words.values()))) - sum(words[i] for i in line)
    points: list[int] = []
    for i in fit[len(line) :]:
        if len(points) == limits.key_points_max or words[i] > left:
            break
        points.append(i)
        left -= words[i]
    description = cut(seed.words(analysis.sentences[line[0]].span)) if line else seed.meta.title.value
    bottom, key = _passages(analysis, line, "bottom line"), _passages(analysis, points, "key point")
    return Summary(bottom, key, _scores(faults, line, points), description)


def _fault(seed: Seed, analysis: Analysis, sentence: Sentence) -> str:
    """Why a sentence cannot stand in a summary, "" if it can."""
    text = seed.words(sentence.span)
    words = count(text)
    if text.rstrip('”“»«"」’').endswith(("?", "？", "؟")):
        return "is a question"
    if not SHORTEST <= words <= LONGEST:
        return "is too short" if words < SHORTEST else "is too long"
    if not text.endswith(_END) or text[:1].islower():
        return "is no whole sentence"
    return "holds half of a quotation" if _torn(analysis, sentence.span) else ""


def _torn(analysis: Analysis, span: Span) -> bool:
    """Whether a quotation lies partly in the sentence, or the whole sentence within one."""
    first = bisect_left(analysis.quotes, span.start, key=lambda quote: quote.marked.end)
    for quote in analysis.quotes[first:]:
        if quote.marked.start >= span.end:
            break
        if quote.marked.meets(span) and not (span.holds(quote.marked) and quote.marked != span):
            return True
    return False


def _passages(analysis: Analysis, chosen: list[int], rule: str) -> tuple[Passage, ...]:
    return tuple(Passage(analysis.sentences[i].span, analysis.sentences[i].block, rule) for i in chosen)


def _scores(faults: dict[int, str], line: list[int], points: list[int]) -> tuple[Score, ...]:
    found = []
    for place, (i, fault) in enumerate(faults.items()):
        where = "bottom line" if i in line else "key point" if i in points else ""
        verdict = f"chosen: {where}" if where else f"left out: {fault or 'others stand before it, or there is no room'}"
        found.append(Score(i, round(1 / (1 + place), 6), (("place", float(place)),), verdict))
    return tuple(found)


def warn(seed: Seed, analysis: Analysis, settings: Settings) -> tuple[Caveat, ...]:
    """First, in one sentence, what is done for the language; then the caveats that need no words of it."""
    told = Caveat("language", notice(language.of(seed, settings)))
    rules = [rule for rule in caveats.RULES if rule.name in NEUTRAL and settings.on(rule.name)]
    return (told, *(caveat for rule in rules for caveat in rule.find(seed, analysis)))


def notice(tongue: Language) -> str:
    """What a reader has to know of a page about a document in this language, in one sentence."""
    depth = "which is not analysed in full depth" if tongue.known else "of which no words are known"
    done, not_done = ["quotations are told by their marks"], ["roles", "relations"]
    if tongue.section("cue verbs"):
        done.append("their speakers by words of saying next to a name")
        not_done = ["roles beyond titles", "pronouns", "relations"]
    elif tongue.capitals or tongue.model:
        done.append("their speakers where a name and a colon stand before them")
    names = _names(tongue)
    done, not_done = ([*done, names], not_done) if names else (done, ["names", "speakers", *not_done])
    missing = f"{', '.join(not_done[:-1])} and {not_done[-1]} are not read"
    return (
        f"This document is in {tongue.name}, {depth}: the summary is its first sentences; {', '.join(done)}; {missing}."
    )


def _names(tongue: Language) -> str:
    if tongue.model:
        return "names as a language model sees them"
    told = "lists, titles and capitals" if tongue.known else "capitals alone"
    return f"names by {told}" if tongue.capitals else ""
