"""The pictures of a page as its captions tell of them: words, who is credited, and the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Basis, Block, Caption, Fact, Label, Span
from generator.read import captions

ABOVE = "names above the caption"
_BEFORE_CREDIT = " \t([|/–—-"


def find(text: str, blocks: Sequence[Block]) -> tuple[Caption, ...]:
    """The captions with credit and day; a credit on a line of its own belongs to the caption beside it.

    Where captions and credits follow one another, the first of them tells whether credits stand above or below. A
    credit above or below no caption is one by itself.
    """
    rows = [(i, block) for i, block in enumerate(blocks) if block.label in (Label.CAPTION, Label.CREDIT)]
    read = {i: _read(text, i, block) for i, block in rows}
    bare = {i: fact for i, block in rows if (fact := _bare(text, read, i, block))}
    joined: dict[int, int] = {}
    leads = False  # whether the run of neighbours opens with a credit
    for i, _ in rows:
        leads = leads if i - 1 in read else i in bare
        beside = _beside(i, leads or bare[i].rule == ABOVE) if i in bare else ()
        free = [k for k in beside if k in read and k not in bare and k not in joined and not read[k].credit]
        if free:
            joined[free[0]] = i
    taken = set(joined.values())
    found = [(i, _joined(read[i], bare[joined[i]]) if i in joined else read[i]) for i, _ in rows]
    return tuple(caption for i, caption in found if i not in taken)


def _beside(i: int, leads: bool) -> tuple[int, int]:
    """The places beside a credit at which its caption is looked for, in order."""
    return (i + 1, i - 1) if leads else (i - 1, i + 1)


def _read(text: str, i: int, block: Block) -> Caption:
    line, at = block.span.of(text), block.span.start
    credit, day = captions.signed(line), captions.day(line)
    if credit is None and block.label is Label.CREDIT:
        credit = captions.Credit(line, Span(0, len(line)), Span(0, len(line)))
    who = Fact(credit.text, Basis.STATED, "credit", _moved(credit.span, at)) if credit else None
    when = Fact(day[0], Basis.STATED, "day in the caption", _moved(day[1], at)) if day else None
    return Caption(i, _words(line, at, credit), who, when)


def _bare(text: str, read: Mapping[int, Caption], i: int, block: Block) -> Fact | None:
    """Who is credited by a line that says nothing else, or by one that is only names right above a caption."""
    if read[i].credit:
        return read[i].credit if read[i].span == block.span else None
    below = read.get(i + 1)
    line = block.span.of(text)
    if below is None or below.credit or not captions.names(line) or captions.names(below.span.of(text)):
        return None
    return Fact(line, Basis.STATED, ABOVE, block.span)


def _joined(caption: Caption, credit: Fact) -> Caption:
    return Caption(caption.block, caption.span, credit, caption.date)


def _words(line: str, at: int, credit: captions.Credit | None) -> Span:
    """The words of a caption without the credit at its end; all of it where nothing else is there."""
    words = line[: credit.whole.start].rstrip(_BEFORE_CREDIT) if credit else line
    return Span(at, at + len(words or line))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
