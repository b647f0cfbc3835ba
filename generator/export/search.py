"""The search index: a manifest and many scripts, of which `assets/search-index.js` loads the few it needs.

`search/manifest.js`
    `size` records in all; `limit` of a word's postings; `step` records to a shard; `many`, the places listed of
    a word in a record; `kinds`, each with its names and the number of its first record (records are numbered
    kind by kind); `facets`, what can be filtered by (see `search_facets`); `terms`, the first form and the digest
    of each term shard, flat; `records`, the digest of each record shard; `texts`, the number of the first text and
    the digest of each text shard, flat.
`search/t-DIGEST.js`
    Rows in order of their form: `[form, count, postings, endings, form, …]` for a word under its first
    form, and `[form, first form]` for its others. Forms that stand nowhere but could be asked for are
    endings of the first form, or have such a row. A form that begins with a space is a whole name, with two
    a tag, `  FILTER:VALUE`.
`search/d-DIGEST.js`
    Records: `[url, title, detail, excerpt, text, anchor, …]`. Anchors count from 1, those of heavy fields first;
    0 is the top of the page. `text` is the number of the first anchor's text, the others' follow; 0: it has none.
`search/x-DIGEST.js`
    Texts of places, to show the words a query found there. They count from 1.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.export import search_shards as shards
from generator.export.search_facets import Facets
from generator.export.search_forms import unseen
from generator.export.search_postings import LIMIT, PLACES, Entry, Read, entries
from generator.export.search_read import Field, Reader, Record, Shown

__all__ = ["KINDS", "Field", "Record", "index"]

KINDS = {
    "briefing": ("Briefing", "Briefings"),
    "quote": ("Quote", "Quotes"),
    "party": ("Party", "Parties"),
    "story": ("Story", "Stories"),
}


def index(records: Iterable[Record]) -> dict[str, bytes]:
    """The index of `records` as files, by path from the site's root. Deterministic.

    Records that match a query equally are shown in the order given. Everything is held in memory,
    about twice the size of the result.
    """
    reader = Reader()
    kinds: dict[str, list[tuple[Read, Shown]]] = {kind: [] for kind in KINDS}
    facets = Facets()
    for record in records:
        facets.add(record)
        kinds.setdefault(record.kind, []).append(reader.read(record))
    read = [pair for group in kinds.values() for pair in group]
    files: dict[str, bytes] = {}
    manifest = {
        "size": len(read),
        "limit": LIMIT,
        "step": shards.RECORDS,
        "many": PLACES,
        "kinds": _ranges({kind: len(group) for kind, group in kinds.items() if group}),
        "facets": facets.listed(),
        "terms": _terms(files, reader, [pair[0] for pair in read]),
        "records": _records(files, [pair[1] for pair in read]),
        "texts": _texts(files, [text for pair in read for text in pair[1].texts]),
    }
    return {f"{shards.FOLDER}/manifest.js": shards.script("manifest", shards.encode(manifest)), **files}


def _ranges(sizes: dict[str, int]) -> list[list[object]]:
    result: list[list[object]] = []
    first = 0
    for kind, size in sizes.items():
        result.append([kind, *KINDS.get(kind, (kind.title(), kind.title())), first])
        first += size
    return result


def _terms(files: dict[str, bytes], reader: Reader, read: list[Read]) -> list[str]:
    """Write the term shards; returns the first form and the digest of each."""
    plain = reader.plain()
    rows = [row for entry in entries(read, list(reader.numbers)) for row in _rows(entry, plain)]
    rows.sort(key=lambda row: shards.order(str(row[0])))
    ranges: list[str] = []
    for run in shards.by_size(rows, shards.TERM_BYTES):
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


def _records(files: dict[str, bytes], records: list[Shown]) -> list[str]:
    """Write the record shards; returns their digests."""
    literals = []
    text = 1
    for each in records:
        literals.append(shards.encode([*each.facts, text if each.texts else 0, *each.anchors]))
        text += len(each.texts)
    digests = []
    for run in shards.by_count(literals):
        digest, content = shards.shard("d", run)
        files[f"{shards.FOLDER}/d-{digest}.js"] = content
        digests.append(digest)
    return digests


def _texts(files: dict[str, bytes], texts: list[str]) -> list[int | str]:
    """Write the text shards; returns the number of the first text and the digest of each."""
    ranges: list[int | str] = []
    number = 1
    for run in shards.by_size(texts, shards.TEXT_BYTES):
        digest, content = shards.shard("x", (literal for _, literal in run))
        files[f"{shards.FOLDER}/x-{digest}.js"] = content
        ranges += (number, digest)
        number += len(run)
    return ranges
