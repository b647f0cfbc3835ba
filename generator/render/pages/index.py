"""The few pages that list: home, briefings by date, by section, parties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from generator.model import Briefing, Certainty, Kind, Profile
from generator.render import frontmatter, links, words
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill
from generator.render.pages import stories
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


def by_date(context: Context) -> str:
    """All briefings by month, newest first; the undated at the end, by id."""
    months: dict[str, list[Entry]] = {}
    for briefing in context.corpus.briefings:
        stated = briefing.seed.meta.published
        heading = words.date(stated.value[:7]) if stated else "Undated"
        months.setdefault(heading, []).append(_entry(briefing, context))
    return _listing("Briefings by date", months)


def by_section(context: Context) -> str:
    """All briefings by section path, in the alphabet; those without one at the end."""
    return _listing("Briefings by section", _grouped(context, _section, "No section"))


def by_outlet(context: Context) -> str:
    """All briefings by outlet, in the alphabet; those without one at the end."""
    return _listing("Briefings by outlet", _grouped(context, _outlet, "Outlet unknown"))


def parties(context: Context) -> str:
    """All parties by kind, those in most briefings first."""
    groups = []
    for kind, heading in words.KIND_HEADINGS.items():
        found = sorted((p for p in context.corpus.profiles if p.kind is kind), key=lambda p: (-len(p.seen), p.key))
        lines = [(Md(f"[{escape(p.name)}]({p.key}.md)"), _standing(p)) for p in found]
        if lines:
            groups.append((heading, lines))
    return frontmatter.page({"title": "Parties"}, fill("parties.md.j2", groups=groups))


def _standing(profile: Profile) -> str:
    """In how many briefings a party is, and where somebody should look or has looked."""
    count = words.count(len(profile.seen), "briefing")
    return count if profile.certainty is Certainty.AUTOMATIC else f"{count} · {profile.certainty}"


def _entry(briefing: Briefing, context: Context, up: str = "../") -> Entry:
    chips = links.chips(briefing, context, f"{up}parties/")
    title = links.to_briefing(briefing, f"{up}briefings/")
    return Entry(title, words.byline(briefing), briefing.summary.description, chips)


def _listing(title: str, groups: dict[str, list[Entry]]) -> str:
    named = [(heading, slug(heading), entries) for heading, entries in groups.items()]
    return frontmatter.page({"title": title}, fill("listing.md.j2", title=title, groups=named))


def _grouped(context: Context, key: Callable[[Briefing], str], last: str) -> dict[str, list[Entry]]:
    groups: dict[str, list[Entry]] = defaultdict(list)
    for briefing in context.corpus.briefings:
        groups[key(briefing)].append(_entry(briefing, context))
    ordered = {name: groups[name] for name in sorted(groups, key=lambda name: (fold(name), name)) if name}
    if "" in groups:
        ordered[last] = [*ordered.get(last, []), *groups[""]]
    return ordered


def _section(briefing: Briefing) -> str:
    return " › ".join(fact.value for fact in briefing.seed.meta.section)


def _outlet(briefing: Briefing) -> str:
    outlet = briefing.seed.meta.outlet
    return outlet.value if outlet else ""


def _weight(profile: Profile, context: Context) -> float:
    return sum(context.by_id[seed].analysis.parties[index].weight for seed, index in profile.seen)
