"""Who does a verb: the head tokens of its subject, through passives, participles, relatives and coordinations."""

from __future__ import annotations

from functools import cache

from generator import lexicon
from generator.analyse.attribution.scene import SUBJECTS, VERBS, Scene
from generator.model import Form, Kind

_CARRIES_SUBJECT = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "aux", "dep", "acomp", "ROOT"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
_SPEAKERS = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.COUNTRY})
NEAR = 3
"""How many tokens a subject may stand from its verb where the parse gives none."""


def heads(scene: Scene, verb: int, *, tag: bool = False) -> list[int]:
    """The head tokens of the verb's subject, several where they are joined by "and"; empty if none is found.

    In a tag the subject may stand behind its verb ("…," said Moe).
    """
    found = [_by_tree(scene, verb), _beside(scene, verb, tag=tag)]
    if scene.tokens[verb].tag == "VBG":
        found.append(_of_sentence(scene, verb))
    known = [k for k in (found[:1] if _is_hearsay(scene, verb) else found) if k is not None]
    best = next((k for k in known if can_speak(scene, k)), known[0] if known else None)
    return _joined(scene, best) if best is not None else []


def can_speak(scene: Scene, head: int) -> bool:
    """Whether the noun stands for somebody, or for something written, that can say things."""
    token = scene.tokens[head]
    mention = scene.mentions[scene.mention_at[head]] if head in scene.mention_at else None
    if mention is not None and (token.text.lower() != "it" or max(mention.party, mention.antecedent) >= 0):
        return mention.kind in _SPEAKERS or mention.form is not Form.NAME
    if token.pos == "PRON":
        return token.text.lower() not in ("it", "this", "that", "these", "there", "which", "what")
    if token.pos == "PROPN" or scene.is_party(head):
        return True
    lemma = token.lemma.lower()
    return lemma in lexicon.words("cue_nouns", "unnamed") | lexicon.words("cue_nouns", "document") or (
        lemma in lexicon.words("nominals")
    )


def _of_sentence(scene: Scene, verb: int) -> int | None:
    """The nearest subject before a participle that hangs on nothing, in its sentence."""
    for k in range(verb - 1, max(verb - 40, -1), -1):
        if scene.ends_sentence(k):
            return None
        if scene.tokens[k].dep in ("nsubj", "nsubjpass") and scene.outside(k) and can_speak(scene, k):
            return k
    return None


def own(scene: Scene, verb: int) -> int | None:
    """The verb's own subject or, in the passive, its agent."""
    children = scene.children[verb]
    passive = any(scene.tokens[c].dep in ("auxpass", "nsubjpass") for c in children)
    if passive and scene.tokens[verb].lemma not in ("quote", "cite"):
        return _agent(scene, verb)
    for c in children:
        near = c < verb or scene.chunk_at.get(c, (c, c))[0] <= verb + NEAR
        if near and scene.tokens[c].dep in SUBJECTS and scene.outside(c) and scene.tokens[c].pos in _NOUNS:
            return c
    return None


def _is_hearsay(scene: Scene, verb: int) -> bool:
    """A passive verb of speech without an agent: its subject is the hearer, or nobody says it."""
    cue = scene.is_cue(verb, "speech") or scene.is_cue(verb, "judgement")
    quoted = scene.tokens[verb].lemma in ("quote", "cite")
    return cue and not quoted and any(scene.tokens[c].dep == "auxpass" for c in scene.children[verb])


def _agent(scene: Scene, verb: int) -> int | None:
    for c in scene.children[verb]:
        if scene.tokens[c].dep == "agent":
            return next((k for k in scene.children[c] if scene.tokens[k].dep == "pobj"), None)
    return None


def _by_tree(scene: Scene, verb: int) -> int | None:
    """The subject by the parse: the verb's own, else that of the verb it hangs on, else the noun it modifies."""
    for _ in range(8):
        subject = own(scene, verb)
        if subject is not None:
            return _antecedent(scene, subject, verb)
        token = scene.tokens[verb]
        if _is_hearsay(scene, verb):
            return None
        head = token.head
        if head == verb:
            return None
        if token.dep in ("acl", "relcl") and scene.tokens[head].pos in _NOUNS and scene.outside(head):
            return head
        if token.dep not in _CARRIES_SUBJECT or not scene.outside(head):
            return None
        if token.dep in ("conj", "dep", "ccomp") and scene.tokens[head].pos not in VERBS:
            return None
        verb = head
    return None


def _antecedent(scene: Scene, subject: int, verb: int) -> int:
    """`the minister, who said`: the noun the relative clause belongs to."""
    token = scene.tokens[verb]
    relative = scene.tokens[subject].tag in ("WP", "WDT")
    if relative and token.dep == "relcl" and scene.tokens[token.head].pos in _NOUNS and scene.outside(token.head):
        return _renamed(scene, token.head)
    return subject


