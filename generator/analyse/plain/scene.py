"""What the search for speakers sees around a quotation: the rest of its sentence, names, words of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import lexicon
from generator.analyse import language
from generator.analyse.plain import tables
from generator.config import Settings
from generator.model import READ_LABELS, Kind, Mention, Party, Quote, Seed, Sentence, Span

_WORD = re.compile(r"[^\W\d_]\w*(?:[-'’]\w+)*")
_REACH = 300  # characters around a quotation that are looked at
SPEAK = (Kind.PERSON, Kind.ORGANIZATION, Kind.COUNTRY)


@dataclass(frozen=True, slots=True)
class Given:
    """What earlier stages found in a seed, for the search for speakers."""

    seed: Seed
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    parties: Sequence[Party]
    quotes: Sequence[Quote]
    settings: Settings


class Scene:
    """One seed with its sentences, names and quotations."""

    def __init__(self, given: Given) -> None:
        seed, tongue = given.seed, language.of(given.seed, given.settings)
        self.seed, self.text, self.tongue, self.folder = seed, seed.text, tongue, tongue.folder
        self.parties, self.quotes, self.settings = given.parties, given.quotes, given.settings
        self.sentences = given.sentences
        self.names = [m for m in given.mentions if m.party >= 0 and m.kind in SPEAK]

    def sentence(self, offset: int) -> Span:
        """The sentence that holds a character, or the empty place there."""
        found = next((s.span for s in self._around(offset) if s.span.start <= offset < s.span.end), None)
        return found or Span(offset, offset)

    def _around(self, offset: int) -> Iterator[Sentence]:
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.sentences[middle].span.end <= offset else (low, middle)
        yield from self.sentences[low : low + 1]

    def before(self, q: int) -> Span:
        """What stands before a quotation in its sentence; for one that opens its paragraph, the end of a lead-in."""
        mark = self.quotes[q].marked
        start = max(self.sentence(mark.start).start, mark.start - _REACH, self._end_before(q))
        if self.text[self.seed.blocks[self.quotes[q].block].span.start : mark.start].strip():
            return Span(min(start, mark.start), mark.start)
        return self._lead_in(q)

    def _end_before(self, q: int) -> int:
        return self.quotes[q - 1].marked.end if q else 0

    def _lead_in(self, q: int) -> Span:
        """The last sentence of the paragraph before, where that ends with a colon and quotes nothing."""
        at, blocks = self.quotes[q].block - 1, self.seed.blocks
        nothing = Span(self.quotes[q].marked.start, self.quotes[q].marked.start)
        if at < 0 or blocks[at].label not in READ_LABELS or self.text[blocks[at].span.end - 1] not in ":：":
            return nothing
        start = max(self.sentence(blocks[at].span.end - 1).start, self._end_before(q))
        return Span(start, blocks[at].span.end) if start < blocks[at].span.end else nothing

    def after(self, q: int) -> Span:
        """What stands behind a quotation in its sentence, up to the next quotation."""
        mark = self.quotes[q].marked
        end = min(self.sentence(mark.end).end, mark.end + _REACH, self.seed.blocks[self.quotes[q].block].span.end)
        if q + 1 < len(self.quotes):
            end = min(end, self.quotes[q + 1].marked.start)
        return Span(mark.end, max(mark.end, end))

    def inside(self, span: Span) -> list[Mention]:
        """The names that lie in a span."""
        return [m for m in self._near(span) if span.holds(m.span)]

    def _near(self, span: Span) -> Iterator[Mention]:
        low, high = 0, len(self.names)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.names[middle].span.start < span.start else (low, middle)
        while low < len(self.names) and self.names[low].span.start < span.end:
            yield self.names[low]
            low += 1

    def words(self, span: Span) -> list[tuple[str, Span]]:
        """The words in a span with their places."""
        return [(m.group(), Span(*m.span())) for m in _WORD.finditer(self.text, *span)]

    def any(self, section: str) -> re.Pattern[str] | None:
        """The entries of a section as one pattern of whole words; None where the language has none."""
        return _pattern(self.folder, section)

    def among(self, word: str, *sections: str) -> bool:
        """Whether a word is an entry of one of the sections, case apart."""
        return word.casefold() in _folded(self.folder, *sections)

    def is_title(self, word: str) -> bool:
        """Whether a word says what somebody is."""
        return word[:1].isupper() and bool(tables.title(word, self.folder))


@lexicon.derived
def _pattern(folder: str, section: str) -> re.Pattern[str] | None:
    entries = sorted(tables.section(folder, section), key=lambda entry: (-len(entry), entry))
    listed = "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in entries)
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE) if entries else None


@lexicon.derived
def _folded(folder: str, *sections: str) -> frozenset[str]:
    return frozenset(entry.casefold() for entry in tables.section(folder, *sections))
