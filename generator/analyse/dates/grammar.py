"""The grammar of date expressions: patterns from the data files, matched on a text, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from generator import lexicon
from generator.model import Span

_BLANKS = "\t\n\r\v\f\u00a0\u2002\u2003\u2007\u2009\u202f"
_FLAT = str.maketrans(dict.fromkeys(_BLANKS, " ") | dict.fromkeys("’‘", "'"))
_CLASSES = ("month", "fullmonth", "holiday", "season", "weekday", "unit", "ordinal")
_REACH = 48  # characters around a cue within which its expression lies
_NAME = re.compile(r"\{([a-z]+)\}")


class Found(NamedTuple):
    """Words that match a pattern: the rule, their span, and what each named part caught."""

    span: Span
    rule: str
    parts: Mapping[str, str]
    spans: Mapping[str, Span]

    def part(self, *names: str) -> str:
        """The first of these parts that caught something, "" if none did."""
        return next((self.parts[name] for name in names if self.parts.get(name)), "")


def flat(text: str) -> str:
    """`text`, character for character, with every blank a space and every curly apostrophe straight."""
    return text.translate(_FLAT)


def scan(flat_text: str, within: Span, on: Mapping[str, bool]) -> list[Found]:
    """Every match of a rule that is on, left to right, none overlapping: the first and longest."""
    found = [
        (_words_span(match), -match.end(), order, rule, match)
        for window in _windows(flat_text, within)
        for order, rule, pattern in _wanted(flat_text, window)
        if on[rule]
        for match in pattern.finditer(flat_text, *window)
    ]
    chosen: list[Found] = []
    free = within.start
    for span, _, _, rule, match in sorted(found, key=lambda f: (f[0].start, *f[1:3])):
        if span.start >= free:
            chosen.append(_found(rule, match))
            free = match.end()
    return chosen


def _windows(flat_text: str, within: Span) -> list[Span]:
    """The stretches around the words that every date expression has one of: only there patterns are tried."""
    windows: list[Span] = []
    for match in _cues()["any"].finditer(flat_text, *within):
        start, end = max(within.start, match.start() - _REACH), min(within.end, match.end() + _REACH)
        if windows and start <= windows[-1].end:
            windows[-1] = Span(windows[-1].start, end)
        else:
            windows.append(Span(start, end))
    return windows


def _wanted(flat_text: str, window: Span) -> Iterator[tuple[int, str, re.Pattern[str]]]:
    """The patterns of whose main class a word stands in the window."""
    here = {name for name, pattern in _cues().items() if pattern.search(flat_text, *window)}
    for order, (rule, need, pattern) in enumerate(_patterns()):
        if need in here:
            yield order, rule, pattern


def rules() -> tuple[str, ...]:
    """The names of all rules of the grammar, in the order of the data file."""
    return tuple(dict.fromkeys(rule for rule, _, _ in _patterns()))


def value_of(kind: str, word: str) -> str:
    """What a word of a class counts as ("" if it is none): `value_of("month", "Sept.")` is "9"."""
    for pattern, value in _words(kind):
        if pattern.fullmatch(word):
            return word if value == "=" else value
    return ""


def shift_of(word: str) -> int:
    """-1 for "last", 1 for "next", 0 for "this"."""
    return int(value_of("shift", word) or 0)


def part_of_day(words: str) -> str:
    """The TIMEX3 code of the part of a day that words name ("last night" is "NI"), "" if they name none."""
    return next((value for pattern, value in _words("daypart") if pattern.search(words)), "")


def holiday(words: str) -> str:
    """When the feast of that name falls, as dates_holidays.tsv says it."""
    rows = lexicon.table("dates_holidays")
    return next((row["when"] for row in rows if re.fullmatch(row["name"], words)), "")


def _found(rule: str, match: re.Match[str]) -> Found:
    parts = {name: words for name, words in match.groupdict().items() if words}
    spans = {name: Span(*match.span(name)) for name in parts}
    return Found(_words_span(match), rule, parts, spans)


def _words_span(match: re.Match[str]) -> Span:
    """The expression itself: the part `words` where the pattern needs more around it."""
    return Span(*match.span("words" if "words" in match.re.groupindex else 0))


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Rule, main class ("any" if none) and pattern of every row."""
    rows = lexicon.table("dates_patterns")
    return tuple((row["rule"], _need(row["pattern"]), re.compile(_expand(row["pattern"]))) for row in rows)


def _need(pattern: str) -> str:
    return next((name for name in _CLASSES if f"{{{name}}}" in pattern), "any")


@cache
def _cues() -> Mapping[str, re.Pattern[str]]:
    """What the words of each class look like, and under "any" those of all."""
    cues = {name: re.compile(_expand(rf"\b{{{name}}}")) for name in (*_CLASSES, "cue")}
    every = "|".join(pattern.pattern for pattern in cues.values())
    return {**cues, "any": re.compile(every)}


@cache
def _words(kind: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = lexicon.table("dates_words")
    return tuple((re.compile(row["word"]), row["value"]) for row in rows if row["class"] == kind)


@cache
def _pieces() -> Mapping[str, str]:
    pieces = {row["name"]: row["piece"] for row in lexicon.table("dates_macros")}
    for row in lexicon.table("dates_words"):
        kind = row["class"]
        pieces[kind] = f"{pieces[kind]}|{row['word']}" if kind in pieces else row["word"]
    pieces["holiday"] = "|".join(row["name"] for row in lexicon.table("dates_holidays"))
    return pieces


def _expand(pattern: str) -> str:
    """`pattern` with its {names} replaced, pieces within pieces too."""
    while _NAME.search(pattern):
        pattern = _NAME.sub(lambda name: f"(?:{_pieces()[name[1]]})", pattern)
    return pattern
