"""What the site offers beside its pages: feeds, citations, data of each briefing, and their schema."""

from __future__ import annotations

from generator.config import Settings
from generator.export import cite, corpus, feeds, tables
from generator.model import Corpus


def files(found: Corpus, settings: Settings, name: str, address: str) -> dict[str, bytes]:
    """The files by path; `name` and `address` are those of the site, the address "" where it is not known."""
    made = feeds.files(found, name, f"{address.rstrip('/')}/" if address else "")
    for briefing in found.briefings:
        made |= cite.files(briefing)
    if settings.sharing.data:
        # The page shows the paragraphs already, and mentions are half of the rest: both are in the exports.
        for whole in tables.wholes(found, settings, light=True):
            made[f"data/{whole.briefing.id}.json"] = corpus.one(whole)
        made["data/schema.json"] = corpus.schema()
    return dict(sorted(made.items()))
