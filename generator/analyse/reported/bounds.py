"""Where reported words end: the parse cuts them short at "but" and at quotation marks, and runs on into the next."""

from __future__ import annotations

from generator.analyse.attribution.scene import SUBJECTS, Scene
from generator.analyse.reported.report import extent

LEAST = 3
"""Fewer words before another report begins are none of their own."""
JOINTS = frozenset({",", "and", "but", "or"})


def end(scene: Scene, cue: int, first: int, last: int) -> int:
    """The last token of words reported from `first` on by the verb `cue`, where the parse ends them with `last`."""
    found = _before_another(scene, first, _whole(scene, cue, last) if first > cue else last)
    return found if scene.outside(found) else _closed(scene, found)


def _closed(scene: Scene, k: int) -> int:
    """The last token of the quotation that token `k` stands in: reported words do not end in the midst of one."""
    return scene.range(scene.quotes[scene.quote_of[k]].marked)[1] - 1


def _before_another(scene: Scene, first: int, last: int) -> int:
    """`…, though she noted that …` and `… and the union replied that …` begin a report of their own."""
    for k in range(first + 1, last + 1):
        if scene.tokens[k].dep in ("conj", "advcl") and scene.is_cue(k, "speech") and scene.outside(k):
            begins = extent(scene, k)[0]
            if begins > first + LEAST:
                return begins - 1 - (scene.tokens[begins - 1].text.lower() in JOINTS)
    return last


def _whole(scene: Scene, cue: int, last: int) -> int:
    """Reported words that end in a quotation, or go on behind "but"."""
    limit = scene.sentence_of[cue][1]
    while last < limit:
        longer = _quoted(scene, last, limit) or _joined(scene, cue, last + 1)
        if longer is None or longer <= last:
            return last
        last = min(longer, limit)
    return last


def _quoted(scene: Scene, last: int, limit: int) -> int | None:
    """The end of a quotation that follows at once, or behind "and"."""
    after = last + 1
    while after < min(limit, last + 4) and scene.outside(after) and scene.tokens[after].text.lower() in JOINTS:
        after += 1
    return None if scene.outside(after) else _closed(scene, after)


def _joined(scene: Scene, cue: int, after: int) -> int | None:
    """The end of `but would come`, which the parse joins to the cue though it is part of what was said."""
    if scene.tokens[after].text == "," and after + 1 < len(scene.tokens):
        after += 1
    if scene.tokens[after].text.lower() not in JOINTS:
        return None
    verb = next((c for c in scene.children[cue] if scene.tokens[c].dep == "conj" and c > after), None)
    if verb is None or scene.is_cue(verb, "speech") or not scene.outside(verb):
        return None
    beside = [scene.tokens[c] for c in scene.children[verb]]
    wished = any(t.tag == "MD" and t.lemma.lower() != "will" for t in beside)
    return extent(scene, verb)[1] if wished and not any(t.dep in SUBJECTS for t in beside) else None
