"""What one mention seems to stand for, by its words and the model's label; the whole party decides later."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from generator.analyse.mentions import bodies, people, things, where
from generator.analyse.mentions.view import View
from generator.model import Kind

LABELS = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANIZATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "EVENT": Kind.EVENT,
    "WORK_OF_ART": Kind.WORK,
    "PRODUCT": Kind.WORK,
    "LAW": Kind.WORK,
}


class Rule(NamedTuple):
    """A named decision; `decide` gives None where it has nothing to say."""

    name: str
    decide: Callable[[View, int, int, str], Kind | None]


def _model(view: View, first: int, last: int, label: str) -> Kind | None:
    return LABELS.get(label)


RULES: tuple[Rule, ...] = (
    Rule("title before", people.title),
    Rule("firm", bodies.firm),
    Rule("office before", people.office),
    Rule("office after", people.described),
    Rule("who after", people.who),
    Rule("ruler", people.ruler),
    Rule("body before", bodies.bodied),
    Rule("body after", bodies.body_after),
    Rule("web address", bodies.web_address),
    Rule("paper", bodies.paper),
    Rule("place after", where.place_after),
    Rule("vessel", things.vessel),
    Rule("in marks", things.in_marks),
    Rule("organisation word", bodies.organisation),
    Rule("event word", things.event),
    Rule("work word", things.work),
    Rule("venue", where.venue),
    Rule("place word", where.place_word),
    Rule("in a larger place", where.town),
    Rule("place list", where.listed),
    Rule("given name", people.named),
    Rule("stands inside", where.inside),
    Rule("model", _model),
)


def kind(view: View, first: int, last: int, label: str, on: Callable[[str], bool]) -> tuple[Kind, str] | None:
    """The kind of a name and the rule that decided, or None where no rule knows."""
    for rule in RULES:
        if on(rule.name) and (found := rule.decide(view, first, last, label)):
            return found, f"model {label.lower()}" if rule.name == "model" else rule.name
    return None
