"""A seed's parse seen as names: which tokens begin with a capital, what stands before and after."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from generator.analyse.mentions.tables import opening
from generator.lexicon import words
from generator.model import Kind, Label, Parse, Seed, Span
from generator.text import fold

On = Callable[[str], bool]  # whether a rule is switched on
_BLANKS = re.compile(r"\s+")
_CLEAN = str.maketrans({"’": "'", "‘": "'", "`": "'"})
_SPORT = 4  # so many different words of sport make a sport report
_TITLE_CASE = 0.6  # so many of a line's longer words begin with a capital in a headline set in title case


class Name(NamedTuple):
    """A name as a token range, what it seems to stand for, and the rule that says so."""

    first: int
    last: int  # exclusive
    kind: Kind
    rule: str


class View:
    """Questions about the tokens of one seed."""

    def __init__(self, seed: Seed, parse: Parse) -> None:
        self.seed, self.parse, self.tokens = seed, parse, parse.tokens

    def span(self, first: int, last: int) -> Span:
        """The characters of a token range."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def text(self, first: int, last: int) -> str:
        """A token range with single blanks and straight apostrophes; "" if it is empty."""
        if first >= last:
            return ""
        if last == first + 1:
            return self._words[first]
        return " ".join(self._clean[self.tokens[first].start : self.tokens[last - 1].end].split())

    def word(self, i: int) -> str:
        """The token at `i` with straight apostrophes; "" beyond the ends."""
        return self._words[i] if 0 <= i < len(self._words) else ""

    @cached_property
    def _clean(self) -> str:
        return self.seed.text.translate(_CLEAN)

    @cached_property
    def _words(self) -> list[str]:
        return [token.text.translate(_CLEAN) for token in self.tokens]

    def joined(self, i: int, j: int) -> bool:
        """Whether both tokens exist and stand in the same block."""
        blocks = self.parse.blocks
        return 0 <= i < len(blocks) and 0 <= j < len(blocks) and blocks[i] == blocks[j]

    def before(self, i: int) -> str:
        """The word before token `i` in its block, or ""."""
        return self.word(i - 1) if self.joined(i - 1, i) else ""

    def after(self, last: int) -> str:
        """The word at `last`, the first after a range ending there, if it stands in the same block."""
        return self.word(last) if last > 0 and self.joined(last - 1, last) else ""

    def capital(self, i: int) -> bool:
        """Whether the token begins like a name: a capital, or a digit or particle followed by one ("al-Assad")."""
        return self._capitals[i]

    def proper(self, i: int) -> bool:
        """Whether the token is a capitalised proper noun in the model's eyes."""
        return self._capitals[i] and self.tokens[i].pos == "PROPN"

    @cached_property
    def _capitals(self) -> list[bool]:
        return [_is_capital(token.text) for token in self.tokens]

    @cached_property
    def capitals(self) -> list[int]:
        """The tokens that begin like names."""
        return [i for i, capital in enumerate(self._capitals) if capital]

    @cached_property
    def openings(self) -> dict[int, str]:
        """The tokens where a name may begin, in order, with what they begin with: folded, up to the first mark."""
        return {i: opening(w) for i, w in enumerate(self._words) if self._capitals[i] or w == "al"}

    @cached_property
    def run_ends(self) -> dict[int, int]:
        """For each proper noun the end of the run of them that goes on from it in its block."""
        ends: dict[int, int] = {}
        for i in reversed(self.capitals):
            if self.tokens[i].pos == "PROPN":
                ends[i] = ends[i + 1] if i + 1 in ends and self.joined(i, i + 1) else i + 1
        return ends

    @cached_property
    def runs(self) -> list[tuple[int, int]]:
        """The longest runs of proper nouns as token ranges, in order."""
        firsts = (i for i in sorted(self.run_ends) if not (i - 1 in self.run_ends and self.joined(i - 1, i)))
        return [(i, self.run_ends[i]) for i in firsts]

    def opens(self, i: int) -> bool:
        """Whether the token is the first word of its sentence, marks apart."""
        return i in self._openers

    def heading(self, i: int) -> bool:
        """Whether the token stands in the title or in a heading."""
        return self.seed.blocks[self.parse.blocks[i]].label in (Label.TITLE, Label.HEADING)

    def loud(self, i: int) -> bool:
        """Whether capitals tell nothing at this token: a line in title case or all in capitals."""
        return self.parse.blocks[i] in self._loud_blocks

    @cached_property
    def _openers(self) -> frozenset[int]:
        found = set()
        for first, last in self.parse.sentences:
            i = first
            while i < last - 1 and not self.tokens[i].text[0].isalnum():
                i += 1
            found.add(i)
        return frozenset(found)

    @cached_property
    def _loud_blocks(self) -> frozenset[int]:
        longer: dict[int, list[str]] = {}
        for token, block in zip(self.tokens, self.parse.blocks, strict=True):
            if len(token.text) > 3 and token.text.isalpha():
                longer.setdefault(block, []).append(token.text)
        return frozenset(block for block, texts in longer.items() if self._is_loud(block, texts))

    @cached_property
    def _verbs(self) -> frozenset[int]:
        """The blocks with a verb that begins with a capital, lists and lines of numbers apart."""
        pairs = list(zip(self.tokens, self.parse.blocks, strict=True))
        found = {b for t, b in pairs if t.pos == "VERB" and t.text[:1].isupper() and not self.opens(t.i)}
        return frozenset(found - {b for t, b in pairs if t.text.isdigit() or t.text == ","})

    @cached_property
    def small(self) -> frozenset[str]:
        """Words the seed also writes without a capital."""
        return frozenset(token.text for token in self.tokens if token.text.islower())

    @cached_property
    def inner(self) -> frozenset[str]:
        """Words with a capital in places where it tells."""
        return frozenset(
            token.text
            for token in self.tokens
            if self.capital(token.i) and not self.opens(token.i) and not self.loud(token.i)
        )

    @cached_property
    def starts(self) -> frozenset[int]:
        """The first token of each sentence."""
        return frozenset(first for first, _ in self.parse.sentences)

    def at(self, span: Span) -> tuple[int, int]:
        """The token range of a span that begins and ends with tokens."""
        first = self._by_start[span.start]
        last = first + 1
        while last < len(self.tokens) and self.tokens[last].start < span.end:
            last += 1
        return first, last

    @cached_property
    def _by_start(self) -> dict[int, int]:
        return {token.start: token.i for token in self.tokens}

    @cached_property
    def sport(self) -> bool:
        """Whether this is a sport report, by its words."""
        return len({token.lemma.lower() for token in self.tokens} & words("sport_words", "report")) >= _SPORT

    @cached_property
    def entities(self) -> frozenset[tuple[int, int]]:
        """The token ranges of the model's entities."""
        return frozenset((e.first, e.last) for e in self.parse.entities)

    @cached_property
    def dated(self) -> frozenset[int]:
        """The tokens inside what the model takes for anything, a date or a sum too."""
        return frozenset(i for e in self.parse.entities for i in range(e.first, e.last))

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The last words of the model's people of two words or more."""
        full = (e for e in self.parse.entities if e.label == "PERSON" and e.last - e.first > 1)
        return frozenset(self.word(e.last - 1) for e in full)

    @cached_property
    def labels(self) -> dict[int, str]:
        """The model's label by the last token of each entity."""
        return {e.last - 1: e.label for e in self.parse.entities}

    @cached_property
    def quiet_entities(self) -> frozenset[str]:
        """The folded words of the model's entities on lines where capitals tell, without article and possessive."""
        found = (fold(self.text(e.first, e.last)) for e in self.parse.entities if not self.loud(e.first))
        return frozenset(text.removeprefix("the ").removesuffix("'s").strip() for text in found)

    def _is_loud(self, block: int, texts: list[str]) -> bool:
        if len(texts) >= 2 and all(t.isupper() for t in texts):
            return True
        capitals = sum(t[0].isupper() for t in texts)
        if self.seed.blocks[block].label in (Label.TITLE, Label.HEADING):
            return capitals > _TITLE_CASE * len(texts)
        return 4 <= len(texts) <= 12 and capitals == len(texts) and block in self._verbs


def _is_capital(text: str) -> bool:
    return text[:1].isupper() or (not text.islower() and text[:1].isalnum() and any(c.isupper() for c in text[1:]))


def lower_words(name: str, *sections: str) -> frozenset[str]:
    """The entries of some sections of a word list, in lower case."""
    return frozenset(w.lower() for section in sections for w in words(name, section))
