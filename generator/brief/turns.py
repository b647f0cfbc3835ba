"""Who speaks in each paragraph of an interview or a transcript: what a summary cannot take for the document's voice.

In an interview the questions are the interviewer's; where question and answer take turns, so is what stands in place of
a question. In a transcript each paragraph begins with the speaker's name in capitals.
"""

from __future__ import annotations

import re
from enum import StrEnum

from generator.model import Seed

LEAST = 3
"""So many questions, or names of speakers, make a dialogue."""

MOSTLY = 0.6
"""Where questions stand at so large a share of every second paragraph, the others there are the interviewer's, too."""

LABEL = re.compile(r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+)(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,3}:\s+")
_QUESTION = re.compile(r"Q(?:uestion)?[:.]\s|.*\?[\"'”’)]*\s*$", re.DOTALL)
_ANSWER = re.compile(r"A(?:nswer)?[:.]\s")


class Turn(StrEnum):
    """How a paragraph speaks."""

    OWN = ""  # as the document
    ASKS = "asks"  # the interviewer
    NAMED = "named"  # behind the speaker's name


def of(seed: Seed) -> dict[int, Turn]:
    """The turn of each numbered block that is not the document's own."""
    texts = {i: seed.words(block.span) for i, block in enumerate(seed.blocks) if block.number}
    named = {i: Turn.NAMED for i, text in texts.items() if LABEL.match(text)}
    if len(named) >= LEAST:
        return named
    labelled = sum(_ANSWER.match(text) is not None for text in texts.values()) >= LEAST
    is_interview = seed.meta.kind is not None and seed.meta.kind.value == "interview"
    return dict.fromkeys(_asking(texts), Turn.ASKS) if labelled or is_interview else {}


def _asking(texts: dict[int, str]) -> list[int]:
    blocks = [*texts]
    asking = [n for n, i in enumerate(blocks) if _QUESTION.match(texts[i])]
    if len(asking) < LEAST or len({n % 2 for n in asking}) > 1:
        return [blocks[n] for n in asking]
    turns = range(asking[0], asking[-1] + 1, 2)
    return [blocks[n] for n in (turns if len(asking) >= MOSTLY * len(turns) else asking)]
