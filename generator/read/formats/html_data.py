"""What a page states of itself for machines: its meta elements and its JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.lexicon import sections, words

if TYPE_CHECKING:
    from lxml.etree import _Element

Node = dict[str, Any]
_NAMES = ("property", "name", "itemprop", "http-equiv")
_LONGEST = 5_000  # characters of a meta element's value
_MOST = 2_000  # nodes of a page that are looked at
_DEPTH = 8  # of nodes within nodes
_WRAPPED = re.compile(
    r"\A\s*(?:<!--|<!\[CDATA\[|//<!\[CDATA\[|/\*<!\[CDATA\[\*/)?(.*?)(?:-->|\]\]>|//\]\]>|/\*\]\]>\*/)?\s*;?\s*\Z", re.S
)
_COMMA = re.compile(r",(\s*[}\]])")


@dataclass(frozen=True, slots=True)
class Data:
    """The meta elements of a page by name, and its nodes of JSON-LD, those of the article itself first."""

    metas: dict[str, list[str]]
    nodes: list[Node]
    ids: dict[str, Node]

    def meta(self, *names: str) -> Iterator[tuple[str, str]]:
        """The (name, value) of the meta elements of the given names, in their order."""
        for name in names:
            for value in self.metas.get(name, ()):
                yield name, value

    def known(self, section: str) -> tuple[str, ...]:
        """The names of meta elements that say a thing, the best first."""
        return sections("html_data")[section]

    def resolved(self, value: Any) -> Any:
        """A node that is only named, by the node of that name."""
        return self.ids.get(str(value.get("@id")), value) if isinstance(value, dict) and "name" not in value else value

    def article(self) -> Node:
        """The node that describes the article; an empty one where there is none."""
        return self.nodes[0] if self.nodes and typed(self.nodes[0]) & words("html_data", "articles") else {}


def data(tree: _Element) -> Data:
    """The data of a page."""
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        value = " ".join((element.get("content") or "")[:_LONGEST].split())
        for name in _NAMES:
            key = (element.get(name) or "").strip().lower()
            if key and value:
                metas.setdefault(key, []).append(value)
    nodes = list(_nodes(tree))
    ids = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    known = words("html_data", "articles")
    articles = [node for node in nodes if typed(node) & known]
    main = _main(articles, metas)
    rest = [node for node in nodes if node is not main]
    return Data(metas, [main, *rest] if main else rest, ids)


def typed(node: Node) -> frozenset[str]:
    """The types of a node."""
    found = node.get("@type")
    names = found if isinstance(found, list) else [found]
    return frozenset(name.rsplit("/", 1)[-1].lower() for name in names if isinstance(name, str))


def texts(value: Any) -> Iterator[str]:
    """The strings in a value of JSON-LD: itself, those of a list, or the name of a node."""
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, list):
        for item in value[:_MOST]:
            yield from texts(item)
    elif isinstance(value, dict):
        yield from texts(value.get("name", value.get("@value")))


def _main(articles: list[Node], metas: dict[str, list[str]]) -> Node | None:
    """The article a page is about, where it lists others, too: the one with its title or its address."""
    titles = {t.casefold()[:40] for name in ("og:title", "twitter:title") for t in metas.get(name, ())}
    own = [node for node in articles if any(h.casefold()[:40] in titles for h in texts(node.get("headline")))]
    found = own or [node for node in articles if "articleBody" in node] or articles
    return max(found, key=len) if own else found[0] if found else None


def _nodes(tree: _Element) -> Iterator[Node]:
    count = 0
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for value in _values(script.text or ""):
                for node in _flat(value, 0):
                    count += 1
                    if count > _MOST:
                        return
                    yield node


def _values(source: str) -> Iterator[Any]:
    """The JSON of a script, also where it is wrapped, or has a comma too many."""
    match = _WRAPPED.match(source)
    inner = match[1] if match else source
    for text in (inner, _COMMA.sub(r"\1", inner)):
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        return


def _flat(value: Any, depth: int) -> Iterator[Node]:
    """The nodes in a value, outer ones first."""
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _flat(item, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value or "@id" in value:
            yield value
        for inner in value.values():
            if isinstance(inner, dict | list):
                yield from _flat(inner, depth + 1)
