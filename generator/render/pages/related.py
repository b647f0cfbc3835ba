"""Who is involved, and who deals with whom."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Briefing, Form, Kind, Relation
from generator.render import words
from generator.render.anchors import Marks
from generator.render.markdown import Md, escape
from generator.render.quoted import Link
from generator.text import fold, visible

MAX_ALIASES = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A party: name, role with its mark, and what else is known of it."""

    name: Md
    role: Md
    notes: Md


def by_kind(briefing: Briefing, marks: Marks, link: Link) -> list[tuple[str, list[Line]]]:
    """The related parties under the heading of their kind, each kind in order of weight."""
    groups = []
    for kind, heading in words.KIND_HEADINGS.items():
        lines = [
            _line(briefing, index, marks, link)
            for index in briefing.related
            if briefing.analysis.parties[index].kind is kind
        ]
        if lines:
            groups.append((heading, lines))
    return groups


def _line(briefing: Briefing, index: int, marks: Marks, link: Link) -> Line:
    party = briefing.analysis.parties[index]
    role = marks.role(briefing, index)
    seen = {fold(party.name)}
    aliases = []
    for name in (*(alias.text for alias in party.aliases), *_nominals(briefing, index)):
        if fold(name) not in seen:
            seen.add(fold(name))
            aliases.append(escape(name))
    notes = [
        f"of {escape(party.of)}" if party.of and party.kind is not Kind.COUNTRY else "",
        f"also {words.listing([str(a) for a in aliases[:MAX_ALIASES]])}" if aliases else "",
        f"named {times(len(party.mentions))}",
    ]
    return Line(Md(f"**{link(index)}**"), role, Md(" · ".join(filter(None, notes))))


def _nominals(briefing: Briefing, index: int) -> list[str]:
    """What the text calls a party without its name ("the Russian leader"), where that says more than a pronoun."""
    found = [m for m in briefing.analysis.mentions if m.party == index and m.form is Form.NOMINAL]
    said = dict.fromkeys(visible(briefing.seed.words(mention.span)) for mention in found)
    return [name[:1].lower() + name[1:] for name in said if len(name.split()) > 2]


def times(number: int) -> str:
    """once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation: its short form, and the sentence it rests on."""

    short: Md
    sentence: Md


def relations(briefing: Briefing, marks: Marks, link: Link) -> list[Edge]:
    """What parties do, to whom where the text says so, in order of the text; one line for equal ones of a sentence."""
    edges, seen = [], set()
    for relation in briefing.analysis.relations:
        if not relation.who or not briefing.seed.blocks[briefing.analysis.sentences[relation.sentence].block].number:
            continue
        short = _short(briefing, relation, link)
        sentence = briefing.analysis.sentences[relation.sentence]
        if (short, relation.sentence) in seen:
            continue
        seen.add((short, relation.sentence))
        text = escape(briefing.seed.words(sentence.span))
        edges.append(Edge(short, Md(f"{text} {marks.mark(briefing, sentence.block, sentence.span)}")))
    return edges


def _short(briefing: Briefing, relation: Relation, link: Link) -> Md:
    who = words.listing([str(link(i)) for i in relation.who])
    whom = words.listing([str(link(i)) for i in relation.whom])
    verb = escape(relation.verb if " " in relation.verb else briefing.seed.words(relation.trigger))
    others = [i for i in relation.claimed_by if i not in relation.who]
    dates = briefing.analysis.dates
    notes = [
        escape(briefing.seed.words(dates[relation.date].span)) if relation.date >= 0 else "",
        "the text says it is not so" if relation.negated else "",
        f"not as a fact: “{escape(relation.modal)}”" if relation.modal else "",
        f"according to {words.listing([str(link(i)) for i in others])}" if others else "",
    ]
    told = "; ".join(filter(None, notes))
    return Md(f"{who} — **{verb}**" + (f" — {whom}" if whom else "") + (f" ({told})" if told else ""))
