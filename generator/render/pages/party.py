"""The profile of a party: its names, where it appears, what it says, and with whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.model import Briefing, Profile
from generator.render import frontmatter, links, quoted, words
from generator.render.anchors import Marks
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill

MAX_WITH = 12


@dataclass(frozen=True, slots=True)
class Appearance:
    """A briefing the party appears in, with its role there and what it says there."""

    briefing: Md
    byline: str
    role: Md
    quotes: list[quoted.Shown]


def render(profile: Profile, context: Context) -> str:
    """The Markdown of a party's page."""
    marks = Marks()
    appearances = [_appearance(context.by_id[seed], index, context, marks) for seed, index in profile.seen]
    values = {
        "name": profile.name,
        "kind": words.kind(profile.kind),
        "of": profile.of,
        "certainty": words.certainty(profile),
        "told": profile.description,
        "link": Md(f"<{profile.link}>") if profile.link else "",
        "aliases": [alias for alias in profile.aliases if alias.text != profile.name],
        "appearances": appearances,
        "spoken": [a for a in appearances if a.quotes],
        "with_whom": _with_whom(profile, context),
        "passages": len(marks.made),
    }
    description = f"{profile.name}, {words.kind(profile.kind)}: in {words.count(len(appearances), 'briefing')}"
    keys = {"title": profile.name, "description": description, "key": profile.key, "kind": str(profile.kind)}
    keys["known"] = str(profile.certainty)
    return frontmatter.page({**keys, "passages": len(marks.made)}, fill("party.md.j2", **values))


def _appearance(briefing: Briefing, index: int, context: Context, marks: Marks) -> Appearance:
    page = f"../briefings/{briefing.seed.id}.md"
    role = marks.role(briefing, index, page)
    shown_there = sorted((*briefing.key_quotes, *briefing.more_quotes, *briefing.contested))
    said = [i for i in shown_there if index in briefing.analysis.quotes[i].speaker.parties]
    shown = quoted.utterances(briefing, said, marks, links.to_parties(briefing, context), page)
    return Appearance(links.to_briefing(briefing), words.byline(briefing), role, shown)


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
