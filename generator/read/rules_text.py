"""The rules for an article's text and for what surrounds and interrupts it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Label
from generator.read.chain import State
from generator.read.features import Line
from generator.read.page import Page

HINTS = {
    "share bar": Label.SHARE,
    "advertisement": Label.ADVERT,
    "cookie notice": Label.COOKIE,
    "sign-up": Label.BOILERPLATE,
    "related heading": Label.RELATED,
    "related line": Label.RELATED,
    "comments": Label.COMMENT,
    "end": Label.TRAILER,
    "navigation": Label.NAVIGATION,
    "embed": Label.BOILERPLATE,
}
"""The label of each kind of furniture that phrases name."""

_INTERRUPTS = (
    ("service words", Label.BOILERPLATE),
    ("boilerplate words", Label.BOILERPLATE),
    ("writer words", Label.TRAILER),
    ("address", Label.TRAILER),
    ("no letter", Label.BOILERPLATE),
)
"""What the signs of a line say of it where it interrupts the text."""

_DIALOGUE = re.compile(r"[A-Z][\w ]{0,30}: [\"“‘'«„]|[QA]: ")
_BOX, _BOXED = 6, 25  # lines of a box, words of a line in it, at most
_ITEMS, _OPENING = 60, 12  # lines of a list that a colon announces, and between the title and the text, at most
_PARAGRAPH = 30  # words of a line that interrupts no text
_UNTOLD = frozenset({"service words", "boilerplate words", "writer words", "credit"})


def hinted(page: Page, i: int) -> Label | None:
    """A line whose words name a kind of furniture."""
    line = page.lines[i]
    if page.text(i) and (line.words > 14 or line.hint == "navigation"):
        return None
    return HINTS.get(line.hint)


def box(page: Page, i: int) -> Label | None:
    """Lines set together with a heading of related stories or a form for signing up are part of that box."""
    start, end = i, i + 1
    while start > 0 and page.gaps[start] == 1 and i - start < _BOX:
        start -= 1
    while end < len(page.lines) and page.gaps[end] == 1 and end - i < _BOX:
        end += 1
    rows = page.lines[start:end]
    if not 2 <= len(rows) <= _BOX or any(row.words > _BOXED or "two sentences" in row.signs for row in rows):
        return None
    kind = next((row.hint for row in rows if row.hint in ("sign-up", "related heading")), "")
    return HINTS.get(kind)


def service(page: Page, i: int) -> Label | None:
    """A line outside the text that speaks of newsletters, accounts and the like."""
    line = page.lines[i]
    short = not page.text(i) or (not line.stop and line.words < 12)
    return Label.BOILERPLATE if short and "service words" in line.signs and not line.hint else None


def heading(page: Page, i: int) -> Label | None:
    """A short line of the text, or one that leads to a paragraph behind an interruption."""
    line, after = page.lines[i], page.lines[i + 1] if i + 1 < len(page.lines) else None
    if after is None or line.bullet or line.hint or "address" in line.signs or not short(line):
        return None
    if page.text(i):
        return Label.HEADING if page.first < i < page.last else None
    before = page.lines[i - 1] if i else None
    led = before is None or before.hint not in ("related heading", "comments")
    leads = page.text(i + 1) and after.stop and after.words >= 5 and page.gaps[i] > 1
    return Label.HEADING if page.states[i] is State.INSIDE and leads and led and line.words <= 7 else None


def short(line: Line) -> bool:
    """Whether a line is as short as a subheading, and no question, answer or line of a dialogue."""
    if line.words > 10 or line.text[-1:] in ":,;" or line.text[:1] in '“"„' or _DIALOGUE.match(line.text):
        return False
    return not line.stop or line.text.rstrip("'’\"”")[-1:] in "?!"


def resumed(page: Page, i: int) -> Label | None:
    """Text that goes on behind a box for signing up, before anything closes the page."""
    if page.states[i] is not State.AFTER or i >= page.closes:
        return None
    line = page.lines[i]
    if _told(line):
        return Label.BODY
    heads = short(line) and not line.hint and not line.bullet and page.gaps[i] > 1
    return Label.HEADING if heads and i + 1 < page.closes and _told(page.lines[i + 1]) else None


def _told(line: Line) -> bool:
    """Whether a line outside the text reads as if it were the article's own."""
    if line.hint or line.bullet or "capitals" in line.signs or not _UNTOLD.isdisjoint(line.signs):
        return False
    return (line.stop and line.words >= 8) or _DIALOGUE.match(line.text) is not None


def announced(page: Page, i: int) -> Label | None:
    """An item of the list that the text's last line, or a line right below it, announces with a colon."""
    if page.states[i] is not State.AFTER or i >= page.closes:
        return None
    alike = page.lines[i].bullet
    for j in range(i, max(page.last, i - _ITEMS) - 1, -1):
        line = page.lines[j]
        if line.hint:
            return None
        if line.text.endswith(":") and (j < i or j == page.last):
            return Label.LIST if j <= page.last + 1 else None
        if line.bullet != alike or (page.gaps[j] > 1 and not alike):
            return None
    return None


def opening(page: Page, i: int) -> Label | None:
    """A sentence under the title that nothing but sentences parts from the text's first is the text's beginning."""
    line = page.lines[i]
    if page.states[i] is not State.BEFORE or page.title is None or i <= page.title or not _sentence(line):
        return None
    between = page.lines[i + 1 : page.first + 1] if page.first - i <= _OPENING else ()
    return Label.BODY if between and all(_sentence(row) or _pictured(row) for row in between) else None


def _pictured(line: Line) -> bool:
    """Whether a line tells of a picture."""
    return line.credit is not None or not {"caption", "credit"}.isdisjoint(line.signs)


def paragraph(page: Page, i: int) -> Label | None:
    """A whole paragraph between lines of the text is text too."""
    line = page.lines[i]
    inside = page.states[i] is State.INSIDE and line.words >= _PARAGRAPH
    return Label.BODY if inside and _sentence(line) else None


def _sentence(line: Line) -> bool:
    return line.stop and _told(line) and line.credit is None and line.stamp is None


def item(page: Page, i: int) -> Label | None:
    """A line of the text with a bullet."""
    return Label.LIST if page.text(i) and page.lines[i].bullet else None


def text(page: Page, i: int) -> Label | None:
    """A line of the text."""
    return Label.BODY if page.text(i) else None


def above(page: Page, i: int) -> Label | None:
    """What stands above the text."""
    return Label.NAVIGATION if page.states[i] is State.BEFORE else None


def between(page: Page, i: int) -> Label | None:
    """What interrupts the text: by its own words, else by the line that heads it, else a link to another story."""
    if page.states[i] is not State.INSIDE:
        return None
    own = _kind(page.lines[i]) or _credited(page, i)
    return own or next((kind for kind in _heads(page, i) if kind), Label.RELATED)


def _kind(line: Line) -> Label | None:
    if line.hint in HINTS:
        return HINTS[line.hint]
    return next((label for sign, label in _INTERRUPTS if sign in line.signs), None)


def _credited(page: Page, i: int) -> Label | None:
    below = i + 1 < len(page.lines) and page.gaps[i + 1] == 1
    return Label.CAPTION if below and "before credit" in page.lines[i].signs else None


def _heads(page: Page, i: int) -> Iterator[Label | None]:
    """The kinds that the words of the lines above name, within the same box."""
    while i > 0 and page.gaps[i] == 1 and page.states[i - 1] is State.INSIDE:
        i -= 1
        yield HINTS.get(page.lines[i].hint)
