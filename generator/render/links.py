"""Links between pages: from a briefing's party to its profile, from a list to a briefing."""

from __future__ import annotations

from generator.model import Briefing, Kind
from generator.render.context import Context
from generator.render.markdown import Md, escape
from generator.render.quoted import Link


def to_parties(briefing: Briefing, context: Context, folder: str = "../parties/") -> Link:
    """The link maker for the parties of a briefing; a party without a profile stays plain text."""

    def link(index: int) -> Md:
        party = briefing.analysis.parties[index]
        name = escape(party.name)
        return Md(f"[{name}]({folder}{party.key}.md)") if party.key in context.profiles else name

    return link


def to_briefing(briefing: Briefing, folder: str = "../briefings/") -> Md:
    """The title of a briefing, linked."""
    return Md(f"[{escape(briefing.seed.meta.title.value)}]({folder}{briefing.seed.id}.md)")


def chips(briefing: Briefing, context: Context, folder: str = "../parties/", most: int = 5) -> Md:
    """The heaviest parties of a briefing, linked, in one line."""
    link = to_parties(briefing, context, folder)
    parties = briefing.analysis.parties
    shown = [i for i in briefing.related if parties[i].kind not in (Kind.PLACE, Kind.EVENT, Kind.WORK)]
    return Md(" ".join(_chip(link(i), parties[i].kind) for i in shown[:most]))


def _chip(name: Md, kind: Kind) -> str:
    """A link with the class of its party's kind, by which the theme puts a sign before it."""
    return f"{name}{{ .{kind} }}" if name.endswith(")") and name.startswith("[") else str(name)
