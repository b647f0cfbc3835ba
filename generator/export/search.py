"""The search index: a manifest and many scripts, of which `assets/search-index.js` loads the few it needs.

`search/manifest.js`
    `size` records in all; `limit` of a word's postings; `step` records to a shard; `kinds`, each with
    its names and the number of its first record (records are numbered kind by kind); `terms`, the first
    form and the digest of each term shard, flat; `records`, the digest of each record shard.
`search/t-DIGEST.js`
    Rows in order of their form: `[form, count, postings, endings, form, …]` for a word under its first
    form, and `[form, first form]` for its others. Forms that stand nowhere but could be asked for are
    endings of the first form, or have such a row.
`search/d-DIGEST.js`
    Records: `[url, title, detail, excerpt, anchor, …]`; anchors count from 1, 0 is the top of the page.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.export import search_shards as shards
from generator.export.search_forms import unseen
from generator.export.search_postings import LIMIT, Entry, Read, entries
from generator.export.search_words import words

KINDS = {"briefing": ("Briefing", "Briefings"), "quote": ("Quote", "Quotes"), "party": ("Party", "Parties")}
TITLE, EXCERPT = 300, 320  # characters shown


@dataclass(frozen=True, slots=True)
class Field:
    """Words to be found, what they weigh, and the anchor ("#p7") where a hit in them lands ("": the top)."""

    text: str
    weight: float
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """Something that can be found; `kind` is briefing, quote or party, `url` relative to the site's root."""

    kind: str
    url: str
    title: str
    detail: str
    excerpt: str
    fields: tuple[Field, ...]


@dataclass(slots=True)
class _Reader:
    """Cuts records into words and numbers the forms in the order they turn up."""

    numbers: dict[str, int] = field(default_factory=dict)
    spelled: set[str] = field(default_factory=set)  # as written, not capitalised: no name

    def read(self, record: Record) -> tuple[Read, str]:
        anchors: dict[str, int] = {"": 0}
        fields = []
        for part in record.fields:
            anchor = anchors.setdefault(part.anchor, len(anchors))
            numbers = [self.numbers.setdefault(word, len(self.numbers)) for word in words(part.text)]
            fields.append((part.weight, anchor, array("I", numbers)))
            self.spelled.update(word for word in part.text.split() if word[:1].islower())
        shown = [record.url, _clip(record.title, TITLE), record.detail, _clip(record.excerpt, EXCERPT)]
        return Read(tuple(fields)), shards.encode([*shown, *list(anchors)[1:]])

    def plain(self) -> set[str]:
        return {word for text in sorted(self.spelled) for word in words(text)}


def index(records: Iterable[Record]) -> dict[str, bytes]:
    """The index of `records` as files, by path from the site's root. Deterministic.

    Records that match a query equally are shown in the order given. Everything is held in memory,
    about twice the size of the result.
    """
    reader = _Reader()
    kinds: dict[str, list[tuple[Read, str]]] = {kind: [] for kind in KINDS}
    for record in records:
        kinds.setdefault(record.kind, []).append(reader.read(record))
    read = [pair for group in kinds.values() for pair in group]
    files: dict[str, bytes] = {}
    manifest = {
        "size": len(read),
        "limit": LIMIT,
        "step": shards.RECORDS,
        "kinds": _ranges({kind: len(group) for kind, group in kinds.items() if group}),
        "terms": _terms(files, reader, [pair[0] for pair in read]),
        "records": _records(files, [pair[1] for pair in read]),
    }
    return {f"{shards.FOLDER}/manifest.js": shards.script("manifest", shards.encode(manifest)), **files}


def _ranges(sizes: dict[str, int]) -> list[list[object]]:
    result: list[list[object]] = []
    first = 0
    for kind, size in sizes.items():
        result.append([kind, *KINDS.get(kind, (kind.title(), kind.title())), first])
        first += size
    return result


def _terms(files: dict[str, bytes], reader: _Reader, read: list[Read]) -> list[str]:
    """Write the term shards; returns the first form and the digest of each."""
    plain = reader.plain()
    rows = [row for entry in entries(read, list(reader.numbers)) for row in _rows(entry, plain)]
    rows.sort(key=lambda row: shards.order(str(row[0])))
    ranges: list[str] = []
    for run in shards.by_size(rows):
        digest, content = shards.shard("t", (literal for _, literal in run))
        files[f"{shards.FOLDER}/t-{digest}.js"] = content
        ranges += (str(run[0][0][0]), digest)
    return ranges


def _rows(entry: Entry, plain: set[str]) -> list[shards.Row]:
    first, *others = entry.forms
    more = () if plain.isdisjoint(entry.forms) else unseen(entry.root, set(entry.forms))
    endings = " ".join(form.removeprefix(first) for form in more if form.startswith(first))
    elsewhere = [form for form in more if not form.startswith(first)]
    word = (first, entry.count, entry.postings, endings, *others)
    return [word, *((form, first) for form in (*others, *elsewhere))]


def _records(files: dict[str, bytes], literals: list[str]) -> list[str]:
    """Write the record shards; returns their digests."""
    digests = []
    for run in shards.by_count(literals):
        digest, content = shards.shard("d", run)
        files[f"{shards.FOLDER}/d-{digest}.js"] = content
        digests.append(digest)
    return digests


def _clip(text: str, limit: int) -> str:
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[: limit + 1].rsplit(" ", 1)[0][:limit].rstrip() + " …"
