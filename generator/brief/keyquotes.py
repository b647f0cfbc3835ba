"""Which quotations are shown first, which under "all quotes", and which are contested wording."""

from __future__ import annotations

from dataclasses import dataclass

from generator.brief import candidates
from generator.config import Settings
from generator.model import Analysis, Confidence, Grade, Label, Quote, Seed, Span, Summary
from generator.text import fold

Choice = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]

ALIKE = 0.6
"""Two utterances that share so much of the shorter one's words say the same."""

SHORT, LONG = 6, 45
"""Words below which an utterance says little, and beyond which it is no key quote."""


ENOUGH = 3
"""So many key quotes with clear speakers keep those with unclear ones out."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """The runs of one group, in order, with what its rank is made of."""

    runs: tuple[int, ...]
    side: str
    unclear: bool
    stems: frozenset[str]
    worth: float


def choose(seed: Seed, analysis: Analysis, summary: Summary, settings: Settings) -> Choice:
    """Indexes of the key quotes, the other quotes and the contested wording, each in order of the text.

    An utterance broken by "she said" is chosen whole: all its runs. A quotation of the title counts only where
    the text does not have it. Names and paraphrases are in none.
    """
    shown = _shown(seed, analysis)
    spoken = [i for i in shown if analysis.quotes[i].grade is Grade.STATEMENT]
    about = _subject(seed, analysis, summary)
    utterances = [_utterance(seed, analysis, runs, about) for runs in _groups(analysis, spoken)]
    best = _ranked(utterances)[: settings.quotes.key_max]
    key = {i for utterance in best for i in utterance.runs}
    fragments = [i for i in shown if analysis.quotes[i].grade is Grade.FRAGMENT]
    return tuple(sorted(key)), tuple(i for i in spoken if i not in key), _once(seed, analysis, fragments)


def _shown(seed: Seed, analysis: Analysis) -> list[int]:
    """The quotes of the text, and those of the title whose words the text does not quote; subheadings only repeat."""
    words = [fold(seed.words(quote.span)).strip(" .,") for quote in analysis.quotes]
    in_title = [seed.blocks[quote.block].label is Label.TITLE for quote in analysis.quotes]
    said = " | ".join(word for word, title in zip(words, in_title, strict=True) if not title)
    heading = [seed.blocks[quote.block].label is Label.HEADING for quote in analysis.quotes]
    return [i for i, title in enumerate(in_title) if not heading[i] and (not title or words[i] not in said)]


def _subject(seed: Seed, analysis: Analysis, summary: Summary) -> frozenset[str]:
    spans = [passage.span for passage in (*summary.bottom_line, *summary.key_points)]
    return candidates.stems(" ".join([seed.meta.title.value, *(seed.words(span) for span in spans)]))


def _groups(analysis: Analysis, indexes: list[int]) -> list[tuple[int, ...]]:
    groups: dict[int, list[int]] = {}
    for i in indexes:
        groups.setdefault(analysis.quotes[i].group, []).append(i)
    return [tuple(runs) for runs in groups.values()]


def _utterance(seed: Seed, analysis: Analysis, runs: tuple[int, ...], about: frozenset[str]) -> Utterance:
    quotes = [analysis.quotes[i] for i in runs]
    words = " ".join(seed.words(quote.span) for quote in quotes)
    said = candidates.stems(words)
    speaker = next((q.speaker for q in quotes if q.speaker.confidence is not Confidence.UNCLEAR), None)
    weight = max((analysis.parties[p].weight for p in speaker.parties), default=0.2) if speaker else 0.0
    on_subject = len(said & about) / max(1, len(said))
    early = 1 - quotes[0].sentence / max(1, len(analysis.sentences))
    worth = weight + on_subject + 0.5 * early + 0.8 * _length(len(words.split())) + 0.4 * _complete(words)
    return Utterance(runs, _side(quotes), speaker is None, said, worth)


def _side(quotes: list[Quote]) -> str:
    return next((quote.speaker.name for quote in quotes if quote.speaker.name), "")


def _length(words: int) -> float:
    """1 for what can be quoted, less for scraps and for speeches."""
    return min(1.0, words / (2 * SHORT)) if words < 2 * SHORT else min(1.0, LONG / words)


def _complete(words: str) -> bool:
    """Whether the words begin like a sentence."""
    return words.lstrip("\"'“‘([ ")[:1].isupper()


def _ranked(utterances: list[Utterance]) -> list[Utterance]:
    """Each side once before any side twice; near repetitions left out; the unclear only where few are clear."""
    heard: dict[str, int] = {}
    chosen: list[Utterance] = []
    rest = list(utterances)
    while rest and not (len(chosen) >= ENOUGH and all(u.unclear for u in rest)):
        rest.sort(key=lambda u: (u.unclear, heard.get(u.side, 0), -u.worth, u.runs))
        best = rest.pop(0)
        if not any(_alike(best, other) for other in chosen):
            chosen.append(best)
            heard[best.side] = heard.get(best.side, 0) + 1
    return chosen


def _alike(a: Utterance, b: Utterance) -> bool:
    least = min(len(a.stems), len(b.stems))
    return least > 2 and len(a.stems & b.stems) / least > ALIKE


def _once(seed: Seed, analysis: Analysis, indexes: list[int]) -> tuple[int, ...]:
    """The first of each words and speaker."""
    found: dict[tuple[str, str], int] = {}
    for i in indexes:
        quote = analysis.quotes[i]
        found.setdefault((fold(seed.words(_words(quote))).strip(" .,"), quote.speaker.name), i)
    return tuple(sorted(found.values()))


def _words(quote: Quote) -> Span:
    return quote.span
