"""Bylines: the lines that name who wrote, and the names in them."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.lexicon import derived, sections, table, words
from generator.model import Span
from generator.read import persons
from generator.read.persons import is_name, korean, printed

__all__ = ["Name", "bare", "is_name", "names", "opener"]

_LONGEST = 200
_PEOPLE = 6  # pieces of a line of names alone
_BETWEEN = re.compile(
    r"[,;|·•/&、，／：]|\s[-–—]\s|\s{2,}|\b(?i:and|und|et|og|och|ja|en|with|mit|avec|con|dan)\b"
    r"|(?<=\w) (?:y|e|i|и|та|і) (?=\w)"
)
_PLACE = re.compile(r"\s+(?i:in|from|at|for|of|aus|frá|i)\s")
_NOISE = re.compile(
    r"(?<=\S)\s?\([^()]{0,80}\)|<[^<>]{0,80}>|\S{1,60}@\S{1,60}|@\w{1,40}|https?:\S{1,200}|(?<=[a-zà-ÿ])\d{1,3}$"
)
_EDITING = re.compile(
    r"(?i)[;.,]?\s*(?:additional reporting|writing|editing|edited|compiled|translated|photographs?)\b"
)
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=([A-Z]{3,}|[A-Z][a-z]+\b))")
_TOGETHER = re.compile(r"by(?=[A-Z])|By(?=[A-Z][a-z]+ [A-Z])")
_REPORTER = re.compile(
    r"(?P<name>[가-힣]{2,4}) ?(?:기자|특파원|논설위원)|(?P<ja>[\u3400-\u9fff々]{2,6})(?:記者|特派員)"
)
_FIRST = re.compile(r"[^\s:：／/]*")
_INITIALS = re.compile(r"[(\[]?(?P<who>[\w.-]{2,8}(?:(?:[/,]\s?|\s)[\w.-]{2,8}){0,3})[)\]]?(?:;.{0,100})?")
_SMALL = re.compile(r"(?<![\w.])[a-zäöü]{2,4}(?![\w.])")


class Name(NamedTuple):
    """A name in a byline and where it stands in the line."""

    text: str
    span: Span


@derived
def _openers() -> dict[str, tuple[str, ...]]:
    """The words with which bylines open, by the first of them, the longest first."""
    found: dict[str, list[str]] = {}
    for said in sorted(sections("bylines")["openers"], key=len, reverse=True):
        found.setdefault(said.split(" ")[0].rstrip(":"), []).append(said)
    return {first: tuple(entries) for first, entries in found.items()}


@derived
def _letters() -> frozenset[str]:
    """The letters with which bylines open, in small."""
    return frozenset("b").union(first[:1] for first in _openers())


def opener(line: str) -> int:
    """Where in the line its byline's opening words ("By", "Interview by") end; 0 where there are none."""
    skip = len(line) - len(line.lstrip("(（*•_| "))
    if line[skip : skip + 1].casefold()[:1] not in _letters():
        return 0
    glued = _TOGETHER.match(line, skip)
    if glued:
        return glued.end()
    low = line[skip : skip + 40].casefold()
    for said in _openers().get(_FIRST.match(low).group(), ()):  # type: ignore[union-attr]  # it matches anything
        if low.startswith(said) and (said.endswith(":") or not low[len(said) : len(said) + 1].isalnum()):
            return skip + len(said)
    return 0


def names(line: str) -> list[Name]:
    """The names a byline gives, as a reader would print them; roles, places, outlets and editors are left out."""
    start = opener(line)
    told = _reporters(line) or ([] if start else initials(line))
    if told:
        return told
    text = _plain(line)
    closing = _EDITING.search(text, start + 1)
    found: list[Name] = []
    for piece in _pieces(text, start, closing.start() if closing else len(text)):
        span = _without_role(text, piece)
        name = span.of(text)
        if agency(name):
            found.append(Name(name, span))
        elif (is_name(name) and not collective(name) and not _joined(text, span)) or (
            persons.written_together(name) and not found
        ):
            found.append(Name(printed(name), span))
        elif start and (persons.han(name) or korean(name)):
            found.append(Name(name, span))
        else:
            found += _joined(text, span)
    return found


