"""What the reader should keep in mind: missing facts, unnamed sources, claims and denials."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator import lexicon
from generator.config import DEFAULT, Settings
from generator.model import Analysis, Basis, Caveat, Confidence, Fact, Grade, Passage, Seed

CLAIMS = frozenset({"accuse", "allege", "claim", "blame"})
DENIALS = frozenset({"deny", "reject", "dispute", "refute", "dismiss"})
"""Verbs of the relations that say whose claim or denial a sentence holds."""


PARTIAL = {
    "opinion": "This is an opinion piece: it gives its author's view.",
    "press release": "This is a press release: it gives its sender's own account.",
}
"""What a document is by its kind."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of caveat and how it is found."""

    name: str
    find: Callable[[Seed, Analysis], Iterator[Caveat]]


def find(seed: Seed, analysis: Analysis, settings: Settings = DEFAULT) -> tuple[Caveat, ...]:
    """The caveats of a seed: those about the whole document first, then each kind in order of the text."""
    return tuple(caveat for rule in RULES if settings.on(rule.name) for caveat in rule.find(seed, analysis))


# -------------------------------------------------------------------------------------- the whole document


def undated(seed: Seed, analysis: Analysis) -> Iterator[Caveat]:
    """The document states no date of publication."""
    if seed.meta.published is None:
        yield Caveat("undated", "The text states no date of publication." + _bound(seed.meta.earliest))
    elif seed.meta.published.basis is Basis.INFERRED:
        yield Caveat("undated", f"The date of publication is inferred ({seed.meta.published.rule}).")


def no_byline(seed: Seed, analysis: Analysis) -> Iterator[Caveat]:
    """The document names no author."""
    if not seed.meta.authors:
        yield Caveat("no byline", "The text names no author.")


def partial(seed: Seed, analysis: Analysis) -> Iterator[Caveat]:
    """The document speaks for somebody by its nature."""
    kind = seed.meta.kind.value if seed.meta.kind else ""
    if kind in PARTIAL:
        yield Caveat("kind", PARTIAL[kind])


def single_source(seed: Seed, analysis: Analysis) -> Iterator[Caveat]:
    """Two utterances or more, all by one speaker."""
    spoken = [q for q in analysis.quotes if q.grade is Grade.STATEMENT and _text(seed, q.block)]
    names = {q.speaker.name for q in spoken}
    if len({q.group for q in spoken}) > 1 and len(names) == 1 and "" not in names:
        yield Caveat("single source", f"All its quotations come from one source: {spoken[0].speaker.name}.")


def _bound(earliest: Fact | None) -> str:
    return f" It cannot be older than {earliest.value}: {earliest.rule}." if earliest else ""


# ----------------------------------------------------------------------------------------- single passages


def unnamed_source(seed: Seed, analysis: Analysis) -> Iterator[Caveat]:
    """A sentence that rests on somebody without a name."""
    voices: dict[int, str] = {}
    for quote in analysis.quotes:
        for speaker in (quote.speaker, quote.via):
            if speaker and speaker.unnamed and speaker.name not in voices.values() and _text(seed, quote.block):
                voices.setdefault(quote.sentence, speaker.name)
    voice = lexicon.patterns("caveats")["voice"]
    spoken = {i for i, name in voices.items() if not voice.search(name)}
    for i in sorted(spoken | _matching(seed, analysis, "unnamed")):
        who = f": {voices[i]}" if voices.get(i) else ""
        yield _caveat(seed, analysis, "unnamed source", i, f"The source is not named{who}.")


def unclear_speaker(seed: Seed, analysis: Analysis) -> Iterator[Caveat]:
    """A quotation that cannot be given to anybody with any certainty."""
    unclear = {
        q.sentence
        for q in analysis.quotes
        if q.grade is Grade.STATEMENT and q.speaker.confidence is Confidence.UNCLEAR and _text(seed, q.block)
    }
    for i in sorted(unclear):
        yield _caveat(seed, analysis, "unclear speaker", i, "It is not clear who says this.")


def claims_and_denials(seed: Seed, analysis: Analysis) -> Iterator[Caveat]:
    """A sentence that accuses, alleges or claims, or one that denies."""
    claims, denials = _matching(seed, analysis, "claim"), _matching(seed, analysis, "denial")
    for i in sorted(claims | denials):
        if i not in denials:
            by = _by(analysis, i, CLAIMS)
            yield _caveat(seed, analysis, "claim", i, f"A claim{by}." if by else "A claim is told of.")
        elif i not in claims:
            by = _by(analysis, i, DENIALS)
            yield _caveat(seed, analysis, "denial", i, f"A denial{by}." if by else "A denial is told of.")
        else:
            yield _caveat(seed, analysis, "denial", i, f"A claim is denied{_by(analysis, i, DENIALS)}.")


RULES = (
    Rule("undated", undated),
    Rule("no byline", no_byline),
    Rule("partial", partial),
    Rule("single source", single_source),
    Rule("unnamed source", unnamed_source),
    Rule("unclear speaker", unclear_speaker),
    Rule("claims and denials", claims_and_denials),
)


# ------------------------------------------------------------------------------------------------ helpers


def _text(seed: Seed, block: int) -> bool:
    return seed.blocks[block].number > 0


def _matching(seed: Seed, analysis: Analysis, section: str) -> set[int]:
    """The sentences of the text in which the pattern is found."""
    pattern = lexicon.patterns("caveats")[section]
    return {
        i
        for i, sentence in enumerate(analysis.sentences)
        if _text(seed, sentence.block) and pattern.search(seed.words(sentence.span))
    }


def _by(analysis: Analysis, i: int, verbs: frozenset[str]) -> str:
    """ " by NAME and NAME", where a relation of the sentence tells."""
    acts = [r for r in analysis.relations if r.sentence == i and r.verb in verbs]
    who = list(dict.fromkeys(analysis.parties[p].name for r in acts for p in (r.who or r.claimed_by)))
    listed = [", ".join(who[:-1]), who[-1]] if len(who) > 1 else who
    return f" by {' and '.join(listed)}" if who else ""


def _caveat(seed: Seed, analysis: Analysis, kind: str, i: int, text: str) -> Caveat:
    sentence = analysis.sentences[i]
    return Caveat(kind, text, Passage(sentence.span, sentence.block, kind))
