"""Names found by runs of capitals: after titles, with nicknames, by their words, in lines of results."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.mentions.given import given, given_names
from generator.analyse.mentions.judging import judged
from generator.analyse.mentions.people import RULED
from generator.analyse.mentions.spans import ABOUT, extended, is_goals, office_at, titled, titles, untitled
from generator.analyse.mentions.view import Name, On, View
from generator.lexicon import words
from generator.model import Kind
from generator.text import fold

_MARKS = ("'", '"', "“", "”", "`", "``", "''")
_BESIDE = (
    "ruler",
    "stands inside",
    "body before",
    "body after",
    "place after",
    "office before",
)  # told by the words beside it
_BODIES = ("firm", "organisation word", "venue")
_LINKS = ("of", "and", "&", "for", "the", "a", "an", "'", "'s")


def after_titles(view: View, on: On) -> Iterator[Name]:
    """Capitalised words after a form of address or a rank, and given names with a surname."""
    for i, last in view.runs:
        if on("title before") and titled(view, i, last) and view.word(i).lower() not in titles():
            yield Name(untitled(view, i, last), extended(view, i, last, True), Kind.PERSON, "title before")
        elif last > i + 1 and on("given name") and fold(view.word(i)) in given_names() and not view.loud(i):
            yield from judged(view, i, last, "", on)


def nicknamed(view: View, on: On) -> Iterator[Name]:
    """ "Juan 'Chuy' Delmar" and "Ann \"Nan\" Moe" are one name each."""
    for i in range(1, len(view.tokens) - 3):
        if view.word(i) in _MARKS and on("nickname") and (end := _nick(view, i)):
            first = i - 1
            while first > 0 and view.joined(first - 1, i) and view.proper(first - 1) and not titled(view, first, i):
                first -= 1
            yield Name(untitled(view, first, end), end, Kind.PERSON, "nickname")


def _nick(view: View, i: int) -> int:
    """The end of a name that goes on over a nickname in marks at `i`, or 0."""
    close = i + 2 if view.word(i + 2) in _MARKS else i + 3
    if not view.joined(i - 1, close + 1) or view.word(close) not in _MARKS or not view.proper(close + 1):
        return 0
    called = all(view.capital(j) and view.word(j).isalpha() for j in (*range(i + 1, close), i - 1))
    known = fold(view.word(i - 1)) in given_names() and not view.loud(i)
    return close + 2 if called and known else 0


def named_runs(view: View, on: On) -> Iterator[Name]:
    """Runs of proper nouns whose words say what they are ("Torunn Harbour Board", "Municipality of Torunn")."""
    for i, last in view.runs:
        if not on("named run") or view.loud(i):
            continue
        longer = _run_on(view, last)
        if longer > last:
            yield from (name for name in judged(view, i, longer, "", on) if name.rule in _BODIES)
        elif last > i + 1 and (i, last) not in view.entities:
            yield from judged(view, i, last, "", on)
        elif last == i + 1 and not view.opens(i) and _hinted(view, i):
            yield from (name for name in judged(view, i, last, "", on) if name.rule in _BESIDE)


def _hinted(view: View, i: int) -> bool:
    """Whether the words beside a single one may tell what it is."""
    after = view.after(i + 1)
    if view.before(i) in ("in", "near") and view.tokens[i].dep == "pobj" and i not in view.dated:
        return True
    if after in RULED or view.before(i).lower() in words("mention_words", "body") or (i > 0 and office_at(view, i - 1)):
        return True
    return after in (",", "national", "international", "military") or after in words("mention_words", "ground")


def _run_on(view: View, last: int) -> int:
    """A run that goes on over "of", "and", "for": after a word for a body, or between parts of one name."""
    for _ in range(3):
        gap = last
        if view.after(last) not in _LINKS and view.after(last) not in ABOUT:
            return last
        heads = words("org_words", "head") | words("org_words", "venue")
        if view.after(last) in ("of", "for") and view.word(last - 1) not in heads:
            return last
        if view.after(last) in ABOUT and view.word(last - 1) in words("org_words", "about"):
            gap += 1
        while gap < last + 2 and view.joined(last - 1, gap) and view.word(gap) in _LINKS:
            gap += 1
        goes_on = last < gap < len(view.tokens) and view.joined(last - 1, gap)
        named = goes_on and view.word(gap - 1) in ("a", "an") and view.capital(gap)  # "for a Democratic Slovakia"
        end = view.run_ends.get(gap + named, gap) if goes_on else last
        if end in (gap, last):
            return last
        last = end
    return last


def in_results(view: View, on: On) -> Iterator[Name]:
    """ "Orrin 1 Halden 3": names between numbers in a sport report, which the model overlooks."""
    for i, last in view.runs if view.sport and on("team") else ():
        before = view.before(i)
        fits = last - i < 4 and is_goals(view.after(last)) and (before in ("", ":", ".") or is_goals(before))
        if fits and not given(view, i, last):
            yield Name(i, last, Kind.ORGANIZATION, "team")
