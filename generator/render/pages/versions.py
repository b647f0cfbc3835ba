"""The same document again: its earlier versions, and who else published it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Briefing, Revision, Seed
from generator.render import frontmatter, links, words
from generator.render.context import Context
from generator.render.markdown import Md, fill
from generator.text import visible


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier version as a list shows it: when, which file, and what was changed after it."""

    when: str
    path: str
    digest: Md
    why: str
    change: str


def earlier(briefing: Briefing, context: Context) -> list[Earlier]:
    """The earlier versions of a briefing's document, latest first."""
    return [_earlier(revision) for revision in context.revisions.get(briefing.seed.id, ())]


def unordered(briefing: Briefing, context: Context) -> bool:
    """Whether no date tells the order of some versions."""
    return not all(revision.dated for revision in context.revisions.get(briefing.seed.id, ()))


def reprints(briefing: Briefing, context: Context) -> list[tuple[Md, str]]:
    """Each briefing with nearly the same text, linked, with its byline and how much is shared; the earliest first."""
    found = [(context.by_id[other], share) for other, share in context.reprints.get(briefing.seed.id, ())]
    found.sort(key=lambda pair: (_published(pair[0].seed) or "9999", pair[0].seed.id))
    return [
        (links.to_briefing(other, ""), f"{_who(other)} · {_percent(share)} of the shorter text shared")
        for other, share in found
    ]


def keys(briefing: Briefing, context: Context) -> dict[str, list[str]]:
    """What the front matter says of other versions and reprints; nothing where there are none."""
    found = {
        "earlier_versions": [revision.seed.id for revision in context.revisions.get(briefing.seed.id, ())],
        "reprints": sorted(other for other, _ in context.reprints.get(briefing.seed.id, ())),
    }
    return {name: ids for name, ids in found.items() if ids}


def moved(revision: Revision, context: Context) -> str:
    """The page at the address an earlier version had, or would have: it leads to the briefing."""
    seed, newest = revision.seed, context.by_id[revision.newest]
    title = visible(seed.meta.title.value)
    keys = {
        "id": seed.id,
        "title": title,
        "newest_version": revision.newest,
        "source": {"path": visible(seed.path), "sha256": seed.digest, "encoding": seed.encoding},
    }
    values = {
        "title": title,
        "version": _earlier(revision),
        "dated": revision.dated,
        "newest": links.to_briefing(newest, ""),
    }
    return frontmatter.page(keys, fill("version.md.j2", **values))


def _earlier(revision: Revision) -> Earlier:
    seed = revision.seed
    return Earlier(_when(seed), seed.path, Md(f"`{seed.digest}`"), revision.why, _change(revision))


def _when(seed: Seed) -> str:
    meta = seed.meta
    stated = meta.updated or meta.published
    if stated:
        return f"{'updated ' if meta.updated else ''}{words.date(stated.value)}"
    return f"saved {words.date(meta.retrieved.value)}" if meta.retrieved else "undated"


def _change(revision: Revision) -> str:
    """What differs in the version after this one, in numbers."""
    if not (revision.changed or revision.added or revision.removed):
        return "the same text as the version after it"
    paragraphs = f"{words.count(revision.added, 'paragraph')} added, {revision.removed:,} removed"
    return f"{_percent(revision.changed)} of the words changed after it; {paragraphs}"


def _percent(share: float) -> str:
    """A share in whole per cents; neither nothing nor all by rounding."""
    number = round(share * 100)
    if share and number == 0:
        return "less than 1 %"
    return "more than 99 %" if share < 1 and number == 100 else f"{number} %"


def _published(seed: Seed) -> str:
    return seed.meta.published.value if seed.meta.published else ""


def _who(briefing: Briefing) -> str:
    return f"{words.outlet(briefing) or 'outlet not known'} · {words.published(briefing)}"
