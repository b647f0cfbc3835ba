"""Date expressions, resolved against the document's own date where it has one.

The grammar (`date_grammar`) finds the words, a resolver by rule reads them, the tense of the governing verb
(`date_tense`) gives the direction. Values are TIMEX3 (ISO-TimeML, ISO 24617-1).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from generator import lexicon
from generator.analyse.dates import calendar, days, fiscal, grammar, relative, tense, units
from generator.analyse.dates.grammar import Found
from generator.analyse.dates.reading import Context, Reading, in_part
from generator.config import Settings
from generator.model import Basis, DateRef, Parse, Precision, Seed, Sentence, Span, Token


class Rule(NamedTuple):
    """A rule of the grammar and the function that reads what it caught."""

    name: str
    read: Callable[[Found, Context], Reading | None]


RULES: tuple[Rule, ...] = (
    Rule("iso date", days.full),
    Rule("slash date", days.slashed),
    Rule("full date", days.full),
    Rule("month-day date", days.month_day),
    Rule("month-year date", units.month_year),
    Rule("month of year date", units.month_of_year),
    Rule("shifted month date", units.shifted_month),
    Rule("month date", units.month),
    Rule("weekday of week date", days.weekday_of_week),
    Rule("shifted weekday date", days.shifted_weekday),
    Rule("weekday date", days.weekday),
    Rule("near day date", days.near_day),
    Rule("holiday date", days.feast),
    Rule("ago date", relative.ago),
    Rule("from now date", relative.from_now),
    Rule("later date", relative.later),
    Rule("same date", relative.same),
    Rule("counted date", relative.counted),
    Rule("year-earlier date", fiscal.year_earlier),
    Rule("latest quarter date", fiscal.latest_quarter),
    Rule("the quarter date", fiscal.the_quarter),
    Rule("half date", fiscal.half),
    Rule("stretch date", relative.stretch),
    Rule("week of date", units.week_of),
    Rule("weekend date", units.weekend),
    Rule("shifted unit date", units.shifted_unit),
    Rule("end of unit date", units.end_of_unit),
    Rule("quarter date", fiscal.quarter),
    Rule("bare quarter date", fiscal.bare_quarter),
    Rule("season date", units.season),
    Rule("bare season date", units.season),
    Rule("decade date", units.decade),
    Rule("short decade date", units.decade),
    Rule("word decade date", units.word_decade),
    Rule("century date", units.century),
    Rule("era year date", units.era_year),
    Rule("year of year date", units.year),
    Rule("short year date", units.short_year),
    Rule("year date", units.year),
    Rule("clock time", days.clock),
    Rule("present ref", relative.present),
    Rule("past ref", relative.past),
    Rule("future ref", relative.future),
)

_READ = {rule.name: rule.read for rule in RULES}
_MEMORY = 100  # dates before an expression that it may refer to
_REACH = 1  # sentences back in which the day of a time of day is looked for
COUNTED, LATER = "counted date", "later date"
PART = "part of day"  # whether "Friday night" is "2021-12-10TNI" or its day
_GAPS = (" ", " the ")  # between what is counted and its date
_IN_PART = re.compile(r"\dT[A-Z]{2}$")
_JOIN = re.compile(r",? (?:on )?")


def find(seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[DateRef, ...]:
    """Every date expression of the blocks the analysis reads, in order of the text, none overlapping.

    Where the document's date is not known, only dates that are written out have a value.
    """
    if not sentences:
        return ()
    finder = _Finder(seed, parse, sentences, settings.on(PART))
    on = {rule: settings.on(rule) for rule in grammar.rules()}
    for block in dict.fromkeys(parse.blocks):
        finder.block(block, on)
    return tuple(_days_of_times(finder.refs, finder.flat, finder.anchor))


class _Finder:
    """Walks the blocks of one seed; each date is read in the light of those before it."""

    def __init__(self, seed: Seed, parse: Parse, sentences: tuple[Sentence, ...], parts: bool) -> None:
        self.seed, self.parse, self.sentences, self.parts = seed, parse, sentences, parts
        self.flat = grammar.flat(seed.text)
        self.anchor = calendar.day_of(seed.meta.published.value if seed.meta.published else None)
        self.token_starts = [token.start for token in parse.tokens]
        self.sentence_starts = [sentence.span.start for sentence in sentences]
        self.entities = {i: entity for entity in parse.entities for i in range(entity.first, entity.last)}
        self.said: dict[int, frozenset[str]] = {}
        self.count: Found | None = None  # what was counted last, and waits for its date
        self.refs: list[DateRef] = []

    def block(self, block: int, on: dict[str, bool]) -> None:
        span = self.seed.blocks[block].span
        names = [Span(*m.span()) for m in lexicon.patterns("dates_names")["name"].finditer(self.flat, *span)]
        for found in grammar.scan(self.flat, span, on):
            if not any(name.meets(found.span) for name in names):
                self.refs += sorted(self._refs(found, block), key=lambda ref: ref.span)

    def _refs(self, found: Found, block: int) -> Iterator[DateRef]:
        sentence = max(0, bisect_right(self.sentence_starts, found.span.start) - 1)
        reading = _READ[found.rule](found, self._context(found, sentence)) if self._plain(found) else None
        if found.rule == COUNTED:
            self.count = found
        if reading is None:
            return
        value, basis, precision = in_part(reading, self._part(found)) or reading
        ref = DateRef(found.span, block, sentence, value, precision, basis, found.rule)
        if self.count and self.flat[self.count.span.end : ref.span.start] in _GAPS:
            ref = relative.laid(self.count, ref, self._part(self.count))
        yield ref
        if "also" in found.parts:
            yield replace(ref, span=found.spans["also"], value=_other_day(value, found.part("also")))

    def _part(self, found: Found) -> str:
        return grammar.part_of_day(found.part("part", "word", "unit")) if self.parts else ""

    def _context(self, found: Found, sentence: int) -> Context:
        tokens = self.parse.tokens
        names = (name for name in ("weekday", "month", "year") if name in found.spans)
        head = self._token(found.spans.get(next(names, ""), found.span))
        first, last = self._token(found.span), self._token(Span(found.span.end - 1, found.span.end))
        blocks = self.parse.blocks
        before = tokens[first - 1].text.lower() if first and blocks[first - 1] == blocks[first] else ""
        after = tokens[last + 1] if last + 1 < len(tokens) else None
        return Context(
            anchor=self.anchor,
            direction=tense.direction(self.parse, head),
            direct=tense.direct(self.parse, head),
            label=self.flat.startswith(":", found.span.end),
            loose=tense.plain_present(self.parse, head),
            earlier=tuple(self.refs[-_MEMORY:]),
            before=before,
            entity=self.entities[head].label if head in self.entities else "",
            counted=bool(after and _counts(tokens[head], after) and before != "the"),
            sentence=self._said(sentence),
        )

    def _said(self, sentence: int) -> frozenset[str]:
        if sentence not in self.said:
            tokens = self.parse.tokens[self.sentences[sentence].first : self.sentences[sentence].last]
            self.said[sentence] = frozenset(token.text.lower() for token in tokens)
        return self.said[sentence]

    def _plain(self, found: Found) -> bool:
        """Whether a month or weekday is not part of somebody's name."""
        part = found.spans.get("weekday") or found.spans.get("month")
        if part is None or found.rule not in ("weekday date", "month date"):
            return True
        entity = self.entities.get(self._token(part))
        return not entity or entity.label not in ("PERSON", "WORK_OF_ART") or entity.last - entity.first < 2

    def _token(self, span: Span) -> int:
        return max(0, bisect_right(self.token_starts, span.start) - 1)


