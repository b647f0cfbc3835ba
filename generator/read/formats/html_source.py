"""Where a page comes from, as it states: its outlet, section, address and terms."""

from __future__ import annotations

from generator.read import outlets
from generator.read.formats import html_values
from generator.read.formats.html_data import texts
from generator.read.formats.html_head import Found, Head, noted, told


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
    for rule, value in sources[:3]:
        if 1 < len(value) <= 60:
            yield told(value, rule, value)


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
