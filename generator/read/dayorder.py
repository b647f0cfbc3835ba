"""In which order a page writes day and month in figures: by what it shows elsewhere, never by custom alone."""

from __future__ import annotations

import re
from collections import Counter

from generator.lexicon import words
from generator.model import Span
from generator.read.days import Order

_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)(?![\d/])")
_DOTS = re.compile(r"(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d(?![\d.])")
_DOMAIN = re.compile(r"(?<![\w.-])(?:[\w-]{1,40}\.){1,4}([a-z]{2,4})(?![\w-])")
_WORD = re.compile(r"[A-Za-z]{2,4}\b")
_READ = 200_000  # characters of a page that are looked at


def find(text: str, line: Span, language: str | None) -> Order | None:
    """The order by the clock of the stamp's own line, the page's other days, its addresses, its language, its dots."""
    page = text[:_READ]
    told = _zone(line.of(text), line) or _others(page) or _domains(page) or _language(language)
    return told or _dotted(line.of(text), line)


def _zone(said: str, line: Span) -> Order | None:
    names = {match.group().casefold() for match in _WORD.finditer(said)}
    american, other = words("stamps_orders", "month first zones"), words("stamps_orders", "day first zones")
    if names.isdisjoint(american) == names.isdisjoint(other):
        return None
    return Order(not names.isdisjoint(other), "the time zone", line)


def _others(page: str) -> Order | None:
    """The order that every day of the page follows whose figures tell it."""
    told: dict[bool, Span] = {}
    for match in _FIGURES.finditer(page):
        a, b = int(match.group(1)), int(match.group(3))
        if (a > 12) != (b > 12) and max(a, b) <= 31:
            told.setdefault(a > 12, Span(*match.span()))
    return Order(*_only(told)) if len(told) == 1 else None


def _only(told: dict[bool, Span]) -> tuple[bool, str, Span]:
    ((first, span),) = told.items()
    return first, "another day on the page", span


def _domains(page: str) -> Order | None:
    """The order used in the country of most addresses on the page that belong to one."""
    found: Counter[str] = Counter()
    where: dict[str, Span] = {}
    for match in _DOMAIN.finditer(page):
        side = next((s for s in ("month", "day") if match.group(1) in words("stamps_orders", f"{s} first domains")), "")
        found[side] += 1
        where.setdefault(side, Span(*match.span()))
    day, month = found["day"], found["month"]
    if day == month or min(day, month) * 3 > max(day, month):
        return None
    return Order(day > month, "the country of its addresses", where["day" if day > month else "month"])


def _dotted(said: str, line: Span) -> Order | None:
    """Those who part figures by dots write the day first, wherever they live."""
    return Order(True, "the dots between its figures", line) if _DOTS.search(said) else None


def _language(code: str | None) -> Order | None:
    return Order(True, "the language of the page") if code in words("stamps_orders", "day first languages") else None
