"""Where a page comes from, as it states: its outlet, section, address and terms."""

from __future__ import annotations

import re

from generator.lexicon import words
from generator.read import outlets
from generator.read.formats import html_values
from generator.read.formats.html_data import texts, typed
from generator.read.formats.html_head import Found, Head, noted, told
from generator.read.formats.html_words import plain

_HOST = re.compile(r"https?://[^/]{1,255}/?")


def outlet(head: Head) -> Found:
    """The names of the outlet, that of a known address first."""
    known = head.settings.outlets
    for fact in address(head):
        one = outlets.at(fact.value, known)
        if one:
            yield told(one.name, "known address of the page", fact.value)
    article = head.data.article()
    sources = [(f"meta: {name}", value) for name, value in head.data.meta("og:site_name")]
    sources += [("JSON-LD: publisher", value) for value in texts(head.data.resolved(article.get("publisher")))]
    sources += [(f"meta: {name}", value) for name, value in head.data.meta(*head.data.known("outlets"))]
    for rule, value in sources:
        if 1 < len(value) <= 80:
            yield told(outlets.given(value, known), rule, value)


def section(head: Head) -> Found:
    """The section of the outlet the page is in."""
    sources = [("JSON-LD: articleSection", value) for value in texts(head.data.article().get("articleSection"))]
    sources = sources or [(f"meta: {name}", value) for name, value in head.data.meta(*head.data.known("sections"))]
    sources = sources or [("JSON-LD: breadcrumbs", value) for value in _path(head)]
    for rule, value in sources[:3]:
        if 1 < len(value) <= 60:
            yield told(value, rule, value)


def _path(head: Head) -> list[str]:
    """The steps from the front page to the article, without either."""
    lists = (node for node in head.data.nodes if "breadcrumblist" in typed(node))
    steps = next((node.get("itemListElement") for node in lists), None)
    named = [step for step in steps if isinstance(step, dict)] if isinstance(steps, list) else []
    named = [step for step in named if not _front(step.get("item"))]
    names = [name for step in named for name in texts(step if "name" in step else step.get("item"))]
    own = {plain(head.title.value)} if head.title else set()
    hidden = words("bylines", "not sections")
    return [n for n in names if n.casefold() not in hidden and plain(n) not in head.sites | own]


def _front(item: object) -> bool:
    """Whether a step leads to the front page of a host."""
    said = item.get("@id") if isinstance(item, dict) else item
    return isinstance(said, str) and _HOST.fullmatch(said.strip()) is not None


def address(head: Head) -> Found:
    """The address of the page."""
    sources = [
        ("link: canonical", e.get("href") or "")
        for e in head.tree.iter("link")
        if e.get("rel", "").lower() == "canonical"
    ]
    sources += [(f"meta: {name}", value) for name, value in head.data.meta("og:url", "parsely-link")]
    sources += [("JSON-LD: url", value) for value in texts(head.data.article().get("url"))]
    sources += list(noted(head, "address"))
    for rule, value in sources:
        found = html_values.address(value)
        if found:
            yield told(found, rule, value)


def terms(head: Head) -> Found:
    """The terms under which the page may be used."""
    links = (e for e in head.tree.iter("link", "a") if "license" in (e.get("rel") or "").lower().split())
    sources = [("link: license", e.get("href") or "") for e in links]
    article = head.data.article()
    sources += [(f"JSON-LD: {key}", v) for key in ("copyrightNotice", "license") for v in texts(article.get(key))]
    sources += [(f"meta: {name}", value) for name, value in head.data.meta(*head.data.known("terms"))]
    for rule, value in sources[:3]:
        if 3 < len(value) <= 300:
            yield told(value, rule, value)
