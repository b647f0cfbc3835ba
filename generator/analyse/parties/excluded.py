"""Who is no party: the outlet, its authors and its photographers, unless the story is about them."""

from __future__ import annotations

from generator.analyse.parties.names import parts
from generator.config import Settings
from generator.model import Label, Mention, Seed

_ABOUT = 3  # so many mentions make the outlet or an author part of the story


def excluded(seed: Seed, settings: Settings, texts: list[str], mentions: list[Mention]) -> bool:
    """Whether a party is only behind the document: none of its names is in the title, and few are in the text."""
    behind = _behind(seed, settings)
    if not any(parts(text) in behind for text in texts):
        return False
    titled = any(seed.blocks[m.block].label is Label.TITLE for m in mentions)
    return not titled and len(mentions) < _ABOUT


def _behind(seed: Seed, settings: Settings) -> frozenset[tuple[str, ...]]:
    facts = [seed.meta.outlet, *seed.meta.authors, *(caption.credit for caption in seed.meta.captions)]
    names = {fact.value for fact in facts if fact is not None}
    for outlet in settings.outlets:
        if outlet.name in names:
            names.update(outlet.aliases)
    return frozenset(parts(name) for name in names if parts(name))
