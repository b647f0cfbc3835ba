"""What links tell of the blocks of a Markdown document: menus, lists of other stories, what pictures show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from generator.model import TEXT_LABELS, Document, Label, Span

Labelled = tuple[Span, Label, str]
_PICTURE = re.compile(r"(?i)https?://\S{1,2000}\.(?:jpe?g|png|gif|webp|svg|avif)(?:[?#]\S*)?$")
_SHOWN = 3  # words of a picture's description at least
_LIST = 2  # items of a list of links at least
_WORDS = 15  # of a link to another page at most


def relabel(document: Document, found: Sequence[Labelled]) -> list[Labelled]:
    """The blocks of a document, those that are nothing but a picture or a link with the label of what they are."""
    words = {" ".join(said.split()): to for said, to in document.links}
    rows = _menus(document.text, list(found), words)
    titled = next((i for i, row in enumerate(rows) if row[1] is Label.TITLE), 0)
    told = []
    for i, row in enumerate(rows):
        to = _leads(document.text, row, words)
        if row[1] is Label.BODY and to and _PICTURE.match(to):
            told.append((row[0], *_picture(document.text, row, rows[i + 1 : i + 2])))
        else:
            told.append((row[0], Label.NAVIGATION, "link above the title") if to and i < titled else row)
    return told


def _leads(text: str, row: Labelled, words: dict[str, str]) -> str:
    """The address that a block of the text leads to, if it is nothing but one link or picture."""
    said = " ".join(row[0].of(text).split())
    return words.get(said, "") if row[1] in TEXT_LABELS and len(said.split()) <= _WORDS else ""


def _picture(text: str, row: Labelled, after: Sequence[Labelled]) -> tuple[Label, str]:
    """What the words for a picture are: its caption, unless they are few, or one stands below it."""
    captioned = any(label in (Label.CAPTION, Label.CREDIT) for _, label, _ in after)
    few = len(row[0].of(text).split()) < _SHOWN
    return Label.BOILERPLATE if captioned or few else Label.CAPTION, "words for a picture"


def _menus(text: str, rows: list[Labelled], words: dict[str, str]) -> list[Labelled]:
    """The rows with the lists that hold nothing but links: a menu above the title, other stories below it."""
    told: list[Labelled] = []
    below = False
    for listed, group in groupby(rows, key=lambda row: row[1] is Label.LIST):
        run = list(group)
        below = below or any(row[1] in (Label.TITLE, Label.BODY) and not _leads(text, row, words) for row in run)
        if listed and len(run) >= _LIST and all(_leads(text, row, words) for row in run):
            run = [(span, Label.RELATED if below else Label.NAVIGATION, "list of links") for span, _, _ in run]
        told += run
    return told
