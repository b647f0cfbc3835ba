"""How far the words at the spot settle who is meant: a name does, "he" only where nobody else is in question."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from generator.analyse.attribution import subject
from generator.analyse.attribution.scene import Scene
from generator.model import Form, Kind, Mention

NEAR = 2
"""Sentences before the one at the spot in which somebody else may be meant."""
_PERSONAL = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_TAKEN_UP = frozenset({*_PERSONAL, "it", "its", "they", "them", "their"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def settled(scene: Scene, head: int, party: int) -> bool:
    """Whether the head token leaves no doubt: it is a name, speaks of somebody unnamed, or of the only one near.

    `party` is whom it was taken for, -1 for nobody named. A description of one person or body ("the mayor") that was
    taken for nobody is doubtful, for the text may name who that is; so is a pronoun that stands for a description.
    """
    if scene.is_named(head):
        return not _shared(scene, head, party)
    if party >= 0:
        return not any(True for _ in _rivals(scene, head, party))
    if scene.tokens[head].pos == "PRON" and scene.tokens[head].tag != "WP":
        return scene.tokens[head].text.lower() not in _TAKEN_UP
    first = scene.chunk_at.get(head, (head, head))[0]
    definite = scene.tokens[first].text.lower() in _DEFINITE and scene.tokens[head].tag in ("NN", "NNP")
    return not definite or subject.is_words(scene, head)


def _shared(scene: Scene, head: int, party: int) -> bool:
    """Whether the name is one word that ends the name of another person, too."""
    word = scene.tokens[head].text.casefold()
    first = scene.mentions[scene.mention_at[head]].span if head in scene.mention_at else scene.span(head, head)
    people = [p for i, p in enumerate(scene.parties) if i != party and p.kind is Kind.PERSON]
    return " " not in scene.seed.words(first) and any(p.name.casefold().split()[-1:] == [word] for p in people)


def _rivals(scene: Scene, head: int, party: int) -> Iterator[Mention]:
    """The names near the spot of others who could be meant as well."""
    kind = scene.parties[party].kind
    wanted = _PERSONAL.get(scene.tokens[head].text.lower(), "")
    here = _sentence(scene, head)
    for mention in scene.mentions:
        if mention.form is not Form.NAME or mention.party in (party, -1) or not here - NEAR <= mention.sentence <= here:
            continue
        other = scene.parties[mention.party]
        at = scene.range(mention.span)[0]
        same = other.kind is kind or Kind.PERSON not in (kind, other.kind)
        if same and at < head and scene.outside(at) and scene.genders[mention.party] in ("", wanted):
            yield mention


def _sentence(scene: Scene, head: int) -> int:
    i = bisect_right(scene.sentences, head, key=lambda s: s.first) - 1
    return i if i >= 0 and head < scene.sentences[i].last else 0
