"""The few pages that list: home, briefings by date, by section, parties."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.model import Briefing, Corpus, Kind, Profile
from generator.render import frontmatter, links, words
from generator.render.markdown import Md, escape, fill

LATEST = 12
TOP = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing in a list."""

    title: Md
    byline: str
    description: str


def home(corpus: Corpus, site_name: str) -> str:
    """The first page: the latest briefings, the parties seen most, and where to go."""
    profiles = sorted(corpus.profiles, key=lambda p: (-len(p.seen), -_weight(p, corpus), p.key))
    top = [p for p in profiles if p.kind is not Kind.PLACE][:TOP]
    values = {
        "site_name": site_name,
        "briefings": len(corpus.briefings),
        "parties": len(corpus.profiles),
        "quotes": sum(len(b.key_quotes) + len(b.more_quotes) for b in corpus.briefings),
        "latest": [_entry(b, "briefings/") for b in corpus.briefings[:LATEST]],
        "top": [(Md(f"[{escape(p.name)}](parties/{p.key}.md)"), str(p.kind), len(p.seen)) for p in top],
    }
    keys = {"title": site_name, "description": f"{words.count(len(corpus.briefings), 'briefing')}", "hide": ["toc"]}
    return frontmatter.page(keys, fill("home.md.j2", **values))


def by_date(corpus: Corpus) -> str:
    """All briefings by month, newest first; the undated at the end, by id."""
    months: dict[str, list[Entry]] = {}
    for briefing in corpus.briefings:
        stated = briefing.seed.meta.published
        heading = words.date(stated.value[:7]) if stated else "Undated"
        months.setdefault(heading, []).append(_entry(briefing, ""))
    return _listing("Briefings by date", months)


def by_section(corpus: Corpus) -> str:
    """All briefings by section path, in the alphabet; those without one at the end."""
    return _listing("Briefings by section", _grouped(corpus, _section, "No section"))


def by_outlet(corpus: Corpus) -> str:
    """All briefings by outlet, in the alphabet; those without one at the end."""
    return _listing("Briefings by outlet", _grouped(corpus, _outlet, "Outlet unknown"))


def parties(corpus: Corpus) -> str:
    """All parties by kind, those in most briefings first."""
    groups = []
    for kind, heading in words.KIND_HEADINGS.items():
        found = sorted((p for p in corpus.profiles if p.kind is kind), key=lambda p: (-len(p.seen), p.key))
        lines = [(Md(f"[{escape(p.name)}]({p.key}.md)"), words.count(len(p.seen), "briefing")) for p in found]
        if lines:
            groups.append((heading, lines))
    return frontmatter.page({"title": "Parties"}, fill("parties.md.j2", groups=groups))


def _entry(briefing: Briefing, folder: str) -> Entry:
    return Entry(links.to_briefing(briefing, folder), words.byline(briefing), briefing.summary.description)


def _listing(title: str, groups: dict[str, list[Entry]]) -> str:
    return frontmatter.page({"title": title}, fill("listing.md.j2", title=title, groups=groups))


def _grouped(corpus: Corpus, key, last: str) -> dict[str, list[Entry]]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    groups: dict[str, list[Entry]] = defaultdict(list)
    for briefing in corpus.briefings:
        groups[key(briefing)].append(_entry(briefing, "../briefings/"))
    ordered = {name: groups[name] for name in sorted(groups) if name}
    return ordered | ({last: groups[""]} if "" in groups else {})


def _section(briefing: Briefing) -> str:
    return " › ".join(fact.value for fact in briefing.seed.meta.section)


def _outlet(briefing: Briefing) -> str:
    outlet = briefing.seed.meta.outlet
    return outlet.value if outlet else ""


def _weight(profile: Profile, corpus: Corpus) -> float:
    weights = {b.seed.id: b.analysis.parties for b in corpus.briefings}
    return sum(weights[seed][index].weight for seed, index in profile.seen)
