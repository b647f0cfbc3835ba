"""The rules that find reported speech: the clause a verb governs, and the sentence "according to" belongs to."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from generator import lexicon
from generator.analyse.attribution import leads, subject
from generator.analyse.attribution.finding import particle
from generator.analyse.attribution.scene import SUBJECTS, Scene
from generator.analyse.reported import bounds
from generator.analyse.reported.report import Report, extent


class Rule(NamedTuple):
    """A named rule: the report whose cue begins with token `k`, if there is one."""

    name: str
    find: Callable[[Scene, int], Report | None]


def clause(scene: Scene, k: int) -> Report | None:
    """`Moe said (that) the pier would close`, `the pier would close, Moe said`, `Moe vowed to close the pier`."""
    verb = _content(scene, k) if _is_cue(scene, k) and _happened(scene, k) else None
    if verb is None:
        return None
    first, last = extent(scene, verb)
    if first <= k <= last or (last < k and scene.tokens[last + 1].text == ";"):
        return None
    first = max(first, _that(scene, verb))
    last = bounds.end(scene, k, first, last)
    heads = [h for h in subject.heads(scene, k, tag=last < k) if not first <= h <= last]
    able = any(scene.tokens[h].head == k or subject.can_speak(scene, h) for h in heads)
    return Report(first, last, tuple(heads), (k, particle(scene, k))) if able else None


def according_to(scene: Scene, k: int) -> Report | None:
    """`According to Moe, the pier would close` and `the pier would close, according to Moe`."""
    end = leads.source_phrase(scene, k)
    if end is None or end + 1 not in scene.chunk_at:
        return None
    head = subject.root(scene, scene.chunk_at[end + 1])
    if end == k and not scene.is_party(head):  # "per" is of a year more often than of a source
        return None
    first, last = scene.sentence_of[k]
    behind = max(extent(scene, k)[1], head) + 1
    if first == k:
        return Report(behind, last, (head,), (k, end)) if behind <= last else None
    return Report(first, k - 1, (head,), (k, end)) if behind >= last else None


RULES = (Rule("reported clause", clause), Rule("reported according to", according_to))


def _is_cue(scene: Scene, k: int) -> bool:
    return any(scene.is_cue(k, section) for section in ("speech", "view", "intent"))


def _happened(scene: Scene, k: int) -> bool:
    """Whether the words were said: not denied, not imagined, not by nobody."""
    beside = [scene.tokens[c] for c in scene.children[k]]
    if any(t.dep in ("neg", "auxpass") or (t.tag == "MD" and t.lemma.lower() != "will") for t in beside):
        return False
    return not any(t.dep == "mark" and t.lemma.lower() in ("if", "unless", "whether") for t in beside)


def _content(scene: Scene, k: int) -> int | None:
    """The verb of what is said; of several clauses the one that "that" opens."""
    found = [c for c in scene.children[k] if _is_content(scene, k, c)]
    return max(found, key=lambda c: (_that(scene, c), -c), default=None)


def _is_content(scene: Scene, cue: int, k: int) -> bool:
    """A clause with a subject or an opening word; behind verbs of intent an infinitive."""
    beside = [scene.tokens[c] for c in scene.children[k]]
    if scene.tokens[k].dep == "xcomp":
        anonymous = scene.tokens[k].lemma.lower() in lexicon.words("cue_verbs", "anonymous")
        return scene.is_cue(cue, "intent") and any(t.tag == "TO" for t in beside) and not anonymous
    return scene.tokens[k].dep == "ccomp" and any(t.dep in SUBJECTS or t.dep == "mark" for t in beside)


def _that(scene: Scene, k: int) -> int:
    """The "that" which opens the clause of the verb `k`; -1 where it has none."""
    return next((c for c in scene.children[k] if scene.tokens[c].text.lower() == "that" and c < k), -1)
