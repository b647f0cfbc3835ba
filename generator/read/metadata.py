"""Title, section, outlet, authors, dates, captions: each with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from generator.config import Settings
from generator.model import TEXT_LABELS, Basis, Block, Caption, Document, Fact, Label, Layout, Metadata, Span
from generator.read import (
    agencies,
    authors,
    captions,
    datelines,
    front,
    imprint,
    inferred,
    kinds,
    languages,
    outlets,
    published,
    sections,
)
from generator.text import visible

_BEFORE_CREDIT = " \t([|/–—-"


def gather(document: Document, blocks: tuple[Block, ...], settings: Settings) -> Metadata:
    """The metadata of a document; missing stays missing.

    The author's own keys come first, then what the file states of itself, else what the labelled lines say.
    """
    text, keys, told = document.text, front.facts(document, settings), front.told(document)
    given = keys.over(told)
    parts = given.many("section") or sections.find(text, blocks)
    pasted = settings.reading == "pasted" and document.layout is not Layout.CLEAN
    spoken = languages.find(text, blocks, given.one("language"))
    code = spoken.value if spoken else None
    said = [block for block in blocks if block.rule != "marked as furniture"]  # the day in a running head is no stamp
    dated = bool(given.one("published") and given.one("updated"))  # then no line has to be searched for days
    stated = published.find(text, said, code) if pasted and not dated else published.Days(None, None)
    pictures = pictured(text, blocks)
    place = given.one("address") or imprint.address(text, blocks)
    dateline = datelines.find(text, blocks)
    day = given.one("published") or stated.published or dated_line(text, dateline) or inferred.address(place)
    writers = given.many("authors") or authors.find(text, blocks)
    heading = given.one("title") or title(text, blocks)
    return Metadata(
        title=heading,
        section=parts,
        outlet=given.one("outlet") or outlets.find(text, blocks, settings.outlets),
        authors=tuple(fact for fact in writers if fact.basis is not Basis.STATED or not agencies.name(fact.value)),
        dateline=dateline,
        agency=given.one("agency") or agencies.among(writers) or agencies.find(text, blocks),
        published=day,
        updated=given.one("updated") or stated.updated,
        earliest=None if day else published.bound(pictures),
        retrieved=given.one("retrieved") or imprint.retrieved(text, said, heading.value, code),
        address=place,
        terms=given.one("terms") or imprint.terms(text, blocks),
        language=spoken,
        kind=given.one("kind") or kinds.find(text, blocks, parts),
        captions=pictures,
        tags=given.many("tags"),
    )


def title(text: str, blocks: Sequence[Block]) -> Fact:
    """The title line; without one, the first words of the text, marked as inferred."""
    for block in blocks:
        if block.label is Label.TITLE and visible(block.span.of(text)):
            return Fact(visible(block.span.of(text)), Basis.STATED, "title line", block.span)
    for block in blocks:
        if block.label in TEXT_LABELS and visible(block.span.of(text)[:400]):
            opening = visible(block.span.of(text)[:400]).split(" ")
            return Fact(" ".join(opening[:12]) + (" …" if len(opening) > 12 else ""), Basis.INFERRED, "no title")
    return Fact("Untitled", Basis.INFERRED, "no title")


def dated_line(text: str, place: Fact | None) -> Fact | None:
    """The day in the dateline, as press releases give it ("Town, 17 March 2026 – …")."""
    day = captions.day(place.span.of(text)) if place and place.span else None
    if day is None or place is None or place.span is None:
        return None
    at = place.span.start
    return Fact(day[0], Basis.STATED, "day in the dateline", Span(at + day[1].start, at + day[1].end))


def pictured(text: str, blocks: Sequence[Block]) -> tuple[Caption, ...]:
    """The captions with credit and day; a credit on a line of its own is one by itself."""
    found: list[Caption] = []
    for i, block in enumerate(blocks):
        if block.label not in (Label.CAPTION, Label.CREDIT):
            continue
        line, at = block.span.of(text), block.span.start
        credit, day = captions.credit(line), captions.day(line)
        who = Fact(credit.text, Basis.STATED, "credit", _moved(credit.span, at)) if credit else None
        when = Fact(day[0], Basis.STATED, "day in the caption", _moved(day[1], at)) if day else None
        found.append(Caption(i, _words(line, at, credit), who, when))
    return tuple(found)


def _words(line: str, at: int, credit: captions.Credit | None) -> Span:
    """The words of a caption without the credit at its end; all of it where nothing else is there."""
    words = line[: credit.whole.start].rstrip(_BEFORE_CREDIT) if credit else line
    return Span(at, at + len(words or line))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
