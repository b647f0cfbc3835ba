"""Who gets the quoted words: how many words in quotation marks each party has in each report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.link import shingles
from generator.model import Briefing, Grade, Kind, Quote, Share

UNNAMED, UNCLEAR = "unnamed", "unclear"
"""What the words of unnamed sources and of unclear speakers are under."""


def shares(members: Sequence[Briefing]) -> tuple[Share, ...]:
    """The quoted words of each party, in each of the reports, most first; then of unnamed and of unclear speakers.

    Words said by several together count for each of them. Names of things in quotation marks are no quotations.
    """
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * len(members))
    for n, member in enumerate(members):
        for quote in member.analysis.quotes:
            if quote.grade in (Grade.STATEMENT, Grade.FRAGMENT) and member.seed.blocks[quote.block].number:
                words = len(shingles.words(member.seed.words(quote.span)))
                for who in _who(member, quote):
                    counts[who][n] += words
    order = {"party": 0, UNNAMED: 1, UNCLEAR: 2}
    ranked = sorted(counts, key=lambda who: (order[who[1]], -sum(counts[who]), who[0]))
    return tuple(Share(who, kind, tuple(counts[who, kind])) for who, kind in ranked)


def _who(briefing: Briefing, quote: Quote) -> Iterator[tuple[str, str]]:
    speaker = quote.speaker
    if speaker.parties:
        yield from ((briefing.analysis.parties[i].key, "party") for i in speaker.parties)
    else:
        kind = UNNAMED if speaker.name else UNCLEAR
        yield kind, kind


def unquoted(members: Sequence[Briefing]) -> tuple[str, ...]:
    """The people and bodies related to more than half of the reports whose words none of them quotes, by key."""
    heard = {share.who for share in shares(members)}
    seen: dict[str, int] = defaultdict(int)
    for member in members:
        parties = (member.analysis.parties[i] for i in member.related)
        for key in dict.fromkeys(p.key for p in parties if p.kind in (Kind.PERSON, Kind.ORGANIZATION)):
            seen[key] += 1
    return tuple(key for key, count in seen.items() if 2 * count > len(members) and key not in heard)
