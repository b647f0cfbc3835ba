"""How well a page was read: which lines are the article's text, and what its head says.

Lines are compared by their words alone, so that the numbers of list items, marks, blanks and Markdown signs
do not count. A missing value is right where the reading has none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.model import TEXT_LABELS, Caption, Fact, Label
from generator.quality.measures import Case, Count, Measure, each, f1, precision, recall, share
from generator.quality.words import common, name, plain

SHOWN = TEXT_LABELS | {Label.HEADING}
"""Labels whose lines a reader sees as the text."""

_NUMBER = re.compile(r"^\s*\d{1,3}[.)]\s+")


@lru_cache(maxsize=2)
def _shown(case: Case) -> tuple[str, ...]:
    blocks = (case.said(b.span) for b in case.briefing.seed.blocks if b.label in SHOWN)
    lines = (bare(line) for block in blocks for line in block.split("\n"))
    return tuple(line for line in lines if line)


def bare(line: str) -> str:
    """The words of a line alone, without the number of a list item."""
    return plain(_NUMBER.sub("", line))


def _body(case: Case) -> Count:
    wanted = [bare(line) for line in case.gold.body]
    return Count(common(wanted, _shown(case)), len(_shown(case)), len(wanted))


def _furniture_left_out(case: Case) -> Count:
    lines = [line for line in map(bare, case.gold.page_lines) if line]
    return each([line not in _shown(case) for line in lines])


def _title(case: Case) -> Count:
    return each([plain(case.briefing.seed.meta.title.value) == plain(case.gold.title)])


def _section(case: Case) -> Count:
    found = [plain(fact.value) for fact in case.briefing.seed.meta.section]
    wanted = [plain(part) for part in case.gold.section]
    return Count(common(wanted, found), len(found), len(wanted))


def _authors(case: Case) -> Count:
    found = [plain(fact.value) for fact in case.briefing.seed.meta.authors]
    wanted = [plain(author) for author in case.gold.authors]
    return Count(common(wanted, found), len(found), len(wanted))


def _outlet(case: Case) -> Count:
    return each([name(_value(case.briefing.seed.meta.outlet)) == name(case.gold.outlet or "")])


def _dateline(case: Case) -> Count:
    return each([plain(_value(case.briefing.seed.meta.dateline)) == plain(case.gold.dateline_place or "")])


def _kind(case: Case) -> Count:
    return each([_value(case.briefing.seed.meta.kind) == case.gold.kind])


def _published(case: Case) -> Count:
    return each([_value(case.briefing.seed.meta.published)[:10] == (case.gold.published or "")])


def _updated(case: Case) -> Count:
    return each([_value(case.briefing.seed.meta.updated)[:10] == (case.gold.updated or "")])


def _earliest(case: Case) -> Count:
    return each([_value(case.briefing.seed.meta.earliest)[:10] == (case.gold.earliest or "")])


def _value(fact: Fact | None) -> str:
    return fact.value if fact else ""


def _captions(case: Case) -> Count:
    found = [plain(_line(case, caption)) for caption in case.briefing.seed.meta.captions]
    wanted = [plain(caption.text) for caption in case.gold.captions]
    return Count(common(wanted, found), len(found), len(wanted))


def _caption_facts(case: Case) -> Count:
    """Credit and date of each caption of the reading."""
    found = {plain(_line(case, caption)): caption for caption in case.briefing.seed.meta.captions}
    oks = []
    for picture in case.gold.captions:
        caption = found.get(plain(picture.text))
        oks.append(caption is not None and _same_credit(picture.credit, _value(caption.credit)))
        oks.append(caption is not None and _value(caption.date) == (picture.date or ""))
    return each(oks)


def _same_credit(wanted: str | None, found: str) -> bool:
    """A credit may name the agency beside the person."""
    return plain(wanted) in plain(found) if wanted else not found


def _line(case: Case, caption: Caption) -> str:
    return case.said(case.briefing.seed.blocks[caption.block].span)


MEASURES = (
    Measure("reading: lines of the text F1", f1, _body),
    Measure("reading: furniture left out", share, _furniture_left_out),
    Measure("reading: title", share, _title),
    Measure("reading: section F1", f1, _section),
    Measure("reading: outlet", share, _outlet),
    Measure("reading: authors P", precision, _authors),
    Measure("reading: authors R", recall, _authors),
    Measure("reading: dateline", share, _dateline),
    Measure("reading: kind", share, _kind),
    Measure("reading: published", share, _published),
    Measure("reading: updated", share, _updated),
    Measure("reading: earliest", share, _earliest),
    Measure("reading: captions F1", f1, _captions),
    Measure("reading: caption credit and date", share, _caption_facts),
)
