"""Cases made by hand: a small text with what a pipeline might find in it. All people and events are invented."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.model import (
    TEXT_LABELS,
    Analysis,
    Basis,
    Block,
    Briefing,
    DateRef,
    Fact,
    Grade,
    Kind,
    Label,
    Metadata,
    Party,
    Passage,
    Precision,
    Quote,
    Relation,
    Seed,
    Sentence,
    Span,
    Speaker,
    Standing,
    Summary,
)
from generator.model import Alias as AliasFound
from generator.quality.gold import Gold
from generator.quality.measures import Case

TITLE = "Mayor blames ferry firm"
BODY = (
    'Marta Tennvik said on Tuesday: "They broke our pier." The pier closed in May.',
    "Fjordlinjen denied the claim. \"Our ship was 'far away' that day,\" said Jon Aske.",
)
LINES = ((Label.NAVIGATION, "Home Harbour"), (Label.TITLE, TITLE), *((Label.BODY, line) for line in BODY))
TEXT = "\n\n".join(line for _, line in LINES)


def at(words: str, text: str = TEXT) -> Span:
    """Where `words` stand in the text for the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def fact(value: str) -> Fact:
    return Fact(value, Basis.STATED, "by hand")


def blocks(lines: Iterable[tuple[Label, str]]) -> tuple[Block, ...]:
    made, start, number = [], 0, 0
    for label, line in lines:
        number += label in TEXT_LABELS
        made.append(Block(Span(start, start + len(line)), label, "by hand", number if label in TEXT_LABELS else 0))
        start += len(line) + 2
    return tuple(made)


def quote(words: str, speaker: str = "", mention: str = "", grade: Grade = Grade.STATEMENT, **more: Any) -> Quote:
    span = at(words)
    who = Speaker(speaker, mention=at(mention) if mention else None)
    return Quote(span, Span(span.start - 1, span.end + 1), 2, 0, grade, "by hand", 0, speaker=who, **more)


def party(
    name: str, kind: Kind, aliases: Iterable[str] = (), role: str = "", of: str = "", about: bool = False
) -> Party:
    found = tuple(AliasFound(alias, 1, "by hand") for alias in aliases)
    standing = Standing.ABOUT if about else Standing.MENTIONED
    span = at(role) if role else None
    return Party(name.lower(), name, kind, found, (), "by hand", role=span, of=of, standing=standing)


def date(words: str, value: str | None) -> DateRef:
    return DateRef(at(words), 2, 0, value, Precision.DAY, Basis.INFERRED, "by hand")


def relation(who: tuple[int, ...], whom: tuple[int, ...], sentence: int = 0, negated: bool = False) -> Relation:
    return Relation(sentence, "deny", Span(0, 1), who, whom, "by hand", negated=negated)


def passages(*words: str) -> tuple[Passage, ...]:
    return tuple(Passage(at(w), 2, "by hand") for w in words)


def case(gold: dict[str, Any] | None = None, source: str = TEXT, path: str = "a.txt", **found: Any) -> Case:
    """A case over the text above; `gold` are fields of its reading, the others parts of what was found."""
    meta = found.get("meta", Metadata(fact(TITLE)))
    lines = found.get("lines", LINES)
    text = "\n\n".join(line for _, line in lines)
    seed = Seed("a", path, "0", text, "utf-8", blocks(lines), meta)
    sentences = tuple(Sentence(block.span, i, 0, 1) for i, block in enumerate(seed.blocks) if block.number)
    parties = tuple(found.get("parties", ()))
    parts = (found.get(name, ()) for name in ("quotes", "dates", "relations"))
    analysis = Analysis(sentences, (), parties, *map(tuple, parts))
    summary = Summary(found.get("bottom_line", ()), found.get("key_points", ()), (), "")
    related = tuple(range(len(parties)))
    briefing = Briefing(seed, analysis, summary, (), (), (), related, (), ())
    return Case(Gold(**{"seed": "a.txt", "title": TITLE, "body": BODY, **(gold or {})}), briefing, source)


def counts(measures: Iterable[Any], one: Case) -> dict[str, tuple[float, float, float]]:
    """What each measure counts in the case, by the measure's name without its group."""
    return {m.name.partition(": ")[2]: tuple(m.count(one)) for m in measures}
