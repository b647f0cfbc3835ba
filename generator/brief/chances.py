"""How likely each word of a text is to stand in a summary by hand.

A logit over signs of the word in this text (how often, how early, in the lead, a name …) and over the word itself:
summaries say "arrested" and "dies", they seldom say "really" (`summary_words.tsv`, fitted by
`benchmarks/train_summary.py`). Summing such chances over the different words of a set of sentences counts nothing
twice (Hong and Nenkova, "Improving the estimation of word importance for news multi-document summarization", 2014).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from generator import lexicon
from generator.brief.candidates import Page, words

SIGNS = (
    "repeated",  # the logarithm of how often it comes up
    "share",  # its share of all words, in percent
    "spread",  # the logarithm of the number of sentences that have it
    "early",  # 1 if it comes up in the first whole sentence, 1/2 from the second on, 1/3 …
    "late",  # the logarithm of 1 and the whole sentences before it first comes up
    "lead",  # it stands in the first whole sentence
    "opening",  # how often it stands in the first three, up to three times, by three
    "name",  # how often it has a capital within a sentence
    "repeated name",
    "figure",  # it is a number
    "function",  # it carries no content
    "repeated function",
    "length",  # a tenth of its letters
    "long text",  # the number of sentences of the text, up to a hundred, by fifty
    "quoted",  # how often it stands in quotation marks
)
OPENING = 3

_CAPITAL = re.compile(r"(?<=[\w,;:’'\")] )[A-Z][\w’'-]*")

Signs = dict[str, tuple[float, ...]]


@lexicon.derived
def tables() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """The weights of the signs (with the constant), and those of single words, by stem."""
    rows = lexicon.table("summary_words")
    parts = ({row["name"]: float(row["weight"]) for row in rows if row["basis"] == basis} for basis in ("sign", "word"))
    signs, known = map(MappingProxyType, parts)
    return signs, known


def of(page: Page) -> dict[str, float]:
    """The chance of each stem of the page."""
    signs, known = tables()
    weights = [signs[name] for name in SIGNS]
    found = {}
    for stem, row in measure(page).items():
        z = signs["constant"] + known.get(stem, 0.0) + sum(w * x for w, x in zip(weights, row, strict=True))
        found[stem] = 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))
    return found


def measure(page: Page) -> Signs:
    """The signs of each stem of the page, in the order of `SIGNS`."""
    count = Counter(stem for c in page.candidates for stem in c.words)
    spread = Counter(stem for c in page.candidates for stem in sorted(set(c.words)))
    first: dict[str, int] = {}
    for c in page.candidates:
        for stem in c.words:
            first.setdefault(stem, c.place)
    tops = [next((c.words for c in page.candidates if c.place == n), ()) for n in range(OPENING)]
    opening = Counter(stem for top in tops for stem in top)
    capital, quoted = _marked(page)
    total, long, content = max(1, count.total()), min(len(page.candidates), 100) / 50, page.counts.keys()
    found: Signs = {}
    for stem, n in count.items():
        often, name, function = math.log(n), min(1.0, capital[stem] / n), float(stem not in content)
        found[stem] = (
            often,
            100 * n / total,
            math.log(spread[stem]),
            1 / (1 + first[stem]),
            math.log(1 + first[stem]),
            float(stem in tops[0]),
            min(opening[stem], OPENING) / OPENING,
            name,
            name * often,
            float(stem.isdigit()),
            function,
            function * often,
            len(stem) / 10,
            long,
            min(1.0, quoted[stem] / spread[stem]),
        )
    return found


def _marked(page: Page) -> tuple[Counter[str], Counter[str]]:
    """How often each stem has a capital within a sentence, and in how many sentences it is quoted."""
    pattern = lexicon.patterns("summary_signs")["quoted"]
    capital, quoted = Counter[str](), Counter[str]()
    for c in page.candidates:
        capital.update(stem for found in _CAPITAL.findall(c.text) for stem in words(found))
        quoted.update({stem for found in pattern.findall(c.text) for stem in words(found)})
    return capital, quoted
