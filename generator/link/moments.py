"""Events of one day that several documents tell, each once with all who tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.analyse.dates import calendar
from generator.brief.candidates import stems
from generator.model import Basis, Briefing, Dated, Precision, Story

FINE = (Precision.DAY, Precision.TIME)
ALIKE = 0.45
"""The share of the shorter sentence's content words that two documents of one story must have in common …"""
APART = 0.6
"""… and two that are of no story together."""


@dataclass(frozen=True, slots=True)
class Told:
    """A dated statement and the id of the briefing whose timeline holds it."""

    report: str
    dated: Dated


@dataclass(frozen=True, slots=True)
class Moment:
    """What happened at a time: the statements that tell it, in order of the briefings, no briefing twice.

    `basis` is INFERRED only where nobody writes the date out; the value is the day where times differ. A statement
    that no other joins is a moment of one.
    """

    value: str
    basis: Basis
    told: tuple[Told, ...]


def find(briefings: Sequence[Briefing], stories: Iterable[Story]) -> tuple[Moment, ...]:
    """Every dated statement with a calendar date, those of one event together, earliest first.

    Two statements of different briefings are of one event where they name the same day, share a party, and share
    enough words. Coarser dates are left alone: a year holds too much to be told apart.
    """
    story = {member: one.key for one in stories for member in one.members}
    groups: dict[str, list[list[_Line]]] = defaultdict(list)
    for briefing in briefings:
        for dated in briefing.timeline:
            if dated.value:
                line = _line(briefing, dated, story)
                _home(groups[line.day], line).append(line)
    found = [_moment(group) for day in groups.values() for group in day]
    return tuple(sorted(found, key=lambda m: (calendar.order(m.value), m.told[0].report, m.told[0].dated.passage.span)))


@dataclass(frozen=True, slots=True)
class _Line:
    told: Told
    day: str  # the value where it is coarser
    fine: bool
    story: str
    parties: frozenset[str]
    words: frozenset[str]


def _line(briefing: Briefing, dated: Dated, story: Mapping[str, str]) -> _Line:
    value = dated.value or ""
    fine = calendar.precision_of(value) in FINE
    parties = frozenset(briefing.analysis.parties[i].key for i in dated.parties)
    told = Told(briefing.seed.id, dated)
    words = stems(briefing.seed.words(dated.passage.span))
    return _Line(told, value[:10] if fine else value, fine, story.get(briefing.seed.id, ""), parties, words)


def _home(groups: list[list[_Line]], line: _Line) -> list[_Line]:
    """The first group of that day that tells the same, or a new one."""
    for group in groups:
        if all(_same(line, other) for other in group):
            return group
    groups.append([])
    return groups[-1]


def _same(line: _Line, other: _Line) -> bool:
    if not line.fine or line.told.report == other.told.report or not line.parties & other.parties:
        return False
    shorter = min(len(line.words), len(other.words))
    wanted = ALIKE if line.story and line.story == other.story else APART
    return bool(shorter) and len(line.words & other.words) >= wanted * shorter


def _moment(group: Sequence[_Line]) -> Moment:
    told = tuple(line.told for line in group)
    values = {one.dated.value or "" for one in told}
    stated = any(one.dated.basis is not Basis.INFERRED for one in told)
    return Moment(values.pop() if len(values) == 1 else group[0].day, Basis.STATED if stated else Basis.INFERRED, told)
