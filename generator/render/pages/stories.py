"""Stories in lists: the page of all, the first page, and what a briefing's page says of its story."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from generator.model import Briefing, Story
from generator.render import frontmatter, links, words
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill
from generator.render.paging import Listing, Part, Sheet
from generator.text import visible

LATEST = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """A story in a list: its title, its facts in one line, and who reports."""

    title: Md
    facts: str
    voices: str


@dataclass(frozen=True, slots=True)
class Place:
    """What a briefing's page says of its story: the story, other reports of it, and stories before and after."""

    story: Md
    facts: str
    others: list[tuple[Md, str]]
    earlier: list[Md]
    later: list[Md]


def told(story: Story) -> bool:
    """Whether a story has a page: one briefing alone is told by its own."""
    return len(story.members) > 1


def title(story: Story, context: Context) -> str:
    """A person's title of a story, else that of its first report."""
    return visible(story.title or context.by_id[story.key].seed.meta.title.value)


def facts(story: Story, context: Context) -> str:
    """How many reports by how many voices, and from when to when."""
    days = [words.published(context.by_id[name]) for name in _dated(story, context)]
    span = days[0].split(", ")[0] if days else "undated"
    if days and days[-1].split(", ")[0] != span:
        span = f"{span} to {days[-1].split(', ')[0]}"
    return f"{words.count(len(story.members), 'report')} · {words.count(len(story.voices), 'voice')} · {span}"


def _dated(story: Story, context: Context) -> list[str]:
    return [name for name in story.members if context.by_id[name].seed.meta.published]


def newest(context: Context) -> list[Story]:
    """The stories with a page, that with the latest report first."""
    known = [story for story in context.corpus.stories if told(story)]
    return sorted(known, key=lambda story: (_latest(story, context), story.key), reverse=True)


def _latest(story: Story, context: Context) -> str:
    published = [context.by_id[name].seed.meta.published for name in story.members]
    return max((fact.value for fact in published if fact), default="")


def pages(context: Context) -> dict[str, str]:
    """The pages of all stories by path, those with more than one voice first."""
    known = newest(context)
    several = [story for story in known if len(story.voices) > 1]
    single = [story for story in known if len(story.voices) == 1]
    headings = (("Told by more than one voice", several), ("Told by one voice", single))
    parts = [Part(heading, [(heading, found)]) for heading, found in headings if found]
    listing = Listing(
        "stories/index.md", "by-voices", "Stories", ("story", "stories"), partial(_page, context), "kind=story"
    )
    return listing.pages(parts, context.settings.listings.entries)


def _page(context: Context, sheet: Sheet[Story]) -> str:
    groups = [
        (heading, [_entry(story, context, f"{sheet.up}stories/") for story in found]) for heading, found in sheet.groups
    ]
    values = {"title": sheet.title, "trail": sheet.trail, "picture": sheet.picture, "groups": groups}
    return frontmatter.page({"title": sheet.title}, fill("stories.md.j2", **values))


def latest(context: Context) -> list[Entry]:
    """The latest stories with more than one voice, for the first page."""
    several = [story for story in newest(context) if len(story.voices) > 1]
    return [_entry(story, context, "stories/") for story in several[:LATEST]]


def _entry(story: Story, context: Context, folder: str) -> Entry:
    named = (words.outlet(context.by_id[name]) for group in story.voices for name in group[:1])
    outlets = list(filter(None, named))
    return Entry(
        Md(f"[{escape(title(story, context))}]({folder}{story.key}.md)"), facts(story, context), ", ".join(outlets)
    )


def place(briefing: Briefing, context: Context) -> Place | None:
    """What the page of a briefing says of its story; None where there is nothing to say."""
    story = context.story_of.get(briefing.seed.id)
    if story is None or not (told(story) or story.earlier or story.later):
        return None
    others = [context.by_id[name] for name in story.members if name != briefing.seed.id]
    return Place(
        link(story, context) if told(story) else Md(""),
        facts(story, context),
        [(links.to_briefing(other, ""), words.byline(other)) for other in others],
        linked(story.earlier, context),
        linked(story.later, context),
    )


def keys(briefing: Briefing, context: Context) -> dict[str, str]:
    """What the front matter of a briefing says of its story; nothing where it is alone."""
    story = context.story_of.get(briefing.seed.id)
    return {"story": story.key} if story and told(story) else {}


def linked(keys: Iterable[str], context: Context) -> list[Md]:
    """Links to the stories of those keys, each with its facts; a story of one briefing is that briefing."""
    return [link(context.stories[key], context, with_facts=True) for key in keys]


def link(story: Story, context: Context, with_facts: bool = False) -> Md:
    """A link to a story's page, or to its only briefing."""
    if not told(story):
        only = context.by_id[story.key]
        return Md(
            f"{links.to_briefing(only)} · {escape(words.byline(only))}" if with_facts else links.to_briefing(only)
        )
    shown = Md(f"[{escape(title(story, context))}](../stories/{story.key}.md)")
    return Md(f"{shown} · {escape(facts(story, context))}") if with_facts else shown
