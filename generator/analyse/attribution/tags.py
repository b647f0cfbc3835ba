"""Speakers named behind a quotation: tags, dashes, and what closes its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from generator import lexicon
from generator.analyse.attribution import subject
from generator.analyse.attribution.finding import Finding, is_bare, particle, within
from generator.analyse.attribution.scene import Scene
from generator.model import Confidence, Grade

_TAG_REACH = 30
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def dash_behind(scene: Scene, q: int) -> Finding | None:
    """`"…" — Moe, aged 7`, `"…" – a bridge keeper`: a dash and who it was end the paragraph."""
    quote = scene.quotes[q]
    if scene.seed.text[quote.marked.end :][:3].lstrip()[:1] not in ("—", "–", "-", "―", "~"):
        return None
    low, high = scene.range(quote.marked)[1], scene.block_ranges.get(quote.block, (0, 0))[1]
    behind = [k for k in range(low, high) if scene.tokens[k].text[:1].isalnum()]
    if not behind or high - low > 14 or any(scene.tokens[k].tag in _FINITE for k in behind):
        return None
    named = [k for k in behind if scene.tokens[k].text[:1].isupper()]
    if named and is_bare(scene, range(low, named[0])):
        return Finding((next((k for k in named if k in scene.mention_at), named[0]),), None, Confidence.CERTAIN)
    alone = quote.grade is Grade.STATEMENT and not scene.left(q) and behind[0] in scene.chunk_at
    return Finding((subject.root(scene, scene.chunk_at[behind[0]]),), None, Confidence.CERTAIN) if alone else None


def tag_behind(scene: Scene, q: int) -> Finding | None:
    """`"…," said Moe` and `"…," Moe, the minister, told reporters`."""
    right = scene.right(q)
    if not right or not _expects_tag(scene, q, right):
        return None
    for n, k in enumerate(right[:_TAG_REACH]):
        judged = scene.is_cue(k, "judgement") and n <= 6 and scene.tokens[k].tag in _FINITE
        if scene.is_cue(k, "speech") or judged or _is_bare_tag(scene, q, right, n) or _is_misread(scene, right, n):
            heads = within(subject.heads(scene, k, tag=True), right) or _linear(scene, right, n)
            if heads:
                return Finding(tuple(heads), (k, particle(scene, k)), Confidence.CERTAIN)
    return None


def as_put(scene: Scene, q: int) -> Finding | None:
    """`…, as Moe put it` behind the marks."""
    right = [k for k in scene.right(q) if scene.tokens[k].text != ","]
    if not right or scene.tokens[right[0]].text.lower() != "as":
        return None
    cue = next((k for k in right[1:14] if scene.is_cue(k, "speech")), None)
    heads = within(subject.heads(scene, cue), right) if cue is not None else []
    return Finding(tuple(heads), (cue, particle(scene, cue)), Confidence.CERTAIN) if cue and heads else None


def passive_agent(scene: Scene, q: int) -> Finding | None:
    """`Moe was branded "…" by the judge`."""
    left, right = scene.left(q), scene.right(q)
    if not left or not right or scene.tokens[right[0]].text != "by" or right[0] + 1 not in scene.chunk_at:
        return None
    cue = next((k for k in left[-1:-7:-1] if scene.tokens[k].tag == "VBN"), None)
    if cue is None or not any(scene.is_cue(cue, s) for s in ("speech", "judgement")):
        return None
    head = subject.root(scene, scene.chunk_at[right[0] + 1])
    return Finding((head,), (cue, cue), Confidence.CERTAIN) if subject.can_speak(scene, head) else None


def tag_at_end(scene: Scene, q: int) -> Finding | None:
    """`The plan was "…" and late, Moe said.`: the tag closes the sentence the quotation is built into."""
    right = scene.right(q)
    for n in range(len(right) - 1, -1, -1):
        k = right[n]
        comma = scene.last_character(q) == "," or any(scene.tokens[c].text == "," for c in right[:n])
        if scene.is_cue(k, "speech") and comma:
            heads = within(subject.heads(scene, k, tag=True), right)
            if heads:
                return Finding(tuple(heads), (k, particle(scene, k)), Confidence.CERTAIN)
    return None


def _expects_tag(scene: Scene, q: int, right: Sequence[int]) -> bool:
    """Whether a tag may follow: the quotation ends with a comma, or the text goes on with one or in lower case."""
    last = scene.last_character(q)
    first = scene.tokens[right[0]]
    begins = scene.tokens[right[1]] if first.text == "," and len(right) > 1 else first
    if begins.pos in ("CCONJ", "SCONJ", "ADP") or begins.tag in ("WDT", "WP", "WRB"):
        return False
    if last in ",?!—–-" or first.text == ",":
        return True
    return scene.quotes[q].grade is Grade.STATEMENT and last in ".…"


def _is_bare_tag(scene: Scene, q: int, right: Sequence[int], n: int) -> bool:
    """Any verb counts where it stands right behind the comma ("…," quipped Moe) or behind a bare subject."""
    token = scene.tokens[right[n]]
    if scene.last_character(q) not in ",?!" or token.pos != "VERB" or token.tag not in _FINITE:
        return False
    return n == 0 or (n <= 5 and all(k in scene.chunk_at or scene.tokens[k].pos == "ADV" for k in right[:n]))


def _is_misread(scene: Scene, right: Sequence[int], n: int) -> bool:
    """`the message read.`: the tag's last word is its verb, whatever the tagger takes it for."""
    token = scene.tokens[right[n]]
    return n > 0 and n + 2 == len(right) and token.lemma.lower() in lexicon.words("cue_verbs", "core")


def _linear(scene: Scene, right: Sequence[int], n: int) -> list[int]:
    """The noun phrase nearest to the verb in a tag whose parse shows no subject: before it, else behind it."""
    for k in [*reversed(right[:n]), *right[n + 1 : n + 5]]:
        if k in scene.mention_at or k in scene.chunk_at:
            first, last = scene.chunk_at.get(k, (k, k + 1))
            last = min(last, right[n]) if k < right[n] else last
            return [next((i for i in range(first, last) if not first <= scene.tokens[i].head < last), last - 1)]
    nearest = right[n - 1] if n else right[0]
    return [nearest] if scene.tokens[nearest].pos in ("NOUN", "PROPN") else []
