"""The rules for the head of an article: title, byline, date, kicker, standfirst, captions."""

from __future__ import annotations

import re

from generator.model import Label
from generator.read import bylines, captions, datelines, signatures
from generator.read.page import Page
from generator.read.rules_text import short

_BREAK = re.compile(r"\s+[/›»>|·]\s+|\s{2,}|›|»")
_ENTRY = re.compile(r"\d{1,2}[:.]\d\d\b")


_SIGNERS = 6  # names below one another that one "By" leads


def title(page: Page, i: int) -> Label | None:
    """The line chosen as the title."""
    return Label.TITLE if i == page.title else None


def byline(page: Page, i: int) -> Label | None:
    """A line that opens as bylines do, or a name below a line that says nothing but "By"."""
    line = page.lines[i]
    if (page.text(i) and line.words > 25) or line.words > 40:
        return None
    text = signatures.undated(line)
    if not bylines.opener(text):
        return Label.BYLINE if _led_by(page, i) else None
    return Label.BYLINE if bylines.names(text) or page.head(i, 6) else None


def _led_by(page: Page, i: int) -> bool:
    """Whether names stand below a line that says nothing but "By", or below other such names."""
    for k in range(i, max(i - _SIGNERS, 0), -1):
        if not page.head(k, 6, 4) or not bylines.bare(signatures.undated(page.lines[k])):
            return False
        above = page.lines[k - 1].text
        ends = bylines.opener(above)
        if ends:
            return not above[ends:].strip(" :")
    return False


def bare_name(page: Page, i: int) -> Label | None:
    """A name without "by" stands where writers sign: about the title, or below the last line of the text."""
    if i == page.title:
        return None
    signed = page.head(i, 8, 4) and signatures.signed(page, i)
    elsewhere = signed or signatures.closes(page, i) or signatures.initials(page, i) or signatures.boxed(page, i)
    return Label.BYLINE if elsewhere else None


def date(page: Page, i: int) -> Label | None:
    """A line that says little but when."""
    line = page.lines[i]
    if line.stamp is None or not (line.stamp.stamps or line.stamp.labelled):
        return None
    head = page.head(i, 8, 4)
    if not head and not page.last < i <= page.last + 4:
        return None
    most = 6 if line.stamp.labelled else 3 if head and line.stamp.stamps else 1
    return Label.DATE if len(line.stamp.rest.split()) <= most else None


def dateline(page: Page, i: int) -> Label | None:
    """A place alone, right above the first line of the text."""
    line = page.lines[i]
    if not page.first - 2 <= i < page.first or i == page.title or line.words > 8 or line.hint:
        return None
    return Label.DATELINE if datelines.alone(line.text.strip()) else None


def caption(page: Page, i: int) -> Label | None:
    """A line with a credit is a caption, or the credit of one."""
    line = page.lines[i]
    if page.text(i) and (line.words > 60 or line.bullet):
        return None
    if captions.opens(line.text):
        return Label.CAPTION
    if line.credit is None or line.hint in ("end", "cookie notice", "navigation"):
        return None
    return Label.CREDIT if captions.whole(line.text, line.credit) else Label.CAPTION


def kicker(page: Page, i: int) -> Label | None:
    """A path of sections, or a single short line, right above the title."""
    if page.title is None or not page.title - 3 <= i < page.title or page.lines[i].words > 10:
        return None
    parts = [part for part in _BREAK.split(page.lines[i].text) if part]
    between = page.lines[i + 1 : page.title]
    if any(row.hint not in ("", "navigation") for row in (page.lines[i], *between)) and len(parts) == 1:
        return None
    alone = page.gaps[i] > 1 or i == 0
    crumbs = 2 <= len(parts) <= 5 and re.search(r"[/›»>|]", page.lines[i].text) is not None
    single = len(parts) == 1 and page.lines[i].words <= 4 and alone and not page.lines[i].stop
    return Label.KICKER if crumbs or (single and i == page.title - 1) else None


def standfirst(page: Page, i: int) -> Label | None:
    """Words between the title and the byline, date or bar that stands above the text."""
    line = page.lines[i]
    if page.title is None or not page.title < i < min(page.first + 3, page.last) or line.words < 6 or line.hint:
        return None
    between = page.lines[page.title + 1 : i]
    plain = all(row.words >= 6 and not row.hint and row.stamp is None for row in between)
    directly = i == page.title + 1 and i + 1 == page.first and page.gaps[i + 1] > 1
    return Label.STANDFIRST if plain and (directly or _led(page, i)) and line.stamp is None else None


def _led(page: Page, i: int) -> bool:
    """Whether a byline, a date or a bar follows within three lines, and text below it."""
    rows = page.lines[i + 1 : min(i + 4, page.last)]
    return any(row.stamp or bylines.opener(row.text) or row.hint in ("share bar", "comments") for row in rows)


def points(page: Page, i: int) -> Label | None:
    """Points listed between title and text, and the words that head them."""
    if page.title is None or not page.title < i < page.first:
        return None
    line, after = page.lines[i], page.lines[i + 1]
    if line.bullet and line.words >= 6 and not line.hint:
        return Label.LIST
    heads = after.bullet and after.words >= 6 and not after.hint and short(line) and not line.hint and not line.bullet
    return Label.HEADING if heads and line.stamp is None and page.gaps[i] > 1 else None


def entry(page: Page, i: int) -> Label | None:
    """A time of day and a few words head the entries of a live page."""
    line = page.lines[i]
    if page.title is None or not page.title < i <= page.last or line.words > 14 or not _ENTRY.match(line.text):
        return None
    return Label.HEADING if i + 1 < len(page.lines) and page.text(i + 1) else None
