"""The audit: every word a page shows as the source's own is looked up in the source, on the finished HTML.

A ¶ mark is a link whose title names a paragraph and characters. It vouches for the words before it: the emphasised
words if it follows them directly, else everything since the previous mark or the start of its block. Those words must
be the seed's characters under one normalisation, `text.visible`, but for marked edits (see `audit_edits`), and stand in
the paragraph that the mark leads to.
Each block quotation must have a mark, each paragraph of the source text must stand in the seed, and where a page
shows the source in full, no letter of it may be missing. The seeds are read afresh from the files.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.build import audit_edits
from generator.build.audit_page import Page, Shown, read_file
from generator.build.audit_seeds import Seeds, Source
from generator.build.audited import Ledger, ledger, seed_id
from generator.config import Settings
from generator.engine import local
from generator.errors import AuditError, Place
from generator.render.pages.source import OMITTED
from generator.text import line_of, visible

Fault = tuple[Place, str]
Sources = Mapping[str, Source]
LEAST = 200
"""Pages from which on it pays to start processes that read them."""


def changed(folder: Path, seeds: Path, settings: Settings, kept: Path, jobs: int | None = None) -> int:
    """Check the pages under `folder` of which anything changed since the audit in `kept`; returns how many passages
    stand in all pages. `seeds` is the folder of seeds; pages are read by `jobs` processes. Raises AuditError."""
    sources = Seeds(seeds, settings)
    return site(folder, sources, ledger(kept, sources.digests, settings), jobs)


def site(folder: Path, seeds: Sources, former: Ledger | None = None, jobs: int | None = 1) -> int:
    """Check all pages under `folder` against the seeds (by id) unless `former` knows that they stand; returns how many
    passages stand. Raises AuditError."""
    known = former or Ledger()
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    known.begin({name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names})
    new = [name for name in names if not known.stands(name)]
    pages = _Pages(folder)
    pages.read(new, jobs)
    faults = [fault for name in new for fault in _page(name, pages, seeds, known)]
    if faults:
        raise AuditError(faults)
    known.save()
    return known.count


class _Pages(dict[str, Page]):
    """The pages of a site by path, each read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def __missing__(self, name: str) -> Page:
        self[name] = read_file(self._folder / name)
        return self[name]

    def read(self, names: Sequence[str], jobs: int | None) -> None:
        """Read many pages at once, by several processes."""
        if len(names) >= LEAST:
            self.update(zip(names, local.each(read_file, [self._folder / name for name in names], jobs), strict=True))

    def paragraph(self, name: str, place: str) -> str:
        """The paragraph of the source text with that id on a page; "" where there is none."""
        return self[name].paragraphs.get(place, "") if name in self or (self._folder / name).is_file() else ""


def _page(name: str, pages: _Pages, seeds: Sources, known: Ledger) -> list[Fault]:
    """What is wrong with a page; one that stands is noted as such."""
    page = pages[name]
    faults = [*_counted(name, page), *_source_text(name, page, seeds)]
    targets, elsewhere = set(), []
    for passage in page.shown:
        link = urlsplit(passage.target)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(link.path))) if link.path else name
        targets.add(target)
        mark = known.mark(passage, target, link.fragment) if target != name else 0
        if mark:
            elsewhere.append(mark)
        if not mark or not known.knows(mark):
            faults += _passage(name, passage, seeds.get(seed_id(target)), pages, (target, link.fragment))
    if not faults:
        known.add(name, len(page.shown), targets, elsewhere)
    return faults


def _counted(name: str, page: Page) -> Iterator[Fault]:
    """The number a page states, and quotations without a mark."""
    if page.stated is not None and page.stated != len(page.shown):
        yield Place(name), f"states {page.stated} verified passages but shows {len(page.shown)}"
    if page.shown and page.stated is None:
        yield Place(name), f"shows {len(page.shown)} passages without stating their number"
    for words in page.unmarked:
        yield Place(name), f"shows a quotation without a mark: “{visible(words)[:120]}”"


def _passage(name: str, passage: Shown, seed: Source | None, pages: _Pages, place: tuple[str, str]) -> Iterator[Fault]:
    """What is wrong with the words before a mark that leads to `place`, a page and a paragraph there."""
    if seed is None:
        yield Place(name), f"{passage.place}: the mark leads to no briefing ({passage.target})"
        return
    source, words = visible(passage.span.of(seed.text)), visible(passage.words)
    if passage.edits and audit_edits.stands(words, passage, seed.text):
        words = source
    if words != source and not (words[:1] + words[-1:] == "“”" and words[1:-1] == source):
        where = Place(seed.path, line_of(seed.text, passage.span.start))
        yield where, f"{name} shows “{words[:120]}” as {passage.place}, but there stands “{source[:120]}”"
    elif source not in visible(pages.paragraph(*place)):
        yield Place(name), f"“{words[:120]}” is not in the paragraph that its mark {passage.place} leads to"


def _source_text(name: str, page: Page, seeds: Sources) -> Iterator[Fault]:
    """Paragraphs of the source text that are not in the seed; letters of the seed that are in no paragraph."""
    if not page.paragraphs:
        return
    seed = seeds.get(seed_id(name))
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