def _counts(number: Token, after: Token) -> bool:
    """Whether a number counts the plural after it."""
    if after.text.lower() in lexicon.words("dates_context", "year nouns"):
        return False
    return after.tag == "NNS" and number.head == after.i


def _other_day(value: str | None, day: str) -> str | None:
    """The other day of "24 and 25 April"."""
    first = calendar.day_of(value)
    other = first and calendar.make_day(first.year, first.month, int(day))
    return other.isoformat() if other else None


def _days_of_times(refs: list[DateRef], flat: str, anchor: date | None) -> Iterator[DateRef]:
    """Lay its day to each time of day: the date joined to it, else one near it, else the document's own."""
    skip = False
    for i, ref in enumerate(refs):
        if skip:
            skip = False
        elif ref.precision is not Precision.TIME or not (ref.value or "").startswith(("T", "X")):
            yield ref
        else:
            after = refs[i + 1] if i + 1 < len(refs) else None
            skip = bool(after and _names_day(after) and _joined(ref, after, flat))
            day = after if skip else _day_nearby(i, refs, anchor)
            span = Span(ref.span.start, after.span.end) if skip and after else ref.span
            yield _timed(ref, day, span, anchor)


def _joined(ref: DateRef, after: DateRef, flat: str) -> bool:
    return ref.block == after.block and bool(_JOIN.fullmatch(flat, ref.span.end, after.span.start))


def _names_day(ref: DateRef) -> bool:
    """Whether it is a day, or a part of one, and not a time."""
    return ref.precision is Precision.DAY or bool(_IN_PART.search(ref.value or ""))


def _day_nearby(i: int, refs: list[DateRef], anchor: date | None) -> DateRef | None:
    time = refs[i]
    reach = 0 if (time.value or "").startswith("T") else _REACH
    around = refs[max(0, i - _MEMORY) : i + _MEMORY]
    near = [r for r in around if _names_day(r) and r.value and 0 <= time.sentence - r.sentence <= reach]
    near = [r for r in near if r.block == time.block or _of_the_news(r, anchor)]
    near = [r for r in near if r.span < time.span or r.rule != LATER]
    key = [(time.sentence - r.sentence, abs(r.span.start - time.span.start), r) for r in near]
    return min(key, key=lambda k: k[:2])[2] if key else None


def _of_the_news(ref: DateRef, anchor: date | None) -> bool:
    """Whether it is the document's own day or one beside it, of which a paragraph that names none goes on to tell."""
    day = calendar.day_of(ref.value)
    return anchor is None or day is None or abs((day - anchor).days) <= 1


def _timed(ref: DateRef, day: DateRef | None, span: Span, anchor: date | None) -> DateRef:
    own = anchor.isoformat() if anchor and ref.value and ref.value.startswith("T") else None
    known = (day.value or "")[:10] if day else own
    value = f"{known}T{(ref.value or '').partition('T')[2]}".removesuffix("T") if known else None
    basis = day.basis if day else Basis.INFERRED
    precision = calendar.precision_of(value) if value else ref.precision
    return replace(ref, span=span, value=value, basis=basis, precision=precision)
