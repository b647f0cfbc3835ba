"""The dependency tree as relations read it: children, subjects, objects, and who stands behind a word.

Labels are the ClearNLP dependencies (Choi & Palmer 2012) that the English models give.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import lexicon
from generator.model import Kind, Mention, Parse, Party, Token

_SUBJECTS = ("nsubj", "csubj")
_OBJECTS = ("dobj", "dative", "obj")
_PREPOSITIONS = ("prep", "dative", "agent", "prt")
_CLIMB = 6  # verbs up the tree among which a shared subject is looked for
_DATELINE = 16  # tokens in which a dateline ends
_DASHES = ("-", "–", "—", "--", "_")
_SIDES = ("pro", "anti")
_NO_PARTIES = (Kind.EVENT, Kind.WORK)


class Tree:
    """A parse with the parties laid to its tokens."""

    def __init__(self, parse: Parse, mentions: tuple[Mention, ...], parties: tuple[Party, ...]) -> None:
        self.tokens = parse.tokens
        self.below: list[list[Token]] = [[] for _ in parse.tokens]
        for token in parse.tokens:
            if token.head != token.i:
                self.below[token.head].append(token)
        self.dateline = _dateline(parse)
        self.party = _parties_of_tokens(parse, mentions, parties)

    def children(self, token: Token, *deps: str) -> list[Token]:
        """The children of a token, those with one of these labels if any are given."""
        return [child for child in self.below[token.i] if not deps or child.dep in deps]

    def head(self, token: Token) -> Token:
        """The token above; a root is its own head."""
        return self.tokens[token.head]

    def lemma(self, token: Token) -> str:
        """The lemma in lower case."""
        return token.lemma.lower()

    def above(self, token: Token) -> Iterator[Token]:
        """The tokens above, nearest first, the root last."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def parties(self, tokens: Iterable[Token]) -> tuple[int, ...]:
        """The parties these words stand for, with those joined to them by "and", each once."""
        found: list[int] = []
        for token in tokens:
            for one in self.joined(token):
                found += [party for party in self._behind(one) if party not in found]
        return tuple(found)

    def joined(self, token: Token) -> list[Token]:
        """A word and those coordinated with it."""
        chain = [token]
        for one in chain:
            chain += [child for child in self.children(one, "conj") if child.pos in ("NOUN", "PROPN", "PRON")]
        return chain

    def _behind(self, token: Token) -> list[int]:
        if token.i in self.party:
            return [self.party[token.i]]
        if token.pos == "PROPN":
            return []
        named = [self.party[child.i] for child in self.children(token, "appos") if child.i in self.party]
        return named[:1]

    def subjects(self, verb: Token) -> list[Token]:
        """Who does what the verb says: its own subject, or the one it shares with the verb or noun above."""
        for _ in range(_CLIMB):
            if own := self.children(verb, *_SUBJECTS):
                return self._antecedents(verb, own)
            shared = [] if self.children(verb, "nsubjpass") else self._from_above(verb)
            if shared is not None:
                return shared
            verb = self.head(verb)
        return []

    def _from_above(self, verb: Token) -> list[Token] | None:
        """The doer of a verb without a subject of its own; None where it is the doer of the verb above."""
        above = self.head(verb)
        if verb.dep == "acl":
            return [above] if verb.tag == "VBG" else []
        if verb.dep in ("xcomp", "advcl") and (urged := self._urged(above, verb)):
            return urged
        if verb.dep == "pcomp":
            return self.accused(verb)
        finite = verb.tag not in ("VBG", "VB", "VBN")
        if verb.dep not in ("conj", "xcomp", "advcl") or (finite and verb.dep == "advcl"):
            return []
        return self._antecedents(above, self.children(above, "nsubjpass")) or None

    def _urged(self, above: Token, verb: Token) -> list[Token]:
        """Y of "X urged Y to do" and "X called on Y to do"."""
        if verb.dep == "xcomp" and self.lemma(above) in lexicon.words("relation_words", "object control"):
            return self.children(above, *_OBJECTS) or self.after(above, "on", "upon")
        called = self.infinitive(verb) and self.lemma(above) in lexicon.words("relation_words", "appealing")
        return self.after(above, "on", "upon", "to") if called else []

    def accused(self, verb: Token) -> list[Token]:
        """Y of "X accused Y of doing", for "doing"."""
        accusing = self.head(self.head(verb))
        if self.lemma(accusing) not in lexicon.words("relation_words", "accusing"):
            return []
        return self.passive_subjects(accusing) or self.children(accusing, *_OBJECTS)

    def passive_subjects(self, verb: Token) -> list[Token]:
        """Whom the verb in the passive befalls."""
        own = self.children(verb, "nsubjpass")
        if own:
            return self._antecedents(verb, own)
        if verb.tag == "VBN" and verb.dep == "acl":
            return [self.head(verb)]
        above = self.head(verb)
        shared = verb.dep in ("conj", "xcomp") and verb.tag == "VBN" and not self.children(verb, "nsubj")
        return self._antecedents(above, self.children(above, "nsubjpass")) if shared else []

    def is_passive(self, verb: Token) -> bool:
        """Whether the verb stands in the passive."""
        if self.children(verb, "nsubjpass", "auxpass", "agent"):
            return True
        return verb.tag == "VBN" and verb.dep == "acl"

    def objects(self, verb: Token) -> list[Token]:
        """The objects, direct and indirect, or the one who is told or urged to do something."""
        own = [child for child in self.children(verb, *_OBJECTS) if child.pos != "ADP"]
        if own:
            return [child for child in own if self.lemma(child) != "it"]  # "it" here is seldom a party
        clauses = [clause for clause in self.children(verb, "ccomp", "xcomp") if self.infinitive(clause)]
        return [subject for clause in clauses for subject in self.children(clause, "nsubj")]

    def infinitive(self, verb: Token) -> bool:
        """Whether it is an infinitive with "to"."""
        return verb.tag == "VB" and any(child.text.lower() == "to" for child in self.children(verb, "aux"))

    def owners(self, noun: Token) -> list[Token]:
        """Whose it is: "Norvia's threat", not "Norvia 'threat' to", where the mark opens a quotation."""
        return [
            owner
            for owner in self.children(noun, "poss")
            if all(mark.start == owner.end for mark in self.children(owner, "case"))
        ]

    def after(self, token: Token, *prepositions: str) -> list[Token]:
        """The nouns after one of these prepositions that hangs on the token."""
        found = []
        for child in self.children(token, *_PREPOSITIONS):
            if self.lemma(child) in prepositions:
                found += self.children(child, "pobj")
        return found

    def _antecedents(self, verb: Token, subjects: list[Token]) -> list[Token]:
        """ "who" stands for the noun its clause hangs on, a dateline for the subject put under it."""
        if verb.dep == "relcl" and any(s.tag in ("WP", "WDT") for s in subjects):
            return [self.head(verb)]
        return [s for subject in subjects for s in self._past_dateline(subject)]

    def _past_dateline(self, subject: Token) -> list[Token]:
        if subject.i not in self.dateline:
            return [subject]
        return [child for child in self.children(subject, "appos") if child.i not in self.dateline]


