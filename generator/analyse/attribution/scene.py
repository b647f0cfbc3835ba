"""A seed as the attribution rules see it: tokens in and out of quotation marks, and the clause around a quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator import lexicon
from generator.analyse.coref import traits
from generator.analyse.quotes.labels import ANSWER
from generator.config import Settings
from generator.model import (
    Form,
    Grade,
    Kind,
    Label,
    Mention,
    Parse,
    Party,
    Quote,
    Seed,
    Sentence,
    Span,
    Token,
)

REACH = 80
"""How many tokens a rule looks to each side of a quotation."""
HEADS = (Label.TITLE, Label.HEADING)
TITLE_LENGTH = 150
"""A first line of so many characters may be a title."""
_LOOSE_MARKS = "'\"’”»"
VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


@dataclass(frozen=True)
class Scene:
    """Everything known of the seed when speakers are sought; indexes only, so rules can ask cheaply."""

    seed: Seed
    parse: Parse
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    parties: tuple[Party, ...]
    quotes: tuple[Quote, ...]
    settings: Settings

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the parse."""
        return self.parse.tokens

    @cached_property
    def starts(self) -> list[int]:
        """The first character of each token."""
        return [t.start for t in self.parse.tokens]

    @cached_property
    def quote_of(self) -> list[int]:
        """For each token the quotation it belongs to, marks included; -1 outside. Names in marks count as outside."""
        inside = [-1] * len(self.tokens)
        for i, quote in enumerate(self.quotes):
            if quote.grade is not Grade.NAME:
                for k in range(*self.range(quote.marked)):
                    inside[k] = i
        return inside

    @cached_property
    def children(self) -> list[list[int]]:
        """For each token those that depend on it, in order."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for t in self.tokens:
            if t.head != t.i:
                below[t.head].append(t.i)
        return below

    @cached_property
    def sentence_starts(self) -> frozenset[int]:
        """Tokens that begin a sentence."""
        return frozenset(s.first for s in self.sentences)

    @cached_property
    def mention_at(self) -> dict[int, int]:
        """For each token the mention it lies in: a name before a nominal, the shorter one first."""
        order = sorted(
            range(len(self.mentions)),
            key=lambda m: (self.mentions[m].form is Form.NAME, -len(self.seed.words(self.mentions[m].span))),
        )
        found: dict[int, int] = {}
        for m in order:
            for k in range(*self.range(self.mentions[m].span)):
                found[k] = m
        return found

    @cached_property
    def surnames(self) -> dict[str, int]:
        """Parties by whole names and last words of names, without case, where that fits one party only."""
        found: dict[str, set[int]] = {}
        for i, party in enumerate(self.parties):
            for name in (party.name, *(alias.text for alias in party.aliases)):
                found.setdefault(name.casefold(), set()).add(i)
                if party.kind is Kind.PERSON:
                    found.setdefault(name.casefold().split()[-1], set()).add(i)
        return {name: parties.pop() for name, parties in found.items() if len(parties) == 1}

    @cached_property
    def genders(self) -> list[str]:
        """The gender of each party that is a person, "m" or "f"; "" where it is not known, or for others."""
        known = traits.of_all(self.seed, self.parse, self.mentions, self.parties)
        return [one.gender if one.kind is Kind.PERSON and one.gender.islower() else "" for one in known]

    @cached_property
    def interviewee(self) -> int:
        """The person or organisation named most before the first labelled turn of an interview; -1 if none is."""
        first = min((q.span.start for q in self.quotes if q.rule in ("transcript", ANSWER)), default=0)
        counts = Counter(m.party for m in self.mentions if m.party >= 0 and m.span.start < first)
        kinds = [Kind.PERSON, Kind.ORGANIZATION]  # a company may answer in its release, but gives no interview
        told = any(q.rule == ANSWER for q in self.quotes)
        able = [i for i in counts if self.parties[i].kind in (kinds[:1] if told else kinds)]
        return max(able, key=lambda i: (counts[i], " " in self.parties[i].name, -i), default=-1)

    def party_called(self, span: Span) -> int:
        """The party these capitalised words name though no mention was found there; -1 if none or several."""
        words = " ".join(self.seed.words(span).split())
        return self.surnames.get(words.casefold(), -1) if words[:1].isupper() else -1

    def is_party(self, k: int) -> bool:
        """Whether the one token `k` names a party, by mention or by surname."""
        m = self.mention_at.get(k)
        if m is not None and self.mentions[m].form is Form.NAME:
            return True
        return self.tokens[k].pos in ("NOUN", "PROPN") and self.party_called(self.span(k, k)) >= 0

    def is_named(self, k: int) -> bool:
        """Whether the token belongs to a name, or to a description that a name explains ("the lawyer, Ada Moe")."""
        m = self.mention_at.get(k)
        own = self.is_party(k) or (m is not None and self.mentions[m].form is Form.NAME)
        return own or any(self.tokens[c].dep == "appos" and self.is_party(c) for c in self.children[k])

    @cached_property
    def chunk_at(self) -> dict[int, tuple[int, int]]:
        """For each token the base noun phrase it lies in."""
        return {k: chunk for chunk in self.parse.chunks for k in range(*chunk)}

    @cached_property
    def block_ranges(self) -> dict[int, tuple[int, int]]:
        """For each block its tokens."""
        found: dict[int, tuple[int, int]] = {}
        for k, block in enumerate(self.parse.blocks):
            found[block] = (found.get(block, (k, k))[0], k + 1)
        return found

    def range(self, span: Span) -> tuple[int, int]:
        """The tokens that overlap a span, as a half-open range."""
        first = bisect_left(self.starts, span.start)
        if first > 0 and self.tokens[first - 1].end > span.start:
            first -= 1
        return first, max(first, bisect_left(self.starts, span.end))

    @cached_property
    def sentence_of(self) -> list[tuple[int, int]]:
        """For each token the first and the last token of the host's sentence around it, within its paragraph."""
        bounds: list[tuple[int, int]] = []
        first = 0
        for k, block in enumerate(self.parse.blocks):
            follows = k + 1 < len(self.tokens)
            last = not follows or self.parse.blocks[k + 1] != block or k + 1 in self.sentence_starts
            if last or self.ends_sentence(k):
                bounds += [(first, k)] * (k + 1 - first)
                first = k + 1
        return bounds

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last`, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def outside(self, k: int) -> bool:
        """Whether token `k` is the text's own word, in no quotation marks."""
        return self.quote_of[k] < 0

    def ends_sentence(self, k: int) -> bool:
        """Whether the sentence of the host text ends with token `k`."""
        token = self.tokens[k]
        if not self.outside(k):
            return self._quote_ends_sentence(k)
        follows = k + 1 < len(self.tokens) and k + 1 in self.sentence_starts
        return (token.tag == "." and token.text[:1] in ".!?…") or (follows and token.text.endswith((".", "!", "?")))

    def _quote_ends_sentence(self, k: int) -> bool:
        """A quotation closes the host's sentence where it ends with a full stop and something new begins."""
        q = self.quote_of[k]
        if self.last_character(q) not in ".!?…":
            return False
        after = self.range(self.quotes[q].marked)[1]
        while after < len(self.tokens) and self.tokens[after].text[0] in _LOOSE_MARKS:
            after += 1
        if after >= len(self.tokens):
            return True
        return self.tokens[after].text[:1].isupper() and not self._is_tag(after, self.last_character(q))

    def last_character(self, q: int) -> str:
        """The last character of a quotation that is no mark and no blank."""
        inside = self.seed.words(self.quotes[q].span).rstrip("'’”\"» ")
        return inside[-1:] or "."

    def _is_tag(self, k: int, last: str) -> bool:
        """`"Is it over?" Smith asked.`: a short sentence that is but a tag, though it follows a full stop."""
        reach = 5 if last == "." else 25
        for n, i in enumerate(range(k, min(k + reach, len(self.tokens)))):
            if self.tokens[i].tag == "." or not self.outside(i):
                return False
            if self.is_cue(i, "speech"):
                bare = last != "." or self.tokens[min(i + 1, len(self.tokens) - 1)].tag == "."
                return bare and n > 0 and not self._has_content(i)
        return False

    def _has_content(self, verb: int) -> bool:
        """Whether the verb brings its own words: `Smith said he would go`."""
        return any(
            c > verb and self.tokens[c].dep in ("ccomp", "dobj") and self.outside(c) for c in self.children[verb]
        )

    def left(self, q: int) -> list[int]:
        """The host's tokens before a quotation, from the start of its sentence, without what is quoted there."""
        quote = self.quotes[q]
        first = self.range(quote.marked)[0]
        low = max(self.block_ranges.get(quote.block, (first, first))[0], first - REACH)
        found = []
        for k in range(first - 1, low - 1, -1):
            if self.ends_sentence(k):
                break
            if self.outside(k):
                found.append(k)
        return found[::-1] if self._has_words(found) else []

    def right(self, q: int) -> list[int]:
        """The host's tokens behind a quotation, to the end of its sentence, without what is quoted there."""
        quote = self.quotes[q]
        last = self.range(quote.marked)[1]
        high = min(self.block_ranges.get(quote.block, (last, last))[1], last + REACH)
        if last >= high or self._quote_ends_sentence(last - 1):
            return []
        found = []
        for k in range(last, high):
            if self.outside(k):
                found.append(k)
            if self.ends_sentence(k):
                break
        return found if self._has_words(found) else []

    def stands_alone(self, q: int) -> bool:
        """Whether a quotation is a sentence of its own, built into none of the host's."""
        ends = self.quotes[q].grade is Grade.STATEMENT or self.last_character(q) in ",?!" or not self.right(q)
        return ends and not self.left(q)

    def _has_words(self, tokens: Sequence[int]) -> bool:
        return any(self.tokens[k].text[:1].isalnum() for k in tokens)

    def climb(self, k: int) -> Iterator[int]:
        """The tokens above `k` in the tree, nearest first."""
        seen = 0
        while self.tokens[k].head != k and seen < 60:
            k = self.tokens[k].head
            seen += 1
            yield k

    def is_cue(self, k: int, section: str) -> bool:
        """Whether token `k` is a verb of that section of the cue verbs; phrasal cues ("put it") are speech."""
        token = self.tokens[k]
        if token.pos not in VERBS or token.dep == "aux":
            return False
        return token.lemma.lower() in lexicon.words("cue_verbs", section) or (
            section == "speech" and self.phrasal(k) is not None
        )

    def phrasal(self, k: int) -> int | None:
        """The second token of a phrasal cue that begins with the verb `k`."""
        for i in range(k + 1, min(k + 3, len(self.tokens))):
            pair = f"{self.tokens[k].lemma.lower()} {self.tokens[i].text.lower()}"
            if pair in lexicon.words("cue_phrases", "phrasal"):
                return i
        return None

    def in_title(self, q: int) -> bool:
        """Whether a quotation stands in the title, a heading, or a short first line where no title is known."""
        block = self.quotes[q].block
        return self.seed.blocks[block].label in HEADS or block == self._first_line

    @cached_property
    def _first_line(self) -> int:
        first = self.parse.blocks[0] if self.parse.blocks else -1
        if first < 0 or any(block.label is Label.TITLE for block in self.seed.blocks):
            return -1
        span = self.seed.blocks[first].span
        return first if span.end - span.start < TITLE_LENGTH and len(self.block_ranges) > 1 else -1
