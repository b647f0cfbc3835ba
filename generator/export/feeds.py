"""Feeds as files: Atom (RFC 4287) and JSON Feed 1.1, without a clock.

An entry's id is a name-based UUID of the briefing's id, so it stays when the site moves. Dates are those of the
document. Atom demands one: an undated document has the day it cannot be older than, else 1980-01-01, and the category
*undated*; JSON Feed gives none.
"""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as tree

from generator.model import Briefing, Corpus
from generator.render import words
from generator.render.feeds import Feed, of
from generator.text import visible

ATOM = "http://www.w3.org/2005/Atom"
NEVER = "1980-01-01"
MOST = 50
"""Entries of a feed, the newest."""


def files(corpus: Corpus, name: str, address: str) -> dict[str, bytes]:
    """The files of all feeds by path; `address` is that of the site, "": not known, then links are relative."""
    made: dict[str, bytes] = {}
    for feed in of(corpus, name):
        made[f"{feed.path}.xml"] = _atom(feed, name, address or "../", address)
        made[f"{feed.path}.json"] = _json(feed, address or "../", address)
    return made


def moment(value: str) -> str:
    """A date of ISO 8601 as RFC 3339 has it, at the beginning of what it names, in UTC where it tells no zone."""
    padded = value + "-01-01"[len(value) - 10 :] if len(value) in (4, 7) else value
    try:
        found = datetime.datetime.fromisoformat(padded)
    except ValueError:
        return moment(NEVER)
    zoned = found if found.tzinfo else found.replace(tzinfo=datetime.UTC)
    return zoned.isoformat(timespec="seconds").replace("+00:00", "Z")


def urn(kind: str, name: str) -> str:
    """The id of a feed or an entry."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"briefing:{kind}:{name}").urn


def _changed(briefing: Briefing) -> str:
    meta = briefing.seed.meta
    fact = meta.updated or meta.published or meta.earliest
    return moment(fact.value if fact else NEVER)


def _atom(feed: Feed, name: str, up: str, address: str) -> bytes:
    root = tree.Element("feed", xmlns=ATOM)
    shown = feed.briefings[:MOST]
    _add(root, "id", urn("feed", f"{name}:{feed.path}"))
    _add(root, "title", visible(feed.title))
    _add(root, "updated", max(map(_changed, shown), default=moment(NEVER), key=datetime.datetime.fromisoformat))
    tree.SubElement(root, "link", rel="alternate", type="text/html", href=f"{up}{feed.page}")
    if address:
        tree.SubElement(root, "link", rel="self", type="application/atom+xml", href=f"{address}{feed.path}.xml")
    _add(tree.SubElement(root, "author"), "name", visible(name) or "Briefings")
    for briefing in shown:
        _entry(tree.SubElement(root, "entry"), briefing, up)
    tree.indent(root, " ")
    text = tree.tostring(root, encoding="unicode")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + text.encode("utf-8", "replace") + b"\n"


def _entry(entry: tree.Element, briefing: Briefing, up: str) -> None:
    seed, meta = briefing.seed, briefing.seed.meta
    _add(entry, "id", urn("entry", seed.id))
    _add(entry, "title", visible(meta.title.value))
    _add(entry, "updated", _changed(briefing))
    if meta.published:
        _add(entry, "published", moment(meta.published.value))
    tree.SubElement(entry, "link", rel="alternate", type="text/html", href=f"{up}briefings/{seed.id}.html")
    for term in _tags(briefing):
        tree.SubElement(entry, "category", term=term)
    _add(entry, "summary", visible(f"{words.byline(briefing)}. {_text(briefing)}"))


def _add(parent: tree.Element, name: str, text: str) -> None:
    tree.SubElement(parent, name).text = text


def _tags(briefing: Briefing) -> Iterator[str]:
    yield from (visible(fact.value) for fact in briefing.seed.meta.section)
    if briefing.seed.meta.published is None:
        yield "undated"


def _text(briefing: Briefing) -> str:
    found = (briefing.seed.words(passage.span) for passage in briefing.summary.bottom_line)
    return visible(" ".join(found)) or visible(briefing.summary.description)


def _json(feed: Feed, up: str, address: str) -> bytes:
    own = {"feed_url": f"{address}{feed.path}.json", "home_page_url": f"{address}{feed.page}"} if address else {}
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": visible(feed.title),
        **own,
        "items": [_item(briefing, up) for briefing in feed.briefings[:MOST]],
    }
    return json.dumps(made, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _item(briefing: Briefing, up: str) -> dict[str, Any]:
    seed, meta = briefing.seed, briefing.seed.meta
    item: dict[str, Any] = {"id": urn("entry", seed.id), "url": f"{up}briefings/{seed.id}.html"}
    item |= {"title": visible(meta.title.value), "content_text": _text(briefing) or words.byline(briefing)}
    item |= {"date_published": moment(meta.published.value)} if meta.published else {}
    return item | {"tags": list(_tags(briefing))}
