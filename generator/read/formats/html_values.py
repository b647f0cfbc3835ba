"""Values as pages state them for machines, made those of the metadata: titles, days, addresses, keywords."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterator

from generator.read import stamps
from generator.read.formats.html_words import plain

_ISO = re.compile(r"\s*((?:19|20)\d\d)[-/.]?(\d\d)[-/.]?(\d\d)(?!\d{3})")
_TAIL = re.compile(r"\s+[|•·–—:-]+\s+|\s*[|»｜：]\s*")
_FIRST, _LAST = 1900, 2100
_LONGEST = 400
NAME = 5  # words of the name of an outlet or of a part of it
_HOST = re.compile(r"https?://([\w.-]{1,255})")
_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}")


def day(said: str) -> str:
    """The calendar day of a time as it is stated, ISO 8601; "" where there is none."""
    match = _ISO.match(said)
    if match:
        try:
            found = datetime.date(*map(int, match.groups()))
        except ValueError:
            return ""
        return found.isoformat() if _FIRST < found.year < _LAST else ""
    days = stamps.days(said[:100])
    return days[0][0] if days else ""


def clean_title(said: str, sites: frozenset[str], parts: frozenset[str] = frozenset()) -> str:
    """A title without the name of the outlet or of one of its `parts` at either end; "" for the outlet's name alone."""
    title = " ".join(html.unescape(said[:_LONGEST]).split())
    cuts = list(_TAIL.finditer(title))
    for cut in reversed(cuts):
        if _site(title[cut.end() :], sites | parts):
            title = title[: cut.start()]
    first = next((cut for cut in cuts if cut.end() < len(title)), None)
    if first and _site(title[: first.start()], sites | parts):
        title = title[first.end() :]
    return "" if plain(title) in sites else title.strip()


def agreed(title: str, others: frozenset[str]) -> str:
    """A title without a short piece at one end that another source leaves out; `others` are the words of those."""
    for cut in _TAIL.finditer(title):
        first, last = title[: cut.start()], title[cut.end() :]
        kept, left = (first, last) if len(first) > len(last) else (last, first)
        if " " in kept and 0 < len(plain(left).split()) <= NAME and plain(kept) in others:
            return kept
    return title


def _site(part: str, sites: frozenset[str]) -> bool:
    said = plain(part)
    bare = said.removeprefix("the ").replace(" ", "")
    return bool(said) and any(said == site or bare == site.removeprefix("the ").replace(" ", "") for site in sites)


def address(said: str) -> str:
    """A web address; "" for what is none."""
    value = said.strip()
    return value if _ADDRESS.fullmatch(value) else ""


def hosts(said: str) -> Iterator[str]:
    """The names a web address gives its site: the host without "www", and its first part."""
    match = _HOST.match(said)
    host = match[1].lower().removeprefix("www.") if match else ""
    yield from (host, host.split(".")[0]) if host.count(".") else ()


def keywords(said: str) -> Iterator[str]:
    """The keywords in a list of them."""
    for part in re.split(r"[,;]", said):
        tag = " ".join(part.split())
        if 1 < len(tag) <= 60:
            yield tag
