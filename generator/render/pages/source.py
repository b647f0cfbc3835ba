"""The source text on a briefing's page: numbered paragraphs, captions apart, furniture folded; nothing lost."""

from __future__ import annotations

from dataclasses import dataclass

from generator.config import Settings
from generator.model import READ_LABELS, Briefing, Label
from generator.render import words
from generator.render.anchors import Marks, anchor, place
from generator.render.markdown import Md, escape
from generator.render.pages.facts import known
from generator.text import visible

OMITTED = " […] "  # between the passages of a paragraph that may not be shown whole
APART = (Label.CAPTION, Label.CREDIT, Label.BYLINE, Label.DATE, Label.KICKER)


@dataclass(frozen=True, slots=True)
class Line:
    """A block as shown: its text, its anchor, its short name, and its label."""

    text: Md
    anchor: str
    place: str
    label: str


@dataclass(frozen=True, slots=True)
class Source:
    """The source text's parts; `policy` says how much of it may be shown."""

    policy: str
    text: list[Line]
    apart: list[Line]
    furniture: list[Line]


def text(briefing: Briefing, marks: Marks, settings: Settings) -> Source:
    """The blocks of a seed as lines, as far as the outlet's terms allow."""
    allowed = policy(briefing, settings)
    used = marks.blocks()
    body: list[Line] = []
    apart: list[Line] = []
    furniture: list[Line] = []
    for i, block in enumerate(briefing.seed.blocks):
        if block.label is Label.FRONT_MATTER or (allowed != "full" and i not in used):
            continue
        part = body if block.label in READ_LABELS else apart if block.label in APART else furniture
        part.append(_line(briefing, i, marks, allowed))
    return Source(allowed, body, apart, furniture)


def policy(briefing: Briefing, settings: Settings) -> str:
    """How much of a source may be shown: full, excerpts or none; the outlet's own setting goes before the site's."""
    outlet = briefing.seed.meta.outlet
    facts = known(outlet, settings) if outlet else None
    return (facts.source_text if facts else None) or settings.source_text


def _line(briefing: Briefing, index: int, marks: Marks, allowed: str) -> Line:
    seed = briefing.seed
    block = seed.blocks[index]
    shown = seed.words(block.span)
    if allowed == "none":
        spans = sorted({span for _, block_index, span in marks.made if block_index == index})
        shown = OMITTED.join(seed.words(span) for span in spans)
    return Line(escape(shown), anchor(seed, index), place(seed, index), _label(briefing, index))


def _label(briefing: Briefing, index: int) -> str:
    """A block's label, and what a caption tells: its credit and its date."""
    label = str(briefing.seed.blocks[index].label)
    for caption in briefing.seed.meta.captions:
        if caption.block == index:
            credit = f", credit {visible(caption.credit.value)}" if caption.credit else ""
            dated = f", dated {words.date(caption.date.value)}" if caption.date else ""
            return label + credit + dated
    return label
