"""How well the captions of a page were read: their words, who is credited, and the days they state."""

from __future__ import annotations

from generator.model import Caption, Fact
from generator.quality.gold import Picture
from generator.quality.pages_found import PageCase
from generator.quality.pages_sides import Item, Sides, items
from generator.quality.words import dice, pairs, plain

ALIKE = 0.5
"""The Dice coefficient of their words from which two captions are about one picture."""


def captions(case: PageCase) -> Sides:
    """The words of the captions, without credits."""
    return Sides(items((p.text for p in case.reading.captions), plain), items(_found(case), plain))


def credited(case: PageCase) -> Sides:
    """The credit of each caption that was found; it may name more than the reading does."""
    wanted, found = [], []
    for picture, caption in _pairs(case):
        key = plain(f"{picture.text} {picture.credit}")
        wanted.append(Item(key, f"{picture.credit} ({picture.text})"))
        said = _value(caption.credit) if caption else ""
        right = plain(picture.credit) in plain(said) if picture.credit else not said
        found += [Item(key if right else "", f"{said or None} ({picture.text})")] if caption else []
    return Sides(wanted, found)


def dated(case: PageCase) -> Sides:
    """The day that each caption that was found states."""
    wanted, found = [], []
    for picture, caption in _pairs(case):
        wanted.append(_date(picture, picture.date))
        found += [_date(picture, _value(caption.date) or None)] if caption else []
    return Sides(wanted, found)


def _date(picture: Picture, day: str | None) -> Item:
    told = f"{day} ({picture.text})"
    return Item(told, told)


def _pairs(case: PageCase) -> list[tuple[Picture, Caption | None]]:
    """Each caption of the reading with the one found that is most like it."""
    wanted = [frozenset(plain(picture.text).split()) for picture in case.reading.captions]
    found = [frozenset(plain(words).split()) for words in _found(case)]
    matched = dict(pairs(wanted, found, dice, ALIKE))
    known = case.seed.meta.captions if case.seed else ()
    return [(p, known[matched[i]] if i in matched else None) for i, p in enumerate(case.reading.captions)]


def _found(case: PageCase) -> list[str]:
    return [case.seed.words(caption.span) for caption in case.seed.meta.captions] if case.seed else []


def _value(fact: Fact | None) -> str:
    return fact.value if fact else ""
