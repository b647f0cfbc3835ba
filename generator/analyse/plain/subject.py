"""Who is the subject of a word of saying: the name beside it, or somebody called by what he or she is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.analyse.plain.scene import Scene
from generator.model import Kind, Mention, Span
from generator.text import visible

_STOPS = re.compile(r"[;:!?„“”«»\"]")
_NEAR = 60  # characters between a word like "laut" and its name
_FAR = 120


@dataclass(frozen=True, slots=True)
class Subject:
    """The name shown, the party it stands for (none: somebody unnamed), the words at the spot, and how sure it is."""

    name: str
    parties: tuple[int, ...]
    span: Span
    sure: bool = True

    @classmethod
    def of(cls, scene: Scene, mention: Mention) -> Subject:
        """The party of a name."""
        return cls(scene.parties[mention.party].name, (mention.party,), mention.span)


def right(scene: Scene, part: Span, near: bool = False) -> Subject | None:
    """The subject behind a word of saying that ends where `part` begins."""
    part = _clause(scene, Span(part.start, min(part.end, part.start + (_NEAR if near else _FAR))))
    words = scene.words(part)
    if not words or scene.among(words[0][0], "pronouns"):
        return None
    person = next((m for m in scene.inside(part) if m.kind is Kind.PERSON), None)
    if person and _open(scene, Span(part.start, person.span.start)):
        return Subject.of(scene, person)
    return _unnamed(scene, part) or _body(scene, part)


def left(scene: Scene, part: Span) -> Subject | None:
    """The subject before a word of saying that begins where `part` ends: the nearest name that is no object."""
    for mention in reversed(scene.inside(part)):
        before = scene.words(Span(part.start, mention.span.start))
        while before and scene.among(before[-1][0], "genitive words", "determiners"):
            before.pop()
        titled = mention.kind is not Kind.PERSON and bool(before) and scene.is_title(before[-1][0])
        while before and scene.is_title(before[-1][0]):
            before.pop()
        if not (titled or _is_owner(scene, mention) or _is_object(scene, part, mention, before)):
            return Subject.of(scene, mention)
    return None


def _is_object(scene: Scene, part: Span, mention: Mention, before: list[tuple[str, Span]]) -> bool:
    """Whether one of the words right before a name and its titles makes it an object ("mit Anna Roth")."""
    start = before[-1][1].start if before else part.start
    return any(scene.among(word, "object words") for word, _ in scene.words(Span(start, mention.span.start)))


def _clause(scene: Scene, part: Span) -> Span:
    stop = _STOPS.search(scene.text, *part)
    return Span(part.start, stop.start() if stop else part.end)


def _open(scene: Scene, between: Span) -> bool:
    """Whether nothing between a word of saying and a name makes the name an object or somebody else's clause."""
    words = [word for word, _ in scene.words(between)]
    return scene.text.count(",", *between) <= 1 and not any(scene.among(word, "object words") for word in words)


def _is_owner(scene: Scene, mention: Mention) -> bool:
    """Whether a name only says whose what follows is ("Kiels Bürgermeisterin")."""
    return mention.kind is not Kind.PERSON and scene.text[mention.span.end : mention.span.end + 1] == "s"


def _body(scene: Scene, part: Span) -> Subject | None:
    """An organisation or a government right behind the word of saying."""
    first = next(iter(scene.inside(part)), None)
    if first is None or "," in scene.text[part.start : first.span.start] or _is_owner(scene, first):
        return None
    between = [word for word, _ in scene.words(Span(part.start, first.span.start))]
    plain = all(scene.among(word, "determiners", "between cue and name") or word.islower() for word in between)
    return Subject.of(scene, first) if plain and _open(scene, Span(part.start, first.span.start)) else None


def _unnamed(scene: Scene, part: Span) -> Subject | None:
    """ "eine Sprecherin der Polizei": the title with what it is of; "die Ministerin": who alone has that role."""
    words = scene.words(part)[:4]
    at = next((i for i, (word, _) in enumerate(words) if scene.is_title(word)), None)
    if at is None or any(scene.among(word, "object words") for word, _ in words[:at]):
        return None
    title, span = words[at]
    bearers = [i for i, p in enumerate(scene.parties) if p.role and _same_role(title, scene.seed.words(p.role))]
    if len(bearers) == 1 and at and scene.among(words[at - 1][0], "definite articles"):
        return Subject(scene.parties[bearers[0]].name, (bearers[0],), span, sure=False)
    whole = Span(span.start, _end_of(scene, span.end, part.end))
    return Subject(visible(scene.seed.words(whole)), (), whole, sure=False)


def _same_role(title: str, role: str) -> bool:
    """Whether a role is the title or a compound of it ("Ministerin", "Verkehrsministerin")."""
    return any(word.casefold().endswith(title.casefold()) for word in role.split())


def _end_of(scene: Scene, start: int, end: int) -> int:
    """Where the words that say what a title is of end: an article or "von", and words with capitals."""
    words = scene.words(Span(start, end))
    if not words or not scene.among(words[0][0], "genitive words") or scene.text[start : words[0][1].start].strip():
        return start
    last = start
    for word, span in words[1:]:
        if scene.text[last if last > start else words[0][1].end : span.start].strip() or not word[:1].isupper():
            break
        last = span.end
    return last
