"""Names by what works without grammar: lists, titles, kinds of organisations, given names, capitals."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.analyse import language
from generator.analyse.plain.names_rules import RULES
from generator.analyse.plain.runs import Name, Rule
from generator.analyse.plain.words import View
from generator.config import Settings
from generator.model import Form, Kind, Mention, Parse, Seed, Sentence, Span

_MODEL = {"PER": Kind.PERSON, "PERSON": Kind.PERSON, "ORG": Kind.ORGANIZATION, "LOC": Kind.PLACE, "GPE": Kind.PLACE}


def find(seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[Mention, ...]:
    """Every named mention, in order of the text, none overlapping; without capitals in the script, only a model's."""
    view = View(seed, sentences, language.of(seed, settings))
    rules = [rule for rule in RULES if settings.on(rule.name)] if view.tongue.capitals else []
    found = [*_seen(view, parse), *_ruled(view, rules)]
    names = _settled(found)
    if settings.on("echo"):
        names = _settled([*names, *_echoes(view, names)])
    return tuple(_mention(view, name) for name in names)


def _ruled(view: View, rules: Sequence[Rule]) -> Iterator[Name]:
    i = 0
    while i < len(view.words):
        name = _first(view, i, rules) if view.words[i].capital else None
        if name is not None:
            yield name
        i = name.last if name else i + 1


def _first(view: View, i: int, rules: Sequence[Rule]) -> Name | None:
    return next((name for rule in rules if (name := rule.at(view, i))), None)


def _seen(view: View, parse: Parse) -> Iterator[Name]:
    """What the pipeline of the language takes for a name."""
    starts = [word.span.start for word in view.words]
    for entity in parse.entities:
        kind = _MODEL.get(entity.label)
        first = bisect_right(starts, parse.tokens[entity.first].start) - 1
        last = bisect_right(starts, parse.tokens[entity.last - 1].end - 1)
        if kind and 0 <= first < last and starts[first] == parse.tokens[entity.first].start:
            yield Name(first, last, kind, "model " + entity.label.lower())


def _settled(names: Sequence[Name]) -> list[Name]:
    """Without overlaps: what was found first stays."""
    taken: set[int] = set()
    kept = []
    for name in names:
        inside = range(name.first, name.last)
        if not taken.intersection(inside):
            taken.update(inside)
            kept.append(name)
    return sorted(kept)


def _echoes(view: View, names: Sequence[Name]) -> Iterator[Name]:
    """Further places where the last word of somebody's name stands, also with the s of a genitive."""
    known: dict[str, Kind] = {}
    for name in names:
        whole, last = view.text(name.first, name.last), view.words[name.last - 1].text
        last = last[: len(last) - name.cut]
        if name.kind is Kind.PERSON and len(last) > 2:
            known.setdefault(last, name.kind)
        if name.kind in (Kind.ORGANIZATION, Kind.PLACE) and name.last - name.first == 1:
            known.setdefault(whole, name.kind)
    for i, word in enumerate(view.words):
        for cut, form in ((0, word.text), (1, word.text.removesuffix("s"))):
            if form in known and view.proper(i) and (form != word.text or not cut):
                yield Name(i, i + 1, known[form], "echo", cut)
                break


def _mention(view: View, name: Name) -> Mention:
    first = view.words[name.first]
    start, end = view.span(name.first, name.last)
    return Mention(Span(start, end - name.cut), first.block, first.sentence, name.kind, Form.NAME, name.rule)
