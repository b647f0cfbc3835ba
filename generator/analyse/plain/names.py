"""Names by what works without grammar: lists, titles, kinds of organisations, given names, capitals."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.analyse import language
from generator.analyse.plain import tables
from generator.analyse.plain.words import View
from generator.config import Settings
from generator.model import Form, Kind, Mention, Parse, Seed, Sentence, Span

_MOST = 5  # words of a name
_ADJECTIVE = ("e", "en", "er", "es", "em")  # endings of a word that qualifies the kind ("Deutsche", "Kieler")
_MODEL = {"PER": Kind.PERSON, "PERSON": Kind.PERSON, "ORG": Kind.ORGANIZATION, "LOC": Kind.PLACE, "GPE": Kind.PLACE}


class Name(NamedTuple):
    """A name as a range of words, what it stands for, the rule that says so, and letters of declension left out."""

    first: int
    last: int  # exclusive
    kind: Kind
    rule: str
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to see a name that begins at a word."""

    name: str
    at: Callable[[View, int], Name | None]


def find(seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[Mention, ...]:
    """Every named mention, in order of the text, none overlapping; without capitals in the script, only a model's."""
    view = View(seed, sentences, language.of(seed, settings))
    rules = [rule for rule in RULES if settings.on(rule.name)] if view.tongue.capitals else []
    found = [*_seen(view, parse), *_ruled(view, rules)]
    names = _settled(found)
    if settings.on("echo"):
        names = _settled([*names, *_echoes(view, names)])
    return tuple(_mention(view, name) for name in names)


# ------------------------------------------------------------------------------------------------- rules


def listed(view: View, i: int) -> Name | None:
    """A country, place or organisation of the list, also with the s of a genitive."""
    rows = tables.rows(view.folder)
    for last in range(min(i + tables.longest(view.folder), len(view.words)), i, -1):
        if all(view.joined(k, k + 1) for k in range(i, last - 1)):
            text = view.text(i, last)
            for cut, form in ((0, text), (1, text.removesuffix("s"))):
                row = rows.get(form) if form != text or not cut else None
                if row and not (view.loud(i) and len(form) < 4):
                    rule = "country table" if row.kind is Kind.COUNTRY else "place list"
                    return Name(i, last, row.kind, "organisation table" if row.kind is Kind.ORGANIZATION else rule, cut)
    return None


def titled(view: View, i: int) -> Name | None:
    """ "Bürgermeisterin Anna Roth", "Frau Dr. Roth": up to three words behind a title."""
    title = view.title(view.before(i))
    if not title or not view.proper(i) or (title == "declined" and not _one(view, i)):
        return None
    last = _run(view, i)
    while last > i + 1 and tables.is_body(view.words[last - 1].text, view.folder):
        last -= 1
    text = view.words[i].text
    common = last == i + 1 and (text in view.common or tables.is_body(text, view.folder) or text.isupper())
    return None if common else _owned(view, Name(i, last, Kind.PERSON, "title before"))


def _one(view: View, i: int) -> bool:
    """Whether a declined title is that of one person ("dem Präsidenten Holm"), not of many ("Experten …")."""
    given = view.words[i].text in tables.given_names(view.folder)
    return given or view.before(i - 1).casefold() in tables.section(view.folder, "determiners")


def firm(view: View, i: int) -> Name | None:
    """ "Werft Nord GmbH": a run that ends with the form of a company."""
    last = i + 1
    while last < len(view.words) and last - i < _MOST and view.partners(last - 1, last) and view.proper(last):
        last += 1
    ends = [k for k in range(i + 1, last) if view.words[k].text in tables.section(view.folder, "organisation suffixes")]
    return Name(i, ends[0] + 1, Kind.ORGANIZATION, "firm") if ends and view.proper(i) else None


def body(view: View, i: int) -> Name | None:
    """ "Landgericht Kiel", "Deutsche Nordbank", "Verkehrsministerium": a kind of organisation and its name."""
    text = view.words[i].text
    if not view.proper(i):
        return None
    if text.endswith(_ADJECTIVE) and _next(view, i) and _is_head(view, i + 1):
        return _named_body(view, i, i + 1)
    return _named_body(view, i, i) if _is_head(view, i) else None


def _named_body(view: View, first: int, head: int) -> Name | None:
    """The kind of organisation at `head` with at most one name behind it; alone only where it is a compound."""
    last = head + 2 if _next(view, head) else head + 1
    if last == head + 2 and view.words[head + 1].text.isupper() and _next(view, head + 1):
        last += 1  # "Gewerkschaft IG Küste"
    cut = int(last == head + 1 and not tables.is_body(view.words[head].text, view.folder))
    word = view.words[head].text
    if last - first == 1 and not tables.names_a_body(word[: len(word) - cut], view.folder):
        return None
    return Name(first, last, Kind.ORGANIZATION, "organisation word", cut)


def _is_head(view: View, i: int) -> bool:
    """Whether a word is a kind of organisation, also with the s of a genitive."""
    text = view.words[i].text
    return view.proper(i) and any(tables.is_body(form, view.folder) for form in (text, text.removesuffix("s")))


def _next(view: View, i: int) -> bool:
    """Whether a name word is joined to the back of word `i`."""
    return i + 1 < len(view.words) and view.joined(i, i + 1) and view.proper(i + 1)


def called(view: View, i: int) -> Name | None:
    """ "Anna Roth": a given name and what follows it."""
    text = view.words[i].text
    known = tables.given_names(view.folder)
    if not view.proper(i) or not (text in known or text.split("-")[0] in known):
        return None
    last = _run(view, i)
    return _owned(view, Name(i, last, Kind.PERSON, "given name")) if last - i > 1 else None


def abbreviated(view: View, i: int) -> Name | None:
    """ "der DGB": two to six capitals; in a language with articles, one stands before them somewhere."""
    text = view.words[i].text
    plain = all(map(str.isupper, text)) and 2 <= len(text) <= 6 and not view.loud(i) and not _in_capitals(view, i)
    if not plain or text in tables.section(view.folder, "acronyms that name nobody", "organisation suffixes"):
        return None
    articles = tables.section(view.folder, "determiners")
    return Name(i, i + 1, Kind.ORGANIZATION, "acronym") if not articles or text in view.determined else None


def _in_capitals(view: View, i: int) -> bool:
    """Whether a word beside it is in capitals as well ("EL PAÍS")."""
    beside = (view.before(i), view.words[i + 1].text if view.joined(i, i + 1) else "")
    return any(len(word) > 1 and word.isupper() for word in beside)


def saying(view: View, i: int) -> Name | None:
    """ "sagte Xaver Unbekannt": two or three capitals right behind a word of saying."""
    if view.before(i) not in tables.section(view.folder, "cue verbs") or not view.proper(i):
        return None
    last = _run(view, i)
    return Name(i, last, Kind.PERSON, "beside a cue") if 2 <= last - i <= 3 else None


def attested(view: View, i: int) -> Name | None:
    """ "Xaver Unbekannt": two capitals or more whose last word stands alone elsewhere, as surnames do.

    Where every noun has a capital, two in a row tell too little.
    """
    last = _run(view, i)
    inside = [word.text for word in view.words[i:last]]
    plain = 2 <= len(inside) <= 3 and all(view.proper(k) and inside[k - i] not in view.common for k in range(i, last))
    alone = view.alone.get(inside[-1], set()) - {inside[-2]} if plain else set()
    if view.tongue.section("capitalised nouns") or view.words[i].opens or not plain or not alone:
        return None
    return Name(i, last, Kind.PERSON, "surname")


def located(view: View, i: int) -> Name | None:
    """ "in Altwil", where the text also says "Altwiler"."""
    text = view.words[i].text
    placed = view.before(i) in tables.section(view.folder, "words before places")
    ends = tables.section(view.folder, "endings of people of a place")
    told = any(text + end in view.seen or text.removesuffix("e") + end in view.seen for end in ends)
    return Name(i, i + 1, Kind.PLACE, "place word") if placed and told and view.proper(i) else None


RULES = (
    Rule("name list", listed),
    Rule("firm", firm),
    Rule("title before", titled),
    Rule("given name", called),
    Rule("organisation word", body),
    Rule("place word", located),
    Rule("acronym", abbreviated),
    Rule("beside a cue", saying),
    Rule("surname", attested),
)
"""Asked in order at each word; the first that sees a name there decides."""


# ------------------------------------------------------------------------------------------------ working


def _owned(view: View, name: Name) -> Name:
    """ "Anna Roths Karriere": a name ends where a word is a genitive of one that the text also has without the s."""
    for k in range(name.first + 1, name.last):
        text = view.words[k].text
        if text.endswith("s") and text[:-1] in view.seen and view.tongue.section("capitalised nouns"):
            return name._replace(last=k + 1, cut=1)
    return name


def _run(view: View, i: int) -> int:
    """The end of the run of name words that begins at word `i`, small ones and initials within it included."""
    last = i + 1
    while last < len(view.words) and last - i < _MOST and view.joined(last - 1, last):
        if not view.proper(last):
            small = 1 if view.initial(last) else view.particle(i, last)
            end = last + small
            joined = end < len(view.words) and all(view.joined(k, k + 1) for k in range(last, end))
            if not (small and joined and view.proper(end) and view.family(end)):
                break
            last = end
        last += 1
    return last


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
