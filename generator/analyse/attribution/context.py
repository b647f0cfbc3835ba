"""Speakers of quotations whose own sentence names none: pieces of one utterance, continued speech, introductions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.analyse.attribution import speaker as attr_speaker
from generator.analyse.attribution import subject
from generator.analyse.attribution.scene import HEADS, VERBS, Scene
from generator.analyse.quotes.labels import ANSWER
from generator.model import Confidence, Grade, Label, Quote, Span, Speaker
from generator.text import fold

NEAR = 40
"""How many quotations away another one may be to lend its speaker."""


class Source(NamedTuple):
    """Whose words a quotation is, and the cue that says so, if there is one."""

    speaker: Speaker
    cue: Span | None = None
    via: Speaker | None = None


class Rule(NamedTuple):
    """A named rule over the quotations found so far; `find` gives the speaker of quotation `q`."""

    name: str
    find: Callable[[Scene, Sequence[Quote], int], Source | None]


def complete(scene: Scene, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotations with speakers from their surroundings where their own sentence gave none; titles come last."""
    found = list(quotes)
    for q in sorted(range(len(found)), key=lambda q: scene.seed.blocks[found[q].block].label in HEADS):
        quote = found[q]
        if quote.grade is Grade.NAME or _is_heard(quote):
            continue
        for rule in RULES:
            source = rule.find(scene, found, q) if scene.settings.on(rule.name) else None
            if source is not None:
                speaker = replace(source.speaker, rule=rule.name)
                found[q] = replace(quote, speaker=speaker, cue=source.cue, via=source.via)
                break
    return tuple(_regraded(scene, q, quote) for q, quote in enumerate(found))


def _is_heard(quote: Quote) -> bool:
    """Whether something was found that gives the words to somebody, be it an unclear "he"."""
    return quote.speaker.mention is not None or bool(quote.speaker.name)


def _regraded(scene: Scene, q: int, quote: Quote) -> Quote:
    words = scene.seed.words(quote.span)
    sentence = words[:1].isupper() and words[-1] in ".!?"
    if quote.grade is Grade.FRAGMENT and not sentence and not _is_heard(quote) and scene.settings.on("scare quotes"):
        return replace(quote, grade=Grade.NAME, rule="scare quotes")
    return quote


def _same_group(scene: Scene, quotes: Sequence[Quote], q: int) -> Source | None:
    for other in quotes[max(q - NEAR, 0) : q + NEAR]:
        if other.group == quotes[q].group and _is_heard(other):
            return _likely(other) if quotes[q].block == other.block else Source(other.speaker, other.cue, other.via)
    return None


def _goes_on(scene: Scene, quotes: Sequence[Quote], q: int) -> Source | None:
    """`"…," said Moe. "…"`: a whole sentence in marks right behind the last tag of its paragraph."""
    earlier = next((o for o in reversed(quotes[max(q - NEAR, 0) : q]) if o.grade is not Grade.NAME), None)
    if earlier is None or earlier.block != quotes[q].block or not scene.stands_alone(q) or not _is_heard(earlier):
        return None
    return _likely(earlier)


def _lead_in_before(scene: Scene, quotes: Sequence[Quote], q: int) -> Source | None:
    """The sentence or paragraph before ends with a colon."""
    last = _token_before(scene, q)
    if last is None or scene.tokens[last].text != ":":
        return None
    return _subject_of(scene, last, Confidence.LIKELY)


def _next_in_paragraph(scene: Scene, quotes: Sequence[Quote], q: int) -> Source | None:
    """`"…" "…," said Moe`: the tag comes with the second quotation."""
    if q + 1 >= len(quotes) or quotes[q + 1].block != quotes[q].block or scene.left(q):
        return None
    gap = scene.seed.text[quotes[q].marked.end : quotes[q + 1].marked.start]
    return _likely(quotes[q + 1]) if not gap.strip() and _is_heard(quotes[q + 1]) else None


def _introduced(scene: Scene, quotes: Sequence[Quote], q: int) -> Source | None:
    """A free-standing quotation behind a sentence without one belongs to that sentence's subject."""
    last = _token_before(scene, q)
    if last is None or not scene.outside(last) or not scene.stands_alone(q):
        return None
    return _subject_of(scene, last, Confidence.LIKELY)


