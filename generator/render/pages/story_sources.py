"""The sources of a story: by who speaks, with the facts known of each and why it is in the story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.link.stories_groups import COPY, DECIDED, EVENT, OPENS
from generator.model import Belonging, Briefing, Story
from generator.render import links, words
from generator.render.context import Context
from generator.render.markdown import Md, escape, isolated
from generator.render.pages import facts

RULES = {
    OPENS: "the first report",
    EVENT: "about the same event",
    COPY: "nearly the same text as another report",
    DECIDED: "put here by a person",
}
"""Why a report is in its story, for readers."""


@dataclass(frozen=True, slots=True)
class Source:
    """A report: its title, what is known of it, and why it is here."""

    title: Md
    known: Md
    why: Md


@dataclass(frozen=True, slots=True)
class Voice:
    """Reports that are one voice."""

    why: str
    sources: list[Source]


def voices(story: Story, context: Context) -> list[Voice]:
    """The reports of a story by voice, in order."""
    belongs = {one.report: one for one in story.belongings}
    found = []
    for group in story.voices:
        sources = [_source(context.by_id[name], belongs[name], context) for name in group]
        found.append(Voice(_why([context.by_id[name] for name in group]), sources))
    return found


def _why(members: list[Briefing]) -> str:
    outlets = {words.outlet(member) for member in members}
    if len(members) == 1:
        return ""
    return "One outlet, so one voice" if len(outlets) == 1 else "Nearly the same text, so one voice"


def _source(briefing: Briefing, belonging: Belonging, context: Context) -> Source:
    return Source(links.to_briefing(briefing), Md(" · ".join(_known(briefing, context))), _belongs(belonging, context))


def _known(briefing: Briefing, context: Context) -> Iterator[str]:
    meta = briefing.seed.meta
    known = facts.known(meta.outlet, context.settings) if meta.outlet else None
    yield f"**{isolated(meta.outlet.value)}**" if meta.outlet else "outlet unknown"
    if known and (known.owner or known.country):
        yield escape(", ".join(filter(None, [f"owner: {known.owner}" if known.owner else "", known.country])))
    if meta.kind and meta.kind.value != "report":
        yield escape(meta.kind.value)
    if meta.authors:
        yield f"by {words.listing([str(isolated(author.value)) for author in meta.authors])}"
    yield escape(words.published(briefing))


def _belongs(one: Belonging, context: Context) -> Md:
    """Why a report is in the story, and what it shares with those before it."""
    parties = [f"[{escape(context.profiles[key].name)}](../parties/{key}.md)" for key in _profiled(one, context)]
    shared = [
        f"words {', '.join(escape(word) for word in one.words)}" if one.words else "",
        f"parties {', '.join(parties)}" if parties else "",
        f"dates {', '.join(escape(words.date(value)) for value in sorted(one.dates))}" if one.dates else "",
    ]
    told = "; ".join(filter(None, shared))
    return Md(f"In this story: {RULES[one.rule]}" + (f". Shared: {told}" if told else "") + ".")


def _profiled(one: Belonging, context: Context) -> Iterator[str]:
    return (key for key in one.parties if key in context.profiles)
