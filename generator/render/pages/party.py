"""The profile of a party: its names, where it appears, what it says, and with whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import quote

from generator.model import Briefing, Form, Profile
from generator.render import feeds, frontmatter, links, quoted, words
from generator.render.anchors import Marks, briefing_page, party_page
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill
from generator.render.pages import pictured
from generator.render.paging import Listing, Row, Sheet, by_period

MAX_WITH = 12

Seen = tuple[Briefing, int]
"""A briefing, and which of its parties it is."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A briefing the party appears in, with its role there and what it says there."""

    briefing: Md
    byline: str
    role: Md
    quotes: list[quoted.Shown]
    about: list[quoted.Shown]  # what others say of it


def render(profile: Profile, context: Context) -> dict[str, str]:
    """The pages of a party by path: its own with the latest briefings, and those of earlier ones by year."""
    most = context.settings.listings.entries
    rows = [_row(context.by_id[seed], index) for seed, index in profile.seen[most:]]
    listing = Listing(
        party_page(profile.key),
        f"by-date/{profile.key}",
        profile.name,
        ("briefing", "briefings"),
        partial(_earlier, context),
    )
    made, earlier = listing.apart(by_period(rows, most), most)
    return {party_page(profile.key): _own(profile, context, earlier, most), **made}


def _row(briefing: Briefing, index: int) -> tuple[str, str, Seen]:
    stated = briefing.seed.meta.published
    return (stated.value if stated else "", "", (briefing, index))


def _earlier(context: Context, sheet: Sheet[Seen]) -> str:
    marks = Marks()
    found = [_appearance(*seen, context, marks, sheet.up) for _, entries in sheet.groups for seen in entries]
    values = {"title": sheet.title, "trail": sheet.trail, "appearances": found, "passages": len(marks.made)}
    values |= _said(found)
    return frontmatter.page({"title": sheet.title, "passages": len(marks.made)}, fill("earlier.md.j2", **values))


def _own(profile: Profile, context: Context, earlier: list[Row], most: int) -> str:
    marks = Marks()
    seen = [(context.by_id[seed], index) for seed, index in profile.seen[:most]]
    appearances = [_appearance(*each, context, marks) for each in seen]
    values = {
        "name": profile.name,
        "sign": profile.kind,
        "kind": words.kind(profile.kind),
        "of": profile.of,
        "span": _span(profile, context),
        "role": _role(seen, marks),
        "picture": pictured.over_time(profile, context),
        "certainty": words.certainty(profile),
        "told": profile.description,
        "link": Md(f"<{profile.link}>") if profile.link else "",
        "aliases": [(a.text, a.count, words.why(a.rule)) for a in profile.aliases if a.text != profile.name],
        "seen": len(profile.seen),
        "appearances": appearances,
        "find": Md(f"[Search and filter what names it](../find/index.md?party={quote(profile.key)})"),
        "earlier": earlier,
        **_said(appearances),
        "with_whom": _with_whom(profile, context),
        "passages": len(marks.made),
    }
    description = f"{profile.name}, {words.kind(profile.kind)}: in {words.count(len(profile.seen), 'briefing')}"
    keys = {"title": profile.name, "description": description, "key": profile.key, "kind": str(profile.kind)}
    keys["known"] = str(profile.certainty)
    feed = feeds.of_party(profile, context.by_id)
    keys |= {"feed": feed} if feed else {}
    return frontmatter.page({**keys, "passages": len(marks.made)}, fill("party.md.j2", **values))


def _role(seen: list[Seen], marks: Marks) -> Md:
    """What the latest document that gives its role says it is."""
    told = ((b, index) for b, index in seen if b.analysis.parties[index].role)
    latest = next(told, None)
    return marks.role(*latest, f"../{briefing_page(latest[0].seed.id)}") if latest else Md("")


def _said(appearances: list[Appearance]) -> dict[str, Any]:
    """Where it speaks, where others speak of it, and how many such quotations there are."""
    about = [a for a in appearances if a.about]
    return {"spoken": [a for a in appearances if a.quotes], "about": about, "said_of": sum(len(a.about) for a in about)}


def _span(profile: Profile, context: Context) -> str:
    """When it was first and last in a briefing that has a date; nothing where both are one."""
    published = [context.by_id[seed].seed.meta.published for seed, _ in profile.seen]
    days = sorted(fact.value[:10] for fact in published if fact)
    return f"first {words.date(days[0])}, latest {words.date(days[-1])}" if days and days[0] != days[-1] else ""


def _appearance(briefing: Briefing, index: int, context: Context, marks: Marks, up: str = "../") -> Appearance:
    page = up + briefing_page(briefing.seed.id)
    role = marks.role(briefing, index, page)
    shown_there = sorted((*briefing.key_quotes, *briefing.more_quotes, *briefing.contested))
    said = [i for i in shown_there if index in briefing.analysis.quotes[i].speaker.parties]
    link = links.to_parties(briefing, context, f"{up}parties/")
    shown = quoted.utterances(briefing, said, marks, link, page)
    about = quoted.utterances(briefing, _about(briefing, index, shown_there), marks, link, page)
    return Appearance(links.to_briefing(briefing, f"{up}briefings/"), words.byline(briefing), role, shown, about)


def _about(briefing: Briefing, index: int, quotes: list[int]) -> list[int]:
    """The quotations in which somebody else names the party."""
    spans = [m.span for m in briefing.analysis.mentions if m.party == index and m.form is not Form.PRONOUN]
    every = ((i, briefing.analysis.quotes[i]) for i in quotes)
    others = ((i, quote.span) for i, quote in every if index not in quote.speaker.parties)
    return [i for i, words in others if any(words.holds(span) for span in spans)]


def _with_whom(profile: Profile, context: Context) -> list[tuple[Md, str]]:
    """The parties it has relations with, most first, each with what the one does and the other undergoes."""
    told: dict[str, Counter[str]] = {}
    for seed, index in profile.seen:
        analysis = context.by_id[seed].analysis
        for relation in analysis.relations:
            does, undergoes = words.deed(relation)
            for mine, said, theirs in ((relation.who, does, relation.whom), (relation.whom, undergoes, relation.who)):
                for other in theirs if index in mine else ():
                    told.setdefault(analysis.parties[other].key, Counter())[said] += 1
    known = context.profiles
    order = sorted((key for key in told if key in known), key=lambda k: (-sum(told[k].values()), k))[:MAX_WITH]
    return [(_other(known[key]), ", ".join(sorted(told[key]))) for key in order]


def _other(profile: Profile) -> Md:
    return Md(f"[{escape(profile.name)}]({profile.key}.md){{ .{profile.kind} }}")
