"""What the pages have pictures of: who deals with whom, who is quoted how much, when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from generator.analyse.dates import calendar
from generator.link import voices
from generator.model import Analysis, Briefing, Profile, Relation
from generator.render import words
from generator.render.anchors import anchor, briefing_page, party_page
from generator.render.context import Context
from generator.render.markdown import Md
from generator.render.pictures import bars, columns, network, strip, svg

INVOLVED = 12
"""Parties in the picture of one briefing."""
QUOTED = 10
"""Speakers in a picture of who is quoted."""
TIES = 40
Pair = tuple[str, str]


def involved(briefing: Briefing, context: Context) -> Md:
    """Who deals with whom in a briefing, each tie leading to its paragraph; nothing without two parties that do."""
    analysis = briefing.analysis
    related = {i for i in briefing.related if analysis.parties[i].key in context.profiles}
    found: dict[tuple[int, int], list[Relation]] = defaultdict(list)
    for relation in analysis.relations:
        if not (_plain(relation) and briefing.seed.blocks[analysis.sentences[relation.sentence].block].number):
            continue
        for one in related.intersection(relation.who):
            for other in related.intersection(relation.whom) - {one}:
                found[min(one, other), max(one, other)].append(relation)
    order = [i for i in briefing.related if any(i in pair for pair in found)][:INVOLVED]
    nodes = [_node(context.profiles[analysis.parties[i].key], "../") for i in order]
    ties = [
        network.Tie(order.index(a), order.index(b), _verbs(briefing, rows), _paragraph(briefing, rows[0]))
        for (a, b), rows in sorted(found.items())
        if a in order and b in order
    ]
    return network.draw("network", "Who deals with whom in this document", nodes, ties)


def _plain(relation: Relation) -> bool:
    """Whether a relation is told as a fact."""
    return not (relation.negated or relation.modal)


def _verbs(briefing: Briefing, relations: Iterable[Relation]) -> str:
    return ", ".join(dict.fromkeys(briefing.seed.words(relation.trigger) for relation in relations))


def _paragraph(briefing: Briefing, relation: Relation) -> str:
    return f"#{anchor(briefing.seed, briefing.analysis.sentences[relation.sentence].block)}"


def _node(profile: Profile, up: str) -> network.Node:
    return network.Node(profile.name, profile.kind, svg.html_page(up + party_page(profile.key)))


def everybody(context: Context, up: str = "../") -> Md:
    """Who deals with whom most across the site; a tie leads to the latest briefing that tells of it."""
    where: dict[Pair, list[str]] = defaultdict(list)
    for briefing in context.corpus.briefings:
        for pair in sorted(set(_pairs(briefing.analysis, context))):
            where[pair].append(briefing.seed.id)
    ranked = sorted(where, key=lambda pair: (-len(where[pair]), pair))
    order: list[str] = []
    for pair in ranked:
        new = [key for key in pair if key not in order]
        order += new if len(order) + len(new) <= network.MOST else []
    kept = [pair for pair in ranked if set(pair).issubset(order)][:TIES]
    ties = [
        network.Tie(
            order.index(a),
            order.index(b),
            f"in {words.count(len(where[a, b]), 'briefing')}",
            svg.html_page(up + briefing_page(where[a, b][0])),
        )
        for a, b in kept
    ]
    nodes = [_node(context.profiles[key], up) for key in order]
    return network.draw("network", "Who deals with whom across these briefings", nodes, ties)


def _pairs(analysis: Analysis, context: Context) -> Iterable[Pair]:
    for relation in filter(_plain, analysis.relations):
        for one in relation.who:
            for other in relation.whom:
                pair = sorted((analysis.parties[one].key, analysis.parties[other].key))
                if pair[0] != pair[1] and all(key in context.profiles for key in pair):
                    yield (pair[0], pair[1])


def quoted(context: Context, up: str = "../", most: int = QUOTED) -> Md:
    """Whose words stand in quotation marks most across the site."""
    total: Counter[str] = Counter()
    for briefing in context.corpus.briefings:
        total.update({share.who: sum(share.words) for share in voices.shares([briefing]) if share.kind == "party"})
    return _quoted(
        "Most quoted: words in quotation marks", sorted(total, key=lambda k: (-total[k], k)), total, context, up, most
    )


def heard(members: Sequence[Briefing], context: Context) -> Md:
    """Whose words stand in quotation marks in the reports of a story."""
    total = Counter({share.who: sum(share.words) for share in voices.shares(members) if share.kind == "party"})
    return _quoted("Words in quotation marks, in all reports", list(total), total, context, "../", QUOTED)


def _quoted(title: str, keys: list[str], total: Counter[str], context: Context, up: str, most: int) -> Md:
    known = [context.profiles[key] for key in keys if key in context.profiles and total[key]]
    rows = [
        bars.Bar(
            p.name, total[p.key], words.count(total[p.key], "word"), svg.html_page(up + party_page(p.key)), str(p.kind)
        )
        for p in known[:most]
    ]
    return bars.draw("quoted", title, rows)


def activity(context: Context, href: Callable[[str], str]) -> Md:
    """How many briefings there are by month or year."""
    days = [b.seed.meta.published.value for b in context.corpus.briefings if b.seed.meta.published]
    return columns.draw("activity", "Briefings by date of publication", days, ("briefing", "briefings"), href)


def statements(days: Sequence[str], href: Callable[[str], str]) -> Md:
    """How many dated statements there are by month or year."""
    return columns.draw("activity", "Dated statements", days, ("statement", "statements"), href)


def over_time(profile: Profile, context: Context) -> Md:
    """In how many briefings a party is, by month or year; a column leads to the latest of them."""
    dated = [(b.seed.meta.published.value, b.seed.id) for b in _seen(profile, context) if b.seed.meta.published]
    days = [day for day, _ in dated]

    def latest(period: str) -> str:
        return svg.html_page("../" + briefing_page(next(name for day, name in dated if day.startswith(period))))

    return columns.draw("activity", "Briefings over time", days, ("briefing", "briefings"), latest)


def _seen(profile: Profile, context: Context) -> Iterable[Briefing]:
    return (context.by_id[name] for name, _ in profile.seen)


def dates(briefing: Briefing) -> Md:
    """The calendar dates of a briefing in their order, each leading to its paragraph."""
    points: dict[str, strip.Point] = {}
    for dated in sorted(
        (d for d in briefing.timeline if d.value), key=lambda d: (calendar.order(d.value or ""), d.value)
    ):
        when = words.date(dated.value or "")
        points.setdefault(when, strip.Point(when, f"#{anchor(briefing.seed, dated.passage.block)}"))
    return strip.draw("dates", "The dates in this document, in order; not to scale", list(points.values()))
