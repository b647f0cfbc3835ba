"""From the words at the spot to a speaker: the party they stand for, the name shown, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator import lexicon
from generator.analyse.attribution import pairs, subject, sureness
from generator.analyse.attribution.scene import Scene
from generator.model import Confidence, Form, Kind, Mention, Span, Speaker

_TITLE_DEPS = frozenset({"appos", "compound", "nmod", "flat"})
_COUNTERS = frozenset({"one", "two", "three", "several", "some", "other", "another", "many"})


class Part(NamedTuple):
    """One of the speakers: the name shown ("" if not known), the party or -1, the words at the spot."""

    name: str
    party: int
    spot: Span
    unnamed: bool = False


def build(scene: Scene, heads: Sequence[int], rule: str, confidence: Confidence) -> Speaker:
    """The speaker these head tokens name; name "" and UNCLEAR where a pronoun stands for nobody known."""
    two = pairs.both(scene, heads[0]) if len(heads) == 1 else None
    if two is not None:
        return _two(scene, heads[0], two, rule)
    parts = [_part(scene, head) for head in heads]
    named = [part for part in parts if part.name]
    if not named:
        return Speaker("", (), parts[0].spot if parts else None, Confidence.UNCLEAR, rule)
    parties = tuple(dict.fromkeys(part.party for part in named if part.party >= 0))
    span = Span(min(p.spot.start for p in named), max(p.spot.end for p in named))
    name = " and ".join(dict.fromkeys(part.name for part in named))
    sure = all(sureness.settled(scene, head, part.party) for head, part in zip(heads, parts, strict=True))
    confidence = Confidence.LIKELY if confidence is Confidence.CERTAIN and not sure else confidence
    return Speaker(name, parties, span, confidence, rule, all(part.unnamed for part in named))


def _two(scene: Scene, head: int, two: tuple[int, int], rule: str) -> Speaker:
    name = " and ".join(scene.parties[i].name for i in two)
    return Speaker(name, two, phrase_span(scene, head), Confidence.LIKELY, rule)


def phrase_span(scene: Scene, head: int) -> Span:
    """The noun phrase around a head token with the prepositional phrases that follow it, as it stands in the text."""
    if scene.tokens[head].pos == "PRON" or not scene.outside(head):
        return scene.span(head, head)
    first, last = scene.chunk_at.get(head) or _capitalised(scene, head)
    last = max(last, head + 1)
    for c in scene.children[head]:
        if scene.tokens[c].dep == "prep" and c == last:
            last = _prep_end(scene, c)
    while first < head and _is_edge(scene, first):
        first += 1
    return scene.span(first, last - 1)


def _part(scene: Scene, head: int) -> Part:
    owner = subject.owner(scene, head)
    if owner is not None:
        return _owned(scene, head, owner)
    spot = _named_spot(scene, head)
    mention = scene.mentions[scene.mention_at[spot]] if spot in scene.mention_at else None
    if mention is not None and mention.party >= 0:
        return Part(scene.parties[mention.party].name, mention.party, mention.span)
    if mention is not None and mention.antecedent >= 0:
        earlier = scene.range(scene.mentions[mention.antecedent].span)[1] - 1
        return _part(scene, earlier)._replace(spot=mention.span)
    phrase = phrase_span(scene, head)
    known = scene.party_called(phrase)
    if known >= 0:
        return Part(scene.parties[known].name, known, phrase)
    if mention is not None and mention.form is Form.NAME:
        return Part(_visible(scene, mention.span), -1, mention.span)
    if scene.tokens[head].pos == "PRON" and scene.tokens[head].text.lower() not in _COUNTERS:
        return Part("", -1, phrase)
    return Part(_visible(scene, phrase), -1, phrase, _is_unnamed(scene, head))


def _owned(scene: Scene, head: int, owner: int) -> Part:
    """`its statement` is the words of its owner, `its director` somebody whose owner is named."""
    part = _part(scene, subject.referent(scene, owner))
    phrase = phrase_span(scene, head)
    if subject.is_words(scene, head) and part.name:
        return part._replace(spot=phrase)
    own = _visible(scene, phrase)
    first = scene.tokens[owner]
    if first.tag in ("PRP$", "WP$") and part.party >= 0 and own.startswith(first.text):
        own = f"{part.name}’s{own[len(first.text) :]}"
    return Part(own, -1, phrase, True)


def _named_spot(scene: Scene, head: int) -> int:
    """The token whose mention names the head: itself, or the name in apposition ("the minister, Ada Moe,")."""
    own = _mention(scene, head)
    if own is not None and own.form is Form.NAME:
        return head
    for c in scene.children[head]:
        other = _mention(scene, c)
        if scene.tokens[c].dep in _TITLE_DEPS and other is not None and _is_person_name(other):
            return c
    return _name_behind(scene, head) or _name_beside(scene, head) or head


def _name_behind(scene: Scene, head: int) -> int | None:
    """The name that a comma joins to a noun for a person, whatever the parse made of it."""
    if scene.tokens[head].lemma.lower() not in subject.person_nouns():
        return None
    after = scene.range(phrase_span(scene, head))[1]
    if after + 1 >= len(scene.tokens) or scene.tokens[after].text != ",":
        return None
    other = _mention(scene, after + 1)
    return after + 1 if other is not None and other.form is Form.NAME else None


def _name_beside(scene: Scene, head: int) -> int | None:
    """The last word of the name right behind a noun that says what it is: "the trade body AquaVoice called"."""
    if scene.tokens[head].tag != "NN" or head + 1 >= len(scene.tokens) or not scene.outside(head + 1):
        return None
    other = _mention(scene, head + 1)
    if other is None or other.form is not Form.NAME or other.kind in (Kind.PLACE, Kind.COUNTRY):
        return None
    return scene.range(other.span)[1] - 1


def _mention(scene: Scene, k: int) -> Mention | None:
    return scene.mentions[scene.mention_at[k]] if scene.outside(k) and k in scene.mention_at else None


def _is_person_name(mention: Mention) -> bool:
    return mention.form is Form.NAME and mention.kind is Kind.PERSON


def _is_edge(scene: Scene, k: int) -> bool:
    token = scene.tokens[k]
    return not token.text[:1].isalnum() or token.pos == "CCONJ" or not scene.outside(k)


def _capitalised(scene: Scene, head: int) -> tuple[int, int]:
    """The words around a token that is part of no noun phrase: the capitalised ones, or those that lead up to it."""
    first, last = head, head + 1
    if not scene.tokens[head].text[:1].isupper():
        while first > 0 and scene.tokens[first - 1].pos in ("DET", "ADJ", "NOUN", "PROPN") and scene.outside(first - 1):
            first -= 1
        return first, last
    while first > 0 and scene.tokens[first - 1].text[:1].isupper() and scene.outside(first - 1):
        first -= 1
    while last < len(scene.tokens) and scene.tokens[last].text[:1].isupper() and scene.outside(last):
        last += 1
    return first, last


def _prep_end(scene: Scene, prep: int) -> int:
    objects = [c for c in scene.children[prep] if scene.tokens[c].dep == "pobj"]
    return scene.chunk_at.get(objects[0], (0, objects[0] + 1))[1] if objects else prep


def _visible(scene: Scene, span: Span) -> str:
    return " ".join(scene.seed.words(span).split())


def _is_unnamed(scene: Scene, head: int) -> bool:
    """A person without a name: "two officials", "a source close to the talks"."""
    lemma = scene.tokens[head].lemma.lower()
    return lemma in _COUNTERS or lemma in lexicon.words("cue_nouns", "unnamed") | subject.person_nouns()