def _renamed(scene: Scene, head: int) -> int:
    """`Moe, now the minister, who said`: the name the apposition belongs to."""
    token = scene.tokens[head]
    named = scene.mention_at.get(token.head)
    if token.dep == "appos" and named is not None and scene.mentions[named].form is Form.NAME:
        return token.head
    return head


def _beside(scene: Scene, verb: int, *, tag: bool) -> int | None:
    """The noun phrase right before the verb or, in a tag, right behind it, where the parse went astray."""
    for k in range(verb - 1, max(verb - 1 - NEAR, -1), -1):
        if not scene.outside(k) or scene.ends_sentence(k):
            break
        if k in scene.chunk_at:
            return root(scene, scene.chunk_at[k])
        if scene.tokens[k].pos not in ("ADV", "AUX", "PART"):
            break
    following = verb + 1
    if scene.is_cue(verb, "hearer"):
        return None
    if tag and following < len(scene.tokens) and following in scene.chunk_at and scene.outside(following):
        return root(scene, scene.chunk_at[following])
    return None


def root(scene: Scene, chunk: tuple[int, int]) -> int:
    """The token of a noun phrase that governs the others."""
    inside = range(*chunk)
    return next((k for k in inside if scene.tokens[k].head not in inside), chunk[1] - 1)


def _joined(scene: Scene, head: int) -> list[int]:
    """The head and what is joined to it by "and": "the US and Britain"."""
    found, at = [head], head
    for _ in range(6):
        more = next(
            (c for c in scene.children[at] if scene.tokens[c].dep == "conj" and scene.tokens[c].pos in _NOUNS),
            None,
        )
        if more is None or not _has_and(scene, at) or not scene.outside(more):
            break
        found.append(more)
        at = more
    return found


def _has_and(scene: Scene, k: int) -> bool:
    """Whether the coordination that goes on at `k` is one of "and" (its last members carry the word)."""
    for _ in range(6):
        words = [scene.tokens[c] for c in scene.children[k]]
        if any(t.dep == "cc" for t in words):
            return any(t.dep == "cc" and t.lemma in ("and", "&") for t in words)
        following = next((t.i for t in words if t.dep == "conj"), None)
        if following is None:
            return False
        k = following
    return False


@cache
def person_nouns() -> frozenset[str]:
    """Common nouns for persons."""
    return frozenset().union(*(lexicon.words("nominals", section) for section in ("person", "male", "female")))


def is_words(scene: Scene, head: int) -> bool:
    """Whether the noun is something said or written, which speaks for its owner."""
    token = scene.tokens[head]
    spoken = lexicon.words("cue_nouns", "document") | lexicon.words("cue_nouns", "words")
    return token.pos == "NOUN" and token.lemma.lower() in spoken


def owner(scene: Scene, head: int) -> int | None:
    """Whose words or whose man it is: the possessor of a noun of speech, or the pronoun of "its director"."""
    possessor = next((c for c in scene.children[head] if scene.tokens[c].dep == "poss" and scene.outside(c)), None)
    if possessor is None or scene.is_party(head):
        return None
    if is_words(scene, head):
        return possessor
    named = any(scene.tokens[c].dep == "appos" and scene.is_party(c) for c in scene.children[head])
    pronoun = scene.tokens[possessor].tag in ("PRP$", "WP$") and scene.tokens[head].lemma.lower() in person_nouns()
    mention = scene.mentions[scene.mention_at[head]] if head in scene.mention_at else None
    known = mention is not None and mention.party >= 0
    return possessor if pronoun and not named and not known else None


def referent(scene: Scene, possessor: int) -> int:
    """Whom a possessor stands for: for "whose" the noun its clause belongs to."""
    if scene.tokens[possessor].tag != "WP$":
        return possessor
    for k in scene.climb(possessor):
        if scene.tokens[k].dep == "relcl":
            return scene.tokens[k].head
    return possessor


def source(scene: Scene, head: int) -> int:
    """Whom a document or remark belongs to: "Smith's statement", "a letter from Smith"; else the noun itself."""
    scene.tokens[head]
    if not is_words(scene, head):
        return head
    for c in scene.children[head]:
        if scene.tokens[c].dep == "poss" and scene.outside(c):
            return c
    giver = _giver(scene, head)
    if giver is not None:
        return giver
    return issuer(scene, head)


def issuer(scene: Scene, head: int) -> int:
    """Who issued a document: `the council issued a statement calling it "…"`; else the noun itself."""
    token = scene.tokens[head]
    if token.dep == "dobj" and token.lemma.lower() in lexicon.words("cue_nouns", "document"):
        subject = _by_tree(scene, token.head)
        return subject if subject is not None else head
    return head


def _giver(scene: Scene, head: int) -> int | None:
    """`a statement by Moe`, `a letter released by the ministry`."""
    below = [head, *(c for c in scene.children[head] if scene.tokens[c].dep == "acl")]
    for k in below:
        for c in scene.children[k]:
            if scene.tokens[c].dep in ("prep", "agent") and scene.tokens[c].lemma in ("from", "by"):
                return next((o for o in scene.children[c] if scene.tokens[o].dep == "pobj"), None)
    return None
