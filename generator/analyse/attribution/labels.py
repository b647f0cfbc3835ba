"""Speakers named apart from the sentence: labels of a transcript, titles, a name and a colon."""

from __future__ import annotations

from generator.analyse.attribution.finding import Finding, is_bare
from generator.analyse.attribution.scene import Scene
from generator.model import Confidence, Kind

_LEAD, _SHORT = 18, 8
"""Tokens that may stand before a colon with a name among them, and from how many on the name comes first."""


def transcript_label(scene: Scene, q: int) -> Finding | None:
    """`MOE: …` in a transcript: the tokens of the label before the words."""
    quote = scene.quotes[q]
    if quote.rule != "transcript":
        return None
    first = scene.block_ranges[quote.block][0]
    label = [k for k in range(first, scene.range(quote.span)[0]) if scene.tokens[k].text[:1].isalpha()]
    if not label or scene.tokens[label[-1]].text in ("A", "Answer"):
        return None
    return Finding((label[-1],), None, Confidence.CERTAIN)


def name_before_colon(scene: Scene, q: int) -> Finding | None:
    """`Moe: "…"`, `The minister Ada Moe on her way in: "…"`: a name and no verb before the colon."""
    left = scene.left(q)
    if not 2 <= len(left) <= _LEAD or scene.tokens[left[-1]].text != ":" or not is_bare(scene, left):
        return None
    named = [k for k in left if scene.is_party(k)]
    if not named:
        return None
    people = [k for k in named if k in scene.mention_at and scene.mentions[scene.mention_at[k]].kind is Kind.PERSON]
    first = scene.in_title(q) or len(left) > _SHORT
    head = (people or named)[0] if first else named[-1]
    return Finding((_last_of_name(scene, head),), None, Confidence.CERTAIN)


def _last_of_name(scene: Scene, k: int) -> int:
    """The last token of the name that token `k` belongs to."""
    m = scene.mention_at.get(k)
    return k if m is None else scene.range(scene.mentions[m].span)[1] - 1


def name_heads_title(scene: Scene, q: int) -> Finding | None:
    """`Moe: plan is 'a threat'`: a name and a colon open the title."""
    first, last = scene.block_ranges.get(scene.quotes[q].block, (0, 0)) if scene.in_title(q) else (0, 0)
    colon = next((k for k in range(first, min(last, first + 7)) if scene.tokens[k].text == ":"), first)
    if colon == first or not all(scene.is_party(k) for k in range(first, colon)):
        return None
    return Finding((first,), None, Confidence.CERTAIN)


def name_after_colon(scene: Scene, q: int) -> Finding | None:
    """Headlines: `Plan a "direct threat": Moe`."""
    if not scene.in_title(q):
        return None
    right = scene.right(q)
    colons = [n for n, k in enumerate(right) if scene.tokens[k].text == ":"]
    if not colons or len(right) - colons[-1] > 6:
        return None
    named = next((k for k in right[colons[-1] + 1 :] if scene.is_party(k)), None)
    return Finding((named,), None, Confidence.CERTAIN) if named is not None else None
