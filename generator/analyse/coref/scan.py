"""Third-person pronouns and nominals of a text, outside quotation marks: what is there to be resolved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator import lexicon
from generator.analyse.quotes import marks
from generator.model import READ_LABELS, Form, Kind, Label, Mention, Parse, Seed, Sentence, Span

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_INTRODUCING = frozenset({"a", "an", "one", "another", "some", "my", "his", "her", "its", "their", "our", "whose"})
_NOUNS = (
    ("male", Kind.PERSON, "m"),
    ("female", Kind.PERSON, "f"),
    ("person", Kind.PERSON, ""),
    ("organization", Kind.ORGANIZATION, "n"),
    ("country", Kind.COUNTRY, "n"),
)
_DOCUMENT = (Kind.WORK, "n")


class Anaphor(NamedTuple):
    """An expression to be resolved: its mention (party -1), head token, and what it asks of its antecedent."""

    mention: Mention
    head: int
    plural: bool
    gender: str  # m | f | n | "" (either)
    kinds: frozenset[Kind]
    introduces: bool = False  # "a former engineer": somebody new


def find(seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], named: tuple[Mention, ...]) -> tuple[Anaphor, ...]:
    """Pronouns and nominals in order of the text; none has a name for its head or stands in quotation marks."""
    quoted = quoted_tokens(seed, parse)
    names = frozenset(heads(parse, [m.span for m in named]))
    starts = [s.span.start for s in sentences]
    found = [a for a in (*_pronouns(parse), *_nominals(seed, parse)) if a.head not in quoted | names]
    found.sort(key=lambda a: (a.head, a.mention.span))
    return tuple(_placed(a, max(bisect_right(starts, a.mention.span.start) - 1, 0)) for a in found)


def heads(parse: Parse, spans: Sequence[Span]) -> list[int]:
    """The head token of each span: the one whose own head lies outside."""
    starts = [t.start for t in parse.tokens]
    return [head(parse, bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in spans]


def head(parse: Parse, first: int, last: int) -> int:
    """The head token of a token range."""
    found = (k for k in range(first, last) if not first <= parse.tokens[k].head < last)
    return next(found, max(min(last, len(parse.tokens)) - 1, 0))


def quoted_tokens(seed: Seed, parse: Parse) -> frozenset[int]:
    """The tokens that stand in quotation marks."""
    starts = [t.start for t in parse.tokens]
    runs = (
        run.marked
        for block in seed.blocks
        if block.label in READ_LABELS
        for run in marks.scan(seed.text, block.span, depth=0)
    )
    return frozenset(k for span in runs for k in range(bisect_left(starts, span.start), bisect_left(starts, span.end)))


def _placed(anaphor: Anaphor, sentence: int) -> Anaphor:
    m = anaphor.mention
    return anaphor._replace(mention=Mention(m.span, m.block, sentence, m.kind, m.form, m.rule))


@cache
def _table() -> dict[str, tuple[bool, str, frozenset[Kind]]]:
    return {
        row["word"]: (
            row["number"] == "plur",
            row["gender"],
            frozenset(Kind(k) for k in row["kinds"].split("|")),
        )
        for row in lexicon.table("pronouns")
    }


def _pronouns(parse: Parse) -> Iterator[Anaphor]:
    for t in parse.tokens:
        entry = _table().get(t.text.lower()) if t.tag in ("PRP", "PRP$") else None
        if entry is None or t.dep == "expl" or _is_empty_it(parse, t.i):
            continue
        plural, gender, kinds = entry
        kind = Kind.PERSON if Kind.PERSON in kinds else Kind.ORGANIZATION
        mention = Mention(Span(t.start, t.end), parse.blocks[t.i], 0, kind, Form.PRONOUN, "pronoun")
        yield Anaphor(mention, t.i, plural, gender, kinds)


def _is_empty_it(parse: Parse, k: int) -> bool:
    """`It is clear that …`, `it rained`: "it" that stands for nothing."""
    token = parse.tokens[k]
    if token.text.lower() != "it" or token.dep not in ("nsubj", "nsubjpass"):
        return False
    verb = parse.tokens[token.head]
    after = parse.tokens[token.head + 1 : token.head + 6]
    return verb.lemma in ("be", "seem", "appear", "take", "turn") and any(
        t.head == verb.i and t.dep in ("acomp", "ccomp", "xcomp", "attr", "oprd") for t in after
    )


def _nominals(seed: Seed, parse: Parse) -> Iterator[Anaphor]:
    """Definite noun phrases ("the minister") and phrases that introduce a person ("a former engineer").

    Titles leave the article out ("Minister tells firm to stop").
    """
    for first, last in parse.chunks:
        top = head(parse, first, last)
        token = parse.tokens[top]
        opening = parse.tokens[first].text.lower()
        asked = _asks(token.lemma.lower()) if token.pos in ("NOUN", "PROPN", "ADJ") else None
        title = seed.blocks[parse.blocks[first]].label in (Label.TITLE, Label.HEADING)
        if asked is None or token.tag in ("NNS", "NNPS") or not (title or opening in _DEFINITE | _INTRODUCING):
            continue
        kind, gender = asked
        introduces = opening in _INTRODUCING
        if introduces and kind not in (Kind.PERSON, Kind.WORK):
            continue
        span = Span(parse.tokens[first].start, token.end)
        mention = Mention(span, parse.blocks[first], 0, kind, Form.NOMINAL, "nominal")
        yield Anaphor(mention, top, False, gender, frozenset({kind}), introduces)


@cache
def _asks(lemma: str) -> tuple[Kind, str] | None:
    """Kind and gender a common noun stands for; None if it is none of those that stand for somebody or a document."""
    for section, kind, gender in _NOUNS:
        if lemma in lexicon.words("nominals", section):
            return kind, gender
    return _DOCUMENT if lemma in lexicon.words("cue_nouns", "document") else None
