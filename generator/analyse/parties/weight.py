"""How much of a part a party has in a document: where it stands, how often, what it does and says."""

from __future__ import annotations

import dataclasses
import math
import re

from generator.lexicon import words
from generator.model import Form, Kind, Label, Mention, Party, Quote, Relation, Seed, Sentence, Standing

FACTORS = {"title": 2.2, "lead": 2.0, "count": 1.0, "spread": 1.0, "acts": 0.5, "speaks": 0.1}
KINDS = {Kind.PLACE: 0.95, Kind.EVENT: 0.6, Kind.WORK: 0.6}
_LEAD = 6.0  # sentences over which the worth of an early mention falls to a third
_PRONOUN = 0.5  # what a mention that is no name counts of one that is
_SATED = 3  # acts and quotations beyond this many add nothing
_MEDIA = 0.7  # a news agency or paper that is not in the title is mostly a source
_LABEL = re.compile(r"\b(\w+): ?$")
_ABOUT = 0.4  # of the heaviest party's weight


def weigh(
    seed: Seed,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    quotes: tuple[Quote, ...],
    relations: tuple[Relation, ...],
) -> tuple[Party, ...]:
    """The parties with weight, standing and evidence; the heaviest has weight 1."""
    mine: list[list[Mention]] = [[] for _ in parties]
    for mention in mentions:
        if mention.party >= 0 and not _is_credit(seed, mention):
            mine[mention.party].append(mention)
    body = max(1, sum(1 for block in seed.blocks if block.number))
    evidence = [_places(seed, mine[i], body) | _deeds(i, quotes, relations) for i in range(len(parties))]
    totals = [_total(numbers, party) for numbers, party in zip(evidence, parties, strict=True)]
    top = max(totals, default=0.0) or 1.0
    return tuple(
        dataclasses.replace(
            party,
            weight=round(total / top, 4),
            standing=Standing.ABOUT if total / top >= _ABOUT else Standing.MENTIONED,
            evidence=tuple((name, round(value, 4)) for name, value in numbers.items()),
        )
        for party, numbers, total in zip(parties, evidence, totals, strict=True)
    )


def _is_credit(seed: Seed, mention: Mention) -> bool:
    """ "Photo: Ann Moe": who took a picture is behind the document, not in it."""
    label = _LABEL.search(seed.text, max(mention.span.start - 16, 0), mention.span.start)
    return label is not None and label[1] in words("mention_words", "credit")


def _places(seed: Seed, mine: list[Mention], body: int) -> dict[str, float]:
    """Whether in the title, the sentence of the first mention, and how often, how widely and where mentioned."""
    numbered = [m for m in mine if seed.blocks[m.block].number]
    titles = [m for m in mine if seed.blocks[m.block].label is Label.TITLE]
    return {
        "title": float(bool(titles)),
        "first": float(min((m.sentence for m in mine), default=999)),
        "count": float(len(mine)),
        "named": float(sum(1 for m in mine if m.form is Form.NAME)),
        "spread": len({m.block for m in numbered}) / body,
    }


def _deeds(party: int, quotes: tuple[Quote, ...], relations: tuple[Relation, ...]) -> dict[str, float]:
    return {
        "acts": float(sum(1 for relation in relations if party in relation.who)),
        "speaks": float(sum(1 for quote in quotes if party in quote.speaker.parties)),
    }


def _total(numbers: dict[str, float], party: Party) -> float:
    total = (
        FACTORS["title"] * numbers["title"]
        + FACTORS["lead"] * math.exp(-numbers["first"] / _LEAD)
        + FACTORS["count"] * math.log1p(numbers["named"] + _PRONOUN * (numbers["count"] - numbers["named"]))
        + FACTORS["spread"] * numbers["spread"]
        + FACTORS["acts"] * min(1.0, numbers["acts"] / _SATED)
        + FACTORS["speaks"] * min(1.0, numbers["speaks"] / _SATED)
    )
    source = not numbers["title"] and party.kind is Kind.ORGANIZATION and _is_media(party.name)
    return total * KINDS.get(party.kind, 1.0) * (_MEDIA if source else 1.0)


def _is_media(name: str) -> bool:
    last = name.rsplit(" ", 1)[-1]
    return last in words("org_words", "media") or name in words("org_words", "media") or name.endswith("News Agency")
