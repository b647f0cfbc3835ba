"""The lines of the report below the figures over all: by form and by speaker; and what is wrong where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model import Span
from generator.quality.quotes_found import Found, QuoteCase
from generator.quality.quotes_gold import Run
from generator.quality.quotes_matched import matched, nested, reported
from generator.quality.quotes_measures import LEAST
from generator.quality.quotes_speakers import alike, by_name
from generator.quality.words import SAME, Positions, dice

EXACT = 0.999
"""The Dice coefficient from which two runs have the same words."""
SHOWN = 70
"""The characters of a quotation that are told of an error."""


class Row(NamedTuple):
    """Runs of a form or a kind of speaker: how many there are, found, with exact words, under the right name."""

    wanted: int = 0
    found: int = 0
    exact: int = 0
    speaker: int = 0

    def plus(self, more: Row) -> Row:
        """Two rows together."""
        return Row(*(a + b for a, b in zip(self, more, strict=True)))


def rows(case: QuoteCase) -> Iterator[tuple[str, Row]]:
    """What each run adds to the lines it belongs to."""
    pairs = {run.span: found for run, found in matched(case)}
    for run in case.text.runs:
        row = _row(case, run, pairs.get(run.span))
        yield from ((f"form {form}", row) for form in run.said.forms)
        if run.said.speaker_kind:
            yield f"speaker {run.said.speaker_kind}", row


def _row(case: QuoteCase, run: Run, found: Found | None) -> Row:
    at = case.words.at(run.span)
    if found is None:
        inner = [dice(at, case.words.at(span)) for one in case.quoted for span in one.nested] if nested(run) else []
        best = max(inner, default=0.0)
        return Row(1, int(best >= SAME), int(best >= EXACT), 0)
    exact = dice(at, case.words.at(found.span)) >= EXACT
    return Row(1, 1, int(exact), int(by_name(case.text, run.said, found)))


def errors(case: QuoteCase) -> list[str]:
    """What is wrong in a text, a sentence each; one for a text that cannot be read."""
    if case.reason:
        return [f"{case.text.path.name}: cannot be read: {case.reason}"]
    return [f"{case.text.path.name}: {said}" for said in (*_quoted(case), *_names(case), *_reported(case))]


def _quoted(case: QuoteCase) -> Iterator[str]:
    pairs = {run.span: found for run, found in matched(case)}
    for run in case.text.runs:
        found = pairs.get(run.span)
        if not _row(case, run, found).found:
            yield f"missed ({_tags(run)}): {_words(case, run.span)}"
        elif found and not by_name(case.text, run.said, found):
            wanted = " and ".join(run.said.shown) or "nobody"
            got = f"{found.speaker!r} [{found.rule}, {found.confidence}]"
            yield f"speaker {got} for {wanted!r} ({_tags(run)}): {_words(case, run.span)}"
    yield from (f"no quotation: {_words(case, one.span)}" for one in _extra(case, {f.span for f in pairs.values()}))


def _extra(case: QuoteCase, taken: set[Span]) -> Iterator[Found]:
    inside = [case.words.at(run.span) for run in case.text.runs if nested(run)]
    for one in case.quoted:
        at = case.words.at(one.span)
        if len(at) >= LEAST and one.span not in taken and not _near(at, inside):
            yield one


def _near(at: Positions, others: list[Positions]) -> bool:
    return any(dice(at, other) >= SAME for other in others)


def _names(case: QuoteCase) -> Iterator[str]:
    shown = [case.words.at(one.span) for one in case.quoted]
    for name in case.text.reading.not_quotes:
        if _near(case.words.at(Span(*name.span)), shown):
            yield f"a quotation, though it is a {name.what}: {_words(case, Span(*name.span))}"
    for run, found in matched(case):
        if (run.said.via or found.via) and not alike(run.said.via or "", found.via or ""):
            yield f"passed on by {found.via!r} for {run.said.via!r}: {_words(case, run.span)}"


def _reported(case: QuoteCase) -> Iterator[str]:
    joined = reported(case)
    right = [found.span for _, found in joined]
    for said in case.text.reading.quotes:
        if said.reported and said not in [one for one, _ in joined]:
            yield f"missed (reported): {_words(case, Span(*said.spans[0]))}"
    yield from (f"not reported: {_words(case, one.span)}" for one in case.reported if one.span not in right)
    for said, found in joined:
        if not by_name(case.text, said, found):
            yield f"reporter {found.speaker!r} for {' and '.join(said.shown)!r}: {_words(case, found.span)}"


def _tags(run: Run) -> str:
    return ", ".join([run.said.speaker_kind or run.said.kind, *run.said.forms])


def _words(case: QuoteCase, span: Span) -> str:
    words = " ".join(case.words.text[span.start : span.end].split())
    return repr(words if len(words) <= SHOWN else words[:SHOWN] + "…")
