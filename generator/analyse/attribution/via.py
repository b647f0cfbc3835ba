"""Through whom words reach the text: "Downing Street said Johnson warned that …", "he said in a statement by …"."""

from __future__ import annotations

from generator import lexicon
from generator.analyse.attribution import speaker as attr_speaker
from generator.analyse.attribution import subject as attr_subject
from generator.analyse.attribution.finding import Finding
from generator.analyse.attribution.scene import VERBS, Scene
from generator.model import Confidence, Speaker

RULE = "chain"


def find(scene: Scene, q: int, finding: Finding, speaker: Speaker) -> Speaker | None:
    """Who passes the words on, if that is somebody else than the speaker."""
    if not scene.settings.on(RULE) or finding.cue is None:
        return None
    cue = finding.cue[0]
    for head in (*(find(scene, cue) for find in WAYS), _quoting(scene, finding), _according(scene, q, cue)):
        if head is not None and attr_subject.can_speak(scene, head):
            found = attr_speaker.build(scene, [head], RULE, Confidence.CERTAIN)
            if found.name and not _same(found, speaker):
                return found
    return None


def _same(one: Speaker, other: Speaker) -> bool:
    return one.name == other.name or bool(set(one.parties) & set(other.parties))


def _reporter(scene: Scene, cue: int) -> int | None:
    """The subject of a verb of speech that has the cue's clause for its content."""
    below = cue
    for k in scene.climb(cue):
        inside = scene.tokens[below].dep == "ccomp" and scene.outside(k)
        if inside and scene.tokens[k].pos in VERBS and scene.is_cue(k, "speech"):
            subject = attr_subject.own(scene, k)
            return attr_subject.source(scene, subject) if subject is not None else None
        below = k
    return None


def _carrier(scene: Scene, cue: int) -> int | None:
    """`Moe was quoted by the agency as saying …`: who quotes."""
    for k in (cue, *scene.climb(cue)):
        if _is_quoted(scene, k):
            return _agent(scene, k)
        if scene.tokens[k].dep == "ROOT":
            return None
    return None


def _quoting(scene: Scene, finding: Finding) -> int | None:
    """`a colleague quoted by the radio called it …`: who quotes the speaker."""
    clauses = (c for head in finding.heads for c in scene.children[head] if scene.tokens[c].dep == "acl")
    return next((_agent(scene, c) for c in clauses if _is_quoted(scene, c)), None)


def _is_quoted(scene: Scene, k: int) -> bool:
    return scene.tokens[k].lemma in ("quote", "cite") and scene.tokens[k].tag == "VBN"


def _agent(scene: Scene, verb: int) -> int | None:
    """The noun behind the "by" of a passive verb."""
    by = next((c for c in scene.children[verb] if scene.tokens[c].text.lower() == "by"), None)
    below = scene.children[by] if by is not None else ()
    return next((c for c in below if scene.tokens[c].dep == "pobj"), None)


def _hearer(scene: Scene, cue: int) -> int | None:
    """`Moe told the daily Il Faro`, `Dahl told Radio Fjord`: the outlet that was told."""
    if not scene.is_cue(cue, "hearer"):
        return None
    told = next((c for c in scene.children[cue] if scene.tokens[c].dep in ("dobj", "dative") and c > cue), None)
    if told is None or not scene.outside(told):
        return None
    words = range(*scene.chunk_at.get(told, (told, told + 1)))
    media = lexicon.words("cue_nouns", "media")
    named = any(scene.is_party(k) for k in (*words, words[-1] + 1) if k < len(scene.tokens))
    outlet = scene.seed.meta.outlet
    own = outlet is not None and outlet.value.split()[-1] in (scene.tokens[k].text for k in words)
    return told if named and not own and any(scene.tokens[k].lemma.lower() in media for k in words) else None


def _in_document(scene: Scene, cue: int) -> int | None:
    """`said in a statement released by the ministry`: the giver of the document."""
    for c in scene.children[cue]:
        if scene.tokens[c].dep == "prep" and scene.tokens[c].lemma in ("in", "through", "via"):
            for noun in (k for k in scene.children[c] if scene.tokens[k].dep == "pobj"):
                owner = attr_subject.source(scene, noun)
                if owner != noun and scene.tokens[owner].dep != "poss":
                    return owner
                if scene.tokens[c].lemma != "in":
                    return noun
    return None


def _according(scene: Scene, q: int, cue: int) -> int | None:
    """`…, according to a statement by the Kremlin`."""
    for k in scene.right(q):
        if scene.tokens[k].text.lower() == "according" and k != cue and k + 2 in scene.chunk_at:
            return attr_subject.source(scene, attr_subject.root(scene, scene.chunk_at[k + 2]))
    return None


WAYS = (_reporter, _carrier, _in_document, _hearer)
"""Where to look for who passes words on, besides what stands behind the quotation."""
