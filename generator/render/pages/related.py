"""Who is involved, and who deals with whom."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Briefing, Kind, Relation
from generator.render import words
from generator.render.anchors import Marks
from generator.render.markdown import Md, escape
from generator.render.quoted import Link
from generator.text import fold

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
    role = Md("")
    if party.role:
        block = next(i for i, b in enumerate(briefing.seed.blocks) if b.span.holds(party.role))
        role = Md(f"*{escape(briefing.seed.words(party.role))}* {marks.mark(briefing, block, party.role)}")
    seen = {fold(party.name)}
    aliases = []
    for alias in party.aliases:
        if fold(alias.text) not in seen:
            seen.add(fold(alias.text))
            aliases.append(escape(alias.text))
    notes = [
        f"of {escape(party.of)}" if party.of and party.kind is not Kind.COUNTRY else "",
        f"also {words.listing([str(a) for a in aliases[:MAX_ALIASES]])}" if aliases else "",
        f"named {words.count(len(party.mentions), 'time')}",
    ]
    return Line(Md(f"**{link(index)}**"), role, Md(" · ".join(filter(None, notes))))


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation: its short form, and the sentence it rests on."""

    short: Md
    sentence: Md


def relations(briefing: Briefing, marks: Marks, link: Link) -> list[Edge]:
    """The relations between parties, in order of the text; one line for equal ones of a sentence."""
    edges, seen = [], set()
    for relation in briefing.analysis.relations:
        if not relation.who or not relation.whom:
            continue
        short = _short(relation, link)
        sentence = briefing.analysis.sentences[relation.sentence]
        if (short, relation.sentence) in seen:
            continue
        seen.add((short, relation.sentence))
        text = escape(briefing.seed.words(sentence.span))
        edges.append(Edge(short, Md(f"{text} {marks.mark(briefing, sentence.block, sentence.span)}")))
    return edges


def _short(relation: Relation, link: Link) -> Md:
    who = words.listing([str(link(i)) for i in relation.who])
    whom = words.listing([str(link(i)) for i in relation.whom])
    verb = escape(relation.verb)
    others = [i for i in relation.claimed_by if i not in relation.who]
    notes = [
        "denied in the text" if relation.negated else "",
        f"not as a fact: “{escape(relation.modal)}”" if relation.modal else "",
        f"according to {words.listing([str(link(i)) for i in others])}" if others else "",
    ]
    told = "; ".join(filter(None, notes))
    return Md(f"{who} — **{verb}** — {whom}" + (f" ({told})" if told else ""))
