"""The page of one briefing: its parts in the order a reader asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.brief import edits
from generator.model import Briefing, Caveat, Passage
from generator.render import frontmatter, links, quoted, words
from generator.render.anchors import Marks
from generator.render.context import Context
from generator.render.markdown import Md, escape, fill
from generator.render.pages import cited, facts, pictured, related, same_words, source, stories, versions

APART = ("claim", "denial", "language")
"""The caveats that have a place of their own on the page."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of the timeline: when, what, and how the date is known."""

    when: str
    how: str
    what: Md


def render(briefing: Briefing, context: Context) -> str:
    """The Markdown of a briefing's page, front matter and all."""
    marks = Marks()
    link = links.to_parties(briefing, context)

    def also(index: int) -> Md:
        return same_words.also(briefing, index, context)

    values: dict[str, Any] = {
        "title": briefing.seed.meta.title.value,
        "facts": facts.line(briefing),
        "outlet": facts.outlet(briefing, context.settings),
        "notice": next((c.text for c in briefing.caveats if c.kind == "language"), ""),
        "lang": _tongue(briefing),
        "chips": links.chips(briefing, context),
        "bottom_line": _passages(briefing, marks, briefing.summary.bottom_line),
        "pulled": quoted.pulled(briefing, marks, link),
        "key_points": [_passages(briefing, marks, (p,)) for p in briefing.summary.key_points],
        "key_quotes": quoted.utterances(briefing, briefing.key_quotes, marks, link, also=also),
        "more_quotes": quoted.utterances(briefing, briefing.more_quotes, marks, link, also=also),
        "contested": quoted.utterances(briefing, briefing.contested, marks, link, also=also),
        "reported": quoted.reported(briefing, marks, link),
        "related": related.by_kind(briefing, marks, link),
        "relations": related.relations(briefing, marks, link),
        "network": pictured.involved(briefing, context),
        "claims": [_caveat(briefing, marks, c) for c in briefing.caveats if c.kind in ("claim", "denial")],
        "caveats": [_caveat(briefing, marks, c) for c in briefing.caveats if c.kind not in APART],
        "timeline": _timeline(briefing, marks),
        "strip": pictured.dates(briefing),
        "edited": _edited(briefing),
        "corrections": briefing.corrections,
        "story": stories.place(briefing, context),
        "reprints": versions.reprints(briefing, context),
        "earlier": versions.earlier(briefing, context),
        "unordered": versions.unordered(briefing, context),
        "cited": cited.lines(briefing, context),
        "document": facts.document(briefing, context.settings),
    }
    # Last, because it shows what the marks made above rest on.
    values["source"] = source.text(briefing, marks, context.settings)
    values["passages"] = len(marks.made)
    keys = (
        frontmatter.briefing(briefing, len(marks.made))
        | versions.keys(briefing, context)
        | stories.keys(briefing, context)
    )
    return frontmatter.page(keys, fill("briefing.md.j2", **values))


def _tongue(briefing: Briefing) -> Md:
    """The attributes of the source's own words where they are not in English, for screen readers and direction."""
    fact = briefing.seed.meta.language
    plain = fact is None or fact.value == "en" or not (fact.value.isascii() and fact.value.isalpha())
    return Md("") if plain or fact is None else Md(f" lang={fact.value} dir=auto")


def _edited(briefing: Briefing) -> str:
    """What the count of passages adds where a summary has marked edits."""
    shown = (*briefing.summary.bottom_line, *briefing.summary.key_points)
    return ", but for what square brackets name and an ellipsis leaves out" if any(p.edits for p in shown) else ""


def _passages(briefing: Briefing, marks: Marks, passages: tuple[Passage, ...]) -> Md:
    shown = [f"{escape(edits.shown(briefing.seed, p))} {marks.passage(briefing, p)}" for p in passages]
    return Md(" ".join(shown))


def _caveat(briefing: Briefing, marks: Marks, caveat: Caveat) -> tuple[str, Md]:
    return caveat.text, _passages(briefing, marks, (caveat.passage,)) if caveat.passage else Md("")


def _timeline(briefing: Briefing, marks: Marks) -> list[Moment]:
    moments = []
    for dated in briefing.timeline:
        when = words.date(dated.value) if dated.value else f"“{dated.said}”"
        how = "no calendar date can be given" if dated.value is None else ""
        if dated.value and dated.basis == "inferred":
            how = f"resolved from “{dated.said}”"
        moments.append(Moment(when, how, _passages(briefing, marks, (dated.passage,))))
    return moments
