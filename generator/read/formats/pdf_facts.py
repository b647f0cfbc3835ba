"""What a PDF says of itself, where it can be believed: its properties are often those of another document."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.lexicon import patterns
from generator.model import Shape
from generator.read.formats.marking import Row, Told

_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
_NEAR = 12  # rows from the start in which a byline stands
_SITE = re.compile(r"(?:\s+[-–—|·•]\s+[^-–—|·•]{2,40}){1,2}$")


def title(info: Mapping[str, str]) -> str:
    """The title among the properties of a file; "" where it is a file name or that of a template."""
    named = " ".join(info.get("Title", "").split())
    useless = not named or patterns("pdf")["title of no use"].fullmatch(named) or len(named) > 300
    return "" if useless else named


def without_site(title: str) -> str:
    """A title without the name of the site that it ends with."""
    return _SITE.sub("", title)


def told(info: Mapping[str, str], rows: Sequence[Row]) -> list[Told]:
    """The title, where no line is marked as one, and the author, where the head of the text names the same."""
    found = []
    named = title(info)
    if named and not any(row.shape is Shape.TITLE for row in rows):
        found.append(Told("title", without_site(named), "document properties: title", named))
    author = " ".join(info.get("Author", "").split())
    if _NAME.fullmatch(author):
        row = next((i for i, row in enumerate(rows[:_NEAR]) if author in row.text), None)
        if row is not None:
            found.append(Told("authors", author, "document properties: author", author, row))
    return found
