"""The index of all key quotations, by speaker."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Briefing
from generator.render import frontmatter, links, quoted, words
from generator.render.anchors import Marks
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill
from generator.text import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """An utterance and the briefing it stands in."""

    quote: quoted.Shown
    briefing: Md
    byline: str


def render(context: Context) -> str:
    """The Markdown of the quotes page: speakers in the alphabet, those without a name and unclear ones at the end."""
    marks = Marks()
    groups: dict[tuple[int, str, str], list[Entry]] = {}
    for briefing in context.corpus.briefings:
        for index in (*briefing.key_quotes, *briefing.more_quotes):
            groups.setdefault(_speaker(briefing, index), []).append(_entry(briefing, index, context, marks))
    ordered = [(escape(key[2]), groups[key]) for key in sorted(groups)]
    body = fill("quotes.md.j2", groups=ordered, passages=len(marks.made))
    return frontmatter.page({"title": "Quotations", "passages": len(marks.made)}, body)


def _speaker(briefing: Briefing, index: int) -> tuple[int, str, str]:
    speaker = briefing.analysis.quotes[index].speaker
    if not speaker.name:
        return (2, "", "Speaker unclear")
    if not speaker.parties:
        return (1, "", "Other and unnamed sources")
    name = ", ".join(briefing.analysis.parties[i].name for i in speaker.parties)
    return (0, fold(name), name)


def _entry(briefing: Briefing, index: int, context: Context, marks: Marks) -> Entry:
    page = f"../briefings/{briefing.seed.id}.md"
    link = links.to_parties(briefing, context)
    shown = quoted.utterances(briefing, (index,), marks, link, page)[0]
    return Entry(shown, links.to_briefing(briefing), words.byline(briefing))
