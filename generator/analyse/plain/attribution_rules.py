"""The rules that find the speaker of a quotation in its sentence, and their order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.analyse.plain import subject
from generator.analyse.plain.scene import Scene
from generator.analyse.plain.subject import Subject
from generator.model import Confidence, Grade, Span


@dataclass(frozen=True, slots=True)
class Finding:
    """Who speaks, the word that says so, and how sure that is."""

    subject: Subject
    cue: Span | None
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Rule:
    """A named way to find the speaker of a quotation in its sentence."""

    name: str
    find: Callable[[Scene, int], Finding | None]


def tag_behind(scene: Scene, q: int) -> Finding | None:
    """„…“, sagte Anna Roth."""
    after = scene.after(q)
    at = _skip(scene, after, " \t\u00a0\u202f,.–—-")
    rest = Span(at, after.end)
    cue = _at(scene, "cue verbs", rest) or _at(scene, "cue verbs behind a quotation", rest)
    return _found(subject.right(scene, Span(cue.end, after.end)), cue, Confidence.CERTAIN) if cue else None


def lead_in(scene: Scene, q: int) -> Finding | None:
    """Anna Roth sagte am Montag: „…“."""
    before = scene.before(q)
    if not scene.text[before.start : before.end].rstrip().endswith((":", "：")):
        return None
    cue = _last(scene, before)
    return _beside(scene, before, cue, Confidence.CERTAIN) if cue else None


def name_before_colon(scene: Scene, q: int) -> Finding | None:
    """Anna Roth: „…“."""
    before = scene.before(q)
    words = scene.text[before.start : before.end].rstrip()
    end = before.start + len(words[:-1].rstrip())
    if not words.endswith((":", "：")):
        return None
    last = next((m for m in reversed(scene.inside(before)) if m.span.end == end), None)
    if last and not all(scene.is_title(word) for word, _ in scene.words(Span(before.start, last.span.start))):
        return None
    return _found(Subject.of(scene, last), None, Confidence.LIKELY) if last else None


def reported(scene: Scene, q: int) -> Finding | None:
    """„…“, so Anna Roth; laut Anna Roth; Anna Roth zufolge."""
    for part in (scene.after(q), scene.before(q)):
        for cue in _all(scene, "cues before the name", part):
            found = subject.right(scene, Span(cue.end, part.end), near=True)
            if found:
                return _found(found, cue, Confidence.CERTAIN)
        for cue in _all(scene, "cues behind the name", part):
            names = [m for m in scene.inside(part) if not scene.text[m.span.end : cue.start].strip()]
            if names:
                return _found(Subject.of(scene, names[-1]), cue, Confidence.CERTAIN)
    return None


def tag_at_end(scene: Scene, q: int) -> Finding | None:
    """Das sei „eine Zumutung“ für alle, sagte Anna Roth."""
    after = scene.after(q)
    for cue in _all(scene, "cue verbs", after):
        if scene.text[after.start : cue.start].rstrip().endswith(","):
            return _found(subject.right(scene, Span(cue.end, after.end)), cue, Confidence.LIKELY)
    return None


def before_it(scene: Scene, q: int) -> Finding | None:
    """Anna Roth nannte das Vorgehen „unverantwortlich“."""
    before = scene.before(q)
    cue = _last(scene, before) if scene.quotes[q].grade is Grade.FRAGMENT else None
    return _beside(scene, before, cue, Confidence.LIKELY) if cue else None


RULES = (
    Rule("tag behind", tag_behind),
    Rule("lead-in", lead_in),
    Rule("name before colon", name_before_colon),
    Rule("reported", reported),
    Rule("tag at end", tag_at_end),
    Rule("verb before", before_it),
)
"""In order; the first that finds a speaker decides."""


def _found(who: Subject | None, cue: Span | None, confidence: Confidence) -> Finding | None:
    if who is None:
        return None
    return Finding(who, cue, confidence if who.sure else Confidence.LIKELY)


def _beside(scene: Scene, part: Span, cue: Span, confidence: Confidence) -> Finding | None:
    """The subject of a word of saying: the name to its left, else (or behind a comma) the one to its right."""
    left, right = Span(part.start, cue.start), Span(cue.end, part.end)
    behind_comma = scene.text[part.start : cue.start].rstrip().endswith(",")
    beside = [word for word, _ in (*scene.words(left)[-1:], *(scene.words(right)[:1] if behind_comma else ()))]
    if any(scene.among(word, "pronouns") for word in beside):
        return None
    first, second = subject.left(scene, left), subject.right(scene, right)
    return _found((second or first) if behind_comma else (first or second), cue, confidence)


def _all(scene: Scene, section: str, part: Span) -> list[Span]:
    pattern = scene.any(section)
    return [Span(*match.span()) for match in pattern.finditer(scene.text, *part)] if pattern else []


def _last(scene: Scene, part: Span) -> Span | None:
    return next(reversed(_all(scene, "cue verbs", part)), None)


def _at(scene: Scene, section: str, part: Span) -> Span | None:
    pattern = scene.any(section)
    match = pattern.match(scene.text, *part) if pattern else None
    return Span(*match.span()) if match else None


def _skip(scene: Scene, part: Span, marks: str) -> int:
    at = part.start
    while at < part.end and scene.text[at] in marks:
        at += 1
    return at
