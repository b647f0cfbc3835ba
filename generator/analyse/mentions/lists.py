"""Names in a list are of one kind: "Orange, Riverside and San Diego" are places if most of them are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.analyse.mentions.view import Name, View
from generator.model import Kind

_WEAK = ("model person", "model org", "model gpe", "model work_of_art", "model product", "acronym")
_BETWEEN = (",", "and", "or", "&", ";")


def alike(view: View, names: list[Name]) -> list[Name]:
    """The names, those of a list that only the model knows taking the kind of the others in it."""
    return [name for run in _lists(view, names) for name in _levelled(run)]


def _lists(view: View, names: list[Name]) -> Iterator[list[Name]]:
    run: list[Name] = []
    for name in names:
        if run and not _follows(view, run[-1].last, name.first):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _follows(view: View, last: int, first: int) -> bool:
    between = range(last, first)
    return 0 < len(between) < 3 and view.joined(last - 1, first) and all(view.word(i) in _BETWEEN for i in between)


def _levelled(run: list[Name]) -> list[Name]:
    known = Counter(name.kind for name in run if name.rule not in _WEAK)
    if len(run) < 3 or len(known) != 1:
        return run
    kind = next(iter(known))
    located = kind is Kind.PLACE and run[0].rule not in _WEAK
    if (known[kind] * 2 < len(run) and not located) or kind not in (Kind.PERSON, Kind.PLACE, Kind.COUNTRY):
        return run
    kind = Kind.PLACE if kind is Kind.COUNTRY else kind
    return [_as(name, kind) if name.rule in _WEAK else name for name in run]


def _as(name: Name, kind: Kind) -> Name:
    alone = kind is Kind.PERSON and name.last - name.first < 2
    return name if alone or name.kind is kind else name._replace(kind=kind, rule="list")
