"""What a PDF says of itself, where it can be believed: its properties are often those of another document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.lexicon import patterns, sections
from generator.model import Shape
from generator.read import persons, stamps
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
    """The title, where no line is marked as one, and the author or the office that set it up."""
    found = []
    named = title(info)
    if named and not any(row.shape is Shape.TITLE for row in rows):
        found.append(Told("title", without_site(named), "document properties: title", named))
    return [*found, *_author(" ".join(info.get("Author", "").split()), rows)]


def _author(named: str, rows: Sequence[Row]) -> Iterator[Told]:
    """The author among the properties, where the head of the text holds the same; an office is the outlet."""
    person = _NAME.fullmatch(named) and persons.is_name(named)
    for i, row in enumerate(rows[:_NEAR]):
        if person and named in row.text:
            yield Told("authors", named, "document properties: author", named, i)
            return
        if named == row.text and " " in named and not person:
            yield Told("outlet", named, "document properties: author", named, i)
            return


def issue(heads: Sequence[Row]) -> list[Told]:
    """The day of a newspaper's issue: a weekday and a day, and nothing else, in a running head."""
    weekdays = {word for entry in sections("stamps")["weekday"] for word in entry.split()}
    for i, row in enumerate(heads):
        found = stamps.read(row.text) if row.shape is Shape.FURNITURE else None
        named = any(word.casefold().strip(",.") in weekdays for word in row.text.split())
        if found and found.stamps and not found.rest and not found.timed and named:
            return [Told("published", found.stamps[0].value, "day in the running head", row.text, i)]
    return []
