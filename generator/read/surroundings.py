"""What stands around a line: how much of the page's sentences, which neighbours, blank lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.read import captions

if TYPE_CHECKING:
    from generator.read.features import Line


def signs(rows: Sequence[Line], blank: Sequence[bool]) -> list[list[str]]:
    """For each line the signs of its surroundings; `blank` tells where a blank line stands before."""
    words = [0, *accumulate(row.words if row.prose else 0 for row in rows)]
    total = words[-1] or 1
    found = []
    for i in range(len(rows)):
        place = [f"behind {_share(words[i] / total)}", f"ahead {_share((words[-1] - words[i + 1]) / total)}"]
        found.append(place + _next_to(rows, i) + _alone(blank, i))
    return found


def _share(part: float) -> str:
    """How much of the words in sentences stands to one side of a line."""
    return "none" if part <= 0 else "little" if part < 0.1 else "some" if part < 0.3 else "much"


def _next_to(rows: Sequence[Line], i: int) -> list[str]:
    before, after = rows[i - 1] if i else None, rows[i + 1] if i + 1 < len(rows) else None
    holds = {
        "prose before": before is not None and before.prose,
        "prose after": after is not None and after.prose,
        "after bullet": before is not None and before.bullet and not rows[i].bullet,
        "before credit": after is not None and captions.whole(after.text, after.credit),
    }
    return [name for name, held in holds.items() if held]


def _alone(blank: Sequence[bool], i: int) -> list[str]:
    if blank[i]:
        return ["alone"] if blank[i + 1] else ["blank before"]
    return ["blank after"] if blank[i + 1] else []
