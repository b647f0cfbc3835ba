"""The page that lists the site's feeds."""

from __future__ import annotations

from generator.render import feeds, frontmatter
from generator.render.context import Context
from generator.render.markdown import escape, fill


def pages(context: Context) -> dict[str, str]:
    """The page by its path."""
    found = [(escape(feed.title), feed.path.removeprefix("feeds/")) for feed in feeds.of(context.corpus, context.name)]
    keys = {"title": "Feeds", "description": "Feeds of all briefings, of each section, and of parties"}
    return {"feeds/index.md": frontmatter.page(keys, fill("feeds.md.j2", feeds=found))}
