"""Who wrote a page, as it states for machines: persons, without the outlets, desks and agencies named beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.lexicon import words
from generator.read import bylines
from generator.read.formats.html_data import Data, Node, typed
from generator.read.formats.html_words import plain

_NEVER = re.compile(r"https?:|www\.|@|\d|/|\.[a-z]{2,4}$")
_LONGEST = 300
_MOST = 30  # authors of a page
_PARTS = 5  # words of a name


class Said(NamedTuple):
    """A name as the data state it, where, and whether they say it is that of a person."""

    name: str
    rule: str
    person: bool


def said(data: Data) -> Iterator[list[Said]]:
    """The names each source gives for the authors, best source first."""
    article = data.article()
    for key in ("author", "creator"):
        yield list(_named(article.get(key), f"JSON-LD: {key}", data))[:_MOST]
    for name in data.known("authors"):
        yield [Said(value, f"meta: {name}", False) for value in data.metas.get(name, ())][:_MOST]


def _named(value: Any, rule: str, data: Data) -> Iterator[Said]:
    if isinstance(value, str):
        yield Said(" ".join(value[:_LONGEST].split()), rule, False)
    elif isinstance(value, list):
        for item in value[:_MOST]:
            if not isinstance(item, list):
                yield from _named(item, rule, data)
    elif isinstance(value, dict):
        node: Node = value if "name" in value else data.ids.get(str(value.get("@id")), value)
        name, kinds = node.get("name"), typed(node)
        for one in name if isinstance(name, list) else [name]:
            if isinstance(one, str):
                yield Said(" ".join(one[:_LONGEST].split()), rule, "person" in kinds and "organization" not in kinds)


def persons(names: list[Said], outlets: frozenset[str]) -> Iterator[tuple[str, Said]]:
    """The persons among the names, as a reader would print them, each with what it was read from."""
    for one in names:
        for name in _split(one):
            if not _refused(name, outlets):
                yield name, one


def _split(one: Said) -> list[str]:
    """The names in one value: itself where the page says it is a person, else those a byline of these words has."""
    text = one.name
    short = len(text.split()) <= _PARTS and not re.search(r"[,;|&]|\b(?:and|und|og|och|et|y)\b", text)
    if short and (one.person or bylines.is_name(text)) and not bylines.opener(text):
        return [text]
    return [name.text for name in bylines.names(text if bylines.opener(text) else f"By {text}")]


def _refused(name: str, outlets: frozenset[str]) -> bool:
    low = name.casefold()
    return (
        not name
        or _NEVER.search(low) is not None
        or plain(name) in outlets
        or low in words("html_data", "not authors")
        or bylines.agency(name)
        or bylines.collective(name)
    )


def agencies(names: list[Said]) -> Iterator[Said]:
    """The agencies among the names."""
    return (one for one in names if bylines.agency(one.name))
