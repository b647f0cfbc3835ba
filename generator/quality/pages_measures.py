"""The measures of reading saved pages, as a literal table, and what they say of one page."""

from __future__ import annotations

from generator.quality.measures import Count, f1, precision, recall, share
from generator.quality.pages_captions import captions, credited, dated
from generator.quality.pages_found import PageCase
from generator.quality.pages_head import address, day, many, nearly, single, title, tongue
from generator.quality.pages_sides import PageMeasure, beyond, one, several
from generator.quality.pages_text import furniture, grams_in_common, headings, lines
from generator.quality.words import name

MEASURES: tuple[PageMeasure, ...] = (
    PageMeasure("pages: body 4-gram F1", share, lines, grams_in_common, told=False),
    PageMeasure("pages: lines of the text F1", f1, lines, several),
    PageMeasure("pages: furniture left out", share, furniture, several),
    PageMeasure("pages: headings F1", f1, headings, several),
    PageMeasure("pages: title", share, title, one),
    PageMeasure("pages: section F1", f1, many("section"), several),
    PageMeasure("pages: outlet", share, single("outlet", name), one),
    PageMeasure("pages: authors P", precision, many("authors"), several),
    PageMeasure("pages: authors R", recall, many("authors"), several, told=False),
    PageMeasure("pages: agency", share, single("agency", name), one),
    PageMeasure("pages: dateline", share, single("dateline"), one),
    PageMeasure("pages: published P", precision, single("published", day), several),
    PageMeasure("pages: published R", recall, single("published", day), several, told=False),
    PageMeasure("pages: updated", share, single("updated", day), one),
    PageMeasure("pages: retrieved", share, single("retrieved", day), one),
    PageMeasure("pages: language", share, single("language", tongue), one),
    PageMeasure("pages: kind", share, single("kind"), one),
    PageMeasure("pages: address", share, single("address", address), one),
    PageMeasure("pages: terms", share, single("terms"), nearly),
    PageMeasure("pages: captions F1", f1, captions, several),
    PageMeasure("pages: caption credits", recall, credited, several),
    PageMeasure("pages: caption dates", recall, dated, several),
)
"""All measures, in the order of the table."""


def counts(case: PageCase) -> dict[str, Count]:
    """The counts of every measure for one page."""
    return {m.name: m.count(case, m.sides(case)) for m in MEASURES}


def errors(case: PageCase) -> list[str]:
    """What is wrong in a page, a sentence each; one for a page that cannot be read."""
    if case.seed is None:
        return [f"{case.name}: cannot be read: {case.reason}"]
    return [f"{case.name}: {_field(m)}: {said}" for m in MEASURES if m.told for said in _wrong(case, m)]


def _field(measure: PageMeasure) -> str:
    return measure.name.removeprefix("pages: ").removesuffix(" P").removesuffix(" F1")


def _wrong(case: PageCase, measure: PageMeasure) -> list[str]:
    sides = measure.sides(case)
    count = measure.count(case, sides)
    if count.hits == count.found == count.wanted:
        return []
    missing = "in the text" if measure.sides is furniture else "missing"
    return [f"{missing} {said!r}" for said in beyond(sides.wanted, sides.found)] + [
        f"wrong {said!r}" for said in beyond(sides.found, sides.wanted)
    ]
