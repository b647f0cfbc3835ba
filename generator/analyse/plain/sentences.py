"""Sentences by their end marks, in any script.

A rule looks at the words left and right of an end mark, and says that the sentence goes on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator import lexicon
from generator.analyse import language
from generator.analyse.language import Language
from generator.config import Settings
from generator.model import READ_LABELS, Parse, Seed, Sentence, Span

WINDOW = 48
"""Characters looked at on each side of an end mark."""

_END = re.compile(
    r"(?<![.!?…؟۔])[.!?…؟۔]+(?:[\u00a0\u202f ]»|[\"'”’“»«›‹)\]」』])*(?=\s)|[。！？｡।॥።]+[」』”’）)\]》]*"
)
_LAST = re.compile(r"([^\W\d_]+)\.$")
_ORDINAL = re.compile(r"(?<!\S)\d{1,2}\.$")
_FIRST = re.compile(r"[\"'„“”‚‘«»‹›(\[]*([^\W\d_]+)")
_OPENS = "\"'„“”‚‘«»‹›([¿¡"


def split(seed: Seed, parse: Parse, settings: Settings) -> tuple[Sentence, ...]:
    """The sentences of the seed in order; each lies in one block and has no blanks at its ends.

    A dateline is a sentence of its own. There are no tokens, so their ranges are empty.
    """
    tongue = language.of(seed, settings)
    rules = [rule for rule in RULES if settings.on(rule.name)]
    dateline = seed.meta.dateline.span if seed.meta.dateline and settings.on("after dateline") else None
    found = []
    for i, block in enumerate(seed.blocks):
        if block.label in READ_LABELS:
            for span in _spans(seed.text, block.span, dateline, tongue, rules):
                found.append(Sentence(span, i, 0, 0))
    return tuple(found)


def lower_case(left: str, right: str, tongue: Language) -> bool:
    """A sentence does not go on in small letters."""
    return right.lstrip(_OPENS)[:1].islower()


def abbreviation(left: str, right: str, tongue: Language) -> bool:
    """ "Dr. Weber", "z. B. Kiel", "J. Weber"."""
    last = _LAST.search(left)
    return last is not None and (len(last[1]) == 1 or last[1].casefold() in _abbreviations(tongue.folder))


def ordinal(left: str, right: str, tongue: Language) -> bool:
    """ "am 3. März", "im 19. Jahrhundert", but "Er wurde 3. Dann …"."""
    if not tongue.section("ordinals with a full stop") or not _ORDINAL.search(left):
        return False
    first = _FIRST.match(right)
    return first is not None and first[1] not in tongue.section("never in names")


def closing(left: str, right: str, tongue: Language) -> bool:
    """「…。」と述べた: in scripts without blanks what follows the closing mark is the same sentence."""
    return left[-1:] in "」』”’" and left[-2:-1] in "。！？" and right[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Rule:
    """A reason why a sentence goes on behind an end mark."""

    name: str
    applies: Callable[[str, str, Language], bool]


RULES = (
    Rule("small letter", lower_case),
    Rule("abbreviation", abbreviation),
    Rule("ordinal", ordinal),
    Rule("closing mark", closing),
)


@lexicon.derived
def _abbreviations(folder: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in lexicon.sections("language", folder).get("abbreviations", ()))


def _spans(text: str, block: Span, dateline: Span | None, tongue: Language, rules: list[Rule]) -> Iterator[Span]:
    start = block.start
    for end in _ends(text, block, dateline):
        left, right = text[max(start, end - WINDOW) : end], text[end : min(block.end, end + WINDOW)]
        glued = right[:1].isalnum()
        opened = dateline is not None and end == dateline.end
        if opened or not any(rule.applies(left, right.lstrip() if not glued else right, tongue) for rule in rules):
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, block.end)


def _ends(text: str, block: Span, dateline: Span | None) -> list[int]:
    ends = {match.end() for match in _END.finditer(text, *block)}
    if dateline is not None and block.start < dateline.end < block.end:
        ends.add(dateline.end)
    return sorted(ends)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    left = len(text[start:end]) - len(text[start:end].lstrip())
    right = len(text[start:end].rstrip())
    if left < right:
        yield Span(start + left, start + right)
