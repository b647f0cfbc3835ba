"""What every page may ask about the whole site, worked out once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.config import Settings
from generator.model import Briefing, Corpus, Echo, Profile, Revision, Story


@dataclass(frozen=True, slots=True)
class Context:
    """The corpus with its briefings by id and its profiles by key, the settings, and the site's name."""

    corpus: Corpus
    settings: Settings
    name: str
    by_id: Mapping[str, Briefing]
    profiles: Mapping[str, Profile]
    revisions: Mapping[str, Sequence[Revision]]  # by the id of the briefing
    reprints: Mapping[str, Sequence[tuple[str, float]]]  # the ids of others, with the share of text in common
    stories: Mapping[str, Story]  # by key
    story_of: Mapping[str, Story]  # by the id of each briefing in it
    echoes: Mapping[tuple[str, int], Sequence[Echo]]  # by the id and index of a quotation


def of(corpus: Corpus, settings: Settings, name: str) -> Context:
    """The context of a site."""
    by_id = corpus.by_id()
    profiles = {profile.key: profile for profile in corpus.profiles}
    revisions: dict[str, list[Revision]] = defaultdict(list)
    for revision in corpus.revisions:
        revisions[revision.newest].append(revision)
    reprints: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for found in corpus.reprints:
        reprints[found.one].append((found.other, found.shared))
        reprints[found.other].append((found.one, found.shared))
    stories = {story.key: story for story in corpus.stories}
    story_of = {member: story for story in corpus.stories for member in story.members}
    echoes: dict[tuple[str, int], list[Echo]] = defaultdict(list)
    for echo in corpus.echoes:
        echoes[echo.one].append(echo)
        echoes[echo.other].append(echo)
    return Context(corpus, settings, name, by_id, profiles, revisions, reprints, stories, story_of, echoes)
