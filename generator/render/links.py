"""Links between pages: from a briefing's party to its profile, from a list to a briefing."""

from __future__ import annotations

from generator.model import Briefing, Corpus
from generator.render.markdown import Md, escape
from generator.render.quoted import Link


def to_parties(briefing: Briefing, corpus: Corpus, folder: str = "../parties/") -> Link:
    """The link maker for the parties of a briefing; a party without a profile stays plain text."""
    keys = {profile.key for profile in corpus.profiles}

    def link(index: int) -> Md:
        party = briefing.analysis.parties[index]
        name = escape(party.name)
        return Md(f"[{name}]({folder}{party.key}.md)") if party.key in keys else name

    return link


def to_briefing(briefing: Briefing, folder: str = "../briefings/") -> Md:
    """The title of a briefing, linked."""
    return Md(f"[{escape(briefing.seed.meta.title.value)}]({folder}{briefing.seed.id}.md)")
