"""The timeline of the site: dated statements of all briefings that have a calendar date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.analyse.dates import calendar
from generator.model import Briefing, Dated
from generator.render import frontmatter, links, words
from generator.render.anchors import Marks, briefing_page
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill
from generator.render.pages import pictured
from generator.render.paging import Listing, Sheet, anchor, by_period, headings


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated statement and the briefing it stands in."""

    when: str
    how: str
    what: Md
    briefing: Md


Statement = tuple[str, Briefing, Dated]
"""A date, and the dated statement of a briefing."""


def render(context: Context) -> dict[str, str]:
    """The pages of the timeline by path, by year, newest first."""
    dated = [(d.value, b, d) for b in context.corpus.briefings for d in b.timeline if d.value]
    dated.sort(key=lambda row: (calendar.order(row[0]), row[1].seed.id, row[2].passage.span), reverse=True)
    most = context.settings.listings.entries
    parts = by_period(((row[0], row[0][:4], row) for row in dated), most)
    found = headings(parts, most)
    picture = pictured.statements([row[0] for row in dated], lambda period: f"#{anchor(period, found)}")
    listing = Listing("timeline/index.md", "by-date", "Timeline", ("statement", "statements"), _page, picture=picture)
    return listing.pages(parts, most)


def _page(sheet: Sheet[Statement]) -> str:
    marks = Marks()
    years = {year: [_moment(*row, marks, sheet.up) for row in rows] for year, rows in sheet.groups}
    values: dict[str, Any] = {"title": sheet.title, "trail": sheet.trail, "picture": sheet.picture, "years": years}
    values["passages"] = len(marks.made)
    return frontmatter.page({"title": sheet.title, "passages": len(marks.made)}, fill("timeline.md.j2", **values))


def _moment(value: str, briefing: Briefing, dated: Dated, marks: Marks, up: str) -> Moment:
    page = up + briefing_page(briefing.seed.id)
    text = escape(briefing.seed.words(dated.passage.span))
    how = f"resolved from “{dated.said}”" if dated.basis == "inferred" else ""
    what = Md(f"{text} {marks.passage(briefing, dated.passage, page)}")
    return Moment(words.date(value), how, what, links.to_briefing(briefing, f"{up}briefings/"))
