"""What the author says in the document's own front matter. It wins over everything read from the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.config import Settings
from generator.lexicon import sections, words
from generator.model import Basis, Document, Fact, Notice, Span
from generator.read import outlets, stamps
from generator.text import line_of, visible

KINDS = ("report", "opinion", "interview", "live blog", "press release", "correction")
"""What a document can be."""

_DATES = frozenset({"published", "updated", "retrieved"})
_ADDRESS = re.compile(r"https?://\S+", re.I)
_WANTED = {
    "published": "a date such as 2026-03-14",
    "updated": "a date such as 2026-03-14",
    "kind": f"one of {', '.join(KINDS)}",
    "language": "an ISO 639-1 code such as en",
}
_PARTS = re.compile(r"\s*[/›>]\s*")


@dataclass(frozen=True, slots=True)
class Keys:
    """The facts of a front matter by the name of the field they give."""

    found: tuple[tuple[str, tuple[Fact, ...]], ...]

    def many(self, name: str) -> tuple[Fact, ...]:
        """All facts of a field."""
        return dict(self.found).get(name, ())

    def over(self, other: Keys) -> Keys:
        """These facts, and those of `other` for the fields that have none here."""
        return Keys((*other.found, *(pair for pair in self.found if pair[1])))

    def one(self, name: str) -> Fact | None:
        """The first fact of a field, or None."""
        return next(iter(self.many(name)), None)


def facts(document: Document, settings: Settings) -> Keys:
    """The facts the front matter gives; a date, kind or language that is none is left out."""
    found = []
    for name, key, value in _given(document, settings):
        values = _values(name, value, settings)
        found.append((name, tuple(_fact(document, key, value) for value in values)))
    return Keys(tuple(found))


def told(document: Document) -> Keys:
    """The facts the file states of itself: the tags of a web page, the headers of a mail."""
    fields = dict.fromkeys(name for name, _ in document.facts)
    return Keys(tuple((name, tuple(fact for field, fact in document.facts if field == name)) for name in fields))


def problems(document: Document, settings: Settings) -> tuple[Notice, ...]:
    """A notice for each date, kind or language of the front matter that is none, with its line."""
    found = []
    for name, key, value in _given(document, settings):
        told = visible(value if isinstance(value, str) else ", ".join(value))
        if name in _WANTED and told and not _values(name, value, settings):
            span = _place(document, key)
            text = f"has “{told[:40]}” as `{key}` in its front matter, which is not {_WANTED[name]}; it is not used"
            found.append(Notice(text, line_of(document.text, span.start) if span else 1, "warning"))
    return tuple(found)


def _given(document: Document, settings: Settings) -> Iterator[tuple[str, str, str | tuple[str, ...]]]:
    """The fields the front matter gives, each with the key that gives it and the value."""
    given = dict(document.front)
    for name, keys in sections("furniture_keys").items():
        key = next((key for key in keys if key in given), None)
        if key is not None and settings.on("front matter keys"):
            yield name, key, given[key]


def _values(name: str, value: str | tuple[str, ...], settings: Settings) -> list[str]:
    given = [visible(v) for v in ((value,) if isinstance(value, str) else value)]
    if name in _DATES:
        days = [stamps.days(v[:100]) for v in given]
        return [found[0][0] for found in days if found]
    if name == "section":
        return [part for v in given for part in _PARTS.split(v) if part]
    if name == "outlet":  # web clippers give the address as the source
        return [outlets.given(v, settings.outlets) for v in given if v and not _ADDRESS.fullmatch(v)]
    if name == "address":
        return [v for v in given if _ADDRESS.fullmatch(v)]
    if name in ("authors", "tags") and isinstance(value, str):
        return [
            part.strip()
            for part in re.split(r"[;,]|\band\b" if name == "authors" else "[;,]", given[0])
            if part.strip()
        ]
    if name == "kind":
        return [kind for v in given if (kind := re.sub("[-_ ]+", " ", v.lower())) in KINDS]
    if name == "language":
        codes = [re.split("[-_]", v.lower())[0] for v in given]
        return [code for code in codes if code in words("furniture_codes")]
    return [v for v in given if v]


def _fact(document: Document, key: str, value: str) -> Fact:
    return Fact(value, Basis.GIVEN, f"front matter: {key}", _place(document, key))


def _place(document: Document, key: str) -> Span | None:
    """The line of the front matter that begins with `key`."""
    if document.front_span is None:
        return None
    pattern = re.compile(rf"(?im)^[\"']?{re.escape(key)}[\"']?[ \t]*:[^\n\r]*")
    match = pattern.search(document.text, *document.front_span)
    return Span(*match.span()) if match else None