def _joined(text: str, span: Span) -> list[Name]:
    """Names set one behind the other, each of two words and with a known given name ("Ann Lee Bo Ek")."""
    parts = [Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"\S+", span.of(text))]
    pairs = [Span(a.start, b.end) for a, b in zip(parts[::2], parts[1::2], strict=False)]
    people = [pair for pair in pairs if is_name(pair.of(text)) and persons.known(pair.of(text))]
    rest = [pair for pair in pairs if pair not in people]
    if len(parts) < 4 or len(parts) % 2 or any(not collective(pair.of(text)) for pair in rest):
        return []
    return [Name(printed(pair.of(text)), pair) for pair in people]


def initials(line: str) -> list[Name]:
    """The initials with which German pages close a text ("(mz)", "dab/ks", "ino/dpa"), but for agencies' names."""
    match = _INITIALS.fullmatch(line.strip())
    if match is None or not (line[:1] in "([" or any(c in line for c in "/,")):
        return []
    skip = len(line) - len(line.lstrip()) + match.start("who")
    found = []
    for part in _SMALL.finditer(match["who"]):
        refused = words("bylines", "not names") | words("bylines", "collective") | words("bylines", "not initials")
        if not agency(part.group()) and part.group() not in refused and part.group().islower():
            found.append(Name(part.group(), Span(skip + part.start(), skip + part.end())))
    return found


def _reporters(line: str) -> list[Name]:
    """Korean and Japanese names, told by the word for a reporter behind them."""
    found = []
    for match in _REPORTER.finditer(line[:_LONGEST]) if not line.isascii() else ():
        group = "name" if match["name"] else "ja"
        found.append(Name(match[group], Span(*match.span(group))))
    return found


def agency(name: str) -> bool:
    """Whether a name is that of a news agency."""
    return name.casefold() in _agencies()


@derived
def _agencies() -> frozenset[str]:
    return frozenset(form for row in table("agencies") for form in row["written"].split("|"))


def bare(line: str) -> bool:
    """Whether a line without opening words is made of names alone, roles aside ("Ann Lee and Bo Ek, Oslo desk")."""
    if len(line) > _LONGEST or opener(line):
        return False
    text = _plain(line)
    pieces = _pieces(text, 0, len(text))
    return 1 <= len(pieces) <= _PEOPLE and _named(text, pieces[0]) and bool(names(line))


def _plain(line: str) -> str:
    """The line with blanks for what is no name: addresses, brackets, counts joined to a name."""
    return _NOISE.sub(lambda m: " " * len(m.group()), line[:_LONGEST])


def _named(line: str, piece: Span) -> bool:
    name = _without_role(line, piece).of(line)
    return (
        bool(_reporters(piece.of(line)) or _joined(line, piece))
        or is_name(name)
        or agency(name)
        or persons.written_together(name)
    )


def _without_role(text: str, span: Span) -> Span:
    """A piece of a byline up to the first word of a role behind a name ("Ann Lee Political Correspondent")."""
    at = span.start
    for n, part in enumerate(span.of(text).split(" ")):
        if n >= 2 and part.casefold() in words("bylines", "roles"):
            return _trim(text, Span(span.start, at))
        glued = _GLUED.search(part) if n >= 1 else None
        if glued and ((len(glued.group(1)) > 2 and glued.group(1)[:3].isupper()) or _none(glued.group(1).casefold())):
            return _trim(text, Span(span.start, at + glued.start()))
        at += len(part) + 1
    return span


def _none(word: str) -> bool:
    """Whether a word joined to a name is none of its own ("LeeStaff Writer", "LeeView more")."""
    return any(word in words("bylines", section) for section in ("roles", "organisations", "not names"))


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """The parts of a byline between commas, bars and "and", each without the place that follows a name."""
    cuts = [Span(*m.span()) for m in _BETWEEN.finditer(text, start, end)]
    starts = [start, *(cut.end for cut in cuts)]
    ends = [*(cut.start for cut in cuts), end]
    spans = []
    for a, b in zip(starts, ends, strict=True):
        place = _PLACE.search(text, a, b)
        spans.append(_trim(text, Span(a, place.start() if place else b)))
    return [span for span in spans if span.start < span.end]


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def collective(name: str) -> bool:
    """Whether a name is rather a desk, a role or an outlet."""
    parts = [part.casefold().removesuffix("'s").removesuffix("’s") for part in name.split()]
    if parts[-1] in words("bylines", "collective") or (name.split()[0].isupper() and agency(parts[0])):
        return True
    other = parts[-1] in words("bylines", "roles") or parts[-1] in words("bylines", "organisations")
    return other and not (len(parts) == 2 and persons.known(name))
