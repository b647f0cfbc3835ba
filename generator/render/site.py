"""All generated pages of a site, as text by path under `docs_src/`; nothing is written here."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Corpus
from generator.render import context
from generator.render.anchors import briefing_page, party_page
from generator.render.pages import briefing, index, party, quotes, timeline, versions

FOLDERS = ("briefings", "parties", "quotes", "sections", "timeline")
"""The folders that hold generated pages only."""


def pages(corpus: Corpus, settings: Settings, site_name: str) -> dict[str, str]:
    """Every generated page of the site, by path, in order of path."""
    site = context.of(corpus, settings, site_name)
    made = {
        "index.md": index.home(site),
        "briefings/index.md": index.by_date(site),
        "sections/index.md": index.by_section(site),
        "sections/outlets.md": index.by_outlet(site),
        "parties/index.md": index.parties(site),
        "quotes/index.md": quotes.render(site),
        "timeline/index.md": timeline.render(site),
    }
    made |= {briefing_page(b.seed.id): briefing.render(b, site) for b in corpus.briefings}
    made |= {briefing_page(r.seed.id): versions.moved(r, site) for r in corpus.revisions}
    made |= {party_page(p.key): party.render(p, site) for p in corpus.profiles}
    return dict(sorted(made.items()))
