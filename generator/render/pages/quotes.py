"""The index of all key quotations, by speaker."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.model import Briefing
from generator.render import frontmatter, links, quoted, words
from generator.render.anchors import Marks, briefing_page
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill
from generator.render.pages import pictured
from generator.render.paging import Listing, Part, Sheet
from generator.text import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """An utterance and the briefing it stands in."""

    quote: quoted.Shown
    briefing: Md
    byline: str


Saying = tuple[Briefing, int]
"""A briefing and the index of a quotation in it."""
UNNAMED, UNCLEAR = "Other and unnamed sources", "Speaker unclear"


def render(context: Context) -> dict[str, str]:
    """The pages of quotations by path: speakers in the alphabet, those without a name and unclear ones at the end."""
    speakers: dict[tuple[int, str, str], list[Saying]] = {}
    for briefing in context.corpus.briefings:
        for index in (*briefing.key_quotes, *briefing.more_quotes):
            speakers.setdefault(_speaker(briefing, index), []).append((briefing, index))
    letters: dict[str, list[tuple[str, list[Saying]]]] = {}
    for key in sorted(speakers):
        letters.setdefault(_letter(key), []).append((key[2], speakers[key]))
    parts = [Part(letter, groups) for letter, groups in letters.items()]
    page, noun, picture = partial(_page, context), ("quotation", "quotations"), pictured.quoted(context)
    listing = Listing("quotes/index.md", "by-speaker", "Quotations", noun, page, "kind=quote", picture)
    return listing.pages(parts, context.settings.listings.entries)


def _page(context: Context, sheet: Sheet[Saying]) -> str:
    marks = Marks()
    groups = [
        (escape(name), [_entry(briefing, index, context, marks, sheet.up) for briefing, index in said])
        for name, said in sheet.groups
    ]
    values: dict[str, Any] = {"title": sheet.title, "trail": sheet.trail, "picture": sheet.picture, "groups": groups}
    values["passages"] = len(marks.made)
    return frontmatter.page({"title": sheet.title, "passages": len(marks.made)}, fill("quotes.md.j2", **values))


def _speaker(briefing: Briefing, index: int) -> tuple[int, str, str]:
    speaker = briefing.analysis.quotes[index].speaker
    if not speaker.name:
        return (2, "", UNCLEAR)
    if not speaker.parties:
        return (1, "", UNNAMED)
    name = ", ".join(briefing.analysis.parties[i].name for i in speaker.parties)
    return (0, fold(name), name)


def _letter(speaker: tuple[int, str, str]) -> str:
    rank, folded, name = speaker
    return name if rank else folded[:1].upper() if folded[:1].isalpha() else "Other signs"


def _entry(briefing: Briefing, index: int, context: Context, marks: Marks, up: str) -> Entry:
    page = up + briefing_page(briefing.seed.id)
    link = links.to_parties(briefing, context, f"{up}parties/")
    shown = quoted.utterances(briefing, (index,), marks, link, page)[0]
    return Entry(shown, links.to_briefing(briefing, f"{up}briefings/"), words.byline(briefing))
