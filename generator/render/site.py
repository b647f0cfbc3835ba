"""All generated pages of a site, as text by path under `docs_src/`; nothing is written here."""

from __future__ import annotations

from generator.config import Settings
from generator.model import Corpus
from generator.render.anchors import briefing_page, party_page
from generator.render.pages import briefing, index, party, quotes, timeline

FOLDERS = ("briefings", "parties", "quotes", "sections", "timeline")
"""The folders that hold generated pages only."""


def pages(corpus: Corpus, settings: Settings, site_name: str) -> dict[str, str]:
    """Every generated page of the site, by path, in order of path."""
    by_id = {b.seed.id: b for b in corpus.briefings}
    made = {
        "index.md": index.home(corpus, site_name),
        "briefings/index.md": index.by_date(corpus),
        "sections/index.md": index.by_section(corpus),
        "sections/outlets.md": index.by_outlet(corpus),
        "parties/index.md": index.parties(corpus),
        "quotes/index.md": quotes.render(corpus),
        "timeline/index.md": timeline.render(corpus),
    }
    made |= {briefing_page(b.seed.id): briefing.render(b, corpus, settings) for b in corpus.briefings}
    made |= {party_page(p.key): party.render(p, corpus, by_id) for p in corpus.profiles if p.key != "index"}
    return dict(sorted(made.items()))
