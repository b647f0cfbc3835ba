"""The audit: every word a page shows as the source's own is looked up in the source, on the finished HTML.

A ¶ mark is a link whose title names a paragraph and characters. It vouches for the words before it: the emphasised
words if it follows them directly, else everything since the previous mark or the start of its block. Those words
must be the seed's characters under one normalisation, `text.visible`: blanks folded, invisible controls dropped.
The seed's characters are decoded afresh from the files, not taken from the generator's memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.config import Settings
from generator.errors import AuditError, Place, SeedError
from generator.model import RawSeed, Span
from generator.read import load
from generator.render.pages.source import OMITTED
from generator.text import line_of, visible

MARK = re.compile(r"^(?P<place>¶.*), characters (?P<start>\d+) to (?P<end>\d+)$")
COUNT = re.compile(r"^(?P<said>\d+) of (?P<all>\d+) passages verified$")
SOURCE = "source-text"  # the class of a paragraph of the source text on a briefing's page
BLOCKS = frozenset({"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "blockquote", "div"})


@dataclass(frozen=True, slots=True)
class Shown:
    """Words a page shows as a source's own: the page they point to, their characters, and the words."""

    target: str
    place: str
    span: Span
    words: str


class _Page(HTMLParser):
    """Collects the marks of a page with the words before them, its source paragraphs, and the count it states."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Shown] = []
        self.stated: int | None = None
        self._words: list[str] = []
        self._emphasis: list[str] | None = None
        self._last_emphasis = ""
        self._strong: list[str] | None = None
        self._mark: tuple[re.Match[str], str] | None = None
        self._source = False
        self.paragraphs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        mark = MARK.match(values.get("title") or "") if tag == "a" else None
        if tag in BLOCKS:
            self._words, self._last_emphasis = [], ""
            self._source = SOURCE in (values.get("class") or "").split()
        elif mark:
            self._mark = (mark, values.get("href") or "")
        elif tag == "em":
            self._emphasis = []
        elif tag == "strong":
            self._strong = []

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._mark:
            self._vouch(*self._mark)
            self._mark, self._words, self._last_emphasis = None, [], ""
        elif self._source and tag in ("a", "em"):
            self._words = []  # the paragraph's number or the line's label
            self._emphasis = None
        elif self._source and tag == "p":
            self.paragraphs.append("".join(self._words))
            self._source = False
        elif tag == "em" and self._emphasis is not None:
            self._last_emphasis, self._emphasis = "".join(self._emphasis), None
        elif tag == "strong" and self._strong is not None:
            found = COUNT.match(" ".join("".join(self._strong).split()))
            self.stated = int(found["all"]) if found else self.stated
            self._strong = None

    def handle_data(self, data: str) -> None:
        if self._mark:
            return
        self._words.append(data)
        for part in (self._emphasis, self._strong):
            if part is not None:
                part.append(data)
        if data.strip() and self._emphasis is None:
            self._last_emphasis = ""

    def _vouch(self, mark: re.Match[str], href: str) -> None:
        words = self._last_emphasis or "".join(self._words)
        self.shown.append(Shown(href, mark["place"], Span(int(mark["start"]), int(mark["end"])), words))


@dataclass(frozen=True, slots=True)
class Source:
    """A seed as the audit reads it: its path and its text."""

    path: str
    text: str


def sources(folder: Path, settings: Settings) -> dict[str, Source]:
    """The text of every seed under `folder` that can be read, by id."""
    found = {}
    for raw in load.discover(folder, settings):
        if isinstance(raw, RawSeed):
            try:
                found[raw.id] = Source(raw.path, load.decode(raw, settings).text)
            except SeedError:
                continue
    return found


def site(folder: Path, seeds: Mapping[str, Source]) -> int:
    """Check every page under `folder` against the seeds (by id); returns how many passages stand. Raises AuditError."""
    failures: list[tuple[Place, str]] = []
    total = 0
    for path in sorted(folder.rglob("*.html")):
        page = _Page()
        page.feed(path.read_text(encoding="utf-8"))
        page.close()
        shown = path.relative_to(folder).as_posix()
        failures += [*_faults(shown, page, seeds), *_strange(shown, page, seeds)]
        total += len(page.shown)
    if failures:
        raise AuditError(failures)
    return total


def _faults(name: str, page: _Page, seeds: Mapping[str, Source]) -> Iterator[tuple[Place, str]]:
    if page.stated is not None and page.stated != len(page.shown):
        yield Place(name), f"states {page.stated} verified passages but shows {len(page.shown)}"
    if page.shown and page.stated is None:
        yield Place(name), f"shows {len(page.shown)} passages without stating their number"
    for passage in page.shown:
        seed = seeds.get(_seed_id(name, passage.target))
        if seed is None:
            yield Place(name), f"{passage.place}: the mark leads to no briefing ({passage.target})"
        else:
            yield from _differs(name, passage, seed)


def _strange(name: str, page: _Page, seeds: Mapping[str, Source]) -> Iterator[tuple[Place, str]]:
    """Paragraphs of the source text that are not in the seed."""
    if not page.paragraphs:
        return
    seed = seeds.get(_seed_id(name, ""))
    text = visible(seed.text) if seed else ""
    for paragraph in page.paragraphs:
        if not all(visible(part) in text for part in paragraph.split(OMITTED)):
            yield Place(name), f"the source text shows “{visible(paragraph)[:120]}”, which is not in the seed"


def _seed_id(page: str, target: str) -> str:
    path = unquote(urlsplit(target).path) or page
    return path.rsplit("/", 1)[-1].removesuffix(".html")


def _differs(name: str, passage: Shown, seed: Source) -> Iterator[tuple[Place, str]]:
    source = visible(passage.span.of(seed.text))
    words = visible(passage.words)
    if words == source or (words[:1] + words[-1:] == "“”" and words[1:-1] == source):
        return
    where = Place(seed.path, line_of(seed.text, passage.span.start))
    yield where, f"{name} shows “{words[:120]}” as {passage.place}, but there stands “{source[:120]}”"
