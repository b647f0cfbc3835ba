"""The corpus as tables: the rows of all briefings, and those that join them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from generator.config import Settings
from generator.export import rows, whole
from generator.link import claims
from generator.model import Briefing, Corpus, Story, Telling
from generator.render.anchors import place
from generator.render.pages.source import policy
from generator.text import visible

ById = Mapping[str, Briefing]


def wholes(corpus: Corpus, settings: Settings, light: bool = False) -> Iterator[rows.Whole]:
    """All that is told of each briefing, in the order of the corpus; `light`: but mentions and paragraphs."""
    members = {row.briefing: row for row in _members(corpus, corpus.by_id())}
    for briefing in corpus.briefings:
        member = members.get(briefing.seed.id)
        yield whole.of(briefing, (member,) if member else (), settings, light)


def of(corpus: Corpus, settings: Settings) -> dict[str, list[rows.Row]]:
    """The rows of every table, by its name, in the order of the corpus."""
    by_id = corpus.by_id()
    made: dict[str, list[rows.Row]] = {name: [] for name in rows.TABLES}
    for one in wholes(corpus, settings):
        made["briefings"].append(one.briefing)
        for name in ("passages", "quotes", "appearances", "mentions", "relations", "dates", "paragraphs"):
            made[name] += getattr(one, name)
    made["parties"] += _parties(corpus, by_id)
    made["stories"] += (_story(story, by_id) for story in corpus.stories)
    made["story_members"] += _members(corpus, by_id)
    for story in corpus.stories:
        made["claims"] += _claims(story, by_id, settings) if len(story.members) > 1 else ()
    made["echoes"] += _echoes(corpus, by_id)
    return made


def joint(digests: Iterable[str]) -> str:
    """The digest of several sources: SHA-256 over theirs, in order of the alphabet, each with a line feed."""
    return hashlib.sha256("".join(f"{digest}\n" for digest in sorted(set(digests))).encode()).hexdigest()


def _joint(ids: Iterable[str], by_id: ById) -> str:
    return joint(by_id[name].seed.digest for name in ids)


def _parties(corpus: Corpus, by_id: ById) -> Iterator[rows.Row]:
    for p in corpus.profiles:
        names = tuple(visible(alias.text) for alias in p.aliases)
        seen = {seed for seed, _ in p.seen}
        told = (p.key, visible(p.name), str(p.kind), visible(p.of), names, str(p.certainty), len(p.seen))
        yield rows.PartyRow(*told, _joint(seen, by_id))


def _story(story: Story, by_id: ById) -> rows.Row:
    title = visible(story.title or by_id[story.key].seed.meta.title.value)
    counts = (len(story.members), len(story.voices))
    return rows.StoryRow(story.key, title, *counts, story.earlier, story.later, _joint(story.members, by_id))


def _members(corpus: Corpus, by_id: ById) -> Iterator[rows.StoryMemberRow]:
    for story in corpus.stories:
        voice = {name: number for number, voice in enumerate(story.voices, 1) for name in voice}
        for why in story.belongings:
            shared = (why.likeness, why.words, why.parties, why.dates)
            digest = by_id[why.report].seed.digest
            yield rows.StoryMemberRow(story.key, why.report, voice[why.report], why.rule, *shared, digest)


def _claims(story: Story, by_id: ById, settings: Settings) -> Iterator[rows.Row]:
    for matter, dispute in enumerate(claims.disputes([by_id[name] for name in story.members]), 1):
        for part, tellings in (("claim", dispute.claims), ("answer", dispute.answers)):
            for telling in tellings:
                told = _told(telling, by_id, settings)
                yield rows.ClaimRow(story.key, matter, part, dispute.who, dispute.whom, *told)


def _told(telling: Telling, by_id: ById, settings: Settings) -> tuple[str, str, int, int, str, str]:
    briefing = by_id[telling.report]
    seed = briefing.seed
    words = visible(seed.words(telling.sentence)) if policy(briefing, settings) == "full" else ""
    return telling.report, words, *telling.sentence, place(seed, telling.block), seed.digest


def _echoes(corpus: Corpus, by_id: ById) -> Iterator[rows.Row]:
    for echo in corpus.echoes:
        told = (*echo.one, *echo.other, echo.how, round(echo.shared, 3), echo.contradicts)
        yield rows.EchoRow(*told, _joint((echo.one[0], echo.other[0]), by_id))
