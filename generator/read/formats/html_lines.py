"""The visible lines of a web page, in one walk over its tree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon import words
from generator.model import Shape
from generator.read.formats.html_places import Place, hidden, inner, simple
from generator.read.formats.html_signs import Signs
from generator.read.formats.mail_lines import unwrapped, wrapped

if TYPE_CHECKING:
    from lxml.etree import _Element

_STOP = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_SHORT = 40  # characters of a line that a single line break ends in any case
_BAR = " | "
_WHOLE = ("html", "body")  # what these say is of the page, not of a part of it


@dataclass(slots=True)
class Row:
    """A line of a page: its shape, where it stands, how much of it is linked or bold, what inline elements say."""

    text: str
    shape: Shape
    place: Place
    linked: int
    bold: int
    inline: tuple[str, ...]


class Walker:
    """Goes through a tree once, from the first element to the last, and gathers the lines and links."""

    def __init__(self, noscript: bool = False) -> None:
        self.rows: list[Row] = []
        self.links: list[tuple[str, str]] = []
        self._signs = Signs()
        self._never = words("html_tags", "never shown") - ({"noscript"} if noscript else frozenset())
        self._inline, self._apart = words("html_tags", "inline"), words("html_tags", "set apart")
        self._bolds = words("html_tags", "bold")
        self._place = Place("html")
        self._address: str | None = None  # of the link that is open
        self._bold = 0  # open elements that set in bold
        self._dropped: _Element | None = None
        self._cells: _Element | None = None  # the table row that is written on one line
        self._begin()

    def _begin(self) -> None:
        self._parts: list[str] = []
        self._said: dict[str, None] = {}
        self._linked = self._heavy = 0  # characters in links, and in bold
        self._link = self._piece = 0  # parts before the open link, and before the last line break

    def walk(self, tree: _Element) -> None:
        """Gather the lines of `tree`."""
        from lxml import etree

        walk = etree.iterwalk(tree, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif element.tag in self._never or hidden(element):
                self._dropped = element
                walk.skip_subtree()
            else:
                self._enter(element)
        self._cut()

    def _enter(self, element: _Element) -> None:
        tag = element.tag
        if tag in self._inline:
            self._enter_inline(element)
        elif self._cells is not None:
            self._parts.append(" ")
        else:
            self._cut()
            own = () if tag in _WHOLE else self._signs.of(element)
            self._place = inner(self._place, element, own)
            if tag == "tr" and simple(element):
                self._cells = element
        if element.text:
            self._add(element.text)

    def _enter_inline(self, element: _Element) -> None:
        tag = element.tag
        if tag in self._apart and self._parts and self._parts[-1][-1:].isalnum():
            self._parts.append(" ")
        if tag == "br":
            self._break()
        elif tag == "a":
            self._address, self._link = element.get("href") or "", len(self._parts)
        elif tag in self._bolds:
            self._bold += 1
        own = self._signs.of(element)
        if own:
            self._said.update(dict.fromkeys(own))

    def _leave(self, element: _Element) -> None:
        if element is self._dropped:
            self._dropped = None
        elif element.tag in self._inline:
            self._leave_inline(element)
        elif self._cells is not None and element is not self._cells:
            self._parts.append(_BAR if element.tag in ("td", "th") else " ")
        else:
            self._cut(Shape.ROW if self._cells is not None else None)
            self._cells = None
            self._place = self._place.parent or self._place
        if element.tail:
            self._add(element.tail)

    def _leave_inline(self, element: _Element) -> None:
        if element.tag == "a" and self._address is not None:
            said = " ".join("".join(self._parts[self._link :]).split())
            if said and self._address.startswith(("http://", "https://")):
                self.links.append((said, self._address.strip()))
            self._address = None
        elif element.tag in self._bolds:
            self._bold -= 1

    def _add(self, text: str) -> None:
        self._parts.append(text)
        if self._address is not None:
            self._linked += len(text.strip())
        if self._bold:
            self._heavy += len(text.strip())

    def _break(self) -> None:
        """Two line breaks end a line, and one does unless the line is merely wrapped there."""
        if self._place.shape is Shape.CODE:
            self._parts.append("\n")
            return
        piece = " ".join("".join(self._parts[self._piece :]).split())
        if len(piece) < _SHORT or _STOP.search(piece[-8:]):
            self._cut()
        else:
            self._parts.append(" ")
            self._piece = len(self._parts)

    def _cut(self, shape: Shape | None = None) -> None:
        """End the line."""
        if not self._parts:
            self._said = {}
            return
        text = "".join(self._parts)
        code = self._place.shape is Shape.CODE and shape is None
        lines = text.splitlines() if code else [" ".join(text.split())]
        if code and wrapped(lines):
            lines, shape = list(unwrapped(lines)), Shape.TEXT
        if shape is Shape.ROW:
            lines = [_BAR.join(filter(None, map(str.strip, lines[0].split("|"))))]
        said = tuple(self._said)
        for line in lines:
            if line.strip():
                own = shape or self._place.shape
                self.rows.append(Row(line.rstrip(), own, self._place, self._linked, self._heavy, said))
        self._begin()