def _last_speaker(scene: Scene, quotes: Sequence[Quote], q: int) -> Source | None:
    """A free-standing quotation that opens its paragraph goes on with the speaker of the paragraph before."""
    if not scene.stands_alone(q) or scene.in_title(q):
        return None
    for other in reversed(quotes[max(q - NEAR, 0) : q]):
        if other.grade is not Grade.NAME and other.block != quotes[q].block:
            return _likely(other) if _is_heard(other) else None
    return None


def _same_words(scene: Scene, quotes: Sequence[Quote], q: int) -> Source | None:
    """A title's quotation that comes again in the text has the speaker it has there."""
    if not scene.in_title(q):
        return None
    words = _folded(scene, quotes[q])
    for other in quotes[: 20 * NEAR]:
        if other.block != quotes[q].block and other.speaker.name and words in _folded(scene, other):
            return Source(other.speaker, None, other.via)
    return None


def _folded(scene: Scene, quote: Quote) -> str:
    return "".join(c for c in fold(scene.seed.words(quote.span)) if c.isalnum() or c == " ")


def _attribution_line(scene: Scene, quotes: Sequence[Quote], q: int) -> Source | None:
    """A block quotation is followed by a line "— Moe"."""
    if quotes[q].rule != "block quotation":
        return None
    for block in range(quotes[q].block + 1, min(quotes[q].block + 6, len(scene.seed.blocks))):
        tokens = range(*scene.block_ranges.get(block, (0, 0)))
        if len(tokens) > 1 and scene.tokens[tokens[0]].text[:1] in "—–-―":
            named = next((k for k in tokens if scene.tokens[k].text[:1].isupper()), tokens[1])
            return Source(attr_speaker.build(scene, [named], "", Confidence.CERTAIN))
        if tokens and scene.seed.blocks[block].label is not Label.QUOTE_BLOCK:
            return None
    return None


def _interviewee(scene: Scene, quotes: Sequence[Quote], q: int) -> Source | None:
    """The answers ("A:") of an interview or of a list of questions: whom the text before it is about."""
    if quotes[q].rule not in ("transcript", "transcript goes on", ANSWER):
        return None
    best = scene.interviewee
    if best < 0:
        return None
    return Source(Speaker(scene.parties[best].name, (best,), None, Confidence.LIKELY))


def _title_subject(scene: Scene, quotes: Sequence[Quote], q: int) -> Source | None:
    """A title's quotation that nothing else explains is most likely of the party the title begins with."""
    if not scene.in_title(q):
        return None
    first = scene.block_ranges.get(quotes[q].block, (0, 0))[0]
    if not scene.is_party(first) or scene.range(quotes[q].marked)[0] <= first:
        return None
    return Source(attr_speaker.build(scene, [first], "", Confidence.LIKELY))


RULES = (
    Rule("attribution line", _attribution_line),
    Rule("interviewee", _interviewee),
    Rule("same utterance", _same_group),
    Rule("goes on", _goes_on),
    Rule("lead-in before", _lead_in_before),
    Rule("tag of the next", _next_in_paragraph),
    Rule("introduced", _introduced),
    Rule("same words", _same_words),
    Rule("title subject", _title_subject),
    Rule("last speaker", _last_speaker),
)


def _likely(other: Quote) -> Source:
    """The other quotation's speaker, but no longer certain."""
    certain = other.speaker.confidence is Confidence.CERTAIN
    confidence = Confidence.LIKELY if certain else other.speaker.confidence
    return Source(replace(other.speaker, confidence=confidence), other.cue, other.via)


def _token_before(scene: Scene, q: int) -> int | None:
    """The last token before the quotation, in its paragraph or the one before."""
    first = scene.range(scene.quotes[q].marked)[0]
    return first - 1 if first > 0 else None


def _subject_of(scene: Scene, last: int, confidence: Confidence) -> Source | None:
    """The subject of the main verb of the sentence that token `last` ends."""
    first = last
    while first > 0 and first not in scene.sentence_starts and not scene.ends_sentence(first - 1):
        first -= 1
    verbs = [k for k in range(first, last + 1) if scene.tokens[k].pos in VERBS and scene.outside(k)]
    verbs.sort(key=lambda k: (not scene.is_cue(k, "speech"), scene.tokens[k].dep != "ROOT", k))
    for verb in verbs:
        heads = subject.heads(scene, verb)
        if heads:
            owners = [subject.source(scene, head) for head in heads]
            cue = scene.span(verb, verb) if scene.is_cue(verb, "speech") else None
            return Source(attr_speaker.build(scene, owners, "", confidence), cue)
    return None
