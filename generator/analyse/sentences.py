"""Sentences: the model's, mended where news text misleads it.

A rule looks at the words left and right of a possible boundary. `JOINS` undo a boundary of the model,
`SPLITS` add one. Boundaries always lie between tokens, so the token ranges partition each block.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator import lexicon
from generator.config import DEFAULT, Settings
from generator.model import Parse, Seed, Sentence, Span

WINDOW = 48
"""Characters looked at on each side of a boundary."""

LONGEST = 150
"""Tokens beyond which nothing more is joined to a sentence, however much it lacks an end mark."""

_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_STOP_AND_MARK = re.compile(r"[.…][\"'”’»)\]]+$")
_WORD = re.compile(r"([A-Za-z]+)\.$")
_INITIAL = re.compile(r"(?:^|[\s(“\"'‘.-])[A-Z]\.$")
_DOTTED = re.compile(r"(?:\b[A-Za-z]\.){2,}$")
_LOWER = re.compile(r"[,;)\]]|[a-z][a-z'’-]*(?![A-Za-z0-9.@/])|[a-z]+\. ")
_OPENS = re.compile(r"[\"'“‘«(\[]*[A-Z0-9]")
_OPENS_QUOTED = re.compile(r"[\"'“‘«][\"'“‘«(\[]*[A-Z]")
_NAME_OR_NUMBER = re.compile(r"[\"'“‘]?[A-Z0-9]")
_FIRST_WORD = re.compile(r"[\"'“‘«(\[]*([A-Za-z]+)")


def split(seed: Seed, parse: Parse, settings: Settings = DEFAULT) -> tuple[Sentence, ...]:
    """The sentences of the seed in order; each lies in one block and has no blanks at its ends.

    A dateline ("OSLO (Agency) —") is a sentence of its own, so that what it opens reads well by itself.
    """
    found = []
    for first, last in _ranges(seed, parse, settings):
        span = _trim(seed.text, parse.tokens[first].start, parse.tokens[last - 1].end)
        if span.start < span.end:
            found.append(Sentence(span, parse.blocks[first], first, last))
    return tuple(found)


# ------------------------------------------------------------------------------------------------- rules


def lower_case(left: str, right: str) -> bool:
    """A sentence does not go on in small letters."""
    return bool(_LOWER.match(right))


def no_end_mark(left: str, right: str) -> bool:
    """A sentence ends with a full stop, a question mark or an exclamation mark."""
    return not _END.search(left)


def before_name(left: str, right: str) -> bool:
    """ "Sgt. Brown", "No. 5", "Rs. 300"."""
    return _last_word(left) in lexicon.words("sentences", "title") and bool(_NAME_OR_NUMBER.match(right))


def initial(left: str, right: str) -> bool:
    """ "J. Brown", but "Plan B. The next …"."""
    return bool(_INITIAL.search(left)) and not _starter(right)


def dotted(left: str, right: str) -> bool:
    """ "U.S. troops", "10 a.m. Thursday", "Brown Inc. shares", but "in the U.S. The …"."""
    return _abbreviated(left) and not _starter(right) and not _OPENS_QUOTED.match(right)


def stop_and_mark(left: str, right: str) -> bool:
    """ "… by the U.S." But …": a full stop, a closing mark, and a new beginning."""
    return bool(_STOP_AND_MARK.search(left)) and bool(_OPENS.match(right))


def new_start(left: str, right: str) -> bool:
    """ "… her life. 'Mr Brown said": an end mark, then a quotation or a word that begins sentences."""
    if not left.endswith((".", "!", "?")) or left.endswith("..") or before_name(left, right):
        return False
    if _INITIAL.search(left):
        return False
    return _starter(right) or (bool(_OPENS_QUOTED.match(right)) and not _abbreviated(left))


@dataclass(frozen=True, slots=True)
class Rule:
    """A judgement on the words left and right of a boundary."""

    name: str
    applies: Callable[[str, str], bool]


JOINS = (
    Rule("lower case", lower_case),
    Rule("no end mark", no_end_mark),
    Rule("before name", before_name),
    Rule("initial", initial),
    Rule("dotted", dotted),
)
SPLITS = (Rule("stop and mark", stop_and_mark), Rule("new start", new_start))


# ------------------------------------------------------------------------------------------------ working


def _ranges(seed: Seed, parse: Parse, settings: Settings) -> Iterator[tuple[int, int]]:
    """The token ranges of the mended sentences."""
    model = _shifted(seed.text, parse)
    dateline = seed.meta.dateline.span if seed.meta.dateline and settings.on("after dateline") else None
    joins, splits = (tuple(rule for rule in rules if settings.on(rule.name)) for rules in (JOINS, SPLITS))
    first = 0
    for i in range(1, len(parse.tokens)):
        opened = dateline is not None and parse.tokens[i - 1].end <= dateline.end <= parse.tokens[i].start
        opened = opened or parse.blocks[i] != parse.blocks[i - 1]
        if opened or _bounds(seed.text, parse, i, i - first, joins if i in model else None, splits):
            yield first, i
            first = i
    if parse.tokens:
        yield first, len(parse.tokens)


def _bounds(
    text: str, parse: Parse, i: int, length: int, joins: tuple[Rule, ...] | None, splits: tuple[Rule, ...]
) -> bool:
    """Whether a sentence begins at token `i`, where the one before has `length` tokens so far.

    `joins` are the rules that may undo the model's boundary, None where it sees none.
    """
    at = parse.tokens[i].start
    if joins is None and (not text[at - 1].isspace() or parse.tokens[i].text.isspace()):
        return False
    left, right = text[max(0, at - WINDOW) : at].rstrip(), text[at : at + WINDOW].lstrip()
    if joins is not None:
        return length > LONGEST or not any(rule.applies(left, right) for rule in joins)
    return any(rule.applies(left, right) for rule in splits)


def _shifted(text: str, parse: Parse) -> set[int]:
    """The model's boundaries, those on the wrong side of a quotation mark moved over it."""
    return {_over_mark(text, parse, first) for first, _ in parse.sentences}


def _over_mark(text: str, parse: Parse, i: int) -> int:
    tokens = parse.tokens
    if not 0 < i < len(tokens) - 1 or parse.blocks[i - 1] != parse.blocks[i + 1]:
        return i
    touches_left = tokens[i - 1].end == tokens[i].start
    if tokens[i].text in _MARKS and touches_left and tokens[i].end < tokens[i + 1].start:
        return i + 1
    if tokens[i - 1].text in _MARKS and touches_left and i > 1 and tokens[i - 2].end < tokens[i - 1].start:
        return i - 1
    return i


_MARKS = frozenset("\"'“”‘’«»")


def _abbreviated(left: str) -> bool:
    return bool(_DOTTED.search(left)) or _last_word(left) in lexicon.words("sentences", "company")


def _last_word(left: str) -> str:
    found = _WORD.search(left)
    return found.group(1) if found else ""


def _starter(right: str) -> bool:
    found = _FIRST_WORD.match(right)
    return found is not None and found.group(1) in lexicon.words("sentences", "starter")


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
