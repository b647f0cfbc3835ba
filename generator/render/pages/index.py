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
from generator.render.pages import pictured, stories
from generator.render.paging import Listing, Part, Sheet, anchor, by_period, headings
from generator.text import fold, slug

LATEST = 12
TOP = 12
MOST_QUOTED = 8
BESIDE = {"by date": "briefings/index.md", "by section": "sections/index.md", "by outlet": "sections/outlets.md"}
"""The lists of briefings."""


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
        "activity": pictured.activity(context, _month(context)),
        "quoted": pictured.quoted(context, "", MOST_QUOTED),
        "top": [
            (Md(f"[{escape(p.name)}](parties/{p.key}.md){{ .{p.kind} }}"), words.count(len(p.seen), "briefing"))
            for p in top
        ],
    }
    keys = {"title": context.name, "description": f"{words.count(len(corpus.briefings), 'briefing')}", "hide": ["toc"]}
    return frontmatter.page(keys, fill("home.md.j2", **values))


def _month(context: Context) -> Callable[[str], str]:
    """The place of a month or year in the list of all briefings by date, from the root."""
    found = headings(_dated(context), _most(context))
    return lambda period: f"briefings/index.html#{anchor(period, found)}"


def by_date(context: Context) -> dict[str, str]:
    """All briefings by month, newest first; the undated at the end, by id."""
    most = _most(context)
    return _listing("briefings/index.md", "Briefings by date", context).pages(_dated(context), most)


def _dated(context: Context) -> list[Part[Briefing]]:
    rows = []
    for briefing in context.corpus.briefings:
        stated = briefing.seed.meta.published
        rows.append((stated.value, words.date(stated.value[:7]), briefing) if stated else ("", "Undated", briefing))
    return by_period(rows, _most(context))


def by_section(context: Context) -> dict[str, str]:
    """All briefings by section path, in the alphabet; those without one at the end."""
    groups = _grouped(context, words.section, "No section")
    return _listing("sections/index.md", "Briefings by section", context).pages(groups, _most(context))


def by_outlet(context: Context) -> dict[str, str]:
    """All briefings by outlet, in the alphabet; those without one at the end."""
    groups = _grouped(context, words.outlet, "Outlet unknown")
    return _listing("sections/outlets.md", "Briefings by outlet", context).pages(groups, _most(context))


def parties(context: Context) -> dict[str, str]:
    """All parties by kind, those in most briefings first."""
    parts = []
    for kind, heading in words.KIND_HEADINGS.items():
        found = sorted((p for p in context.corpus.profiles if p.kind is kind), key=lambda p: (-len(p.seen), p.key))
        parts += [Part(heading, [(heading, found)])] if found else []
    noun, picture = ("party", "parties"), pictured.everybody(context)
    listing = Listing("parties/index.md", "by-kind", "Parties", noun, _parties, "kind=party", picture)
    return listing.pages(parts, 5 * _most(context))


def _parties(sheet: Sheet[Profile]) -> str:
    groups = [(heading, [(_named(p, sheet.up), _standing(p)) for p in profiles]) for heading, profiles in sheet.groups]
    values = {"title": sheet.title, "trail": sheet.trail, "picture": sheet.picture, "groups": groups}
    return frontmatter.page({"title": sheet.title}, fill("parties.md.j2", **values))


def _named(profile: Profile, up: str) -> Md:
    return Md(f"[{escape(profile.name)}]({up}parties/{profile.key}.md){{ .{profile.kind} }}")


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
    others = [(name, to) for name, to in BESIDE.items() if to != path]
    beside = Md("Also " + " · ".join(f"[{name}](../{to})" for name, to in others))
    page, noun = partial(_page, context), ("briefing", "briefings")
    return Listing(path, folder, title, noun, page, "kind=briefing", beside=beside)


def _page(context: Context, sheet: Sheet[Briefing]) -> str:
    groups = [(name, slug(name), [_entry(b, context, sheet.up) for b in found]) for name, found in sheet.groups]
    values = {"title": sheet.title, "trail": sheet.trail, "picture": sheet.picture, "groups": groups}
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


def _weight(profile: Profile, context: Context) -> float:
    return sum(context.by_id[seed].analysis.parties[index].weight for seed, index in profile.seen)
