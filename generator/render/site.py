"""All generated pages of a site, as text by path under `docs_src/`; nothing is written here."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Corpus
from generator.render import context
from generator.render.anchors import briefing_page, story_page
from generator.render.pages import briefing, feeds, find, index, party, quotes, stories, story, timeline, versions

FOLDERS = ("briefings", "feeds", "find", "parties", "quotes", "sections", "stories", "timeline")
"""The folders that hold generated pages only."""

LISTINGS = (
    index.by_date,
    index.by_section,
    index.by_outlet,
    index.parties,
    quotes.render,
    stories.pages,
    find.render,
    timeline.render,
    feeds.pages,
)
"""The pages that list, each by path."""


def pages(corpus: Corpus, settings: Settings, site_name: str) -> dict[str, str]:
    """Every generated page of the site, by path, in order of path."""
    site = context.of(corpus, settings, site_name)
    made = {"index.md": index.home(site)}
    for listing in LISTINGS:
        made |= listing(site)
    made |= {briefing_page(b.seed.id): briefing.render(b, site) for b in corpus.briefings}
    made |= {briefing_page(r.seed.id): versions.moved(r, site) for r in corpus.revisions}
    for profile in corpus.profiles:
        made |= party.render(profile, site)
    made |= _stories(site)
    return dict(sorted(made.items()))


def _stories(site: context.Context) -> dict[str, str]:
    """The pages of stories: at the address of the first report; those of the others lead there."""
    made: dict[str, str] = {}
    for told in filter(stories.told, site.corpus.stories):
        every = [*told.members, *(r.seed.id for name in told.members for r in site.revisions.get(name, ()))]
        made |= {story_page(name): story.moved(name, told, site) for name in every if name != told.key}
        made[story_page(told.key)] = story.render(told, site)
    return made
