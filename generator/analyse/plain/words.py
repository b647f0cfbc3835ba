"""The words of a seed as the search for names sees them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from generator.analyse.language import Language
from generator.analyse.plain import tables
from generator.model import READ_LABELS, Seed, Sentence, Span

_WORD = re.compile(r"[^\W\d_]\w*(?:[-'’&/]\w+)*")
_GAP = re.compile(r"[ \t\u00a0\u202f]{1,3}|\.[ \t\u00a0\u202f]{0,2}")
_AND = re.compile(r"[ \t\u00a0\u202f]?[&+][ \t\u00a0\u202f]?")
_OPENS = " \t\u00a0\u202f\"'„“”‚‘«»‹›([¿¡–—-"


class Word(NamedTuple):
    """A word: its place, its block, its sentence, and whether it may have its capital from where it stands."""

    text: str
    span: Span
    block: int
    sentence: int
    opens: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


class View:
    """Questions about the words of one seed."""

    def __init__(self, seed: Seed, sentences: Sequence[Sentence], tongue: Language) -> None:
        self.seed, self.tongue, self.folder = seed, tongue, tongue.folder
        self.words = _words(seed, sentences)
        self._titles: dict[str, str] = {}
        self._proper: dict[int, bool] = {}

    def text(self, first: int, last: int) -> str:
        """The words of a range with single blanks."""
        return " ".join(word.text for word in self.words[first:last])

    def span(self, first: int, last: int) -> Span:
        """The characters of a range."""
        return Span(self.words[first].span.start, self.words[last - 1].span.end)

    def joined(self, i: int, j: int) -> bool:
        """Whether nothing but a blank (or the full stop of an initial or a title) stands between two words in a row."""
        if not (0 <= i < j < len(self.words)) or self.words[i].block != self.words[j].block:
            return False
        gap = self.seed.text[self.words[i].span.end : self.words[j].span.start]
        if not _GAP.fullmatch(gap):
            return False
        return not gap.startswith(".") or self._shortened(self.words[i].text)

    def partners(self, i: int, j: int) -> bool:
        """Whether two words in a row are joined, or parted by nothing but the sign of a firm's partners ("&")."""
        if self.joined(i, j):
            return True
        within = 0 <= i < j < len(self.words) and self.words[i].block == self.words[j].block
        return within and bool(_AND.fullmatch(self.seed.text, self.words[i].span.end, self.words[j].span.start))

    def _shortened(self, word: str) -> bool:
        return len(word) == 1 or word in tables.section(self.folder, "honorifics") or word in ("St", "Sr", "Jr")

    def before(self, i: int) -> str:
        """The word joined to the front of word `i`, or ""."""
        return self.words[i - 1].text if self.joined(i - 1, i) else ""

    def particle(self, first: int, i: int) -> int:
        """How many small words of a name that begins at word `first` stand at word `i` ("van", "von der"); 0: none.

        Some only follow given names: "Ruth von Gunten", but "Anna Roth von der Stiftung".
        """
        given = all(word.text in tables.given_names(self.folder) for word in self.words[first:i])
        sections = ("name particles", "particles behind given names") if given else ("name particles",)
        particles = tables.section(self.folder, *sections)
        return next((n for n in (2, 1) if self.text(i, i + n) in particles), 0)

    def family(self, i: int) -> bool:
        """Whether a word behind a small one can be a family name: neither capitals alone nor a given name."""
        text = self.words[i].text
        return not (text.isupper() and len(text) > 1) and text not in tables.given_names(self.folder)

    def initial(self, i: int) -> bool:
        """Whether a word is the initial of a name ("W.")."""
        word = self.words[i]
        return len(word.text) == 1 and word.capital and self.seed.text[word.span.end : word.span.end + 1] == "."

    def proper(self, i: int) -> bool:
        """Whether a word can be part of a name: a capital, and neither a common word nor a title nor a month."""
        if i not in self._proper:
            self._proper[i] = self._is_proper(self.words[i])
        return self._proper[i]

    def _is_proper(self, word: Word) -> bool:
        text = word.text
        if not word.capital or len(text) == 1 or text in tables.section(self.folder, "never in names"):
            return False
        return text not in tables.calendar_words(self.folder) and not self.title(text)

    def title(self, text: str) -> str:
        """Whether a word says what somebody is ("title"), as a form of declension ("declined"), or not ("")."""
        if text not in self._titles:
            self._titles[text] = tables.title(text, self.folder)
        return self._titles[text]

    def loud(self, i: int) -> bool:
        """Whether the block of a word is written in capitals, so that they tell nothing."""
        return self.words[i].block in self._loud

    @cached_property
    def _loud(self) -> frozenset[int]:
        blocks = {word.block for word in self.words}
        return frozenset(b for b in blocks if not any(c.islower() for c in self.seed.words(self.seed.blocks[b].span)))

    @cached_property
    def seen(self) -> frozenset[str]:
        """All words of the text."""
        return frozenset(word.text for word in self.words)

    @cached_property
    def determined(self) -> frozenset[str]:
        """Words that stand somewhere with an article or the like before them."""
        determiners = tables.section(self.folder, "determiners")
        return frozenset(w.text for i, w in enumerate(self.words) if self.before(i).casefold() in determiners)

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that the text also writes small or, where nouns have capitals, with an article or the like before."""
        found = {word.text.capitalize() for word in self.words if word.text.islower()}
        if self.tongue.section("capitalised nouns"):
            found |= self.determined
        return frozenset(found)

    @cached_property
    def alone(self) -> dict[str, set[str]]:
        """Name words that stand somewhere without another one beside them, and not where a sentence opens.

        Each with the words before it that may have their capital from opening a sentence; "" for none.
        """
        found: dict[str, set[str]] = {}
        for i, word in enumerate(self.words):
            before = self.words[i - 1] if self.joined(i - 1, i) and self.proper(i - 1) else None
            after = self.joined(i, i + 1) and self.proper(i + 1)
            if word.capital and not word.opens and not after and (before is None or before.opens):
                found.setdefault(word.text, set()).add(before.text if before else "")
        return found


def _words(seed: Seed, sentences: Sequence[Sentence]) -> list[Word]:
    starts = [sentence.span.start for sentence in sentences]
    found: list[Word] = []
    for i, block in enumerate(seed.blocks):
        if block.label in READ_LABELS:
            for match in _WORD.finditer(seed.text, *block.span):
                sentence = max(0, bisect_right(starts, match.start()) - 1)
                opens = _opens(seed.text, match.start(), starts[sentence] if starts else block.span.start)
                found.append(Word(match.group(), Span(*match.span()), i, sentence, opens))
    return found


def _opens(text: str, at: int, start: int) -> bool:
    """Whether a word is the first of its sentence, of a quotation, or behind a colon."""
    before = text[max(start, at - 6) : at].rstrip(_OPENS)
    return (not before and at - start <= 6) or before.endswith(":") or text[max(start, at - 1) : at] in set('"„“«»‚‘')
