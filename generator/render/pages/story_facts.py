"""What the reports of a story have in common, where their figures differ, and one timeline of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.analyse.dates import calendar
from generator.model import Alone, Briefing, Common, Comparison, Telling
from generator.render import links, words
from generator.render.anchors import Marks, briefing_page
from generator.render.context import Context
from generator.render.markdown import Md, escape
from generator.text import visible

WIDE = 5
"""The columns of a table, at most."""
Names = Mapping[str, str]
"""What a report is called on the page of its story, by its id."""


@dataclass(frozen=True, slots=True)
class Row:
    """Something told by several reports: what, and each report's words with their mark, "" where it does not say."""

    what: Md
    told: list[tuple[Md, str]]


@dataclass(frozen=True, slots=True)
class Group:
    """What so many reports tell; `heads` are the columns of a table, none where it would be too wide."""

    count: int
    heads: list[str]
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or another time, and what the reports tell of it."""

    when: str
    told: list[tuple[Md, str, str]]  # the sentence, how its date is known, the report


def names(members: Sequence[Briefing]) -> dict[str, str]:
    """What to call each report: its outlet, with the date where the outlet has several; else its title."""
    outlets = [words.outlet(member) for member in members]
    called = {}
    for member, outlet in zip(members, outlets, strict=True):
        again = f" ({words.published(member)})" if outlets.count(outlet) > 1 else ""
        called[member.seed.id] = f"{outlet}{again}" if outlet else f"“{visible(member.seed.meta.title.value)}”"
    twice = {name for name, count in Counter(called.values()).items() if count > 1}
    return {key: f"{name}, {key}" if name in twice else name for key, name in called.items()}


def sentence(briefing: Briefing, place: Telling, marks: Marks) -> Md:
    """The sentence of a place, with its mark."""
    page = f"../{briefing_page(briefing.seed.id)}"
    return Md(
        f"{escape(briefing.seed.words(place.sentence))} {marks.mark(briefing, place.block, place.sentence, page)}"
    )


def spot(briefing: Briefing, place: Telling, marks: Marks) -> Md:
    """The words of a place alone, emphasised, with their mark."""
    page = f"../{briefing_page(briefing.seed.id)}"
    return Md(f"*{escape(briefing.seed.words(place.words))}* {marks.mark(briefing, place.block, place.words, page)}")


def common(compared: Comparison, context: Context, called: Names, marks: Marks) -> list[Group]:
    """What several reports tell, under the number of those that do, most first."""
    groups: dict[int, Group] = {}
    heads = list(called.values()) if len(called) <= WIDE else []
    for one in compared.common:
        told = {p.report: spot(context.by_id[p.report], p, marks) for p in one.places}
        shown = called if heads else told
        row = Row(_what(one, context), [(told.get(name, Md("–")), called[name]) for name in shown])
        groups.setdefault(len(told), Group(len(told), heads, [])).rows.append(row)
    return list(groups.values())


def _what(one: Common, context: Context) -> Md:
    first = one.places[0]
    briefing = context.by_id[first.report]
    if one.kind == "party":
        index = next(i for i, party in enumerate(briefing.analysis.parties) if party.key == one.what)
        return links.to_parties(briefing, context)(index)
    return escape(words.date(one.what) if one.kind == "date" else briefing.seed.words(first.words))


def differing(compared: Comparison, context: Context, called: Names, marks: Marks) -> list[list[tuple[str, str, Md]]]:
    """The groups of figures that differ: each figure's words, who gives it, and the sentence."""
    return [
        [
            (visible(context.by_id[p.report].seed.words(p.words)), called[p.report], _told(context, p, marks))
            for p in group.places
        ]
        for group in compared.differing
    ]


def _told(context: Context, place: Telling, marks: Marks) -> Md:
    return sentence(context.by_id[place.report], place, marks)


def news(briefing: Briefing, one: Alone, context: Context) -> Md:
    """What is in this report only: parties, then the words of dates and figures."""
    link = links.to_parties(briefing, context)
    said = [escape(visible(briefing.seed.words(span))) for span in (*one.dates, *one.numbers)]
    return Md(", ".join([*(link(i) for i in one.parties), *said]))


def timeline(members: Sequence[Briefing], called: Names, marks: Marks) -> list[Moment]:
    """The dated statements of all reports, by date, then by report."""
    rows = [(dated.value, n, dated) for n, member in enumerate(members) for dated in member.timeline if dated.value]
    rows.sort(key=lambda row: (calendar.order(row[0] or ""), row[0], row[1], row[2].passage.span))
    moments: dict[str, Moment] = {}
    for value, n, dated in rows:
        member = members[n]
        text = escape(member.seed.words(dated.passage.span))
        mark = marks.passage(member, dated.passage, f"../{briefing_page(member.seed.id)}")
        how = f"resolved from “{dated.said}”" if dated.basis == "inferred" else ""
        when = words.date(value or "")
        moments.setdefault(when, Moment(when, [])).told.append((Md(f"{text} {mark}"), how, called[member.seed.id]))
    return list(moments.values())
