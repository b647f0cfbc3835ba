"""What the author says in the document's own front matter. It wins over everything read from the page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.config import Settings
from generator.lexicon import sections
from generator.model import Basis, Document, Fact, Span
from generator.read import outlets, stamps
from generator.text import visible

_DATES = frozenset({"published", "updated"})
_PARTS = re.compile(r"\s*[/›>]\s*")


@dataclass(frozen=True, slots=True)
class Keys:
    """The facts of a front matter by the name of the field they give."""

    found: tuple[tuple[str, tuple[Fact, ...]], ...]

    def many(self, name: str) -> tuple[Fact, ...]:
        """All facts of a field."""
        return dict(self.found).get(name, ())

    def one(self, name: str) -> Fact | None:
        """The first fact of a field, or None."""
        return next(iter(self.many(name)), None)


def facts(document: Document, settings: Settings) -> Keys:
    """The facts the front matter gives; a date that cannot be read is left out."""
    given = dict(document.front)
    found = []
    for name, keys in sections("furniture_keys").items():
        key = next((key for key in keys if key in given), None)
        if key is not None and settings.on("front matter keys"):
            values = _values(name, given[key], settings)
            found.append((name, tuple(_fact(document, key, value) for value in values)))
    return Keys(tuple(found))


def _values(name: str, value: str | tuple[str, ...], settings: Settings) -> list[str]:
    given = [visible(v) for v in ((value,) if isinstance(value, str) else value)]
    if name in _DATES:
        days = [stamps.days(v[:100]) for v in given]
        return [found[0][0] for found in days if found]
    if name == "section":
        return [part for v in given for part in _PARTS.split(v) if part]
    if name == "outlet":
        return [outlets.given(v, settings.outlets) for v in given if v]
    if name in ("authors", "tags") and isinstance(value, str):
        return [
            part.strip()
            for part in re.split(r"[;,]|\band\b" if name == "authors" else "[;,]", given[0])
            if part.strip()
        ]
    return [v for v in given if v]


def _fact(document: Document, key: str, value: str) -> Fact:
    span = None
    if document.front_span:
        pattern = re.compile(rf"(?im)^[\"']?{re.escape(key)}[\"']?[ \t]*:[^\n\r]*")
        match = pattern.search(document.text, *document.front_span)
        span = Span(*match.span()) if match else None
    return Fact(value, Basis.GIVEN, f"front matter: {key}", span)
