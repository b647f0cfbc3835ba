"""The road of one seed, as a literal table: each stage says what it requires and what it gives.

`brief` is the pure function `bytes + settings -> Briefing` that a process pool, a cluster or the cache runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.analyse import (
    attribution,
    coref,
    dates,
    mentions,
    nlp,
    parties,
    plain,
    quotes,
    relations,
    reported,
    sentences,
)
from generator.analyse.language import by_depth
from generator.brief import assemble, caveats, keyquotes, summary, timeline
from generator.brief import plain as plainly
from generator.config import Settings
from generator.curate import apply as curate
from generator.curate import sitewide
from generator.curate.overrides import Decisions
from generator.curate.sitewide import SiteDecisions
from generator.model import Briefing, RawSeed
from generator.read import furniture, load, metadata


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: `run` is called with the values it `requires`, by name, and returns what it `gives`."""

    name: str
    run: Callable[..., Any]
    requires: tuple[str, ...]
    gives: tuple[str, ...]


STAGES: tuple[Stage, ...] = (
    Stage("open", load.decode, ("raw", "settings"), ("document",)),
    Stage("lines", furniture.label, ("document", "settings"), ("blocks",)),
    Stage("decided lines", curate.relabel, ("document", "blocks", "decisions"), ("blocks",)),
    Stage("metadata", metadata.gather, ("document", "blocks", "settings"), ("meta",)),
    Stage("decided metadata", curate.amend, ("meta", "decisions"), ("meta",)),
    Stage("seed", load.assemble, ("raw", "document", "blocks", "meta"), ("seed",)),
    Stage("parse", by_depth(nlp.parse, plain.nothing.parse), ("seed", "settings"), ("parse",)),
    Stage("sentences", by_depth(sentences.split, plain.sentences.split), ("seed", "parse", "settings"), ("sentences",)),
    Stage(
        "mentions", by_depth(mentions.find, plain.names.find), ("seed", "parse", "sentences", "settings"), ("mentions",)
    ),
    Stage(
        "parties",
        by_depth(parties.merge, plain.parties.merge),
        ("seed", "parse", "sentences", "mentions", "settings"),
        ("mentions", "parties"),
    ),
    Stage("quotes", by_depth(quotes.find, plain.quotes.find), ("seed", "sentences", "settings"), ("quotes",)),
    Stage(
        "coreference",
        by_depth(coref.resolve, plain.nothing.resolve),
        ("seed", "parse", "sentences", "mentions", "parties", "settings"),
        ("mentions",),
    ),
    Stage(
        "attribution",
        by_depth(attribution.attribute, plain.attribution.attribute),
        ("seed", "parse", "sentences", "mentions", "parties", "quotes", "settings"),
        ("quotes",),
    ),
    Stage(
        "reported speech",
        by_depth(reported.find, plain.nothing.reported),
        ("seed", "parse", "sentences", "mentions", "parties", "quotes", "settings"),
        ("reported",),
    ),
    Stage("dates", by_depth(dates.find, plain.dates.find), ("seed", "parse", "sentences", "settings"), ("dates",)),
    Stage(
        "relations",
        by_depth(relations.find, plain.nothing.relations),
        ("seed", "parse", "sentences", "mentions", "parties", "quotes", "dates", "settings"),
        ("relations",),
    ),
    Stage("weight", parties.weigh, ("seed", "sentences", "mentions", "parties", "quotes", "relations"), ("parties",)),
    Stage(
        "analysis",
        assemble.analysis,
        ("sentences", "mentions", "parties", "quotes", "dates", "relations", "reported"),
        ("analysis",),
    ),
    Stage("decided analysis", curate.correct, ("seed", "analysis", "decisions"), ("analysis",)),
    Stage("summary", by_depth(summary.choose, plainly.choose), ("seed", "analysis", "settings"), ("summary",)),
    Stage("key quotes", keyquotes.choose, ("seed", "analysis", "summary", "settings"), ("choice",)),
    Stage("timeline", timeline.build, ("seed", "analysis"), ("timeline",)),
    Stage("caveats", by_depth(caveats.find, plainly.warn), ("seed", "analysis", "settings"), ("caveats",)),
    Stage(
        "briefing",
        assemble.briefing,
        ("seed", "analysis", "summary", "choice", "timeline", "caveats"),
        ("briefing",),
    ),
    Stage("decided briefing", curate.finish, ("briefing", "decisions"), ("briefing",)),
)


def run(values: Mapping[str, Any], until: str = "briefing") -> dict[str, Any]:
    """Run the stages over `values` up to the last one that gives `until`; returns all values."""
    return _run(STAGES[: _last(until) + 1], values)


def resume(values: Mapping[str, Any], after: str, until: str = "briefing") -> dict[str, Any]:
    """Go on from the values of a run until `after`, which may have been changed since."""
    return _run(STAGES[_last(after) + 1 : _last(until) + 1], values)


def brief(raw: RawSeed, settings: Settings, decisions: Decisions) -> Briefing:
    """The briefing of one seed. Pure: same arguments, same result. Raises SeedError where the seed cannot be read."""
    briefing: Briefing = run({"raw": raw, "settings": settings, "decisions": decisions})["briefing"]
    return briefing


def decided(briefing: Briefing, everywhere: SiteDecisions, settings: Settings, decisions: Decisions) -> Briefing:
    """The briefing under a person's decisions about parties everywhere: what rests on the analysis is chosen anew."""
    analysis = sitewide.decide(briefing.seed, briefing.analysis, everywhere)
    gone = _hidden(briefing)
    if analysis is not briefing.analysis:
        values = {"seed": briefing.seed, "analysis": analysis, "settings": settings, "decisions": decisions}
        briefing = resume(values, "analysis")["briefing"]
    known = briefing.analysis.parties
    own = {i for i, party in enumerate(known) if party.mentions and gone.issuperset(party.mentions)}
    hidden = sitewide.hidden(known, everywhere) | own
    return replace(briefing, related=tuple(i for i in briefing.related if i not in hidden)) if hidden else briefing


def _hidden(briefing: Briefing) -> frozenset[int]:
    """The mentions of the parties that the document's own decisions hide."""
    related, known = set(briefing.related), briefing.analysis.parties
    return frozenset(m for i, party in enumerate(known) if i not in related for m in party.mentions)


def _last(name: str) -> int:
    return max(i for i, stage in enumerate(STAGES) if name in stage.gives)


def _run(stages: tuple[Stage, ...], values: Mapping[str, Any]) -> dict[str, Any]:
    known = dict(values)
    for stage in stages:
        result = stage.run(**{name: known[name] for name in stage.requires})
        known.update(zip(stage.gives, result if len(stage.gives) > 1 else (result,), strict=True))
    return known
