"""Dated statements in the order of what they tell."""

from __future__ import annotations

import re

from generator.analyse.dates.calendar import order
from generator.model import Analysis, Basis, Caption, Dated, DateRef, Fact, Grade, Passage, Precision, Seed
from generator.text import fold

SAID = (Grade.STATEMENT, Grade.FRAGMENT)
_POSSESSIVE = re.compile(r"['’]s?\b")


def build(seed: Seed, analysis: Analysis) -> tuple[Dated, ...]:
    """The dated statements of a seed, earliest first, those without a calendar date after them as said.

    One entry a sentence and date; "Monday's call" counts only where no other sentence tells of that day.
    """
    entries = [_caption(seed, analysis, c, c.date) for c in seed.meta.captions if c.date]
    kept: dict[tuple[int, str], tuple[int, DateRef]] = {}
    for index, ref in enumerate(analysis.dates):
        if _states(seed, analysis, ref):
            kept.setdefault((ref.sentence, _moment(seed, ref)), (index, ref))
    told = {moment for (_, moment), (_, ref) in kept.items() if not _possessive(seed, ref)}
    for (_, moment), (index, ref) in kept.items():
        if moment not in told or not _possessive(seed, ref):
            entries.append(_statement(seed, analysis, index, ref))
    return tuple(sorted(entries, key=lambda entry: (order(entry.value), entry.passage.span.start)))


def _states(seed: Seed, analysis: Analysis, ref: DateRef) -> bool:
    """Whether it names a day or more, in a statement of the article's text: neither a title nor a question."""
    asked = seed.words(analysis.sentences[ref.sentence].span).endswith("?")
    if ref.basis is Basis.INFERRED and any(q.span.holds(ref.span) for q in analysis.quotes if q.grade in SAID):
        return False  # "today" in somebody's mouth is the day of speaking, which need not be the document's
    no_day = ref.precision is Precision.VAGUE or (ref.precision is Precision.TIME and ref.value is None)
    return bool(seed.blocks[ref.block].number) and not asked and not no_day


def _statement(seed: Seed, analysis: Analysis, index: int, ref: DateRef) -> Dated:
    sentence = analysis.sentences[ref.sentence]
    parties = dict.fromkeys(m.party for m in analysis.mentions if m.sentence == ref.sentence and m.party >= 0)
    passage = Passage(sentence.span, sentence.block, ref.rule)
    return Dated(passage, index, seed.words(ref.span), ref.value, ref.basis, tuple(parties))


def _caption(seed: Seed, analysis: Analysis, caption: Caption, date: Fact) -> Dated:
    said = seed.words(date.span) if date.span else date.value
    passage = Passage(caption.span, caption.block, "caption")
    return Dated(passage, -1, said, date.value, Basis(date.basis), _named(seed, analysis, caption))


def _named(seed: Seed, analysis: Analysis, caption: Caption) -> tuple[int, ...]:
    """The parties one of whose names stands in the caption, which the analysis does not read."""
    words = fold(seed.words(caption.span))
    found = []
    for index, party in enumerate(analysis.parties):
        names = (party.name, *(alias.text for alias in party.aliases))
        if any(re.search(rf"\b{re.escape(fold(name))}\b", words) for name in names if len(name) > 2):
            found.append(index)
    return tuple(found)


def _moment(seed: Seed, ref: DateRef) -> str:
    """What an expression says: its value, or its words where it has none."""
    return ref.value or fold(seed.words(ref.span))


def _possessive(seed: Seed, ref: DateRef) -> bool:
    return bool(_POSSESSIVE.match(seed.text, ref.span.end))
