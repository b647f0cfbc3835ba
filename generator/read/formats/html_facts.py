"""What a page states of itself, as facts of the metadata, each with the characters it was read from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.model import Fact, Span
from generator.read.formats import html_days, html_people, html_source
from generator.read.formats.html_data import Data, texts, typed
from generator.read.formats.html_head import LINE, Found, Head, told
from generator.read.formats.html_marks import Stated
from generator.read.formats.html_values import hosts, keywords
from generator.read.formats.html_words import plain

_NAME = 8  # words of an outlet's name; some pages state their title as the name of the site
_KINDS = {
    "opinionnewsarticle": "opinion",
    "liveblogposting": "live blog",
    "pressrelease": "press release",
}


def stated(data: Data) -> Stated:
    """What the lines of the page can be compared with."""
    article = data.article()
    described = [*texts(article.get("description")), *(v for _, v in data.meta("og:description", "description"))]
    return Stated(tuple(described), " ".join(texts(article.get("articleBody"))))


def facts(head: Head) -> Iterator[tuple[str, Fact]]:
    """The facts of a page by the field they give, the best of a field first."""
    for name, find in FIELDS.items():
        seen = set()
        for fact in find(head):
            if fact.value not in seen and head.settings.on(fact.rule):
                seen.add(fact.value)
                yield name, fact


def _title(head: Head) -> Found:
    title = head.title
    if title:
        line = head.marks[title.line].span if title.line is not None else None
        same = line is not None and plain(line.of(head.text)) == plain(title.value)
        yield told(title.value, title.rule, title.said, line if same else None)


def _authors(head: Head) -> Found:
    for source in html_people.said(head.data):
        found = list(html_people.persons(source, head.sites))
        for name, one in found:
            yield told(name, one.rule, one.name, _byline(head, name))
        if found:
            return


def _byline(head: Head, name: str) -> Span | None:
    for mark in head.marks:
        if mark.span.end - mark.span.start <= LINE:
            at = head.text.find(name, mark.span.start, mark.span.end)
            if at >= 0:
                return Span(at, at + len(name))
    return None


def _agency(head: Head) -> Found:
    for source in html_people.said(head.data):
        for one in html_people.agencies(source):
            yield told(one.name, one.rule, one.name, _byline(head, one.name))


def _language(head: Head) -> Found:
    root = head.tree.getroottree().getroot()
    sources = [("html: lang", root.get("lang") or "")]
    sources += [("JSON-LD: inLanguage", value) for value in texts(head.data.article().get("inLanguage"))]
    sources += [(f"meta: {name}", value) for name, value in head.data.meta("og:locale", "content-language")]
    for rule, value in sources:
        if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][\w-]{1,20})?", value.strip()):
            yield told(re.split("[-_]", value.strip().lower())[0], rule, value)


def _tags(head: Head) -> Found:
    sources = [("JSON-LD: keywords", value) for value in texts(head.data.article().get("keywords"))]
    for name in () if sources else head.data.known("tags"):
        sources = sources or [(f"meta: {name}", value) for _, value in head.data.meta(name)]
    for rule, value in sources:
        for tag in keywords(value):
            yield told(tag, rule, value)


def _kind(head: Head) -> Found:
    for kind in sorted(typed(head.data.article())):
        if kind in _KINDS:
            yield told(_KINDS[kind], "JSON-LD: type", kind)


FIELDS: dict[str, Callable[[Head], Found]] = {
    "title": _title,
    "published": html_days.published,
    "updated": html_days.updated,
    "authors": _authors,
    "agency": _agency,
    "outlet": html_source.outlet,
    "section": html_source.section,
    "address": html_source.address,
    "retrieved": html_days.retrieved,
    "language": _language,
    "tags": _tags,
    "kind": _kind,
    "terms": html_source.terms,
}
"""The fields of the metadata a page may state, each with what finds its facts."""


def sites(data: Data) -> frozenset[str]:
    """The words of the names a page gives its outlet, and of its host."""
    values = [value for _, value in data.meta("og:site_name", *data.known("outlets"))]
    values += texts(data.resolved(data.article().get("publisher")))
    addresses = [*(value for _, value in data.meta("og:url")), *texts(data.article().get("url"))]
    values += [name for value in addresses for name in hosts(value)]
    return frozenset(name for name in map(plain, values) if 0 < len(name.split()) <= _NAME)
