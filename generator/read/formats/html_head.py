"""What the facts of a page are read from, and the form they take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.config import Settings
from generator.lexicon import patterns
from generator.model import Basis, Fact, Mark, Span
from generator.read.formats.html_data import Data
from generator.read.formats.html_title import Title

if TYPE_CHECKING:
    from lxml.etree import _Element

Found = Iterator[Fact]
_SOURCE = 20_000  # characters at either end of a page's source in which a note of the program that saved it may stand
LINE = 150  # characters of a line that may be the place of an author's name or a day


@dataclass(frozen=True, slots=True)
class Head:
    """All that facts are read from: the data of the page, its tree and source, its lines and the text they make."""

    data: Data
    tree: _Element
    source: str
    text: str
    marks: Sequence[Mark]
    settings: Settings
    title: Title | None
    sites: frozenset[str] = field(default_factory=frozenset)  # the words of the outlet's names


def told(value: str, rule: str, said: str, span: Span | None = None) -> Fact:
    """A fact a page states, with the line that says the same or else the characters read."""
    return Fact(value, Basis.STATED, rule, span, "" if span else said)


def noted(head: Head, what: str) -> Iterator[tuple[str, str]]:
    """What the program that saved the page noted in its source, each as (rule, characters)."""
    for part in (head.source[:_SOURCE], head.source[_SOURCE:][-_SOURCE:]):
        for match in patterns("html_saved")[what].finditer(part):
            yield "note of the program that saved it", next(v for v in match.groupdict().values() if v)
