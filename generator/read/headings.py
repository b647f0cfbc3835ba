"""Lines taken for subheadings that are something else: questions of an interview, clocks, a page of contents."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.config import Settings
from generator.lexicon import patterns, words
from generator.model import TEXT_LABELS, Label, Span

Labelled = tuple[Span, Label, str]


class Rule(NamedTuple):
    """A named rule: the label of a line that was taken for a subheading and `holds`."""

    name: str
    label: Label
    holds: Callable[[str], bool]


_QUOTED = re.compile(r"[“”\"„«»]")
_BOLD = re.compile(r"(\*\*|__)[^*_]+\1")
_WORD = re.compile(r"[^\W\d_]+")
_QUESTIONS = 3  # that speak to somebody, by which a page is an interview
_ROW = 4  # short lines, from which they are a list
_SENTENCE = 8  # words of a heading that ends with a full stop, from which it is a sentence of the text


def relabel(text: str, found: Sequence[Labelled], settings: Settings) -> list[Labelled]:
    """The lines of a page, those that are no subheadings with the label of what they are."""
    asked = settings.on(QUESTION) and interview([span.of(text) for span, label, _ in found if _spoken(label)])
    told = [_other(text, line, asked, settings) if line[1] is Label.HEADING else line for line in found]
    return _lists(told) if settings.on(LISTED) else told


QUESTION = "question of an interview"
LISTED = "one of several short lines"
NOTHING = "nothing stands under it"
GUESSED = "subheading"
"""The rule that takes a line for a subheading by its shape alone."""


def _lists(found: Sequence[Labelled]) -> list[Labelled]:
    """Short lines in a row are items of a list: a subheading has text under it."""
    told: list[Labelled] = []
    last = max((span for span, label, _ in found if label in TEXT_LABELS), default=Span(0, 0))
    for guessed, group in groupby(found, key=lambda line: line[1] is Label.HEADING and line[2] == GUESSED):
        run = list(group)
        if guessed and run[0][0] > last:
            told += [(span, Label.RELATED, NOTHING) for span, _, _ in run]
            continue
        listed = guessed and len(run) >= _ROW
        told += [(span, Label.LIST, LISTED) for span, _, _ in run] if listed else run
    return told


def interview(lines: Sequence[str]) -> bool:
    """Whether lines of a text are questions and answers: some short lines ask, and speak to the one who answers."""
    asked = [line for line in lines if question(line)]
    spoken = [line for line in asked if _speaks(line)]
    answers = sum(_answers(line) for line in lines if not question(line))
    return len(asked) > _QUESTIONS and len(spoken) * 2 >= len(asked) and answers >= 2


def question(line: str) -> bool:
    """Whether a line is a question nobody is quoted with, or stands in bold as questions of interviews do; not long."""
    plain = line.strip().strip("*_ ")
    asks = plain[-1:] in ("?", "？", "؟") and not _QUOTED.search(plain)
    return len(line) <= 300 and (asks or bool(_BOLD.fullmatch(line.strip())))


def _spoken(label: Label) -> bool:
    return label in TEXT_LABELS or label is Label.HEADING


def _answers(line: str) -> bool:
    """Whether somebody speaks of themselves, in no quotation marks."""
    own = words("kinds_address", "of oneself")
    return not _QUOTED.search(line) and any(word.lower() in own for word in _WORD.findall(line))


def _speaks(line: str) -> bool:
    said = _WORD.findall(line)
    return any(
        word in words("kinds_address", "") or word.lower() in words("kinds_address", "any case") for word in said
    )


def _other(text: str, line: Labelled, asked: bool, settings: Settings) -> Labelled:
    words_of = line[0].of(text)
    if asked and question(words_of):
        return line[0], Label.BODY, QUESTION
    for rule in RULES:
        if settings.on(rule.name) and rule.holds(words_of):
            return line[0], rule.label, rule.name
    return line


def _sentence(line: str) -> bool:
    return line.endswith(".") and len(line.split()) >= _SENTENCE


def _matches(section: str) -> Callable[[str], bool]:
    return lambda line: patterns("headings")[section].search(line) is not None


RULES = (
    Rule("clock of an entry", Label.BODY, _matches("clock")),
    Rule("contents page", Label.NAVIGATION, _matches("contents")),
    Rule("pointer to another page", Label.RELATED, _matches("pointer")),
    Rule("address", Label.BODY, _matches("address")),
    Rule("end of a release", Label.TRAILER, _matches("end")),
    Rule("kind of document", Label.KICKER, _matches("kind")),
    Rule("sentence of the text", Label.BODY, _sentence),
)
"""Asked in order of a line that was taken for a subheading."""
