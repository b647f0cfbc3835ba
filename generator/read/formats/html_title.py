"""The title of a page: what its heading and its data agree on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from generator.lexicon import derived, table
from generator.read.formats.html_data import Data, texts
from generator.read.formats.html_lines import Row
from generator.read.formats.html_values import NAME, agreed, clean_title
from generator.read.formats.html_words import plain

if TYPE_CHECKING:
    from lxml.etree import _Element

ON_PAGE = "title on the page"
_LONGEST = 300
_LEAST = 2  # words
_WHOLE = 3  # words of a line that may be the title without what is added to it
_FRONT = ("/", "./", "index.html", "/index.html")


class Title(NamedTuple):
    """A title, what it was read from, and the line of the page that is its title, whether it says the same or not."""

    value: str
    rule: str
    said: str
    line: int | None


def choose(rows: Sequence[Row], data: Data, tree: _Element, sites: frozenset[str]) -> Title | None:
    """The title most sources agree on, each with its weight; of two, the one the page shows."""
    sites |= _home(tree)
    stated = _clean(list(_stated(data, tree)), rows, sites, _sections(data))
    votes: dict[str, float] = {}
    for rule, _, value in stated:
        votes[plain(value)] = votes.get(plain(value), 0.0) + _weights()[rule]
    line = _line(rows, votes, sites)
    shown = [(ON_PAGE, rows[line].text, rows[line].text)] if line is not None else []
    for rule, _, value in shown:
        votes[plain(value)] = votes.get(plain(value), 0.0) + _weights()[rule]
    if not votes:
        return None
    own = plain(shown[0][2]) if shown else ""
    best = max(votes, key=lambda words: (votes[words], words == own))
    rule, said, value = next(one for one in (*shown, *stated) if plain(one[2]) == best)
    same = next((i for i, row in enumerate(rows) if len(row.text) < _LONGEST and plain(row.text) == best), line)
    return Title(value, rule, said, line if rule == ON_PAGE else same)


def _clean(
    stated: list[tuple[str, str]], rows: Sequence[Row], sites: frozenset[str], parts: frozenset[str]
) -> list[tuple[str, str, str]]:
    """The titles as (source, characters, value), without what the outlet, the section or the source itself adds."""
    found = [(rule, said, clean_title(said, sites, parts)) for rule, said in stated]
    short = (row for row in rows if len(row.text) < _LONGEST)
    lines = (row.text for row in short if row.place.tag == "h1" or row.text.count(" ") + 1 >= _WHOLE)
    shown = frozenset(map(plain, lines))
    others = shown | {plain(value) for _, _, value in found}
    return [
        (rule, said, value if plain(value) in shown else agreed(value, others)) for rule, said, value in found if value
    ]


def _home(tree: _Element) -> frozenset[str]:
    """The words of the links to the front page: the outlet's name, also where it stands as a heading."""
    links = (e for e in tree.iter("a") if (e.get("href") or "").strip() in _FRONT)
    names = (plain("".join(map(str, e.itertext()))[:_LONGEST]) for e in links)
    return frozenset(name for name in names if 0 < len(name.split()) <= NAME)


def _sections(data: Data) -> frozenset[str]:
    values = [*texts(data.article().get("articleSection")), *(v for _, v in data.meta(*data.known("sections")))]
    return frozenset(plain(value) for value in values)


def _stated(data: Data, tree: _Element) -> Iterator[tuple[str, str]]:
    """The titles the data state, the first of each source."""
    yield from (("JSON-LD: headline", said) for said in list(texts(data.article().get("headline")))[:1])
    for name in data.known("titles"):
        yield from ((f"meta: {name}", said) for _, said in list(data.meta(name))[:1])
    yield from [("title element", " ".join((e.text or "").split())) for e in tree.iter("title")][:1]


@derived
def _weights() -> dict[str, float]:
    return {row["source"]: float(row["weight"]) for row in table("html_titles")}


def _line(rows: Sequence[Row], votes: Mapping[str, float], sites: frozenset[str]) -> int | None:
    """The line that shows the title: the one that says what most of the data do, a main heading first."""
    heads = [i for i, row in enumerate(rows) if row.place.tag == "h1" and row.text.count(" ") + 1 >= _LEAST]
    heads = [i for i in heads if plain(rows[i].text) not in sites]
    same = [i for i, row in enumerate(rows) if len(row.text) < _LONGEST and plain(row.text) in votes]
    lines = [*(i for i in heads if i in same), *same]
    return max(lines, key=lambda i: votes[plain(rows[i].text)], default=next(iter(heads), None))
