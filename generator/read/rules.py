"""The label of each line of a pasted page, by an ordered table of small rules."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Label
from generator.read import rules_below as below
from generator.read import rules_head as head
from generator.read import rules_text as text
from generator.read.page import Page, Rule

RULES: tuple[Rule, ...] = (
    Rule("title line", head.title),
    Rule("byline", head.byline),
    Rule("name by the date", head.bare_name),
    Rule("caption", head.caption),
    Rule("date stamp", head.date),
    Rule("dateline", head.dateline),
    Rule("kicker", head.kicker),
    Rule("standfirst", head.standfirst),
    Rule("end mark", below.ended),
    Rule("trailer of a feed", below.fed),
    Rule("copyright line", below.rights),
    Rule("others who worked on it", below.helped),
    Rule("note on currency", below.money),
    Rule("sender of a release", below.sender),
    Rule("note about the writer", below.writer),
    Rule("line that leads to an address", below.pointer),
    Rule("points above the text", head.points),
    Rule("entry of a live page", head.entry),
    Rule("furniture phrase", text.hinted),
    Rule("box of furniture", text.box),
    Rule("words of a service", text.service),
    Rule("subheading", text.heading),
    Rule("list item", text.item),
    Rule("text", text.text),
    Rule("announced list", text.announced),
    Rule("text goes on", text.resumed),
    Rule("opening of the text", text.opening),
    Rule("paragraph of the text", text.paragraph),
    Rule("above the text", text.above),
    Rule("interruption", text.between),
)
"""Asked in order; the first that knows a line labels it."""


def decide(page: Page, i: int, rules: Sequence[Rule]) -> tuple[Label, str]:
    """The label of line `i` and the name of the rule that gave it; what no rule knows stands below the text."""
    for rule in rules:
        found = rule.run(page, i)
        if found is not None:
            return found, rule.name
    return Label.TRAILER, "below the text"
