"""The audit: every word a page shows as the source's own is looked up in the source, on the finished HTML.

A ¶ mark is a link whose title names a paragraph and characters. It vouches for the words before it: the emphasised
words if it follows them directly, else everything since the previous mark or the start of its block. Those words must
be the seed's characters under one normalisation, `text.visible`, and stand in the paragraph that the mark leads to.
Each block quotation must have a mark, each paragraph of the source text must stand in the seed, and where a page
shows the source in full, no letter of it may be missing. The seeds are read afresh from the files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.build.audit_page import Page, Shown, read
from generator.config import Settings
from generator.errors import AuditError, Place, SeedError
from generator.model import RawSeed
from generator.read import load
from generator.render.pages.source import OMITTED
from generator.text import line_of, visible

Fault = tuple[Place, str]


@dataclass(frozen=True, slots=True)
class Source:
    """A seed as the audit reads it: its path, its text, and where front matter ends."""

    path: str
    text: str
    start: int = 0


def sources(folder: Path, settings: Settings) -> dict[str, Source]:
    """The text of every seed under `folder` that can be read, by id."""
    found = {}
    for raw in load.discover(folder, settings):
        if isinstance(raw, RawSeed):
            try:
                document = load.decode(raw, settings)
            except SeedError:
                continue
            start = document.front_span.end if document.front_span else 0
            found[raw.id] = Source(raw.path, document.text, start)
    return found


def site(folder: Path, seeds: Mapping[str, Source]) -> int:
    """Check all pages under `folder` against the seeds (by id); returns how many passages stand. Raises AuditError."""
    pages = {path.relative_to(folder).as_posix(): read(path) for path in sorted(folder.rglob("*.html"))}
    paragraphs = {_seed_id(name): page.paragraphs for name, page in pages.items() if page.paragraphs}
    faults: list[Fault] = []
    for name, page in pages.items():
        faults += _counted(name, page)
        for passage in page.shown:
            faults += _passage(name, passage, seeds, paragraphs)
        faults += _source_text(name, page, seeds)
    if faults:
        raise AuditError(faults)
    return sum(len(page.shown) for page in pages.values())


def _counted(name: str, page: Page) -> Iterator[Fault]:
    """The number a page states, and quotations without a mark."""
    if page.stated is not None and page.stated != len(page.shown):
        yield Place(name), f"states {page.stated} verified passages but shows {len(page.shown)}"
    if page.shown and page.stated is None:
        yield Place(name), f"shows {len(page.shown)} passages without stating their number"
    for words in page.unmarked:
        yield Place(name), f"shows a quotation without a mark: “{visible(words)[:120]}”"


def _passage(
    name: str, passage: Shown, seeds: Mapping[str, Source], paragraphs: Mapping[str, Mapping[str, str]]
) -> Iterator[Fault]:
    """What is wrong with the words before a mark."""
    target = urlsplit(passage.target)
    seed_id = _seed_id(unquote(target.path) or name)
    seed = seeds.get(seed_id)
    if seed is None:
        yield Place(name), f"{passage.place}: the mark leads to no briefing ({passage.target})"
        return
    source, words = visible(passage.span.of(seed.text)), visible(passage.words)
    if words != source and not (words[:1] + words[-1:] == "“”" and words[1:-1] == source):
        where = Place(seed.path, line_of(seed.text, passage.span.start))
        yield where, f"{name} shows “{words[:120]}” as {passage.place}, but there stands “{source[:120]}”"
    elif source not in visible(paragraphs.get(seed_id, {}).get(target.fragment, "")):
        yield Place(name), f"“{words[:120]}” is not in the paragraph that its mark {passage.place} leads to"


def _source_text(name: str, page: Page, seeds: Mapping[str, Source]) -> Iterator[Fault]:
    """Paragraphs of the source text that are not in the seed; letters of the seed that are in no paragraph."""
    if not page.paragraphs:
        return
    seed = seeds.get(_seed_id(name))
    text = visible(seed.text) if seed else ""
    for paragraph in page.paragraphs.values():
        if not all(visible(part) in text for part in paragraph.split(OMITTED)):
            yield Place(name), f"the source text shows “{visible(paragraph)[:120]}”, which is not in the seed"
    if seed and page.full:
        lost = _letters(seed.text[seed.start :]) - _letters("".join(page.paragraphs.values()))
        if lost:
            yield Place(name), f"{lost.total()} letters of the seed are in no paragraph of the page"


def _letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalpha, text))


def _seed_id(page: str) -> str:
    return page.rsplit("/", 1)[-1].removesuffix(".html")
