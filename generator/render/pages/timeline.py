"""The timeline of the site: dated statements of all briefings that have a calendar date."""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyse.dates import calendar
from generator.model import Briefing, Dated
from generator.render import frontmatter, links, words
from generator.render.anchors import Marks
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated statement and the briefing it stands in."""

    when: str
    how: str
    what: Md
    briefing: Md


def render(context: Context) -> str:
    """The Markdown of the timeline page, by year, newest first."""
    marks = Marks()
    dated = [(d.value, b, d) for b in context.corpus.briefings for d in b.timeline if d.value]
    dated.sort(key=lambda row: (calendar.order(row[0]), row[1].seed.id, row[2].passage.span), reverse=True)
    years: dict[str, list[Moment]] = {}
    for value, briefing, moment in dated:
        years.setdefault(value[:4], []).append(_moment(value, briefing, moment, marks))
    body = fill("timeline.md.j2", years=years, passages=len(marks.made))
    return frontmatter.page({"title": "Timeline", "passages": len(marks.made)}, body)


def _moment(value: str, briefing: Briefing, dated: Dated, marks: Marks) -> Moment:
    page = f"../briefings/{briefing.seed.id}.md"
    text = escape(briefing.seed.words(dated.passage.span))
    how = f"resolved from “{dated.said}”" if dated.basis == "inferred" else ""
    what = Md(f"{text} {marks.passage(briefing, dated.passage, page)}")
    return Moment(words.date(value), how, what, links.to_briefing(briefing))
