"""An outlet's name where no phrase gives it: the title's tail, the name in its host, the running head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, takewhile

from generator.lexicon import words
from generator.model import TEXT_LABELS, Basis, Block, Fact, Label, Span
from generator.read import stamps
from generator.read.addresses import host
from generator.text import fold, visible

_TAILS = re.compile(r"\s+[|–—-]\s+|\s*[|·•]\s*|\s+\((?i:from|via|aus)\s|\)$")
_MAIL = re.compile(r"[\w.+-]{1,64}@((?:[\w-]{1,60}\.){1,4}[a-z]{2,12})", re.I)
_WORD = re.compile(r"[^\W_][\w’'.-]*|&")
_HEAD = re.compile(r"[^|,·•–—\n]{3,60}(?=\s*[|,·•]|\s+[–—]\s|$)")
_TOP = 16  # lines above the title among which a logo's words stand
_LEAST = 4  # characters of a name
_SHORTEST = 6  # letters of a host's name, and characters of a title, by which they are known again
_WORDS = 5  # of a name
_LONGEST = 120  # characters of a line that holds name and day
_NEVER = re.compile(r"[\d:@]")


def tail(text: str, blocks: Sequence[Block], told: Sequence[Fact]) -> Fact | None:
    """What a title stated by the file holds beside the title line ("Bridge shut - The Skarnes Post")."""
    titles = {fold(block.span.of(text)) for block in blocks if block.label is Label.TITLE}
    for fact in told:
        parts = [visible(part) for part in _TAILS.split(fact.said or fact.value) if visible(part)]
        rest = [part for part in parts if fold(part) not in titles]
        if len(rest) == 1 and len(parts) == 2 and _outlet(rest[0]):
            return Fact(rest[0], Basis.STATED, "name beside the title", None, fact.said or fact.value)
    return None


def _outlet(said: str) -> bool:
    """Whether what stands beside a title can be an outlet's name, and no section's or kind's."""
    return len(said.split()) <= _WORDS and said[:1].isupper() and not _common(said)


def _common(said: str) -> bool:
    """Whether words are known to name a part of a page or a kind of document, and no outlet."""
    return any(said.casefold() in words("outlet_words", section) for section in ("not outlets", "kinds"))


def hosted(text: str, lines: Sequence[Span], address: str) -> Fact | None:
    """A name in the furniture that is written in the page's host, or in that of its mail addresses."""
    mails = [match[1] for span in lines for match in _MAIL.finditer(span.of(text))]
    hosts = dict.fromkeys(name for at in (host(address), *mails) for name in _labels(at))
    for span in lines if hosts else ():
        for name in _runs(text, span):
            if fold(re.sub(r"[\W_]", "", name.of(text))) in hosts:
                return Fact(name.of(text), Basis.STATED, "name written in the host", name)
    return None


def _labels(name: str) -> list[str]:
    """The parts of a host that can be a name, without hyphens; none of a mail service."""
    parts = [part.replace("-", "") for part in name.casefold().split(".")[:-1]]
    return [p for p in parts if len(p) >= _SHORTEST and p not in words("outlet_words", "hosts of many")]


def _runs(text: str, line: Span) -> Iterator[Span]:
    """The runs of words of a line that open with a capital, two words at least, the longest at each first."""
    found = [Span(*match.span()) for match in _WORD.finditer(text, line.start, line.end)]
    for i, first in enumerate(found):
        if first.of(text)[0].isupper():
            for last in reversed(found[i + 1 : i + _WORDS]):
                yield Span(first.start, last.end)


def top(text: str, blocks: Sequence[Block], said: str) -> Fact | None:
    """The name that stands by itself above the title, as the page's logo does when its words are copied.

    It has a word that papers have in their names, or it stands again in the furniture, be it in the name of the
    company (`said`) that the page names.
    """
    above = takewhile(lambda block: block.label not in (Label.TITLE, Label.BODY, Label.BYLINE), blocks)
    furniture: dict[Span, str] = {}
    for block in islice(above, _TOP):
        name = block.span.of(text).strip()
        if not _logo(block, name):
            continue
        furniture = furniture or {b.span: fold(b.span.of(text)) for b in blocks if b.label not in TEXT_LABELS}
        if paper(name) or _again(furniture, block, name, said):
            return Fact(name, Basis.STATED, "name at the top", block.span)
    return None


def _logo(block: Block, name: str) -> bool:
    """Whether a line is short, opens with a capital and is no common phrase of menus."""
    parts = [part for part in name.split() if part.casefold() not in words("outlet_words", "small")]
    plain = all(part[0].isupper() for part in parts) and not _NEVER.search(name) and len(name) >= _LEAST
    return plain and not _common(name) and 0 < len(name.split()) <= _WORDS and block.rule != "furniture phrase"


def paper(name: str) -> bool:
    """Whether the name ends with a word that papers have, or goes on behind it ("Correo de Almaraz")."""
    parts = [part.casefold() for part in re.split(r"[\s-]", name)]
    behind = [*parts[1:], "of"]
    named = (
        a in words("outlet_words", "papers") and b in words("outlet_words", "small")
        for a, b in zip(parts, behind, strict=True)
    )
    return len(parts) > 1 and any(named)


def _again(furniture: Mapping[Span, str], own: Block, name: str, said: str) -> bool:
    """Whether a longer line of the furniture, or what names the company, holds the name, too."""
    plain = fold(name).removeprefix("the ")
    if len(plain) < _SHORTEST:
        return False
    lines = (line for span, line in furniture.items() if span != own.span)
    openings = words("outlet_words", "openings")
    return plain in fold(said) or any(
        line.removesuffix(plain).removesuffix("the ").strip() in openings for line in lines
    )


def unincorporated(said: Fact) -> Fact | None:
    """The paper in the name of its company ("Niederwalder Tagblatt GmbH"), if there is one."""
    parts = said.value.split()
    while parts and parts[-1].casefold().strip(".,&") in (*words("outlet_words", "companies"), ""):
        parts.pop()
    name = " ".join(parts).rstrip(",")
    at = Span(said.span.start, said.span.start + len(name)) if said.span else None
    return Fact(name, said.basis, said.rule, at) if name != said.value and paper(name) else None


def running(text: str, blocks: Sequence[Block]) -> Fact | None:
    """The name that opens a running head above the text, or a line there that holds the day as well."""
    for block in blocks:
        if block.label in (Label.BODY, Label.BYLINE):
            return None
        line = block.span.of(text)
        match = _HEAD.match(line) if block.rule == "marked as furniture" or _dated(line) else None
        name = _name(match[0]) if match else ""
        if name:
            return Fact(name, Basis.STATED, "running head", Span(block.span.start, block.span.start + len(name)))
    return None


def _dated(line: str) -> bool:
    """Whether a bar parts what a line begins with from a day ("The Skarnes Post | Friday, May 15, 2026")."""
    return len(line) <= _LONGEST and "|" in line and bool(stamps.days(line))


def _name(said: str) -> str:
    """The name in what opens a line, without a legal form or small words behind it; "" where there is none."""
    parts = said.split()
    while parts and (parts[-1][0].islower() or parts[-1].casefold().strip(".") in words("outlet_words", "companies")):
        parts.pop()
    name = " ".join(parts)
    plain = len(parts) >= 2 and name[0].isupper() and name[0].isalpha() and not _NEVER.search(name)
    return name if plain and name in said and name.casefold() not in words("outlet_words", "not outlets") else ""
