"""Speakers named before a quotation: lead-ins, remarks, sources."""

from __future__ import annotations

from generator import lexicon
from generator.analyse.attribution import subject
from generator.analyse.attribution.finding import Finding, particle
from generator.analyse.attribution.scene import VERBS, Scene
from generator.model import Confidence

_LEADS = frozenset({"of", "for", "about", ":", ",", "as"})
_PASSES = ((("speech", "judgement"), False), (("core",), True), (("mind",), False), (("speech",), True))
"""Which cue verbs are looked for, strongest first, and whether their subject may be anything."""


def close_lead_in(scene: Scene, q: int) -> Finding | None:
    """`Moe said: "…"`, `Moe said that "…"`: the cue stands right before the marks."""
    left = scene.left(q)
    for k in left[-1:-5:-1]:
        if any(scene.is_cue(k, s) for s in ("speech", "judgement")):
            return _led_by(scene, k, anybody=scene.is_cue(k, "core"))
        if scene.tokens[k].pos in ("NOUN", "PROPN", "VERB", "AUX"):
            return None
    return None


def inverted_lead_in(scene: Scene, q: int) -> Finding | None:
    """`Said Moe: "…"`."""
    left = scene.left(q)
    if not 3 <= len(left) <= 12 or scene.tokens[left[-1]].text not in (":", ",") or not scene.is_cue(left[0], "core"):
        return None
    first, last = scene.chunk_at.get(left[1], (left[1], left[1] + 1))
    return Finding((subject.root(scene, (max(first, left[1]), last)),), (left[0], left[0]), Confidence.CERTAIN)


def according_to(scene: Scene, q: int) -> Finding | None:
    """`According to Moe, "…"` on either side."""
    for k in [*scene.right(q), *reversed(scene.left(q))]:
        last = source_phrase(scene, k)
        if last is not None and last + 1 in scene.chunk_at:
            head = subject.root(scene, scene.chunk_at[last + 1])
            return Finding((head,), (k, last), Confidence.CERTAIN)
    return None


def remark_of(scene: Scene, q: int) -> Finding | None:
    """`Moe's claim that "…"`, `his call for "…"`: a noun of speech with its owner, right before the marks."""
    left = scene.left(q)
    for k in left[-1:-9:-1]:
        token = scene.tokens[k]
        if token.pos == "NOUN" and token.lemma.lower() in lexicon.words("cue_nouns", "words"):
            owner = next((c for c in scene.children[k] if scene.tokens[c].dep == "poss"), None)
            following = scene.tokens[k + 1].text.lower()
            leads = k == left[-1] or following == "that" or (following in _LEADS and left[-1] - k <= 4)
            judged = scene.is_cue(token.head, "judgement") and token.dep in ("dobj", "nsubj")
            return Finding((owner,), (k, k), Confidence.LIKELY) if owner is not None and leads and not judged else None
        if token.pos in VERBS and not any(scene.tokens[i].text.lower() == "that" for i in left if i < k):
            return None
    return None


def gapped(scene: Scene, q: int) -> Finding | None:
    """`Moe described it as "…" and Dahl as "…"`: the verb is left out the second time."""
    left = [k for k in scene.left(q) if scene.tokens[k].text not in ('"', "”", "“", "'", "’", "‘")]
    if len(left) < 3 or scene.tokens[left[-1]].text not in ("as", "a", "an") or not scene.is_party(left[-2]):
        return None
    first = left[-2]
    while scene.mention_at.get(first - 1, -1) == scene.mention_at.get(left[-2], -2):
        first -= 1
    joined = scene.tokens[first - 1].text.lower() in ("and", "but", "while", ",")
    return Finding((left[-2],), None, Confidence.LIKELY) if joined else None


def view_of(scene: Scene, q: int) -> Finding | None:
    """`For Moe, "…"`, `to her, "…"`: the view is somebody's, and nothing else stands before the marks."""
    left = scene.left(q)
    if len(left) < 2 or scene.tokens[left[-1]].text != ",":
        return None
    preposition = next((k for k in left if scene.tokens[k].text.lower() in ("for", "to")), None)
    if preposition is None or preposition + 1 not in scene.chunk_at or any(scene.is_cue(k, "speech") for k in left):
        return None
    head = subject.root(scene, scene.chunk_at[preposition + 1])
    first = preposition == left[0] or scene.tokens[preposition - 1].text.lower() in (
        "because",
        "that",
        "but",
        "and",
        ",",
    )
    if not first or not (scene.is_party(head) or scene.tokens[head].tag == "PRP"):
        return None
    return Finding((head,), None, Confidence.LIKELY)


def lead_in(scene: Scene, q: int) -> Finding | None:
    """`Moe said: "…"`, `Moe called it "…"`: the verb above the quotation in the tree, else the nearest before it."""
    left = scene.left(q)
    if not left:
        return None
    verbs = [k for k in _above(scene, q) if k in set(left)] + left[::-1]
    for sections, anybody in _PASSES:
        for k in verbs:
            found = _led_by(scene, k, anybody=anybody) if any(scene.is_cue(k, s) for s in sections) else None
            if found is not None:
                return found
    return None


def _led_by(scene: Scene, k: int, *, anybody: bool = False) -> Finding | None:
    """The finding for a cue verb whose subject can speak; with `anybody`, any subject will do but "it"."""
    heads = [subject.issuer(scene, head) for head in subject.heads(scene, k)]
    able = [h for h in heads if anybody or subject.can_speak(scene, h)]
    if not able:
        return None
    named = all(scene.is_named(head) for head in heads)  # pronouns and descriptions before the marks mislead more
    sure = Confidence.CERTAIN if named and scene.is_cue(k, "speech") else Confidence.LIKELY
    return Finding(tuple(heads), (k, particle(scene, k)), sure)


def source_phrase(scene: Scene, k: int) -> int | None:
    """The last token of "according to" or its like beginning at token `k`."""
    for size in (1, 2, 4):
        words = " ".join(t.text.lower() for t in scene.tokens[k : k + size])
        if words in lexicon.words("cue_phrases", "according"):
            return k + size - 1
    return None


def _above(scene: Scene, q: int) -> list[int]:
    """The host's verbs above the quotation in the tree, nearest first."""
    found: list[int] = []
    for k in range(*scene.range(scene.quotes[q].span)):
        head = scene.tokens[k].head
        if head != k and scene.outside(head):
            found += [head, *scene.climb(head)]
            break
    return [k for k in found if scene.outside(k)]
