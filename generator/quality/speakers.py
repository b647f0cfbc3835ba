"""When a speaker found is the speaker of the reading.

By name: the name shown is a form of the party's, or a person's last name; a speaker who is no party of the
reading, or unnamed, is right if the description shares half its content words with the reading's
description or mention; nobody is right where the reading names nobody. By mention: the same, or the words
at the spot are those of the reading.
"""

from __future__ import annotations

from generator.model import Quote
from generator.quality.gold import Quoted
from generator.quality.measures import Case
from generator.quality.measures_parties import called
from generator.quality.words import content, name, plain, tokens

UNNAMED = "(unnamed)"
LEAST = 0.5
"""The share of the shorter description's content words that the other must have."""


def by_name(case: Case, quoted: Quoted, quote: Quote) -> bool:
    """Whether the name a reader sees is right."""
    shown = quote.speaker.name
    if quoted.speaker is None:
        return not shown
    if not quoted.speaker.endswith(UNNAMED):
        return same_name(case, quoted.speaker, shown)
    mention = case.said(quote.speaker.mention) if quote.speaker.mention else ""
    described = (quoted.speaker.removesuffix(UNNAMED), quoted.mention or "")
    return any(_alike(text, one) for text in (shown, mention) for one in described)


def by_mention(case: Case, quoted: Quoted, quote: Quote) -> bool:
    """Whether the name, or at least the words at the spot, are right."""
    if by_name(case, quoted, quote):
        return True
    if not quote.speaker.mention or not quoted.mention:
        return False
    found, wanted = case.said(quote.speaker.mention), quoted.mention
    return plain(found) == plain(wanted) or _alike(found, wanted)


def same_name(case: Case, wanted: str, shown: str) -> bool:
    """Whether `shown` names `wanted`: a party by a form, a person also by the last word, others in part."""
    party = next((party for party in case.gold.parties if party.name == wanted), None)
    if party is None:
        return _alike(wanted, shown)
    last = tokens(name(shown))[-1:] == tokens(name(wanted))[-1:] != []
    return name(shown) in called(party) or (party.kind == "person" and last)


def _alike(one: str, other: str) -> bool:
    a, b = content(one), content(other)
    return bool(a and b) and len(a & b) >= LEAST * min(len(a), len(b))
