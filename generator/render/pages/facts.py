"""What is known about a document itself: the line under its title, and the box at the end of its page."""

from __future__ import annotations

import re

from generator.config import Outlet, Settings
from generator.model import Briefing, Fact
from generator.render import words
from generator.render.markdown import Md, escape, isolated
from generator.text import fold, slug, visible

FACTS = {
    "dateline": "Dateline",
    "agency": "Agency",
    "published": "Published",
    "updated": "Updated",
    "earliest": "Not before",
    "retrieved": "Saved",
    "address": "Address",
    "terms": "Terms of use",
    "language": "Language",
    "kind": "Kind",
}
"""The fields of the metadata that are told as one fact, with their headings, in order."""
SAID = 120  # characters shown of what a fact was read from
_ADDRESS = re.compile(r"https?://([\w.-]+)[\w./%~:?=&#+,-]*")
DATES = frozenset({"published", "updated", "earliest", "retrieved"})


def line(briefing: Briefing) -> Md:
    """Section, outlet, byline and date in one line."""
    meta = briefing.seed.meta
    section = _linked(words.section(briefing), "index")
    kind = meta.kind.value if meta.kind and meta.kind.value != "report" else ""
    authors = words.listing([isolated(fact.value) for fact in meta.authors])
    parts = [
        section,
        f"**{_linked(meta.outlet.value, 'outlets')}**" if meta.outlet else "",
        escape(kind),
        f"by {authors}" if authors else "",
        _published(briefing),
    ]
    return Md(" · ".join(filter(None, parts)))


def _linked(heading: str, page: str) -> Md:
    """A section or an outlet, linked to its heading in the list of all."""
    name = slug(heading)
    return Md(f"[{isolated(heading)}](../sections/{page}.md#{name})") if name else isolated(heading)


def _published(briefing: Briefing) -> str:
    meta = briefing.seed.meta
    later = meta.updated and not (meta.published and meta.published.value == meta.updated.value)
    updated = f", updated {words.date(meta.updated.value)}" if meta.updated and later else ""
    if meta.published:
        how = words.basis(meta.published)
        return escape(words.date(meta.published.value) + updated) + (f" ({escape(how)})" if how else "")
    if meta.earliest:
        bound = f"not before {words.date(meta.earliest.value)} ({meta.earliest.rule})"
        return escape(f"no publication date stated{updated}; {bound}")
    return escape(f"no publication date stated{updated}")


def outlet(briefing: Briefing, settings: Settings) -> Md:
    """What is known of the outlet in one sentence, with where it is known from; nothing where nothing is."""
    fact = briefing.seed.meta.outlet
    facts = known(fact, settings) if fact else None
    if facts is None or not (facts.owner or facts.country):
        return Md("")
    owned = f"is owned by {facts.owner}" if facts.owner else ""
    based = f"{'in ' if facts.owner else 'is an outlet of '}{facts.country}" if facts.country else ""
    of = f", {words.date(facts.as_of)}" if facts.as_of else ""
    source = f" Source: {_source(facts.source)}{of}." if facts.source else ""
    return Md(f"{escape(facts.name)} {escape(', '.join(filter(None, [owned, based])))}.{source}")


def _source(said: str) -> Md:
    """Where a fact is known from; an address as a link that shows whose it is."""
    host = _ADDRESS.fullmatch(said)
    return Md(f"[{escape(host[1])}]({said})") if host else escape(said)


def document(briefing: Briefing, settings: Settings) -> list[tuple[str, Md]]:
    """The source box: each fact with what it rests on."""
    seed, meta = briefing.seed, briefing.seed.meta
    rows: list[tuple[str, Md]] = [("Title", _fact(meta.title))]
    rows += [("Section", Md(" › ".join(escape(fact.value) for fact in meta.section)))] if meta.section else []
    rows += [("Outlet", _outlet(meta.outlet, settings))] if meta.outlet else []
    rows += [("By", Md(words.listing([_fact(fact) for fact in meta.authors])))] if meta.authors else []
    for name, heading in FACTS.items():
        fact = getattr(meta, name)
        if fact:
            rows.append((heading, _fact(fact, words.date(fact.value) if name in DATES else fact.value)))
    taken = f", taken out of {escape(seed.container)}" if seed.container else ""
    rows.append(("File", Md(f"{escape(seed.path)}{taken}, read as {escape(seed.encoding)}")))
    rows.append(("SHA-256", Md(f"`{seed.digest}`")))
    rows += [("Link", escape(f"{linked} — {address}")) for linked, address in seed.links]
    rows += [("Note", escape(f"line {n.line}: {n.text}" if n.line else n.text)) for n in seed.notices]
    return rows


def known(outlet: Fact, settings: Settings) -> Outlet | None:
    """What `outlets.yml` says of an outlet."""
    name = fold(outlet.value)
    return next((o for o in settings.outlets if name in {fold(o.name), *map(fold, o.aliases)}), None)


def _fact(fact: Fact, shown: str = "") -> Md:
    how = words.basis(fact) or f"stated: {fact.rule}"
    if fact.said and fact.said not in (fact.value, shown):
        how += f", “{visible(fact.said)[:SAID]}”"
    return Md(f"{escape(shown or fact.value)} ({escape(how)})")


def _outlet(outlet: Fact, settings: Settings) -> Md:
    facts = known(outlet, settings)
    told = []
    if facts and facts.owner:
        told.append(f"owner: {facts.owner}")
    if facts and facts.country:
        told.append(f"country: {facts.country}")
    if told and facts and facts.source:
        told.append(f"source: {facts.source}{', ' + facts.as_of if facts.as_of else ''}")
    return Md("; ".join([_fact(outlet), *map(escape, told)]))
