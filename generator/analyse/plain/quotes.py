"""Quotations in a language of which no grammar is known: their marks, their length and how they begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.analyse import language
from generator.analyse.language import Language
from generator.analyse.plain import marks
from generator.analyse.plain.scripts import count
from generator.analyse.quotes import groups
from generator.analyse.quotes.marks import Run
from generator.config import Settings
from generator.model import READ_LABELS, Grade, Label, Quote, Seed, Sentence, Span

_ENDS = ".!?…。！？؟।"
_PART = 6  # words of a run that no end mark closes, at most, for it to be a part of somebody else's sentence
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_COMMA = re.compile(r"\s*[,，]\s*(\w*)")
_BEFORE = re.compile(r"([^\W\d_]+)[\s,:]*$")


class Setting(NamedTuple):
    """A run in its paragraph: its words, what stands before and behind it, and the fewest words of a statement."""

    inside: str
    before: str
    after: str
    tongue: Language
    shortest: int


class Rule(NamedTuple):
    """A grading rule: the grade if `holds`."""

    name: str
    holds: Callable[[Setting], bool]
    grade: Grade


def _is_address(s: Setting) -> bool:
    return _ADDRESS.fullmatch(s.inside) is not None


def _is_work(s: Setting) -> bool:
    """`der Film „Das Boot“`: behind the kind of work it names."""
    before = _BEFORE.search(s.before)
    return before is not None and before[1] in s.tongue.section("works")


def _is_short(s: Setting) -> bool:
    return count(s.inside) <= s.shortest


def _is_part(s: Setting) -> bool:
    """No end mark, no tag behind it, no colon before it, and few words or a small letter to begin with."""
    if s.inside[-1:] in _ENDS + "," or _is_tagged(s) or s.before.rstrip()[-1:] in (":", "："):
        return False
    return count(s.inside) <= _PART or s.inside[:1].islower()


def _is_tagged(s: Setting) -> bool:
    """Whether a comma follows, and then a word of saying; the comma alone where the run begins like a sentence."""
    comma = _COMMA.match(s.after)
    if comma is None:
        return False
    return not s.inside[:1].islower() or comma[1] in s.tongue.section("cue verbs")


def _is_title_case(s: Setting) -> bool:
    """`der »Altwiler Anzeiger«`: two words or more, each with a capital, and no end mark."""
    words = s.inside.split()
    return 2 <= len(words) <= 5 and all(w[:1].isupper() for w in words) and s.inside[-1] not in _ENDS + ","


RULES = (
    Rule("quoted address", _is_address, Grade.NAME),
    Rule("quoted title of a work", _is_work, Grade.NAME),
    Rule("quoted title case", _is_title_case, Grade.NAME),
    Rule("short run", _is_short, Grade.FRAGMENT),
    Rule("part of a sentence", _is_part, Grade.FRAGMENT),
)
"""In order; the first that holds decides. Where none does, the run is a statement ("quotation")."""


def find(seed: Seed, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[Quote, ...]:
    """Every quoted run of the blocks the analysis reads and every block quotation, in order, speakers not yet known."""
    blocks = [(i, block.span) for i, block in enumerate(seed.blocks) if block.label in READ_LABELS]
    found = [(n, run) for n, (_, span) in enumerate(blocks) for run in _runs(seed, *blocks[n])]
    grouped = groups.number(seed.text, [span for _, span in blocks], found)
    starts = [sentence.span.start for sentence in sentences]
    order: dict[int, int] = {}
    quotes = []
    for (n, run), group in zip(found, grouped, strict=True):
        quote = _quote(seed, blocks[n], run, starts, settings)
        quotes.append(replace(quote, group=order.setdefault(group, len(order))))
    return tuple(quotes)


def _runs(seed: Seed, block: int, span: Span) -> tuple[Run, ...]:
    if seed.blocks[block].label is Label.QUOTE_BLOCK:
        return (Run(span, span, "block", True),)
    return marks.scan(seed.text, span)


def _quote(seed: Seed, block: tuple[int, Span], run: Run, starts: Sequence[int], settings: Settings) -> Quote:
    index, within = block
    sentence = max(bisect_right(starts, run.span.start) - 1, 0)
    before, after = seed.text[within.start : run.marked.start], seed.text[run.marked.end : within.end]
    setting = Setting(
        seed.words(run.span), before[-80:], after[:80], language.of(seed, settings), settings.quotes.fragment_words
    )
    grade, rule = (Grade.STATEMENT, "block quotation") if run.family == "block" else _grade(setting, settings)
    return Quote(run.span, run.marked, index, sentence, grade, rule, 0, run.nested)


def _grade(setting: Setting, settings: Settings) -> tuple[Grade, str]:
    for rule in RULES:
        if settings.on(rule.name) and rule.holds(setting):
            return rule.grade, rule.name
    return Grade.STATEMENT, "quotation"
