"""A finished page as the audit reads it: its marks with the words before them, its source paragraphs, its count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from generator.model import Span

MARK = re.compile(r"^(?P<place>¶.*), characters (?P<start>\d+) to (?P<end>\d+)(?P<edits>;.*)?$")
COUNT = re.compile(r"\s*(?P<said>\d+) of (?P<all>\d+) passages verified")
BLOCKS = frozenset({"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "blockquote", "div"})
SOURCE = frozenset({"source-text", "source-heading"})  # classes of the paragraphs of the source text
PARTIAL = "source-partial"  # class of the note that not all of it is shown
VERIFIED = "verified"  # class of the paragraph that states how many passages the page shows


@dataclass(frozen=True, slots=True)
class Shown:
    """Words a page shows as a source's own: where their mark leads, its name and characters, and the words."""

    target: str
    place: str
    span: Span
    words: str
    edits: str = ""  # the marked edits, as the mark's title names them


@dataclass(frozen=True, slots=True)
class Page:
    """A page: what it shows and states, the paragraphs of the source text by their id, quotations without a mark."""

    shown: list[Shown]
    stated: int | None
    paragraphs: dict[str, str]
    unmarked: list[str]
    full: bool


class _Reader(HTMLParser):
    """Reads one page."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Shown] = []
        self.stated: int | None = None
        self.paragraphs: dict[str, str] = {}
        self.unmarked: list[str] = []
        self.full = True
        self._words: list[str] = []
        self._emphasis: list[str] | None = None
        self._last_emphasis = ""
        self._mark: tuple[re.Match[str], str] | None = None
        self._source: str | None = None  # the id of the source paragraph being read
        self._count: list[str] | None = None
        self._quotation: list[str] | None = None
        self._marks_before = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a mark or emphasised words."""
        values = {name: value or "" for name, value in attrs}
        mark = MARK.match(values.get("title", "")) if tag == "a" else None
        if tag in BLOCKS:
            self._open_block(tag, values, frozenset(values.get("class", "").split()))
        elif mark:
            self._mark = (mark, values.get("href", ""))
        elif tag == "em":
            self._emphasis = []

    def _open_block(self, tag: str, values: dict[str, str], classes: frozenset[str]) -> None:
        self._words, self._last_emphasis = [], ""
        self._source = values.get("id", "") if classes & SOURCE else None
        self._count = [] if VERIFIED in classes else None
        self.full = self.full and PARTIAL not in classes
        if tag == "blockquote":
            self._quotation, self._marks_before = [], len(self.shown)

    def handle_endtag(self, tag: str) -> None:
        """End what was begun, and keep what it held."""
        if tag == "a" and self._mark:
            self._vouch(*self._mark)
        elif self._source is not None and tag in ("a", "em"):
            self._words, self._emphasis = [], None  # the paragraph's number or the line's label
        elif self._source is not None and tag == "p":
            self.paragraphs[self._source] = "".join(self._words)
            self._source = None
        elif tag == "em" and self._emphasis is not None:
            self._last_emphasis, self._emphasis = "".join(self._emphasis), None
        elif tag == "blockquote" and self._quotation is not None:
            if len(self.shown) == self._marks_before:
                self.unmarked.append("".join(self._quotation))
            self._quotation = None
        elif tag == "p" and self._count is not None:
            found = COUNT.match("".join(self._count))
            self.stated, self._count = int(found["all"]) if found else self.stated, None

    def handle_data(self, data: str) -> None:
        """Add words to everything that is open."""
        if self._mark:
            return
        self._words.append(data)
        for part in (self._emphasis, self._count, self._quotation):
            if part is not None:
                part.append(data)
        if data.strip() and self._emphasis is None:
            self._last_emphasis = ""

    def _vouch(self, mark: re.Match[str], href: str) -> None:
        words = self._last_emphasis or "".join(self._words)
        span, edits = Span(int(mark["start"]), int(mark["end"])), mark["edits"] or ""
        self.shown.append(Shown(href, mark["place"], span, words, edits))
        self._mark, self._words, self._last_emphasis = None, [], ""


def read(html: str) -> Page:
    """The page with that HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Page(reader.shown, reader.stated, reader.paragraphs, reader.unmarked, reader.full)


def read_file(path: Path) -> Page:
    """The page at `path`."""
    return read(path.read_text(encoding="utf-8"))
