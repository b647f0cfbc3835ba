"""The label of each line of a web page: what its file shows comes first, then the rules for pasted pages."""

from __future__ import annotations

from generator.model import Label, Shape
from generator.read import captions, rules
from generator.read.marked import IN_TEXT
from generator.read.page import Page, Rule

_KINDS = {
    "comments": Label.COMMENT,
    "share": Label.SHARE,
    "advert": Label.ADVERT,
    "sign-up": Label.BOILERPLATE,
    "related": Label.RELATED,
    "tags": Label.RELATED,
    "<nav>": Label.NAVIGATION,
    "navigation": Label.NAVIGATION,
    "<footer>": Label.TRAILER,
    "footer": Label.TRAILER,
    "bio": Label.TRAILER,
    "<header>": Label.NAVIGATION,
    "header": Label.NAVIGATION,
}
"""What a line outside the text is by what its element, or one around it, says it is for; the first found wins."""

_HEADING = 30  # words of a heading at most
_NOT_HERE = frozenset({"title line", "text goes on", "box of furniture", "points above the text", "list item"})
"""Rules for pasted pages that guess what the signs of a web page tell."""


def title(page: Page, i: int) -> Label | None:
    """The line that is the page's title, or the one that reads like it."""
    return Label.TITLE if i == page.title else None


def reply(page: Page, i: int) -> Label | None:
    """A line of an earlier message."""
    return Label.REPLY if f"shape {Shape.REPLY}" in page.lines[i].signs else None


def caption(page: Page, i: int) -> Label | None:
    """A line below a picture, as its element says; one that is no more than a credit is that."""
    line, signs = page.lines[i], page.lines[i].signs
    figure = f"shape {Shape.CAPTION}" in signs or ("near <figure>" in signs and not page.text(i))
    named = ("near caption" in signs or "near credit" in signs) and not page.text(i) and line.words > 1
    if not (figure or named) or line.hint:
        return None
    credit = captions.whole(line.text, line.credit) or ("near credit" in signs and line.words < 10)
    return Label.CREDIT if credit else Label.CAPTION


def repeated(page: Page, i: int) -> Label | None:
    """The title once more."""
    if page.title is None or page.text(i):
        return None
    return Label.NAVIGATION if page.lines[i].text == page.lines[page.title].text and i != page.title else None


def shaped(page: Page, i: int) -> Label | None:
    """A line of the text that its element makes a heading, an item, a quotation or a table row."""
    line = page.lines[i]
    if not page.text(i) or line.hint:
        return None
    shape = next((s.removeprefix("shape ") for s in line.signs if s.startswith("shape ")), "")
    label = IN_TEXT.get(Shape(shape)) if shape else None
    return Label.BODY if label is Label.HEADING and line.words > _HEADING else label


def placed(page: Page, i: int) -> Label | None:
    """A line outside the text whose element says what it is for."""
    if page.text(i):
        return None
    signs = frozenset(page.lines[i].signs)
    for kind, label in _KINDS.items():
        if f"near {kind}" in signs or f"in {kind}" in signs:
            return label
    return None


_BEFORE_PLACED = ("byline", "name by the date", "caption", "date stamp", "dateline", "kicker", "standfirst")
_PASTED = tuple(rule for rule in rules.RULES if rule.name not in _NOT_HERE)
_HEAD = tuple(rule for rule in _PASTED if rule.name in _BEFORE_PLACED)

RULES: tuple[Rule, ...] = (
    Rule("title line", title),
    Rule("earlier message", reply),
    Rule("caption by its element", caption),
    Rule("title again", repeated),
    *_HEAD,
    Rule("shape of its element", shaped),
    Rule("place of its element", placed),
    *(rule for rule in _PASTED if rule not in _HEAD),
)
"""Asked in order; the first that knows a line labels it."""
