"""Title, section, outlet, authors, dates, captions: each with what it rests on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.config import Settings
from generator.lexicon import sections, words
from generator.model import TEXT_LABELS, Basis, Block, Caption, Document, Fact, Label, Layout, Metadata, Span
from generator.read import authors, captions, datelines, front, kinds, outlets, published
from generator.text import visible

_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,400}")
_PARTS = re.compile(r"\s*[/›»>|·•]\s*|\s{2,}")
_WORD = re.compile(r"[^\W\d_]+")
_READ = 6000  # characters by which the language is told
_FEWEST = 20


def gather(document: Document, blocks: tuple[Block, ...], settings: Settings) -> Metadata:
    """The metadata of a document; missing stays missing.

    The author's own keys come first, then what the file states of itself, else what the labelled lines say.
    """
    text, keys, told = document.text, front.facts(document, settings), front.told(document)
    given = keys.over(told)
    parts = given.many("section") or section(text, blocks)
    pasted = settings.reading == "pasted" and document.layout is not Layout.CLEAN
    stated = published.find(text, blocks) if pasted else published.Days(None, None)
    pictures = pictured(text, blocks)
    day = given.one("published") or stated.published or dated_line(text, blocks)
    return Metadata(
        title=given.one("title") or title(text, blocks),
        section=parts,
        outlet=given.one("outlet") or outlets.find(text, blocks, settings.outlets),
        authors=given.many("authors") or authors.find(text, blocks),
        dateline=datelines.find(text, blocks),
        agency=given.one("agency"),
        published=day,
        updated=given.one("updated") or stated.updated,
        earliest=None if day else published.bound(pictures),
        retrieved=given.one("retrieved"),
        address=given.one("address") or address(text, blocks),
        terms=given.one("terms"),
        language=given.one("language") or language(text, blocks),
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


def section(text: str, blocks: Sequence[Block]) -> tuple[Fact, ...]:
    """The path of the kicker above the title, without the home page and bare numbers."""
    found = []
    kickers = [block for block in blocks if block.label is Label.KICKER]
    for block in kickers[-1:]:
        at = block.span.start
        for part in _PARTS.split(block.span.of(text)):
            at = text.index(part, at)
            if part.casefold() not in words("bylines", "not sections") and any(c.isalpha() for c in part):
                found.append(Fact(visible(part), Basis.STATED, block.rule, Span(at, at + len(part))))
    return tuple(found)


def dated_line(text: str, blocks: Sequence[Block]) -> Fact | None:
    """The day in the dateline, as press releases give it ("Town, 17 March 2026 – …")."""
    place = datelines.find(text, blocks)
    day = captions.day(place.span.of(text)) if place and place.span else None
    if day is None or place is None or place.span is None:
        return None
    at = place.span.start
    return Fact(day[0], Basis.STATED, "day in the dateline", Span(at + day[1].start, at + day[1].end))


def pictured(text: str, blocks: Sequence[Block]) -> tuple[Caption, ...]:
    """The captions with credit and day; a credit on a line of its own belongs to the caption above it."""
    found: list[Caption] = []
    for i, block in enumerate(blocks):
        if block.label not in (Label.CAPTION, Label.CREDIT):
            continue
        line, at = block.span.of(text), block.span.start
        credit, day = captions.credit(line), captions.day(line)
        who = Fact(credit.text, Basis.STATED, "credit", _moved(credit.span, at)) if credit else None
        when = Fact(day[0], Basis.STATED, "day in the caption", _moved(day[1], at)) if day else None
        found.append(Caption(i, block.span, who, when))
    return tuple(found)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def address(text: str, blocks: Sequence[Block]) -> Fact | None:
    """The page's own address: a line of the furniture, above the text, that is nothing else."""
    for block in blocks:
        if block.label in TEXT_LABELS:
            break
        match = _ADDRESS.fullmatch(block.span.of(text))
        if match:
            return Fact(match.group(), Basis.STATED, "address line", block.span)
    return None


def language(text: str, blocks: Sequence[Block]) -> Fact | None:
    """The language of the text by its commonest short words (ISO 639-1); None where they do not tell."""
    body = " ".join(b.span.of(text)[:_READ] for b in blocks if b.label in TEXT_LABELS)[:_READ]
    counts = Counter(_WORD.findall(body.casefold()))
    scores = [(sum(counts[w] for w in own), name) for name, own in sections("furniture_languages").items()]
    best, name = max(scores)
    total = sum(counts.values())
    return Fact(name, Basis.INFERRED, "commonest words") if total >= _FEWEST and best >= 0.08 * total else None
