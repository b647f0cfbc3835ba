"""Accusations and answers in a story, and who gets its quoted words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.link import claims, voices
from generator.model import Briefing, Dispute, Share
from generator.render import words
from generator.render.anchors import Marks
from generator.render.context import Context
from generator.render.markdown import Md, escape
from generator.render.pages import story_facts
from generator.render.pages.story_facts import Names

OTHERS = {voices.UNNAMED: "unnamed sources", voices.UNCLEAR: "speaker unclear"}


@dataclass(frozen=True, slots=True)
class Matter:
    """An accusation: by whom and against whom, the sentences that tell it, and those that answer it."""

    who: Md
    whom: Md
    claims: list[tuple[Md, str]]
    answers: list[tuple[Md, str]]


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody's quoted words: all, their share, and by report."""

    who: Md
    total: int
    share: str
    by_report: list[int]


def matters(members: Sequence[Briefing], context: Context, called: Names, marks: Marks) -> list[Matter]:
    """The accusations that are answered, or that several reports tell."""
    told = [one for one in claims.disputes(members) if one.answers or len({p.report for p in one.claims}) > 1]
    return [_matter(one, context, called, marks) for one in told]


def _matter(one: Dispute, context: Context, called: Names, marks: Marks) -> Matter:
    sentences = [
        [(story_facts.sentence(context.by_id[p.report], p, marks), called[p.report]) for p in places]
        for places in (one.claims, one.answers)
    ]
    return Matter(_listed(one.who, context), _listed(one.whom, context), *sentences)


def _listed(keys: Sequence[str], context: Context) -> Md:
    return Md(words.listing([str(named(key, context)) for key in keys]))


def named(key: str, context: Context) -> Md:
    """A party's name, linked where it has a profile."""
    profile = context.profiles.get(key)
    return Md(f"[{escape(profile.name)}](../parties/{key}.md)") if profile else escape(_plain(key, context))


def _plain(key: str, context: Context) -> str:
    every = (party for briefing in context.corpus.briefings for party in briefing.analysis.parties)
    return next((party.name for party in every if party.key == key), key)


def heard(members: Sequence[Briefing], context: Context) -> list[Heard]:
    """Who gets the quoted words; empty where nobody is quoted."""
    found = voices.shares(members)
    total = sum(sum(share.words) for share in found)
    return [_heard(share, total, context) for share in found]


def _heard(share: Share, total: int, context: Context) -> Heard:
    who = named(share.who, context) if share.kind == "party" else escape(OTHERS[share.kind])
    number = sum(share.words)
    return Heard(who, number, f"{round(100 * number / total)} %" if total else "", list(share.words))


def silent(members: Sequence[Briefing], context: Context) -> list[Md]:
    """Those whom most reports name and none quotes."""
    return [named(key, context) for key in voices.unquoted(members)]
