"""The front matter of a briefing page; `docs_src/about/front-matter.md` documents each key."""

from __future__ import annotations

from typing import Any

import frontmatter

from generator.model import Briefing, Fact, Seed
from generator.text import visible

Value = Any


def briefing(briefing: Briefing, passages: int) -> dict[str, Value]:
    """The keys of a briefing's front matter; a value that is not known is absent, except `published`."""
    seed = briefing.seed
    meta = seed.meta
    keys: dict[str, Value] = {
        "id": seed.id,
        "title": visible(meta.title.value),
        "description": visible(briefing.summary.description),
        "outlet": _value(meta.outlet),
        "outlet_known_from": meta.outlet.rule if meta.outlet else None,
        "section": [visible(fact.value) for fact in meta.section],
        "authors": [visible(fact.value) for fact in meta.authors],
        "agency": _value(meta.agency),
        "kind": _value(meta.kind),
        "language": _value(meta.language),
        "published": _value(meta.published),
        "published_known": str(meta.published.basis) if meta.published else "missing",
        "published_known_from": meta.published.rule if meta.published else None,
        "updated": _value(meta.updated),
        "earliest": _value(meta.earliest),
        "earliest_known_from": meta.earliest.rule if meta.earliest else None,
        "retrieved": _value(meta.retrieved),
        "address": _value(meta.address),
        "terms": _value(meta.terms),
        "tags": [visible(fact.value) for fact in meta.tags],
        "parties": [_party(briefing, index) for index in briefing.related],
        "passages": passages,
        "source": _source(seed),
        "corrected_by_hand": [f"{c.field}: {visible(c.text)}" for c in briefing.corrections],
    }
    keep = ("published",)
    return {key: value for key, value in keys.items() if key in keep or value not in (None, [], "")}


def page(keys: dict[str, Value], body: str) -> str:
    """A Markdown page with front matter, keys in the order given."""
    return str(frontmatter.dumps(frontmatter.Post(body, **keys), sort_keys=False, width=1000)) + "\n"


def _source(seed: Seed) -> dict[str, Value]:
    taken = {"container": visible(seed.container)} if seed.container else {}
    return {"path": visible(seed.path), **taken, "sha256": seed.digest, "encoding": seed.encoding}


def _value(fact: Fact | None) -> str | None:
    return visible(fact.value) if fact else None


def _party(briefing: Briefing, index: int) -> dict[str, Value]:
    party = briefing.analysis.parties[index]
    keys = {
        "name": visible(party.name),
        "kind": str(party.kind),
        "key": party.key,
        "role": visible(briefing.seed.words(party.role)) if party.role else "",
        "of": visible(party.of),
        "standing": str(party.standing),
    }
    return {key: value for key, value in keys.items() if value}
