"""Who is uppermost at a place in the text: recency, grammatical role and frequency of what was said before.

Keys are party indexes; somebody without a name has the key `-2 - n`, n being the index of the mention that introduces
them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from generator import lexicon
from generator.model import Label, Parse, Seed

WINDOW = 12
"""How many earlier traces of a party count at most."""
DECAY = 0.62
"""How much a trace loses with every sentence, for pronouns."""
SLOW_DECAY = 0.9
"""The same for nominals, which reach further back."""
ROLE_WEIGHT = {
    "nsubj": 1.0,
    "nsubjpass": 0.9,
    "dobj": 0.6,
    "pobj": 0.5,
    "poss": 0.5,
    "appos": 0.5,
    "agent": 0.7,
}
OTHER_ROLE = 0.45
SPEAKER = 0.15
"""What the subject of a verb of speech has over other subjects: speech goes on."""


class Trace(NamedTuple):
    """One place where somebody was mentioned; `order` counts the sentences outside quotation marks."""

    token: int
    sentence: int
    weight: float


class Memory:
    """Those met so far; filled in order of the text, so it knows only what a reader knows at that place."""

    def __init__(self, seed: Seed, parse: Parse) -> None:
        self._seed = seed
        self._parse = parse
        self._traces: dict[int, list[Trace]] = {}

    def add(self, key: int, token: int, sentence: int, *, quoted: bool) -> None:
        """Note that somebody was mentioned at a token."""
        traces = self._traces.pop(key, [])
        traces.append(Trace(token, sentence, self._weight(token, quoted=quoted)))
        self._traces[key] = traces

    def recent(self, limit: int = 60) -> Sequence[int]:
        """Those mentioned last, the latest first."""
        return tuple(islice(reversed(self._traces), limit))

    def last(self, key: int) -> Trace:
        """The latest trace."""
        return self._traces[key][-1]

    def score(self, key: int, sentence: int, decay: float = DECAY) -> float:
        """How much somebody is in mind at a sentence."""
        traces = self._traces[key]
        near = max(t.weight * decay ** (sentence - t.sentence) for t in traces[-WINDOW:])
        return near * (1 + 0.12 * math.log(len(traces)))

    def _weight(self, token: int, *, quoted: bool) -> float:
        t = self._parse.tokens[token]
        role = self._parse.tokens[t.head] if t.dep in ("conj", "appos") else t
        weight = ROLE_WEIGHT.get(role.dep, OTHER_ROLE) * (1.0 if role is t else 0.9)
        if role.dep == "nsubj" and self._parse.tokens[role.head].dep in ("ROOT", "ccomp", "parataxis"):
            weight += 0.1
            if self._parse.tokens[role.head].lemma in lexicon.words("cue_verbs", "core"):
                weight += SPEAKER
        if self._seed.blocks[self._parse.blocks[token]].label in (Label.TITLE, Label.HEADING):
            weight *= 0.8
        return weight * (0.4 if quoted else 1.0)
