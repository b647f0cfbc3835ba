"""The title of a page: what its heading and its data agree on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from generator.lexicon import derived, table
from generator.read.formats.html_data import Data, texts
from generator.read.formats.html_lines import Row
from generator.read.formats.html_values import clean_title
from generator.read.formats.html_words import plain

if TYPE_CHECKING:
    from lxml.etree import _Element

ON_PAGE = "title on the page"
_LONGEST = 300
_LEAST = 2  # words


class Title(NamedTuple):
    """A title, what it was read from, and the line of the page that is its title, whether it says the same or not."""

    value: str
    rule: str
    said: str
    line: int | None


def choose(rows: Sequence[Row], data: Data, tree: _Element, sites: frozenset[str]) -> Title | None:
    """The title most sources agree on, each with its weight; of two, the one the page shows."""
    stated = [(rule, said, clean_title(said, sites)) for rule, said in _stated(data, tree)]
    stated = [one for one in stated if one[2]]
    line = _line(rows, {plain(value) for _, _, value in stated})
    shown = [(ON_PAGE, rows[line].text, rows[line].text)] if line is not None else []
    votes: dict[str, float] = {}
    for rule, _, value in (*shown, *stated):
        votes[plain(value)] = votes.get(plain(value), 0.0) + _weights()[rule]
    if not votes:
        return None
    best = max(votes, key=lambda words: votes[words])
    rule, said, value = next(one for one in (*shown, *stated) if plain(one[2]) == best)
    same = next((i for i, row in enumerate(rows) if len(row.text) < _LONGEST and plain(row.text) == best), line)
    return Title(value, rule, said, line if rule == ON_PAGE else same)


def _stated(data: Data, tree: _Element) -> Iterator[tuple[str, str]]:
    """The titles the data state, the first of each source."""
    yield from (("JSON-LD: headline", said) for said in list(texts(data.article().get("headline")))[:1])
    for name in data.known("titles"):
        yield from ((f"meta: {name}", said) for _, said in list(data.meta(name))[:1])
    yield from [("title element", " ".join((e.text or "").split())) for e in tree.iter("title")][:1]


@derived
def _weights() -> dict[str, float]:
    return {row["source"]: float(row["weight"]) for row in table("html_titles")}


def _line(rows: Sequence[Row], stated: set[str]) -> int | None:
    """The line that shows the title: a main heading that says what the data do, else a line that does."""
    heads = [i for i, row in enumerate(rows) if row.place.tag == "h1" and row.text.count(" ") + 1 >= _LEAST]
    same = [i for i, row in enumerate(rows) if len(row.text) < _LONGEST and plain(row.text) in stated]
    return next(iter((*(i for i in heads if i in same), *same, *heads)), None)
