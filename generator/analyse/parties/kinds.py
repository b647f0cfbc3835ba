"""What a party is, decided over all its mentions: tables first, then the evidence of names, titles and labels."""

from __future__ import annotations

import math
from collections import Counter

from generator.model import Kind, Mention

_CERTAIN = ("seat acts", "country table", "demonym table", "loose demonym", "institution table", "organisation table")
_WEIGHT = {
    "title before": 6.0,
    "firm": 5.0,
    "office before": 5.0,
    "office after": 4.0,
    "who after": 3.0,
    "body before": 3.0,
    "vessel": 2.5,
    "ruler": 2.0,
    "body after": 3.0,
    "web address": 4.0,
    "in marks": 2.0,
    "nickname": 5.0,
    "paper": 4.0,
    "place after": 3.0,
    "news agency": 6.0,
    "stands inside": 1.5,
    "list": 2.0,
    "surname": 1.0,
    "namesake": 4.0,
    "team": 5.0,
    "organisation word": 4.0,
    "event word": 4.0,
    "work word": 4.0,
    "venue": 3.0,
    "place word": 3.0,
    "in a larger place": 4.0,
    "seat table": 5.0,
    "seat as place": 6.0,
    "place list": 3.0,
    "given name": 5.0,
    "model person": 1.0,
    "model org": 1.0,
    "model gpe": 1.2,
    "model work_of_art": 0.8,
    "model product": 0.6,
    "acronym": 0.5,
    "echo": 0.1,
}


def decide(mentions: list[Mention]) -> tuple[Kind, str]:
    """The kind of a party and the rule that weighed most for it; a rule's repetition counts less each time."""
    for mention in mentions:
        if mention.rule in _CERTAIN:
            return mention.kind, mention.rule
    votes: dict[Kind, float] = {}
    best: dict[Kind, tuple[float, str]] = {}
    for (kind, rule), count in Counter((m.kind, m.rule) for m in mentions).items():
        weight = _WEIGHT.get(rule, 1.0) * (1 + math.log(count))
        votes[kind] = votes.get(kind, 0.0) + weight
        best[kind] = max(best.get(kind, (-1.0, "")), (weight, rule))
    winner = max(votes, key=lambda k: votes[k])
    return winner, best[winner][1]
