"""The profile of a party: its names, where it appears, what it says, and with whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial

from generator.model import Briefing, Profile
from generator.render import frontmatter, links, quoted, words
from generator.render.anchors import Marks, party_page
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill
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
    values["spoken"] = [a for a in found if a.quotes]
    return frontmatter.page({"title": sheet.title, "passages": len(marks.made)}, fill("earlier.md.j2", **values))


def _own(profile: Profile, context: Context, earlier: list[Row], most: int) -> str:
    marks = Marks()
    seen = [(context.by_id[seed], index) for seed, index in profile.seen[:most]]
    appearances = [_appearance(*each, context, marks) for each in seen]
    values = {
        "name": profile.name,
        "kind": words.kind(profile.kind),
        "of": profile.of,
        "certainty": words.certainty(profile),
        "told": profile.description,
        "link": Md(f"<{profile.link}>") if profile.link else "",
        "aliases": [alias for alias in profile.aliases if alias.text != profile.name],
        "seen": len(profile.seen),
        "appearances": appearances,
        "earlier": earlier,
        "spoken": [a for a in appearances if a.quotes],
        "with_whom": _with_whom(profile, context),
        "passages": len(marks.made),
    }
    description = f"{profile.name}, {words.kind(profile.kind)}: in {words.count(len(profile.seen), 'briefing')}"
    keys = {"title": profile.name, "description": description, "key": profile.key, "kind": str(profile.kind)}
    keys["known"] = str(profile.certainty)
    return frontmatter.page({**keys, "passages": len(marks.made)}, fill("party.md.j2", **values))


def _appearance(briefing: Briefing, index: int, context: Context, marks: Marks, up: str = "../") -> Appearance:
    page = f"{up}briefings/{briefing.seed.id}.md"
    role = marks.role(briefing, index, page)
    shown_there = sorted((*briefing.key_quotes, *briefing.more_quotes, *briefing.contested))
    said = [i for i in shown_there if index in briefing.analysis.quotes[i].speaker.parties]
    shown = quoted.utterances(briefing, said, marks, links.to_parties(briefing, context, f"{up}parties/"), page)
    return Appearance(links.to_briefing(briefing, f"{up}briefings/"), words.byline(briefing), role, shown)


def _with_whom(profile: Profile, context: Context) -> list[tuple[Md, str]]:
    """The parties it has relations with, most first, each with the verbs."""
    verbs: dict[str, Counter[str]] = {}
    for seed, index in profile.seen:
        analysis = context.by_id[seed].analysis
        for relation in analysis.relations:
            sides = (relation.who, relation.whom)
            for mine, theirs in (sides, sides[::-1]):
                if index in mine:
                    for other in theirs:
                        verbs.setdefault(analysis.parties[other].key, Counter())[relation.verb] += 1
    known = context.profiles
    order = sorted((key for key in verbs if key in known), key=lambda k: (-sum(verbs[k].values()), k))
    return [(Md(f"[{escape(known[key].name)}]({key}.md)"), ", ".join(sorted(verbs[key]))) for key in order[:MAX_WITH]]
