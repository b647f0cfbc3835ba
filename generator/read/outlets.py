"""Whose page it is: an outlet the site knows, or the name the page's furniture gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.config import Outlet
from generator.lexicon import patterns, words
from generator.model import Basis, Block, Fact, Label, Span
from generator.read import mastheads, persons
from generator.text import fold

_DOMAIN = re.compile(r"(?:[\w-]{1,60}\.){1,5}[a-z]{2,12}", re.IGNORECASE)
_OWN = frozenset(
    {Label.BODY, Label.HEADING, Label.LIST, Label.QUOTE_BLOCK, Label.STANDFIRST, Label.TITLE, Label.CAPTION}
)
_RIGHTS = re.compile(r"[|·•]\s*(?=©|\([cC]\)|Copyright)")
_LONGEST = 300  # characters of a line that may name the outlet
_NAMES = 120  # … by its bare name


def find(
    text: str, blocks: Sequence[Block], known: Sequence[Outlet], titles: Sequence[Fact] = (), address: str = ""
) -> Fact | None:
    """The outlet of a page. Known ones by their address or name in the furniture; else by what the furniture says.

    `titles` are those the file states, `address` is the page's. The company that owns a page is named last.
    """
    lines = [block.span for block in blocks if block.label not in _OWN and block.label is not Label.FRONT_MATTER]
    lines = [span for span in lines if span.end - span.start <= _LONGEST]
    sure = _by_address(text, lines, known) or _by_name(text, lines, known)
    if sure:
        return sure
    said = _by_phrase(text, lines)
    logo = mastheads.top(text, blocks, said.value if said else "")
    if logo and not (said and mastheads.paper(said.value) and fold(logo.value) not in fold(said.value)):
        return logo
    said = (mastheads.unincorporated(said) or said) if said else None
    if said and not _company(said.value):
        return said
    sent = {block.span for block in blocks if block.label is Label.REPLY}
    own = [span for span in lines if span not in sent]
    shown = mastheads.tail(text, blocks, titles) or mastheads.hosted(text, own, address)
    return shown or said or mastheads.running(text, blocks)


def _company(name: str) -> bool:
    """Whether a name is rather that of the company behind an outlet ("Vale Newspapers Ltd")."""
    return any(word.casefold().strip(".,") in words("outlet_words", "companies") for word in name.split()[1:])


def given(name: str, known: Iterable[Outlet]) -> str:
    """The site's own spelling of an outlet an author names; the author's where the site does not know it."""
    key = fold(name)
    for outlet in known:
        if key in (fold(n) for n in (outlet.name, *outlet.aliases, *outlet.domains)):
            return outlet.name
    return name


def at(address: str, known: Sequence[Outlet]) -> Outlet | None:
    """The known outlet to whose domains an address belongs."""
    host = re.sub(r"^[a-z]+://", "", address.casefold()).split("/", 1)[0].split("@")[-1].removeprefix("www.")
    for outlet in known:
        if any(host == domain or host.endswith("." + domain) for domain in outlet.domains):
            return outlet
    return None


def _by_address(text: str, lines: Sequence[Span], known: Sequence[Outlet]) -> Fact | None:
    for span in lines:
        line = span.of(text)
        for match in _DOMAIN.finditer(line) if "." in line else ():
            outlet = at(match.group().casefold(), known)
            if outlet:
                where = Span(span.start + match.start(), span.start + match.end())
                return Fact(outlet.name, Basis.STATED, "known address in the furniture", where)
    return None


def _by_name(text: str, lines: Sequence[Span], known: Sequence[Outlet]) -> Fact | None:
    """A known name that a line of the furniture is, or begins with, or that stands in its copyright line."""
    names = {fold(name): outlet.name for outlet in known for name in (outlet.name, *outlet.aliases)}
    for span in lines if names else ():
        if span.end - span.start > _NAMES:
            continue
        line = fold(span.of(text))
        rights = line.startswith(("©", "(c)", "copyright"))
        for name, shown in names.items():
            if name in line and (line == name or line.startswith(name + "'") or (rights and _apart(name, line))):
                return Fact(shown, Basis.STATED, "known name in the furniture", span)
    return None


def _apart(name: str, line: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line) is not None


def _other(name: str) -> bool:
    """Whether what a phrase names is rather a person, whose picture it credits, or no name at all."""
    return name.casefold() in words("outlet_words", "not outlets") or (persons.is_name(name) and persons.known(name))


def _by_phrase(text: str, lines: Sequence[Span]) -> Fact | None:
    for span in (part for line in reversed(lines) for part in _stated(text, line)):
        line, names = span.of(text), patterns("furniture_outlets")["names"]
        match = names.search(line) if "web" in line else names.match(line)  # most can only stand first
        if match:
            group = next(name for name, value in match.groupdict().items() if value)
            where = Span(span.start + match.start(group), span.start + match.end(group))
            name = where.of(text).strip(" ,;–-")
            if len(name) > 1 and any(c.isupper() for c in name) and not _other(name):
                said = Span(where.start, where.start + len(where.of(text).rstrip()))
                return Fact(name, Basis.STATED, "name in the furniture", said)
    return None


def _stated(text: str, line: Span) -> list[Span]:
    """A line, and the part of it behind a bar that states whose the page is."""
    match = _RIGHTS.search(text, line.start, line.end)
    return [line, Span(match.end(), line.end)] if match else [line]
