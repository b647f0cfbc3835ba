"""What the elements of a page say they are for, by their tags, classes and ids."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.lexicon import derived, sections

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SAYING = ("class", "id", "role", "itemprop", "data-testid", "data-component")
_LONGEST = 300  # characters of such attributes that are looked at
_PLACES = frozenset(("article", "main", "header", "footer", "nav", "aside", "figure", "form", "table", "blockquote"))
_ROLES = {"ul": "list", "ol": "list"}


@derived
def _kinds() -> dict[str, str]:
    return {entry: kind for kind, entries in sections("html_classes").items() for entry in entries}


def kinds(said: str) -> tuple[str, ...]:
    """The kinds of things that the words of a class or an id name, each once, in order."""
    parts = [part.lower() for part in _WORD.findall(said[:_LONGEST])]
    known = _kinds()
    pairs = [f"{a} {b}" for a, b in pairwise(parts)]
    return tuple(dict.fromkeys(known[part] for part in (*pairs, *parts) if part in known))


class Signs:
    """What the elements of one page say; pages say the same again and again."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[str, ...]] = {}

    def of(self, element: _Element) -> tuple[str, ...]:
        """The kinds of things an element's attributes name, and its tag where that means a place."""
        told = [value for name in _SAYING if (value := element.get(name))]
        tag = element.tag
        key = " ".join([str(tag), *told]) if told else str(tag)
        found = self._seen.get(key)
        if found is None:
            own = (f"<{tag}>",) if tag in _PLACES else ()
            found = self._seen[key] = own + (kinds(" ".join(told)) if told else ())
        return found
