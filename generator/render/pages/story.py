"""The page of a story: what its reports tell together, what one alone tells, where figures differ, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.brief import edits
from generator.link import stories_compare
from generator.model import Briefing, Comparison, Passage, Story
from generator.render import frontmatter, links, quoted, words
from generator.render.anchors import Marks, briefing_page
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill
from generator.render.pages import pictured, same_words, stories, story_claims, story_facts, story_sources

FULL = 12
"""Sentences and quotations of one report that are shown at once; the others can be opened."""


@dataclass(frozen=True, slots=True)
class Line:
    """A report's bottom line: which it is, and the sentences."""

    what: str
    report: Md
    byline: str
    sentences: Md


@dataclass(frozen=True, slots=True)
class Only:
    """What one report alone tells: its name, sentences each with what is new in it, and quotations."""

    report: str
    sentences: list[tuple[Md, Md]]
    more: list[tuple[Md, Md]]
    quotes: list[quoted.Shown]


def render(story: Story, context: Context) -> str:
    """The Markdown of a story's page."""
    marks = Marks()
    members = [context.by_id[name] for name in story.members]
    compared = stories_compare.compare(members)
    names = story_facts.names(members)
    values: dict[str, Any] = {
        "title": stories.title(story, context),
        "facts": stories.facts(story, context),
        "saved": len(members),
        "one_voice": len(story.voices) == 1,
        "lines": _lines(members, marks),
        "differing": story_facts.differing(compared, context, names, marks),
        "same": same_words.compared(story.members, context, names, marks),
        "matters": story_claims.matters(members, context, names, marks),
        "common": story_facts.common(compared, context, names, marks),
        "alone": [_only(member, compared, context, names, marks) for member in members],
        "timeline": story_facts.timeline(members, names, marks),
        "heard": story_claims.heard(members, context),
        "picture": pictured.heard(members, context),
        "silent": Md(words.listing([str(name) for name in story_claims.silent(members, context)])),
        "heads": list(names.values()) if len(names) <= story_facts.WIDE else [],
        "sources": story_sources.voices(story, context),
        "earlier": stories.linked(story.earlier, context),
        "later": stories.linked(story.later, context),
    }
    values["passages"] = len(marks.made)
    description = f"{words.count(len(members), 'report')} by {words.count(len(story.voices), 'voice')}"
    keys = {"title": values["title"], "description": description, "key": story.key, "reports": list(story.members)}
    return frontmatter.page({**keys, "passages": len(marks.made)}, fill("story.md.j2", **values))


def moved(name: str, story: Story, context: Context) -> str:
    """The page at an address that leads to the story: that of a report that is not, or no longer, its first."""
    title = stories.title(story, context)
    keys = {"title": title, "story": story.key}
    link = Md(f"[{escape(title)}]({story.key}.md)")
    return frontmatter.page(keys, fill("story_moved.md.j2", title=title, story=link, name=name))


def _lines(members: list[Briefing], marks: Marks) -> list[Line]:
    """The bottom lines of the newest and of the fullest report."""
    told = [member for member in members if member.summary.bottom_line]
    if not told:
        return []
    fullest = max(told, key=lambda member: (_length(member), -members.index(member)))
    newest = next((member for member in reversed(told) if member.seed.meta.published), told[-1])
    if newest is fullest:
        return [_line("The newest and fullest report", newest, marks)]
    return [_line("The newest report", newest, marks), _line("The fullest report", fullest, marks)]


def _length(briefing: Briefing) -> int:
    return sum(len(briefing.seed.words(block.span).split()) for block in briefing.seed.blocks if block.number)


def _line(what: str, briefing: Briefing, marks: Marks) -> Line:
    sentences = Md(" ".join(_sentence(briefing, p, marks) for p in briefing.summary.bottom_line))
    kind = briefing.seed.meta.kind
    said = f"{kind.value} · " if kind and kind.value != "report" else ""
    return Line(what, links.to_briefing(briefing), said + words.byline(briefing), sentences)


def _sentence(briefing: Briefing, passage: Passage, marks: Marks) -> str:
    page = f"../{briefing_page(briefing.seed.id)}"
    return f"{escape(edits.shown(briefing.seed, passage))} {marks.passage(briefing, passage, page)}"


def _only(
    briefing: Briefing,
    compared: Comparison,
    context: Context,
    names: dict[str, str],
    marks: Marks,
) -> Only:
    seed = briefing.seed
    told = [one for one in compared.alone if one.place.report == seed.id]
    lines = [
        (story_facts.news(briefing, one, context), story_facts.sentence(briefing, one.place, marks)) for one in told
    ]
    said = [index for report, index in compared.quotes if report == seed.id]
    page, link = f"../{briefing_page(seed.id)}", links.to_parties(briefing, context)
    return Only(names[seed.id], lines[:FULL], lines[FULL:], quoted.utterances(briefing, said, marks, link, page))
