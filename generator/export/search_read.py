"""What can be found, and its reading: records cut into words, their places numbered."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from generator.export.search_postings import NOWHERE, TAG, Read
from generator.export.search_words import words

TITLE, EXCERPT, PLACE = 300, 320, 4000  # characters kept: of a title, an excerpt, a place's text
NAME_WORDS = 12  # words of a query that count, so no longer name can be asked for
_YES = 0.5  # of names and tags, which are there or not; no field of words has it, for fields of one weight are one


@dataclass(frozen=True, slots=True)
class Field:
    """Words to be found, what they weigh, and the anchor ("#p7") where a hit in them lands ("": the top).

    Without an anchor (None) they say what the record is about; a hit lands where the words stand otherwise, or on
    the top. `shown` words are the excerpt of a hit that lands there.
    """

    text: str
    weight: float
    anchor: str | None = ""
    shown: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """Something that can be found; `kind` is briefing, quote or party, `url` relative to the site's root.

    A query that is one of its `names`, word for word, finds it before all others. `tags` are what it can be
    filtered by: the name of a filter and a value.
    """

    kind: str
    url: str
    title: str
    detail: str
    excerpt: str
    fields: tuple[Field, ...]
    names: tuple[str, ...] = ()
    tags: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a result shows: its facts, its anchors by number from 1, and their texts (none, or one for each)."""

    facts: tuple[str, str, str, str]
    anchors: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(slots=True)
class Reader:
    """Cuts records into words and numbers the forms in the order they turn up."""

    numbers: dict[str, int] = field(default_factory=dict)
    pieces: dict[str, list[int]] = field(default_factory=dict)  # what stands between spaces, as numbers of its words

    def read(self, record: Record) -> tuple[Read, Shown]:
        """The record in words and as it is shown."""
        anchors = _anchors(record)
        places: dict[str | None, int] = {None: NOWHERE, "": 0}
        places.update((anchor, number) for number, anchor in enumerate(anchors, 1))
        fields = []
        for part in record.fields:
            fields.append((part.weight, places[part.anchor], self._cut(part.text)))
        fields += [(_YES, NOWHERE, array("I", [self._number(key)])) for key in sorted(_keys(record))]
        facts = (record.url, clip(record.title, TITLE), record.detail, clip(record.excerpt, EXCERPT))
        return Read(tuple(fields)), Shown(facts, anchors, _texts(record, anchors))

    def plain(self) -> set[str]:
        """The words that were written without a capital somewhere."""
        return {word for piece in self.pieces if piece[:1].islower() for word in words(piece)}

    def _cut(self, text: str) -> array[int]:
        """The numbers of the words of `text`. No rule of `words` looks past a space, so each piece is read once."""
        cut = array("I")
        for piece in text.split():
            found = self.pieces.get(piece)
            if found is None:
                found = self.pieces[piece] = [self._number(form) for form in words(piece)]
            cut.extend(found)
        return cut

    def _number(self, form: str) -> int:
        return self.numbers.setdefault(form, len(self.numbers))


def clip(text: str, limit: int) -> str:
    """`text` with single spaces, cut after a word and marked "…" where it has more than `limit` characters."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[: limit + 1].rsplit(" ", 1)[0][:limit].rstrip() + " …"


def _anchors(record: Record) -> tuple[str, ...]:
    """The places of a record but its top: those of heavy fields first, else in order."""
    heaviest: dict[str, float] = {}
    for part in record.fields:
        if part.anchor:
            heaviest[part.anchor] = max(part.weight, heaviest.get(part.anchor, 0.0))
    return tuple(sorted(heaviest, key=lambda anchor: -heaviest[anchor]))


def _texts(record: Record, anchors: tuple[str, ...]) -> tuple[str, ...]:
    shown = {part.anchor: clip(part.text, PLACE) for part in record.fields if part.shown}
    return tuple(shown.get(anchor, "") for anchor in anchors) if shown else ()


def _keys(record: Record) -> set[str]:
    """The names as forms, and the tags. A space stands before names, two before tags: no word has one."""
    named = [words(name) for name in record.names]
    names = {f" {' '.join(found)}" for found in named if 0 < len(found) <= NAME_WORDS}
    return names | {f"{TAG}{name}:{value}" for name, value in record.tags}
