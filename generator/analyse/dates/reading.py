"""What a resolver is told and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.analyse.dates.calendar import precision_of
from generator.model import Basis, DateRef, Precision


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds a date expression: `anchor` is the document's own date, None where it is not known."""

    anchor: date | None
    direction: int  # of date_tense
    direct: bool  # whether it hangs on a verb itself
    loose: bool  # whether its direction rests on a plain present only, which chronicles use, too
    label: bool  # whether a colon follows: the date heads what is told of it
    earlier: tuple[DateRef, ...]  # those before it, in order of the text
    before: str  # the word before it in its block, lower case, "" if it opens the block
    entity: str  # label of the entity that holds its head, "" if none
    counted: bool  # a plural noun follows that the number counts
    sentence: frozenset[str]  # the words of its sentence, lower case


class Reading(NamedTuple):
    """What a date expression is read as; a value of None asserts nothing."""

    value: str | None
    basis: Basis
    precision: Precision


def stated(value: str | None) -> Reading | None:
    """A value that is written out; None if the calendar has no such date, so that it is not read as one."""
    return Reading(value, Basis.STATED, precision_of(value)) if value else None


def in_part(reading: Reading | None, code: str) -> Reading | None:
    """The reading with the part of the day laid to it, where it names a day."""
    if not reading or not code or reading.precision is not Precision.DAY or not reading.value:
        return reading
    return reading._replace(value=f"{reading.value}T{code}", precision=Precision.TIME)


def inferred(value: str | None, precision: Precision) -> Reading:
    """A value counted from another date, or an expression whose value is not known."""
    return Reading(value, Basis.INFERRED, precision_of(value) if value else precision)
