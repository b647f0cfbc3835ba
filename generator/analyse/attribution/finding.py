"""What attribution rules find, and what they share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.analyse.attribution.scene import VERBS, Scene
from generator.model import Confidence


class Finding(NamedTuple):
    """What a rule found: the speaker's head tokens, the cue (first and last token, or none), and how sure."""

    heads: tuple[int, ...]
    cue: tuple[int, int] | None
    confidence: Confidence


def within(heads: Sequence[int], side: Sequence[int]) -> list[int]:
    """Those of the head tokens that stand on one side of the quotation."""
    inside = set(side)
    return [h for h in heads if h in inside]


def is_bare(scene: Scene, tokens: Sequence[int]) -> bool:
    """Whether the words hold no verb."""
    return not any(scene.tokens[k].pos in VERBS and scene.tokens[k].text[:1].isalpha() for k in tokens)


def particle(scene: Scene, verb: int) -> int:
    """The last token of the cue: the verb, or what makes it phrasal ("hit back")."""
    return scene.phrasal(verb) or max(
        [verb, *(c for c in scene.children[verb] if scene.tokens[c].dep == "prt" and c == verb + 1)]
    )
