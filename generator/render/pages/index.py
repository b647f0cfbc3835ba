"""The few pages that list: home, briefings by date, by section, parties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from generator.model import Briefing, Certainty, Kind, Profile
from generator.render import frontmatter, links, words
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill
from generator.render.pages import stories
from generator.render.paging import Listing, Part, Sheet, by_period
from generator.text import fold, slug

LATEST = 12
TOP = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing in a list."""

    title: Md
    byline: str
    description: str
    parties: Md


def home(context: Context) -> str:
    """The first page: the latest briefings, the parties seen most, and where to go."""
    corpus = context.corpus
    profiles = sorted(corpus.profiles, key=lambda p: (-len(p.seen), -_weight(p, context), p.key))
    top = [p for p in profiles if p.kind is not Kind.PLACE][:TOP]
    values = {
        "site_name": context.name,
        "briefings": len(corpus.briefings),
        "parties": len(corpus.profiles),
        "quotes": sum(len(b.key_quotes) + len(b.more_quotes) for b in corpus.briefings),
        "latest": [_entry(b, context, "") for b in corpus.briefings[:LATEST]],
        "stories": stories.latest(context),
        "top": [
            (Md(f"[{escape(p.name)}](parties/{p.key}.md)"), words.kind(p.kind), words.count(len(p.seen), "briefing"))
            for p in top
        ],
    }
    keys = {"title": context.name, "description": f"{words.count(len(corpus.briefings), 'briefing')}", "hide": ["toc"]}
    return frontmatter.page(keys, fill("home.md.j2", **values))


def by_date(context: Context) -> dict[str, str]:
    """All briefings by month, newest first; the undated at the end, by id."""
    rows = []
    for briefing in context.corpus.briefings:
        stated = briefing.seed.meta.published
        rows.append((stated.value, words.date(stated.value[:7]), briefing) if stated else ("", "Undated", briefing))
    most = context.settings.listings.entries
    return _listing("briefings/index.md", "Briefings by date", context).pages(by_period(rows, most), most)


def by_section(context: Context) -> dict[str, str]:
    """All briefings by section path, in the alphabet; those without one at the end."""
    groups = _grouped(context, _section, "No section")
    return _listing("sections/index.md", "Briefings by section", context).pages(groups, _most(context))


def by_outlet(context: Context) -> dict[str, str]:
    """All briefings by outlet, in the alphabet; those without one at the end."""
    groups = _grouped(context, _outlet, "Outlet unknown")
    return _listing("sections/outlets.md", "Briefings by outlet", context).pages(groups, _most(context))


def parties(context: Context) -> dict[str, str]:
    """All parties by kind, those in most briefings first."""
    parts = []
    for kind, heading in words.KIND_HEADINGS.items():
        found = sorted((p for p in context.corpus.profiles if p.kind is kind), key=lambda p: (-len(p.seen), p.key))
        parts += [Part(heading, [(heading, found)])] if found else []
    return Listing("parties/index.md", "by-kind", "Parties", ("party", "parties"), _parties).pages(
        parts, 5 * _most(context)
    )


def _parties(sheet: Sheet[Profile]) -> str:
    groups = [
        (heading, [(Md(f"[{escape(p.name)}]({sheet.up}parties/{p.key}.md)"), _standing(p)) for p in profiles])
        for heading, profiles in sheet.groups
    ]
    values = {"title": sheet.title, "trail": sheet.trail, "groups": groups}
    return frontmatter.page({"title": sheet.title}, fill("parties.md.j2", **values))


def _standing(profile: Profile) -> str:
    """In how many briefings a party is, and where somebody should look or has looked."""
    count = words.count(len(profile.seen), "briefing")
    return count if profile.certainty is Certainty.AUTOMATIC else f"{count} · {profile.certainty}"


def _entry(briefing: Briefing, context: Context, up: str = "../") -> Entry:
    chips = links.chips(briefing, context, f"{up}parties/")
    title = links.to_briefing(briefing, f"{up}briefings/")
    return Entry(title, words.byline(briefing), briefing.summary.description, chips)


def _listing(path: str, title: str, context: Context) -> Listing[Briefing]:
    folder = title.removeprefix("Briefings ").replace(" ", "-")
    return Listing(path, folder, title, ("briefing", "briefings"), partial(_page, context))


def _page(context: Context, sheet: Sheet[Briefing]) -> str:
    groups = [(name, slug(name), [_entry(b, context, sheet.up) for b in found]) for name, found in sheet.groups]
    values = {"title": sheet.title, "trail": sheet.trail, "groups": groups}
    return frontmatter.page({"title": sheet.title}, fill("listing.md.j2", **values))


def _most(context: Context) -> int:
    return context.settings.listings.entries


def _grouped(context: Context, key: Callable[[Briefing], str], last: str) -> list[Part[Briefing]]:
    groups: dict[str, list[Briefing]] = defaultdict(list)
    for briefing in context.corpus.briefings:
        groups[key(briefing)].append(briefing)
    ordered = {name: groups[name] for name in sorted(groups, key=lambda name: (fold(name), name)) if name}
    if "" in groups:
        ordered[last] = [*ordered.get(last, []), *groups[""]]
    return [Part(name, [(name, found)]) for name, found in ordered.items()]


def _section(briefing: Briefing) -> str:
    return " › ".join(fact.value for fact in briefing.seed.meta.section)


def _outlet(briefing: Briefing) -> str:
    outlet = briefing.seed.meta.outlet
    return outlet.value if outlet else ""


def _weight(profile: Profile, context: Context) -> float:
    return sum(context.by_id[seed].analysis.parties[index].weight for seed, index in profile.seen)
