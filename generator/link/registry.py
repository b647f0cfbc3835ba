"""All briefings in one order, and their parties in one registry."""

from __future__ import annotations

from collections.abc import Iterable

from generator.curate import sitewide
from generator.curate import stories as decided
from generator.curate.sitewide import SiteDecisions
from generator.curate.stories import StoryDecisions
from generator.link import keys, profiles, reprints, samequote, stories
from generator.model import Briefing, Corpus, Revision


def corpus(
    briefings: Iterable[Briefing],
    revisions: tuple[Revision, ...] = (),
    decisions: SiteDecisions = sitewide.NONE,
    told: StoryDecisions = decided.NONE,
) -> Corpus:
    """The briefings, newest first and the undated last by id, with the profiles of their parties by key.

    The parties of the briefings get the key of their profile: parties of one key and kind are one party. `revisions`
    are the earlier versions of their documents, which are no briefings; `decisions` were laid over the briefings;
    `told` are those about stories.
    """
    ordered = sorted(briefings, key=lambda b: b.seed.id)
    dated = [b for b in ordered if b.seed.meta.published]
    dated.sort(key=lambda b: b.seed.meta.published.value if b.seed.meta.published else "", reverse=True)
    undated = [b for b in ordered if not b.seed.meta.published]
    chosen = keys.settled((*dated, *undated))
    found = reprints.find((b.seed for b in chosen), revisions)
    grouped = stories.find(chosen, found, told)
    echoes = samequote.find(chosen, found, grouped)
    return Corpus(chosen, profiles.of(chosen, decisions), revisions, found, grouped, echoes)
