"""Who did what to whom: a closed set of verbs, read off the dependency parse."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from generator.analyse.relations import context, patterns
from generator.analyse.relations.patterns import Edge
from generator.analyse.relations.tree import Tree
from generator.config import Settings
from generator.model import DateRef, Mention, Parse, Party, Quote, Relation, Seed, Sentence, Span, Token


class Rule(NamedTuple):
    """A way to state a relation, and the function that reads it off a word."""

    name: str
    read: Callable[[Tree, Token], Edge | None]


RULES: tuple[Rule, ...] = (
    Rule("light verb relation", patterns.by_light_verb),
    Rule("verb relation", patterns.by_verb),
    Rule("noun relation", patterns.by_noun),
    Rule("deed relation", patterns.by_deed),
)


def find(
    seed: Seed,
    parse: Parse,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    quotes: tuple[Quote, ...],
    dates: tuple[DateRef, ...],
    settings: Settings,
) -> tuple[Relation, ...]:
    """Every relation between parties that a sentence states, in order of the words that state it.

    At least one side is a party. Only relations of the closed set (`relation_verbs.tsv`) are found.
    """
    tree = Tree(parse, mentions, parties)
    rules = [rule for rule in RULES if settings.on(rule.name)]
    dated = _dates_by_sentence(parse, dates)
    quotes = tuple(sorted(quotes, key=lambda quote: quote.span))
    found: list[Relation] = []
    for number, sentence in enumerate(sentences):
        taken: set[int] = set()
        for token in parse.tokens[sentence.first : sentence.last]:
            rule, edge = _first(tree, token, rules)
            if edge and edge.trigger.i not in taken and not context.supposed(tree, edge):
                taken.add(edge.trigger.i)
                found.append(_relation(tree, edge, rule, number, quotes, dated.get(number, [])))
    return tuple(found)


def _first(tree: Tree, token: Token, rules: list[Rule]) -> tuple[str, Edge | None]:
    for rule in rules:
        if edge := rule.read(tree, token):
            return rule.name, edge
    return "", None


def _relation(
    tree: Tree,
    edge: Edge,
    rule: str,
    sentence: int,
    quotes: tuple[Quote, ...],
    dates: list[tuple[int, DateRef, Token]],
) -> Relation:
    claimed_by, claimed = context.claimants(tree, edge, quotes)
    hedge = context.modal(tree, edge) or ("reportedly" if claimed and not claimed_by else "")
    return Relation(
        sentence=sentence,
        verb=edge.relation,
        trigger=Span(edge.trigger.start, edge.trigger.end),
        who=edge.who,
        whom=edge.whom,
        rule=rule,
        date=context.date_of(tree, edge, dates),
        negated=context.negated(tree, edge),
        modal=hedge,
        claimed_by=claimed_by,
    )


def _dates_by_sentence(parse: Parse, dates: tuple[DateRef, ...]) -> dict[int, list[tuple[int, DateRef, Token]]]:
    starts = [token.start for token in parse.tokens]
    found: dict[int, list[tuple[int, DateRef, Token]]] = {}
    for index, ref in enumerate(dates):
        token = parse.tokens[max(0, bisect_right(starts, ref.span.end - 1) - 1)]
        found.setdefault(ref.sentence, []).append((index, ref, token))
    return found
