"""Date stamps: the lines by which a page says when it was published and updated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.lexicon import derived, recent, sections
from generator.model import Span
from generator.read import days as calendar
from generator.read.days import Unsure
from generator.text import fold

_LONGEST = 160
_TIME = re.compile(
    r"T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?"
    r"|\d{1,2}[時시点]\s?\d{1,2}[分분]"
    r"|\b\d{1,2}[:.h]\d{2}(?::\d\d)?(?: ?[apAP]\.?[mM]\b\.?)?"
    r"|\b\d{1,2} ?[apAP]\.?[mM]\b\.?"
    r"|\b\d{4}(?= GMT\b)"
)
_WORD = re.compile(r"[^\W\d_][\w.’'-]*|\d+")
_AGO = re.compile(
    r"(?:\b|(?<=[a-z]))(?:\d+|an?) ?"
    r"(?:s|m|h|d|secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?) ago\b",
    re.I,
)
_PAIR = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")  # about a word, where no blanks part them
_DIGITS = frozenset("0123456789")


class Stamp(NamedTuple):
    """A day written in a line: ISO 8601, whether the line says it is that of an update, and where it stands."""

    value: str
    updated: bool
    span: Span  # into the line


class Open(NamedTuple):
    """A day that lacks its year or the order of its figures, and whether it is said to be that of an update."""

    day: Unsure
    updated: bool


Parts = tuple[tuple[tuple[str, Span], ...], tuple[Unsure, ...], tuple[Span, ...]]
"""The days of a line, those that lack something, and its times."""


class Read(NamedTuple):
    """What a line holds of date stamps: the days, and the words that are none of a stamp's own."""

    stamps: tuple[Stamp, ...]
    rest: str
    timed: bool  # a time of day or "2 hours ago" is there, even if no day is
    labelled: bool  # "Published", "Updated"
    open: tuple[Open, ...] = ()


@derived
def _words(section: str) -> frozenset[str]:
    return frozenset(word for entry in sections("stamps")[section] for word in entry.split())


@derived
def _own() -> frozenset[str]:
    return frozenset().union(*(_words(name) for name in ("published", "updated", "filler", "weekday")))


def days(text: str) -> list[tuple[str, Span]]:
    """Every day written out in `text` as ISO 8601, in order; one whose parts cannot be told apart is left out."""
    return calendar.find(text)[0]


@recent
def read(line: str) -> Read | None:
    """The stamps of a line, or None where it holds neither a day nor a time. Long lines are prose and hold none."""
    if len(line) > _LONGEST or (_DIGITS.isdisjoint(line) and " ago" not in line):
        return None
    found, unsure, times = _parts(line)
    if not found and not times and not unsure:
        return None
    stamps, still = _judged(line, found, unsure, bool(times))
    rest = _rest(line, [*(span for _, span in found), *(day.span for day in unsure), *times])
    return Read(stamps, rest, bool(times), _labelled(line), still)


def spans(line: str) -> list[Span]:
    """Where the days and times of a line stand, in order."""
    found, unsure, times = _parts(line)
    return sorted([*(span for _, span in found), *(day.span for day in unsure), *times])


@recent
def without(line: str) -> str:
    """The line with a bar and blanks for its stamps and the words that belong to them; all else keeps its place."""
    for span in spans(line) if len(line) <= _LONGEST else ():
        start, end = span
        before = list(_WORD.finditer(line, 0, start))
        while before and not line[before[-1].end() : start].strip(" ,|:(") and _is_own(before[-1].group()):
            start = before.pop().start()
        for after in _WORD.finditer(line, end):
            if line[end : after.start()].strip(" ,|:)") or not _is_own(after.group()):
                break
            end = after.end()
        line = line[:start] + "|" + " " * (end - start - 1) + line[end:]
    return line


def _is_own(word: str) -> bool:
    return fold(word).rstrip(".") in _own()


@recent
def _parts(line: str) -> Parts:
    """The days of a line, those that lack something, and its times. A day without a year needs a time or a label."""
    found, unsure = calendar.find(line)
    taken = [span for _, span in found] + [day.span for day in unsure]
    patterns = (_AGO, _TIME) if "ago" in line.casefold() else (_TIME,)
    times = [Span(*m.span()) for p in patterns for m in p.finditer(line)]
    times = [t for t in times if not any(t.meets(span) for span in taken)]
    taken += times
    for day in calendar.yearless(line) if times or _labelled(line) else ():
        if (times or _labelled(line[: day.span.start])) and not any(day.span.meets(span) for span in taken):
            unsure.append(day)
    return tuple(found), tuple(unsure), tuple(times)


def _judged(
    line: str, found: Sequence[tuple[str, Span]], unsure: Sequence[Unsure], timed: bool
) -> tuple[tuple[Stamp, ...], tuple[Open, ...]]:
    """The days of a line, each with whether it is that of an update."""
    stamps: list[Stamp] = []
    still: list[Open] = []
    at, updated = 0, False
    everything: list[tuple[Span, str | Unsure]] = [(span, value) for value, span in found]
    for span, day in sorted([*everything, *((day.span, day) for day in unsure)], key=lambda item: item[0]):
        updated = _says_updated(line[at : span.start], updated) or _closes_updated(line[span.end :])
        if isinstance(day, str):
            stamps.append(Stamp(day, updated, span))
        else:
            still.append(Open(day, updated))
        at = span.end
    if stamps and not updated and timed and _says_updated(line[at:], False) and not _closes_updated(line[at:]):
        stamps.append(Stamp(stamps[-1].value, True, stamps[-1].span))  # "17 January 2026 | Last updated 19:05"
    return tuple(stamps), tuple(still)


def _says_updated(words: str, before: bool) -> bool:
    """Whether the label in front of a day is that of an update; without a label it is like the day before it."""
    said = [w in _words("updated") for w in _plain(words) if w in _labels()]
    return said[-1] if said else before and "," not in words


def _closes_updated(words: str) -> bool:
    """Whether the label stands behind the day, as in Japanese ("1月14日 01時40分更新")."""
    return re.match(r"[\s\d:：時分]{0,12}更新(?!日)", words) is not None


def _labelled(line: str) -> bool:
    return not _labels().isdisjoint(_plain(line))


@derived
def _labels() -> frozenset[str]:
    return _words("updated") | _words("published")


def _plain(words: str) -> list[str]:
    if words.isascii():  # then folding changes no more than the case
        return [w.rstrip(".") for w in _WORD.findall(words.casefold())]
    return [fold(w).rstrip(".") for w in _WORD.findall(words)]


def _rest(line: str, spans: list[Span]) -> str:
    """The line without its days, times, weekdays, labels and fillers."""
    chars = list(line)
    for span in spans:
        chars[span.start : span.end] = " " * (span.end - span.start)
    left = "".join(chars)
    kept = _WORD.sub(lambda m: "" if _is_own(m.group()) else m.group(), left)
    return " ".join(_PAIR.sub(r"\g<0> ", kept).split()).strip(" |·•,.:;-–—()/")


def is_stamp(line: str) -> bool:
    """Whether a line says nothing but when."""
    found = read(line)
    return found is not None and len(found.rest.split()) <= 1
