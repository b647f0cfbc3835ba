"""What a browser prints around a page: its title, its address, the day, and the count of sheets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.lexicon import patterns
from generator.read.formats.pdf_heads import at_edge
from generator.read.formats.pdf_page import Page
from generator.read.formats.pdf_pieces import Piece
from generator.read.formats.pdf_rows import joined

Told = tuple[str, str, str, str]  # field, value, rule, the characters read


def heads(page: Page) -> tuple[frozenset[Piece], tuple[Told, ...]]:
    """The pieces of the print head and foot of the first page, and what they say; nothing where a browser has none.

    Browsers put an address, and a count or a day, on the outermost lines.
    """
    lines = joined([piece for piece in page.pieces if at_edge(page, piece) and not piece.aside])
    edge = [part for piece in lines for part in _parts(piece)]
    found = {name: _first(edge, name) for name in ("address", "print date", "count")}
    address, day, count = found["address"], found["print date"], found["count"]
    if count is None or (address is None and day is None):
        return frozenset(), ()
    levels = [piece.base for piece in (address, day, count) if piece]
    rest = [p for p in edge if p not in (address, day, count) and _on(p, levels)]
    title = next((piece.text for piece in rest if piece.text[-1:] != "…"), "")
    return frozenset(p for p in page.pieces if at_edge(page, p) and _on(p, levels)), tuple(_told(address, day, title))


def _parts(piece: Piece) -> list[Piece]:
    """A piece without the day or address that it begins with, and the count that it ends with; and these."""
    text, found = piece.text, []
    for name in ("print date", "address"):
        match = patterns("pdf")[name].match(text)
        if match:
            found.append(match.group())
            text = text[match.end() :].strip()
    words = text.split()
    tails = (" ".join(words[-n:]) for n in range(min(4, len(words)), 0, -1))
    count = next((tail for tail in tails if patterns("pdf")["count"].fullmatch(tail)), "")
    found += [text.removesuffix(count).strip(), count]
    return [replace(piece, text=part) for part in found if part]


def _on(piece: Piece, levels: list[float]) -> bool:
    return any(abs(piece.base - level) < 1 for level in levels)


def _first(edge: list[Piece], name: str) -> Piece | None:
    pattern = patterns("pdf")[name]
    found = [piece for piece in edge if pattern.fullmatch(piece.text)]
    if name == "address" and not found:
        found = [piece for piece in edge if piece.text.startswith("file://")]
    return max(found, key=lambda piece: abs(piece.base), default=None) if name == "count" else next(iter(found), None)


def _told(address: Piece | None, day: Piece | None, title: str) -> list[Told]:
    told: list[Told] = []
    if address and address.text.startswith("http") and address.text[-1:] != "…":
        told.append(("address", address.text, "print head: address", address.text))
    when = printed(day.text) if day else None
    if day and when:
        told.append(("retrieved", when, "print head: day", day.text))
    return [*told, ("heading", title, "print head: title", title)] if title else told


def printed(text: str) -> str | None:
    """The ISO date of a print head; None where day and month cannot be told apart."""
    match = patterns("pdf")["print date"].fullmatch(text)
    if not match:
        return None
    parts = match["date"].replace(".", "/").replace("-", "/").split("/")
    if len(parts) != 3:
        return None
    one, two, three = map(int, parts)
    if one > 31:
        return _iso(one, two, three)
    year = three if three > 99 else 2000 + three
    first = bool(match["half"])  # the month, where the clock has two halves
    if one == two or two > 12 or (first and one <= 12):
        return _iso(year, one, two)
    return _iso(year, two, one) if one > 12 or "." in match["date"] else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
