"""Where each word stands and how much it counts there: postings with BM25F impacts.

A word is a group of forms that share a stem. Its impact in a record is q / 63, q quantised from
tf / (K1 + tf), tf being the sum over the record's fields of weight * count / (1 - B + B * length / average),
as in Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009). Fields of one
weight count as one; their average length is over all records, so that a name asked for finds first whoever
bears it. What a word is worth as such (its idf) follows from the number of its records and is left to the
browser.
"""

from __future__ import annotations

import heapq
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.export.search_forms import groups

K1, B = 4.0, 0.75  # K1 above the usual 1.2 to 2: weights make frequencies larger, and must not saturate
STEPS = 63
LIMIT = 5000  # records kept for a word, the heaviest; a word in more of them tells little and narrows nothing
PLACES = 12  # places kept of a word in a record, the first: one in more is taken to stand in all that follow
NOWHERE = -1  # the place of fields without one
TAG = "  "  # what the forms of tags begin with: of them all records are kept
FLAGS = 24  # forms of a word that can be told apart
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-"

Forms = Sequence[tuple[int, int]]  # for each form number its word and its flag


@dataclass(frozen=True, slots=True)
class Read:
    """A record cut into words: for each field its weight, the number of its place, and its form numbers."""

    fields: tuple[tuple[float, int, array[int]], ...]

    def lengths(self) -> Counter[float]:
        """How many words stand in the fields of each weight."""
        total: Counter[float] = Counter()
        for weight, _, forms in self.fields:
            total[weight] += len(forms)
        return total


@dataclass(frozen=True, slots=True)
class Entry:
    """A word: stem, forms (the first names it), the number of its records, and its postings, encoded."""

    root: str
    forms: tuple[str, ...]
    count: int
    postings: str


@dataclass(slots=True)
class _Hit:
    """A word in a record: its weighted frequency, which forms, and the numbers of its places as they come."""

    tf: float
    flags: int
    places: list[int]

    def rest(self, several: bool) -> str:
        """What follows the impact in a posting: the places and, of a word with several forms, the flags."""
        return _standing(self.places) + (digits(self.flags) if several else "")


@dataclass(slots=True)
class _Word:
    """A word in the making. Postings are written at once, or wait in a heap till the heaviest are known."""

    root: str
    forms: tuple[str, ...]
    count: int = 0
    last: int = 0
    written: bytearray = field(default_factory=bytearray)
    heap: list[tuple[int, int, str]] = field(default_factory=list)  # impact, -record, places and flags

    def add(self, number: int, hit: _Hit) -> None:
        impact = max(1, round(STEPS * hit.tf / (K1 + hit.tf)))
        rest = hit.rest(len(self.forms) > 1)
        if self.count <= LIMIT or self.root.startswith(TAG):
            self.write(number, impact, rest)
        elif len(self.heap) < LIMIT:
            heapq.heappush(self.heap, (impact, -number, rest))
        else:
            heapq.heappushpop(self.heap, (impact, -number, rest))

    def write(self, number: int, impact: int, rest: str) -> None:
        self.written += (digits(number - self.last) + _DIGITS[impact] + rest).encode()
        self.last = number

    def entry(self) -> Entry:
        for impact, negative, rest in sorted(self.heap, key=lambda posting: -posting[1]):
            self.write(-negative, impact, rest)
        return Entry(self.root, self.forms, self.count, self.written.decode())


def digits(number: int) -> str:
    """A number in base 32, lowest digit first, all digits but the last raised by 32 (as Base64 VLQ)."""
    return _SMALL[number] if number < len(_SMALL) else _digits(number)


def _digits(number: int) -> str:
    text = ""
    while number > 31:
        text += _DIGITS[number & 31 | 32]
        number >>= 5
    return text + _DIGITS[number]


_SMALL = [_digits(number) for number in range(4096)]


def standing(places: Sequence[int]) -> str:
    """Places, ascending: for each twice the distance to the one before, and one more where another follows."""
    before = (0, *places)
    last = len(places) - 1
    return "".join(digits(2 * (place - before[i]) + (i < last)) for i, place in enumerate(places))


def _standing(found: list[int]) -> str:
    if len(found) == 1:  # most words of a record
        return digits(2 * max(0, found[0]))
    return standing(sorted(set(found) - {NOWHERE})[:PLACES] or [0])


def entries(records: Sequence[Read], forms: Sequence[str]) -> Iterator[Entry]:
    """The words of `records`, which are numbered in their order; `forms[n]` is the form with the number n.

    A posting is the distance to the record before, the impact (one digit), the places, and, where the word
    has several forms, one bit for each form that stands there.
    """
    words, places = _words(forms)
    for record in records:
        for word in {places[form][0] for part in record.fields for form in set(part[2])}:
            words[word].count += 1
    averages = _averages(records)
    for number, record in enumerate(records):
        for word, hit in _hits(record, averages, places).items():
            words[word].add(number, hit)
    for each in words:
        yield each.entry()


def _words(forms: Sequence[str]) -> tuple[list[_Word], Forms]:
    numbers = {form: number for number, form in enumerate(forms)}
    words = [_Word(root, members) for root, members in groups(forms).items()]
    places = [(0, 0)] * len(forms)
    for index, word in enumerate(words):
        for bit, form in enumerate(word.forms):
            places[numbers[form]] = (index, 1 << bit if bit < FLAGS else 0)
    return words, places


def _averages(records: Iterable[Read]) -> dict[float, float]:
    """For each weight: the average length of the records that have such fields."""
    total: Counter[float] = Counter()
    having: Counter[float] = Counter()
    for record in records:
        lengths = +record.lengths()
        total.update(lengths)
        having.update(lengths.keys())
    return {weight: length / having[weight] for weight, length in total.items()}


def _hits(record: Read, averages: Mapping[float, float], places: Forms) -> dict[int, _Hit]:
    hits: dict[int, _Hit] = {}
    lengths = record.lengths()
    for weight, place, forms in record.fields:
        worth = weight / (1 - B + B * lengths[weight] / averages[weight]) if forms else 0.0
        for form, count in Counter(forms).items():
            word, flag = places[form]
            hit = hits.get(word)
            if hit is None:
                hits[word] = _Hit(count * worth, flag, [place])
                continue
            hit.tf += count * worth
            hit.flags |= flag
            hit.places.append(place)
    return hits
