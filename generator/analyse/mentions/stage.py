"""Names in the text: people, organisations, countries, places, events and works."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from generator.analyse.mentions.judging import department
from generator.analyse.mentions.lists import alike
from generator.analyse.mentions.namesakes import settled
from generator.analyse.mentions.sources import SOURCES
from generator.analyse.mentions.tables import opening
from generator.analyse.mentions.teams import teams
from generator.analyse.mentions.view import Name, On, View
from generator.config import Settings
from generator.lexicon import words
from generator.model import Form, Kind, Mention, Parse, Seed, Sentence


def find(seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[Mention, ...]:
    """Every named mention, in order of the text, none overlapping."""
    view = View(seed, parse)
    names: list[Name] = []
    for source in SOURCES:
        names = settle(names, source(view, settings.on))
    names = alike(view, names) if settings.on("list") else names
    names = settle(settled(view, names), _echoes(view, names, settings.on))
    names = teams(view, names) if settings.on("team") else names
    return tuple(_mentions(view, sentences, [_with_agency(view, n) for n in names if not _common(view, n)]))


def _with_agency(view: View, name: Name) -> Name:
    """ "RIA news agency" is one name."""
    body = name.kind in (Kind.ORGANIZATION, Kind.PERSON, Kind.WORK) and not name.rule.endswith("table")
    follows = body and view.joined(name.first, name.last + 1) and view.text(name.last, name.last + 2) == "news agency"
    if not follows or (name.kind is Kind.PERSON and not view.word(name.first).isupper()):
        return name
    return name._replace(last=name.last + 2, kind=Kind.ORGANIZATION, rule="news agency")


_GUESSES = ("model", "echo", "acronym", "stands inside", "who after")


def _common(view: View, name: Name) -> bool:
    """Whether a single word is a common noun that only opens a sentence or stands in a headline."""
    i = name.first
    if name.last - i > 1 or not name.rule.startswith(_GUESSES) or not (view.opens(i) or view.loud(i)):
        return False
    text = view.word(i).lower()
    plural = text[:-1] if text.endswith("s") else text + "s"
    if {text, plural, text.removesuffix("y") + "ies"} & view.small:
        return True
    again = view.word(i) in view.inner
    return not again and (view.tokens[i].pos != "PROPN" or view.heading(i))


def settle(known: list[Name], new: Iterable[Name]) -> list[Name]:
    """Both lists without overlaps: a longer name beats the shorter ones inside it, else the earlier source wins."""
    kept = sorted(known)
    for name in new:
        low = max(0, bisect_right(kept, (name.first,)) - 1)
        clash = [other for other in kept[low : low + 12] if other.first < name.last and name.first < other.last]
        if all(_inside(other, name) for other in clash):
            for other in clash:
                del kept[bisect_left(kept, other)]
            insort(kept, name)
    return kept


def _inside(inner: Name, outer: Name) -> bool:
    longer = inner.last - inner.first < outer.last - outer.first
    return longer and outer.first <= inner.first and inner.last <= outer.last


def _echoes(view: View, names: list[Name], on: On) -> Iterable[Name]:
    """Further places where a known name stands, and surnames of known people."""
    if not on("echo"):
        return
    known: dict[str, Kind] = {}
    for name in names:
        if name.rule in ("demonym table", "loose demonym", "seat acts"):
            continue
        known.setdefault(view.text(name.first, name.last), name.kind)
        if name.kind is Kind.PERSON and name.last - name.first > 1 and len(view.word(name.last - 1)) > 2:
            known.setdefault(view.word(name.last - 1), Kind.PERSON)
    folded = {text.lower(): kind for text, kind in known.items()}
    longest = max((text.count(" ") + 1 for text in known), default=0)
    begins = {opening(text) for text in known}
    for i in view.capitals:
        if view.openings[i] not in begins:
            continue
        yield from _echo_at(view, i, known, folded, min(longest, 6))


def _echo_at(view: View, i: int, known: dict[str, Kind], folded: dict[str, Kind], longest: int) -> Iterable[Name]:
    for last in range(min(i + longest, len(view.tokens)), i, -1):
        text = view.text(i, last)
        kind = known.get(text) or (folded.get(text.lower()) if text.isupper() and len(text) > 4 else None)
        kind = kind if view.joined(i, last - 1) else None
        if last == i + 1 and text in words("mention_words", "cut") and not _surname(view, i):
            continue
        if kind and (last - i > 1 or _again(view, i, kind)) and not department(view, i, last):
            yield Name(i, last, kind, "echo")
            return


def _again(view: View, i: int, kind: Kind) -> bool:
    """Whether a single word is a name here: the model says so, or it is a surname that stood inside a sentence."""
    noun = kind is Kind.PERSON and view.tokens[i].pos in ("NOUN", "ADJ", "VERB", "X", "INTJ") and view.opens(i)
    noun = noun and view.after(i + 1) != ":"  # a label ("Image:")
    return view.proper(i) or (noun and view.word(i) in view.inner and view.word(i).lower() not in view.small)


def _surname(view: View, i: int) -> bool:
    """Whether a word like "May" can be a name here, and not a month."""
    after, before = view.after(i + 1), view.before(i).lower()
    return not after[:1].isdigit() and before not in words("mention_words", "when")


def _mentions(view: View, sentences: tuple[Sentence, ...], names: list[Name]) -> Iterable[Mention]:
    starts = [s.first for s in sentences]
    for name in names:
        sentence = max(0, bisect_right(starts, name.first) - 1)
        span = view.span(name.first, name.last)
        yield Mention(span, view.parse.blocks[name.first], sentence, name.kind, Form.NAME, name.rule)
