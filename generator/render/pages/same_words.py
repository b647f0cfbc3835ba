"""The same words quoted in several documents: compared word by word, and where else a quotation stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.link import samequote
from generator.link.stories import joined
from generator.model import Briefing, Echo, Quote, Span
from generator.render import links, quoted, words
from generator.render.anchors import Marks, anchor, briefing_page, place
from generator.render.context import Context
from generator.render.markdown import Md, escape
from generator.render.pages.story_facts import Names
from generator.text import visible

Said = tuple[str, int]
"""A quotation: the id of its seed, and its index there."""
HOW = {samequote.IDENTICAL: "word for word", samequote.TRIMMED: "in part", samequote.REWORDED: "with changes"}
LONGER = "in full"


@dataclass(frozen=True, slots=True)
class Version:
    """Words as one document quotes them: those the longest version lacks underlined, and what it leaves out."""

    words: Md
    mark: Md
    by: Md
    report: str
    without: list[Md]


@dataclass(frozen=True, slots=True)
class Same:
    """The versions of one utterance, the longest first, and whether documents name different speakers."""

    versions: list[Version]
    contradicts: bool


def compared(reports: Collection[str], context: Context, called: Names, marks: Marks) -> list[Same]:
    """The quotations that several of the reports have, in order of the first that has one."""
    echoes = [e for e in context.corpus.echoes if e.one[0] in reports and e.other[0] in reports]
    order = list(called)
    pairs = ({echo.one, echo.other} for echo in echoes)
    groups = sorted(joined(pairs), key=lambda group: min((order.index(s), i) for s, i in group))
    return [_same(group, echoes, context, called, marks) for group in groups]


def _same(group: set[Said], echoes: Sequence[Echo], context: Context, called: Names, marks: Marks) -> Same:
    order = list(called)
    base = min(group, key=lambda said: (-len(_text(said, context)), order.index(said[0]), said[1]))
    others = sorted(group - {base}, key=lambda said: (order.index(said[0]), said[1]))
    versions = [_version(said, base, context, called, marks) for said in (base, *others)]
    return Same(versions, any(echo.contradicts for echo in echoes if echo.one in group))


def _text(said: Said, context: Context) -> str:
    briefing = context.by_id[said[0]]
    return visible(briefing.seed.words(_quote(said, context).span))


def _quote(said: Said, context: Context) -> Quote:
    return context.by_id[said[0]].analysis.quotes[said[1]]


def _version(said: Said, base: Said, context: Context, called: Names, marks: Marks) -> Version:
    briefing, quote = context.by_id[said[0]], _quote(said, context)
    whole, text = _text(base, context), _text(said, context)
    own, longest = samequote.split(text), samequote.split(whole)
    blocks = samequote.matches([word for word, _ in longest], [word for word, _ in own])
    new = _gaps([(b, size) for _, b, size in blocks], [span for _, span in own])
    lacking = _gaps([(a, size) for a, _, size in blocks], [span for _, span in longest])
    words = Md(f"“{underlined(text, new)}”") if quote.marked != quote.span else underlined(text, new)
    page = f"../{briefing_page(said[0])}"
    mark = marks.mark(briefing, quote.block, quote.span, page)
    by = quoted.attribution(briefing, quote, links.to_parties(briefing, context))
    return Version(words, mark, by, called[said[0]], [escape(span.of(whole)) for span in lacking])


def _gaps(blocks: Sequence[tuple[int, int]], words: Sequence[Span]) -> list[Span]:
    """The places of the runs of words that are in no block."""
    gaps, at = [], 0
    for start, size in (*blocks, (len(words), 0)):
        if start > at:
            gaps.append(Span(words[at].start, words[start - 1].end))
        at = start + size
    return gaps


def underlined(text: str, spans: Sequence[Span]) -> Md:
    """`text`, of single blanks, with those places marked as inserted; its characters stay as they are."""
    parts, at = [], 0
    for span in spans:
        parts += [_plain(text[at : span.start]), f"<ins>{escape(span.of(text))}</ins>"]
        at = span.end
    return Md("".join([*parts, _plain(text[at:])]))


def _plain(text: str) -> str:
    """A part of a line with the blanks at its ends."""
    if not text.strip():
        return text
    return f"{' ' if text[0] == ' ' else ''}{escape(text)}{' ' if text[-1] == ' ' else ''}"


def also(briefing: Briefing, index: int, context: Context) -> Md:
    """Where else a quotation of this briefing stands, and whether others name another speaker; "" if nowhere."""
    found = list(_elsewhere((briefing.seed.id, index), context))
    return Md(f"also in {', '.join(found)}") if found else Md("")


def _elsewhere(said: Said, context: Context) -> Iterator[Md]:
    for echo in context.echoes.get(said, ()):
        other = echo.other if echo.one == said else echo.one
        briefing, quote = context.by_id[other[0]], _quote(other, context)
        seed, outlet = briefing.seed, words.outlet(briefing) or briefing.seed.meta.title.value
        how = LONGER if echo.how == samequote.TRIMMED and other == echo.one else HOW[echo.how]
        told = f"{how}; **there said by {escape(quote.speaker.name)}**" if echo.contradicts else how
        where = f"{other[0]}.md#{anchor(seed, quote.block)}"
        yield Md(f"[{escape(outlet)} {place(seed, quote.block)}]({where}) ({told})")
