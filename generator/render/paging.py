"""Listings cut into pages: one page while a listing is short, else a page that names its parts, and pages for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.render import frontmatter, words
from generator.render.markdown import Md, escape, fill
from generator.text import key, slug

Entry = TypeVar("Entry")
Groups = list[tuple[str, list[Entry]]]
"""Entries under headings, in order."""
NOTHING = Md("")
_MONTH = re.compile(r"\d{4}-\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Part(Generic[Entry]):
    """What gets pages of its own where a listing is long."""

    name: str
    groups: Groups[Entry]


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Entry]):
    """What stands on one page: its title, the way up to the root, links to the pages around it, and the entries."""

    title: str
    up: str
    trail: Md
    groups: Groups[Entry]
    picture: Md = NOTHING


@dataclass(frozen=True, slots=True)
class Row:
    """A part as a list of parts shows it."""

    name: str
    anchor: str
    count: str
    links: Md


@dataclass(frozen=True, slots=True)
class Listing(Generic[Entry]):
    """A listing at `path` whose longer parts lie in `folder` beside it; `noun` is what one entry is, and several.

    Its pages lead to the page that finds, which then shows what the query `find` names ("": no such link).
    `picture` stands on its first page only, and so do `beside`, the links to other listings of the same things.
    """

    path: str
    folder: str
    title: str
    noun: tuple[str, str]
    one: Callable[[Sheet[Entry]], str]
    find: str = ""
    picture: Md = NOTHING
    beside: Md = NOTHING

    def pages(self, parts: Sequence[Part[Entry]], most: int) -> dict[str, str]:
        """The pages by path; none has more than `most` entries."""
        if sum(map(_size, parts)) <= most:
            groups = [group for part in parts for group in part.groups]
            return {self.path: self.one(Sheet(self.title, "../", self._first, groups, self.picture))}
        made, rows = self.apart(parts, most)
        values = {"title": self.title, "trail": self._first, "picture": self.picture, "parts": rows}
        body = fill("parts.md.j2", **values)
        return {self.path: frontmatter.page({"title": self.title}, body), **made}

    def apart(self, parts: Sequence[Part[Entry]], most: int) -> tuple[dict[str, str], list[Row]]:
        """The pages of the parts alone, and the parts as a list of them shows them."""
        pieces = {part.name: _cut(part.groups, most) for part in parts}
        names = _names(pieces)
        order = [(part, number) for part in parts for number in range(len(pieces[part.name]), 0, -1)]
        every = [name for part in parts for name in names[part.name]]
        made: dict[str, str] = {}
        for at, (part, number) in enumerate(order):
            found = pieces[part.name]
            page = f", page {number}" if len(found) > 1 else ""
            title, up = f"{self.title}: {part.name}{page}", "../" * (self._place.count("/") + 1)
            trail = Md(" · ".join(filter(None, (self._trail(every, at), self._finder(up)))))
            made[f"{self._place}/{every[at]}.md"] = self.one(Sheet(title, up, trail, found[-number]))
        return made, [self._row(part, names[part.name]) for part in parts]

    @property
    def _place(self) -> str:
        return f"{self.path.rpartition('/')[0]}/{self.folder}"

    @property
    def _first(self) -> Md:
        """The links on the first page."""
        return Md(" · ".join(filter(None, (self.beside, self._finder("../")))))

    def _finder(self, up: str) -> Md:
        return Md(f"[Search and filter this list]({up}find/index.md?{self.find})" if self.find else "")

    def _trail(self, order: Sequence[str], at: int) -> Md:
        back = "../" * (self.folder.count("/") + 1) + self.path.rpartition("/")[2]
        links = [f"[{escape(self.title)}]({back})"]
        links += [f"[← before]({order[at - 1]}.md)"] if at else []
        links += [f"[after →]({order[at + 1]}.md)"] if at + 1 < len(order) else []
        return Md(" · ".join(links))

    def _row(self, part: Part[Entry], names: Sequence[str]) -> Row:
        said = [escape(part.name)] if len(names) == 1 else [f"page {n}" for n in range(len(names), 0, -1)]
        links = " · ".join(f"[{s}]({self.folder}/{name}.md)" for s, name in zip(said, names, strict=True))
        return Row(part.name, slug(part.name), words.count(_size(part), *self.noun), Md(links))


def by_period(rows: Iterable[tuple[str, str, Entry]], most: int) -> list[Part[Entry]]:
    """Parts for (date, heading, entry) in their order: years, or months where a year has more than `most`."""
    years: dict[str, list[tuple[str, str, Entry]]] = {}
    for row in rows:
        years.setdefault(row[0][:4], []).append(row)
    parts: list[Part[Entry]] = []
    for year, found in years.items():
        periods: dict[str, list[tuple[str, str, Entry]]] = {}
        for row in found:
            month = _MONTH.match(row[0]) if len(found) > most else None
            periods.setdefault(month.group() if month else year, []).append(row)
        parts += [Part(words.date(name) if name else "Undated", _grouped(rows)) for name, rows in periods.items()]
    return parts


def headings(parts: Sequence[Part[Entry]], most: int) -> list[str]:
    """The headings on the first page of a listing of those parts."""
    if sum(map(_size, parts)) <= most:
        return [heading for part in parts for heading, _ in part.groups]
    return [part.name for part in parts]


def anchor(period: str, found: Sequence[str]) -> str:
    """The id of the heading for a month or year (ISO 8601): its own, else the first of its year; "" where none is."""
    exact = (name for name in found if name == words.date(period))
    near = (name for name in found if name.endswith(period[:4]))
    return slug(next(exact, "") or next(near, ""))


def _grouped(rows: Iterable[tuple[str, str, Entry]]) -> Groups[Entry]:
    groups: dict[str, list[Entry]] = {}
    for _, heading, entry in rows:
        groups.setdefault(heading, []).append(entry)
    return list(groups.items())


def _size(part: Part[Entry]) -> int:
    return sum(len(entries) for _, entries in part.groups)


def _cut(groups: Groups[Entry], most: int) -> list[Groups[Entry]]:
    """Runs of at most `most` entries; a group that is cut has its heading again.

    Only the first may be shorter: a list grows at its newest end, and the pages behind it stay as they are.
    """
    pieces: list[Groups[Entry]] = []
    room = 0
    for heading, entries in reversed(groups):
        left = entries
        while left:
            if not room:
                pieces.append([])
                room = most
            pieces[-1].append((heading, left[-room:]))
            left, room = left[:-room], room - len(left[-room:])
    return [piece[::-1] for piece in reversed(pieces)]


def _names(pieces: Mapping[str, Sequence[object]]) -> dict[str, list[str]]:
    """A file name for each piece of each part, told apart where names are alike; the last piece is page 1."""
    taken = {"index"}
    names: dict[str, list[str]] = {}
    for part, found in pieces.items():
        names[part] = []
        for number in range(len(found), 0, -1):
            wanted = key(part) if number == 1 else f"{key(part)}-{number}"
            while wanted in taken:
                wanted += "-more"
            taken.add(wanted)
            names[part].append(wanted)
    return names