def _dateline(parse: Parse) -> frozenset[int]:
    """The tokens of "MOSCOW (Agency) -" at the start of a block."""
    found: list[int] = []
    for first, last in parse.sentences:
        opening = parse.tokens[first : min(last, first + _DATELINE)]
        dash = next((token.i for token in opening if token.text in _DASHES), first)
        words = parse.tokens[first:dash]
        if words and words[0].text.isupper() and not any(token.pos in ("VERB", "AUX") for token in words):
            found += range(first, dash)
    return frozenset(found)


def _parties_of_tokens(parse: Parse, mentions: tuple[Mention, ...], parties: tuple[Party, ...]) -> dict[int, int]:
    known = [m for m in mentions if 0 <= m.party < len(parties) and parties[m.party].kind not in _NO_PARTIES]
    starts = {token.start: token.i for token in parse.tokens if not _sided(parse, token)}
    found: dict[int, int] = {}
    for mention in known:
        at = starts.get(mention.span.start)
        while at is not None and at < len(parse.tokens) and parse.tokens[at].start < mention.span.end:
            found[at] = mention.party
            at += 1
    return found


def _sided(parse: Parse, token: Token) -> bool:
    """ "pro-Beijing candidates": said of somebody else."""
    if token.i < 2:
        return False
    side, mark = parse.tokens[token.i - 2 : token.i]
    return mark.text in _DASHES and mark.end == token.start and side.text.lower() in _SIDES
