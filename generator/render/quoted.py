"""Quotations as pages show them: words, marks, and the line that says who speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model import Briefing, Grade, Kind, Quote, Speaker
from generator.render import words as worded
from generator.render.anchors import Marks
from generator.render.markdown import Md, escape
from generator.text import fold

Link = Callable[[int], Md]
"""A party's name, linked where it has a page; the argument is its index in the briefing."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One utterance: its runs, each with its mark, and the line beneath."""

    runs: list[tuple[Md, Md]]
    by: Md


def utterances(
    briefing: Briefing, indexes: Iterable[int], marks: Marks, link: Link, page: str = "", also: Link | None = None
) -> list[Shown]:
    """The quotations of those indexes as utterances, in order; `also` says, by index, where else one stands."""
    quotes = briefing.analysis.quotes
    chosen = list(indexes)
    shown = []
    for runs in _together([quotes[i] for i in chosen]):
        words = [(_words(briefing, run), marks.mark(briefing, run.block, run.span, page)) for run in runs]
        elsewhere = [also(i) for i in chosen if also and quotes[i] in runs]
        shown.append(Shown(words, _joined([attribution(briefing, runs[0], link), *elsewhere])))
    return shown


PULLED = 45
"""Words of the quotation beside the bottom line, at most."""


def pulled(briefing: Briefing, marks: Marks, link: Link) -> Shown | None:
    """The key quotation to read first: a short one, by somebody named, by a person, not in the summary."""
    quotes, parties = briefing.analysis.quotes, briefing.analysis.parties
    shown = {p.block for p in (*briefing.summary.bottom_line, *briefing.summary.key_points)}

    def rank(index: int) -> tuple[bool, ...]:
        quote = quotes[index]
        person = any(parties[i].kind is Kind.PERSON for i in quote.speaker.parties)
        long = len(briefing.seed.words(quote.span).split()) > PULLED
        return (long, not quote.speaker.name, not person, quote.block in shown)

    said = [i for i in briefing.key_quotes if quotes[i].grade is Grade.STATEMENT]
    if not said:
        return None
    first = quotes[min(said, key=lambda i: (rank(i), i))].group
    found = utterances(briefing, [i for i in said if quotes[i].group == first], marks, link)
    return found[0] if found else None


def _joined(parts: Iterable[Md]) -> Md:
    return Md(" · ".join(filter(None, parts)))


def reported(briefing: Briefing, marks: Marks, link: Link) -> list[Shown]:
    """The paraphrases of a briefing: the document's own words, so in no quotation marks, with who is said to say so."""
    shown = []
    for quote in [briefing.analysis.reported[i] for i in briefing.reported]:
        words = escape(briefing.seed.words(quote.span))
        mark = marks.mark(briefing, quote.block, quote.span)
        shown.append(Shown([(words, mark)], attribution(briefing, quote, link)))
    return shown


def _words(briefing: Briefing, quote: Quote) -> Md:
    """The words of a run, in quotation marks where the source has them: the answers of an interview have none."""
    said = escape(briefing.seed.words(quote.span))
    return said if quote.marked == quote.span else Md(f"“{said}”")


def _together(quotes: list[Quote]) -> list[list[Quote]]:
    """The quotations cut into utterances: runs of one group, or one after the other by one speaker in a paragraph."""
    groups: list[list[Quote]] = []
    for quote in quotes:
        last = groups[-1][-1] if groups else None
        if last and (last.group == quote.group or _goes_on(last, quote)):
            groups[-1].append(quote)
        else:
            groups.append([quote])
    return groups


def _goes_on(last: Quote, quote: Quote) -> bool:
    same = (last.block, last.speaker.name, last.speaker.parties) == (
        quote.block,
        quote.speaker.name,
        quote.speaker.parties,
    )
    return same and last.grade is quote.grade is Grade.STATEMENT and bool(quote.speaker.name)


def attribution(briefing: Briefing, quote: Quote, link: Link) -> Md:
    """Who speaks, through whom, with which verb, and what the text itself calls the speaker."""
    speaker = quote.speaker
    if not speaker.name:
        return Md("speaker unclear")
    seed = briefing.seed
    parts = [Md(f"**{names(briefing, speaker, link)}**")]
    if quote.via and quote.via.name:
        parts[0] = Md(f"{parts[0]}, via {names(briefing, quote.via, link)}")
    role = _role(briefing, speaker)
    if role:
        parts.append(role)
    if quote.cue:
        parts.append(Md(f"*{escape(seed.words(quote.cue))}*"))
    if speaker.mention and fold(seed.words(speaker.mention)) not in fold(speaker.name):
        parts.append(Md(f"in the text: “{escape(seed.words(speaker.mention))}”"))
    if speaker.unnamed:
        parts.append(Md("unnamed source"))
    if speaker.confidence == "likely":
        parts.append(Md("attribution likely"))
    return Md(" · ".join(parts))


def names(briefing: Briefing, speaker: Speaker, link: Link) -> Md:
    """The speaker's parties, linked; or the words that describe an unnamed one."""
    if not speaker.parties:
        return escape(speaker.name)
    return Md(worded.listing([str(link(i)) for i in speaker.parties]))


def _role(briefing: Briefing, speaker: Speaker) -> Md | None:
    if len(speaker.parties) != 1:
        return None
    role = briefing.analysis.parties[speaker.parties[0]].role
    return escape(briefing.seed.words(role)) if role else None
