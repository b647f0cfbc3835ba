"""Two who speak as one: "the two leaders", "both companies", "they" behind "Moe and Dahl"."""

from __future__ import annotations

from itertools import pairwise

from generator import lexicon
from generator.analyse.attribution.scene import Scene
from generator.model import Form, Kind, Mention

_TWO = frozenset({"two", "both"})
_KINDS = (
    (Kind.ORGANIZATION, ("organization", "generic organization")),
    (Kind.COUNTRY, ("country",)),
    (Kind.PERSON, ("person", "male", "female", "generic person", "leader")),
)


def both(scene: Scene, head: int) -> tuple[int, int] | None:
    """The parties that a plural noun with "two" or "both" stands for: the last ones that "and" joined, else the only
    two of their kind named before it."""
    if scene.tokens[head].text.lower() == "they":
        return _they(scene, head)
    kind = _kind(scene, head)
    if kind is None:
        return None
    named = [m for m in scene.mentions if _before(scene, m, head) and scene.parties[m.party].kind is kind]
    joined = next((pair for pair in _joined(scene, named[::-1])), None)
    known = tuple(dict.fromkeys(m.party for m in named))
    return joined or ((known[0], known[1]) if len(known) == 2 else None)


def _they(scene: Scene, head: int) -> tuple[int, int] | None:
    """The two who are the subject of the sentence before, or of this one: joined by "and", or called "the two"."""
    first = scene.sentence_of[head][0]
    before = next((k for k in range(first - 1, -1, -1) if scene.outside(k) and scene.tokens[k].pos != "PUNCT"), None)
    near = range(scene.sentence_of[before][0] if before is not None else first, head)
    for k in reversed(near):
        if scene.tokens[k].dep not in ("nsubj", "nsubjpass") or not scene.outside(k):
            continue
        if scene.tokens[k].tag == "NNS":
            return both(scene, k)
        parties = [scene.mentions[scene.mention_at[h]].party for h in _coordinated(scene, k) if h in scene.mention_at]
        return (parties[0], parties[1]) if len(set(parties)) == 2 and min(parties) >= 0 else None
    return None


def _coordinated(scene: Scene, head: int) -> list[int]:
    """The head and what it is joined to by "and"."""
    joined = [c for c in scene.children[head] if scene.tokens[c].dep == "conj"]
    return [head, *joined] if any(scene.tokens[c].lemma == "and" for c in scene.children[head]) else [head]


def _kind(scene: Scene, head: int) -> Kind | None:
    """What two of its kind are; None where the words do not speak of two."""
    token = scene.tokens[head]
    first = scene.chunk_at.get(head, (head, head))[0]
    if token.tag != "NNS" or not any(scene.tokens[k].text.lower() in _TWO for k in range(first, head)):
        return None
    lemma = token.lemma.lower()
    return next((k for k, sections in _KINDS if any(lemma in lexicon.words("nominals", s) for s in sections)), None)


def _before(scene: Scene, mention: Mention, head: int) -> bool:
    at = scene.range(mention.span)[0]
    return mention.form is Form.NAME and mention.party >= 0 and at < head and scene.outside(at)


def _joined(scene: Scene, mentions: list[Mention]) -> list[tuple[int, int]]:
    """The pairs of different parties named one after the other with "and" between them, in the order given."""
    pairs = []
    for later, earlier in pairwise(mentions):
        between = scene.seed.text[earlier.span.end : later.span.start]
        if later.party != earlier.party and " and " in between and len(between) <= _APART and "." not in between:
            pairs.append((earlier.party, later.party))
    return pairs


_APART = 40  # characters between two names that "and" joins, their titles included
