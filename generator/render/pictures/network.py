"""Who deals with whom: parties as marks by kind, ties between them as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Kind
from generator.render import words
from generator.render.markdown import Md
from generator.render.pictures import layout, svg

MOST = 20
"""Parties in one picture; with more, nobody reads it."""
LETTERS = 19
MARKS = {
    Kind.PERSON: '<circle r="9"/>',
    Kind.ORGANIZATION: '<rect x="-8" y="-8" width="16" height="16"/>',
    Kind.COUNTRY: '<path d="M0-11 11 0 0 11-11 0Z"/>',
    Kind.PLACE: '<path d="M0-10 10 8H-10Z"/>',
}
"""A shape for each kind, so that it shows without colours too."""


@dataclass(frozen=True, slots=True)
class Node:
    """A party and its page."""

    name: str
    kind: Kind
    href: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Two parties by their place among the nodes, what one does to the other in words, and where that is told."""

    one: int
    other: int
    told: str
    href: str


def draw(name: str, title: str, nodes: Sequence[Node], ties: Sequence[Tie]) -> Md:
    """The picture of a network of at most `MOST` parties; nothing without a tie."""
    if not ties:
        return Md("")
    high = 200 + 20 * len(nodes)
    room = [complex(7.2 * len(svg.short(n.name, LETTERS)) + 10, 44) for n in nodes]
    places = layout.spread(len(nodes), [(t.one, t.other) for t in ties], complex(svg.WIDE, high), room)
    lines = [_line(tie, nodes, places) for tie in ties]
    told = "; ".join(f"{nodes[t.one].name} and {nodes[t.other].name}: {t.told}" for t in ties)
    return svg.picture(name, title, told, high, [*lines, *map(_node, nodes, places)])


def _line(tie: Tie, nodes: Sequence[Node], places: Sequence[layout.Place]) -> str:
    start, end = places[tie.one] - 8j, places[tie.other] - 8j
    label = f"{nodes[tie.one].name} and {nodes[tie.other].name}: {tie.told}"
    ends = f'x1="{start.real:.0f}" y1="{start.imag:.0f}" x2="{end.real:.0f}" y2="{end.imag:.0f}"'
    drawn = f'<line class="touch" {ends}/><line {ends}/><title>{svg.escape(label)}</title>'
    return svg.link(tie.href, label, drawn, reachable=False)


def _node(node: Node, place: layout.Place) -> str:
    x, y = place.real, place.imag
    mark = f'<g transform="translate({x:.0f} {y - 8:.0f})" class="{node.kind}">{MARKS[node.kind]}</g>'
    written = svg.words(x, y + 18, svg.short(node.name, LETTERS), "middle")
    return svg.link(node.href, f"{node.name}, {words.kind(node.kind)}", mark, written)
