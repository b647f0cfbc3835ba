"""What newsletters and press offices put around the text of a mail: sponsors, lists of links, the subject once more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.lexicon import patterns
from generator.model import Shape
from generator.read.formats.marking import Row
from generator.read.marked import PAGE
from generator.text import fold

_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}")
_FIRST = 8  # rows in which the subject stands once more
_SPONSORED = 3  # rows that belong to the line that names a sponsor
_WORDS = 30  # … of so many words at most
_TEXT = 8  # words of a line of the text below which no list of links stands


def around(rows: Sequence[Row], subject: str) -> list[Row]:
    """The rows with those marked as furniture that are none of the text's."""
    viewed = _viewed(rows)
    places = (i + 1 for i in viewed if i + 1 < len(rows) and _ADDRESS.fullmatch(rows[i + 1].text))
    left = {*_heads(rows, subject), *_sponsors(rows), *_links(rows), *viewed, *places}
    return [row._replace(shape=Shape.FURNITURE) if i in left else row for i, row in enumerate(rows)]


def address(links: Sequence[tuple[str, str]], rows: Sequence[Row]) -> tuple[str, str]:
    """Where the mail can be read in a browser, and the words that lead there; "" where it does not say."""
    for words, to in links:
        if patterns("mail")["browser"].match(words.strip()) and to.startswith(("http://", "https://")):
            return to, words
    for i in _viewed(rows):
        said = " ".join(row.text for row in rows[i : i + 2])
        found = _ADDRESS.search(said)
        if found:
            return found.group().rstrip(".,"), rows[i].text
    return "", ""


def _viewed(rows: Sequence[Row]) -> list[int]:
    """The rows that lead to the mail in a browser."""
    short = (i for i, row in enumerate(rows) if len(row.text.split()) < _TEXT * 2)
    return [i for i in short if patterns("mail")["browser"].search(rows[i].text)]


def _heads(rows: Sequence[Row], subject: str) -> set[int]:
    """The subject once more, and the line that says that a release is one."""
    lines = [fold(row.text) for row in rows[:_FIRST]]
    again = lines.index(fold(subject)) if fold(subject) in lines else None
    release = {i for i, row in enumerate(rows[:2]) if patterns("mail")["release line"].match(row.text)}
    return release | ({again} if again is not None else set())


def _sponsors(rows: Sequence[Row]) -> set[int]:
    """The lines that name a sponsor, and the short ones below them up to the next heading."""
    found: set[int] = set()
    for i, row in enumerate(rows):
        if PAGE not in row.signs or not patterns("mail")["sponsor"].match(row.text):
            continue
        found.add(i)
        for j in range(i + 1, min(i + 1 + _SPONSORED, len(rows))):
            if rows[j].shape is Shape.HEADING or len(rows[j].text.split()) > _WORDS:
                break
            found.add(j)
    return found


def _links(rows: Sequence[Row]) -> set[int]:
    """The links below the text, with the headings over them."""
    found: list[int] = []
    for i in range(len(rows) - 1, -1, -1):
        row = rows[i]
        linked = "linked" in row.signs and PAGE in row.signs
        if not linked and row.shape not in (Shape.HEADING, Shape.FURNITURE) and len(row.text.split()) >= _TEXT:
            break
        if linked or (row.shape is Shape.HEADING and i + 1 in found):
            found.append(i)
    return set(found)
