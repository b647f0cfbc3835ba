"""The names of all rules that `rules_off` can switch off."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator

from generator.analyse.attribution import via
from generator.analyse.dates import grammar
from generator.analyse.mentions import tables
from generator.analyse.quotes import labels
from generator.read import headings

TABLES = ("generator.read.", "generator.analyse.", "generator.brief.")
"""The packages whose modules hold tables of rules."""
SINGLE = (
    *("after dateline", "behind the document", "block quotation", "echo", "front matter keys", "learned gender"),
    *("learned furniture", "list", "named run", "nickname", "part of day", "record keys", "scare quotes", "seat acts"),
    *("team", "transcript", "transcript goes on", via.RULE),
    *(headings.QUESTION, headings.LISTED, headings.NOTHING, labels.ANSWER),
)
"""Rules that stand in no table."""


def known() -> set[str]:
    """Every rule's name. The stages must have been imported (`generator.pipeline` does)."""
    names = {f"{row.how} table" for row in tables.rows().values()}
    return names.union(SINGLE, grammar.rules(), _tabled())


def unknown(names: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Each of `names` that is no rule's: its position, and a sentence."""
    rules = known()
    for i, name in enumerate(names):
        if name not in rules:
            near = difflib.get_close_matches(name, sorted(rules), n=1)
            hint = f"did you mean `{near[0]}`?" if near else "`briefing explain` prints the names"
            yield i, f"`rules_off`: there is no rule `{name}` to switch off; {hint}"


def _tabled() -> Iterator[str]:
    for module in [m for name, m in sorted(sys.modules.items()) if name.startswith(TABLES)]:
        for table in vars(module).values():
            if isinstance(table, tuple):
                yield from (entry.name for entry in table if type(entry).__name__ == "Rule")
