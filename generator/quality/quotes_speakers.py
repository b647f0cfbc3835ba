"""When the speaker shown is the one a careful reader names.

A name is right if it has the last word of the name wanted, as readers know people by their last names; where two
speakers of a text share it, another word of the name must be right, too. A description ("the report", "two
officials") is right if it or the words at the spot share half the content words of the shorter one. Of several
speakers, all must be named. A reading that knows no names is content with the words at the spot.
"""

from __future__ import annotations

from generator.quality.quotes_found import Found
from generator.quality.quotes_gold import Said, Text
from generator.quality.words import content, name, plain, tokens

HALF = 0.5


def by_name(text: Text, said: Said, found: Found) -> bool:
    """Whether a reader is shown the right speaker; in a reading without names, whether the mention is right."""
    if not said.names:
        return not said.speaker or any(_same(one, said.speaker) for one in (found.speaker, found.mention))
    return all(_named(text, said, one, found) for one in said.names)


def by_mention(text: Text, said: Said, found: Found) -> bool:
    """Whether the name, or at least the words at the spot, are right."""
    return by_name(text, said, found) or _same(found.mention, said.speaker)


def _same(one: str, other: str) -> bool:
    return bool(one and other) and (plain(one) == plain(other) or alike(one, other))


def _named(text: Text, said: Said, wanted: str, found: Found) -> bool:
    if not wanted[:1].isupper():
        shown = (found.speaker, found.mention)
        return bool(found.speaker) and any(alike(a, b) for a in shown for b in (wanted, said.speaker))
    mine, its = tokens(name(wanted)), tokens(name(found.speaker))
    if not mine or mine[-1] not in (its if len(said.names) > 1 else its[-1:]):
        return False
    return mine[-1] not in text.shared or len(set(mine) & set(its)) > 1


def alike(one: str, other: str) -> bool:
    """Whether two descriptions share half the content words of the shorter one."""
    a, b = content(one), content(other)
    return bool(a and b) and len(a & b) >= HALF * min(len(a), len(b))
