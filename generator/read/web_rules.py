"""The label of each line of a web page: what its file shows comes first, then the rules for pasted pages."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Label, Shape
from generator.read import captions, rules
from generator.read.chain import State
from generator.read.features import Line
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
_WORDS = 5  # of a line that says something
_NOT_HERE = frozenset(
    {
        "title line",
        "announced list",
        "text goes on",
        "opening of the text",
        "paragraph of the text",
        "box of furniture",
        "points above the text",
        "list item",
    }
)
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
    label = IN_TEXT.get(_shape(line))
    return Label.BODY if label is Label.HEADING and line.words > _HEADING else label


def row(page: Page, i: int) -> Label | None:
    """A row of a table within the text, whose bars are no menu's."""
    line = page.lines[i]
    inside = page.first < i < page.last and "linked" not in line.signs and kind(line.signs) is None
    return IN_TEXT.get(Shape.ROW) if inside and _shape(line) is Shape.ROW else None


def placed(page: Page, i: int) -> Label | None:
    """A line outside the text whose element says what it is for."""
    return None if page.text(i) else kind(page.lines[i].signs)


def kind(signs: Sequence[str]) -> Label | None:
    """What a line is by what its element, or one around it, says it is for."""
    held = frozenset(signs)
    return next((label for said, label in _KINDS.items() if f"near {said}" in held or f"in {said}" in held), None)


def within(page: Page, i: int) -> Label | None:
    """Words that interrupt the text though nothing says that they are anything else."""
    if page.states[i] is not State.INSIDE or not _says(page.lines[i]):
        return None
    return IN_TEXT.get(_shape(page.lines[i]), Label.BODY)


def further(page: Page, i: int) -> Label | None:
    """A sentence below the text in the box of the text, as on live pages; or a heading right above one."""
    line = page.lines[i]
    if page.states[i] is not State.AFTER:
        return None
    if _boxed(line):
        return IN_TEXT.get(_shape(line), Label.BODY) if line.stop and _says(line) else None
    heads = _shape(line) is Shape.HEADING and not line.hint and i + 1 < len(page.lines)
    after = page.lines[i + 1] if heads else None
    return Label.HEADING if after and after.stop and _boxed(after) and _says(after) else None


def _says(line: Line) -> bool:
    """Whether a line says something of its own that is no furniture by its words."""
    return line.words >= _WORDS and not line.hint and line.stamp is None and "linked" not in line.signs


def _boxed(line: Line) -> bool:
    """Whether an element around a line says it holds the text of the article, and none that it holds something else."""
    return ("near content" in line.signs or "in content" in line.signs) and kind(line.signs) is None


def _shape(line: Line) -> Shape:
    found = next((sign.removeprefix("shape ") for sign in line.signs if sign.startswith("shape ")), "")
    return Shape(found) if found else Shape.TEXT


_BEFORE_PLACED = (
    "trailer of a feed",
    "byline",
    "name by the date",
    "caption",
    "date stamp",
    "dateline",
    "kicker",
    "standfirst",
)
_PASTED = tuple(rule for rule in rules.RULES if rule.name not in _NOT_HERE)
_HEAD = tuple(rule for rule in _PASTED if rule.name in _BEFORE_PLACED)
_LAST = next(rule for rule in _PASTED if rule.name == "interruption")

RULES: tuple[Rule, ...] = (
    Rule("title line", title),
    Rule("earlier message", reply),
    Rule("caption by its element", caption),
    Rule("title again", repeated),
    Rule("row of a table", row),
    *_HEAD,
    Rule("shape of its element", shaped),
    Rule("place of its element", placed),
    *(rule for rule in _PASTED if rule not in (*_HEAD, _LAST)),
    Rule("within the text", within),
    Rule("text further on", further),
    _LAST,
)
"""Asked in order; the first that knows a line labels it."""
