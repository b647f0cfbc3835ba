"""What a page states of itself, as facts of the metadata, each with the characters it was read from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.config import Settings
from generator.lexicon import patterns
from generator.model import Basis, Fact, Mark, Span
from generator.read import outlets, stamps
from generator.read.formats import html_people
from generator.read.formats.html_data import Data, texts, typed
from generator.read.formats.html_marks import Stated
from generator.read.formats.html_title import Title
from generator.read.formats.html_values import address, day, keywords
from generator.read.formats.html_words import plain

if TYPE_CHECKING:
    from lxml.etree import _Element

_SOURCE = 20_000  # characters at either end of a page's source in which a note of the program that saved it may stand
_LINE = 150  # characters of a line that may be the place of an author's name or a day
_KINDS = {
    "opinionnewsarticle": "opinion",
    "liveblogposting": "live blog",
    "pressrelease": "press release",
}


@dataclass(frozen=True, slots=True)
class Head:
    """All that facts are read from: the data of the page, its tree and source, its lines and the text they make."""

    data: Data
    tree: _Element
    source: str
    text: str
    marks: Sequence[Mark]
    settings: Settings
    title: Title | None
    sites: frozenset[str] = field(default_factory=frozenset)  # the words of the outlet's names


Found = Iterator[Fact]


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


def _told(value: str, rule: str, said: str, span: Span | None = None) -> Fact:
    return Fact(value, Basis.STATED, rule, span, "" if span else said)


def _title(head: Head) -> Found:
    title = head.title
    if title:
        line = head.marks[title.line].span if title.line is not None else None
        same = line is not None and plain(line.of(head.text)) == plain(title.value)
        yield _told(title.value, title.rule, title.said, line if same else None)


def _days(head: Head, key: str, names: str) -> Found:
    sources = [(f"JSON-LD: {key}", value) for value in texts(head.data.article().get(key))]
    sources += [(f"meta: {name}", value) for name, value in head.data.meta(*head.data.known(names))]
    for rule, value in sources:
        found = day(value)
        if found:
            yield _told(found, rule, value, _stamp(head, found))


def _published(head: Head) -> Found:
    yield from _days(head, "datePublished", "published")
    for element in head.tree.iter("time"):
        said = element.get("datetime") or ""
        own = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        found = day(said) if own else ""
        if found:
            yield _told(found, "time element", said, _stamp(head, found))


def _updated(head: Head) -> Found:
    first = next(_published(head), None)
    for fact in _days(head, "dateModified", "updated"):
        if first is None or fact.value >= first.value:
            yield fact


def _stamp(head: Head, value: str) -> Span | None:
    """Where a line about the title says that day."""
    for mark in head.marks:
        if mark.span.end - mark.span.start <= _LINE and {"near date", "holds date", "near byline"} & set(mark.signs):
            for found, span in stamps.days(mark.span.of(head.text)):
                if found == value:
                    return Span(mark.span.start + span.start, mark.span.start + span.end)
    return None


def _authors(head: Head) -> Found:
    for source in html_people.said(head.data):
        found = list(html_people.persons(source, head.sites))
        for name, one in found:
            yield _told(name, one.rule, one.name, _byline(head, name))
        if found:
            return


def _byline(head: Head, name: str) -> Span | None:
    for mark in head.marks:
        if mark.span.end - mark.span.start <= _LINE:
            at = head.text.find(name, mark.span.start, mark.span.end)
            if at >= 0:
                return Span(at, at + len(name))
    return None


def _agency(head: Head) -> Found:
    for source in html_people.said(head.data):
        for one in html_people.agencies(source):
            yield _told(one.name, one.rule, one.name, _byline(head, one.name))


def _outlet(head: Head) -> Found:
    known = head.settings.outlets
    for fact in _address(head):
        outlet = outlets.at(fact.value, known)
        if outlet:
            yield _told(outlet.name, "known address of the page", fact.value)
    article = head.data.article()
    sources = [(f"meta: {name}", value) for name, value in head.data.meta("og:site_name")]
    sources += [("JSON-LD: publisher", value) for value in texts(head.data.resolved(article.get("publisher")))]
    sources += [(f"meta: {name}", value) for name, value in head.data.meta(*head.data.known("outlets"))]
    for rule, value in sources:
        if 1 < len(value) <= 80:
            yield _told(outlets.given(value, known), rule, value)


def _section(head: Head) -> Found:
    sources = [("JSON-LD: articleSection", value) for value in texts(head.data.article().get("articleSection"))]
    sources = sources or [(f"meta: {name}", value) for name, value in head.data.meta(*head.data.known("sections"))]
    for rule, value in sources[:3]:
        if 1 < len(value) <= 60:
            yield _told(value, rule, value)


def _address(head: Head) -> Found:
    sources = [
        ("link: canonical", e.get("href") or "")
        for e in head.tree.iter("link")
        if e.get("rel", "").lower() == "canonical"
    ]
    sources += [(f"meta: {name}", value) for name, value in head.data.meta("og:url", "parsely-link")]
    sources += [("JSON-LD: url", value) for value in texts(head.data.article().get("url"))]
    sources += list(_noted(head, "address"))
    for rule, value in sources:
        found = address(value)
        if found:
            yield _told(found, rule, value)


def _noted(head: Head, what: str) -> Iterator[tuple[str, str]]:
    """What the program that saved the page noted in its source."""
    for part in (head.source[:_SOURCE], head.source[_SOURCE:][-_SOURCE:]):
        for match in patterns("html_saved")[what].finditer(part):
            yield "note of the program that saved it", next(v for v in match.groupdict().values() if v)


def _retrieved(head: Head) -> Found:
    for rule, value in _noted(head, "day"):
        found = day(value)
        if found:
            yield _told(found, rule, value)


def _language(head: Head) -> Found:
    root = head.tree.getroottree().getroot()
    sources = [("html: lang", root.get("lang") or "")]
    sources += [("JSON-LD: inLanguage", value) for value in texts(head.data.article().get("inLanguage"))]
    sources += [(f"meta: {name}", value) for name, value in head.data.meta("og:locale", "content-language")]
    for rule, value in sources:
        if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][\w-]{1,20})?", value.strip()):
            yield _told(re.split("[-_]", value.strip().lower())[0], rule, value)


def _tags(head: Head) -> Found:
    sources = [("JSON-LD: keywords", value) for value in texts(head.data.article().get("keywords"))]
    for name in () if sources else head.data.known("tags"):
        sources = sources or [(f"meta: {name}", value) for _, value in head.data.meta(name)]
    for rule, value in sources:
        for tag in keywords(value):
            yield _told(tag, rule, value)


def _kind(head: Head) -> Found:
    for kind in sorted(typed(head.data.article())):
        if kind in _KINDS:
            yield _told(_KINDS[kind], "JSON-LD: type", kind)


def _terms(head: Head) -> Found:
    links = (e for e in head.tree.iter("link", "a") if "license" in (e.get("rel") or "").lower().split())
    sources = [("link: license", e.get("href") or "") for e in links]
    article = head.data.article()
    sources += [(f"JSON-LD: {key}", v) for key in ("copyrightNotice", "license") for v in texts(article.get(key))]
    sources += [(f"meta: {name}", value) for name, value in head.data.meta(*head.data.known("terms"))]
    for rule, value in sources[:3]:
        if 3 < len(value) <= 300:
            yield _told(value, rule, value)


FIELDS: dict[str, Callable[[Head], Found]] = {
    "title": _title,
    "published": _published,
    "updated": _updated,
    "authors": _authors,
    "agency": _agency,
    "outlet": _outlet,
    "section": _section,
    "address": _address,
    "retrieved": _retrieved,
    "language": _language,
    "tags": _tags,
    "kind": _kind,
    "terms": _terms,
}
"""The fields of the metadata a page may state, each with what finds its facts."""


def sites(data: Data) -> frozenset[str]:
    """The words of the names a page gives its outlet."""
    values = [value for _, value in data.meta("og:site_name", *data.known("outlets"))]
    values += texts(data.resolved(data.article().get("publisher")))
    return frozenset(plain(value) for value in values if value)
