"""The rules for what stands below an article's text and is none of it, by its own words."""

from __future__ import annotations

from generator.lexicon import patterns
from generator.model import Label
from generator.read import bylines, imprint
from generator.read.features import Line
from generator.read.page import Page

_ENTRY = 500  # characters
_RIGHTS, _RATES = 60, 24  # words


def ended(page: Page, i: int) -> Label | None:
    """What follows the mark with which a press release ends."""
    ends = page.ends
    return Label.TRAILER if ends is not None and i >= ends else None


def pointer(page: Page, i: int) -> Label | None:
    """A line that only leads to the address below it is no text."""
    line = page.lines[i]
    if not line.text.endswith(":") or line.words > 25 or i + 1 >= len(page.lines):
        return None
    return Label.TRAILER if i >= page.last and "address" in page.lines[i + 1].signs else None


def writer(page: Page, i: int) -> Label | None:
    """A note about the writer closes many texts; it opens with a name of the byline."""
    line = page.lines[i]
    if i < page.last - 3 or "writer words" not in line.signs or line.words > 80:
        return None
    named = [name.text.casefold() for row in page.lines[: page.first] for name in _names(row)]
    return Label.TRAILER if line.text[:60].casefold().startswith(tuple(named)) and named else None


def _names(line: Line) -> list[bylines.Name]:
    return bylines.names(line.text) if "byline" in line.signs else []


def fed(page: Page, i: int) -> Label | None:
    """The line by which a feed leads from an entry to its page."""
    line = page.lines[i].text
    return Label.TRAILER if len(line) < _ENTRY and patterns("headings")["feed"].match(line) else None


def rights(page: Page, i: int) -> Label | None:
    """A line that opens with whose the page is, however long."""
    line = page.lines[i]
    opens = line.text.lstrip(" *").startswith(("©", "Copyright ", "(c) ", "(C) "))
    return Label.TRAILER if opens and line.words < _RIGHTS and imprint.rights(line.text) else None


def money(page: Page, i: int) -> Label | None:
    """A line that says nothing but what one currency is worth in another."""
    line = page.lines[i]
    return Label.TRAILER if line.words <= _RATES and patterns("headings")["currency"].match(line.text) else None


def sender(page: Page, i: int) -> Label | None:
    """What the sender of a release says of itself in one paragraph below it ("About Halvard Yards: …")."""
    line = page.lines[i]
    own = i >= page.last - 3 and i > page.first + 1 and ":" in line.text[:100] and line.stop
    return Label.TRAILER if own and patterns("headings")["about"].match(line.text) else None


def helped(page: Page, i: int) -> Label | None:
    """A line below the text that says who else worked on it."""
    line = page.lines[i]
    return Label.TRAILER if i >= page.last - 3 and patterns("headings")["helped"].search(line.text[-80:]) else None
