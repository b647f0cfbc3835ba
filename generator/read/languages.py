"""In which language a text is written: as its words show, checked against what its file states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.lexicon import sections, words
from generator.model import TEXT_LABELS, Basis, Block, Fact, Label

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]+")
_READ = 3000  # characters by which the language is told
_FEWEST = 20  # letters below which nothing is told
_SURE = 0.8  # of the probability over all languages
_CHECKED = 200  # letters that can overrule what a file states of itself
_ENGLISH = 0.15  # of the words are among the commonest short ones of English, in text that is English beyond doubt
_ASCII = 0.95  # of the letters are ASCII in such a text


class Told(NamedTuple):
    """A language as its ISO 639-1 code, and the rule that tells it."""

    code: str
    rule: str


def find(text: str, blocks: Sequence[Block], given: Fact | None) -> Fact | None:
    """The language of the article's own text (ISO 639-1); None where neither the file nor the words tell.

    What the author gives stands. What the file states stands unless the words clearly say something else.
    """
    if given is not None and given.basis is not Basis.STATED:
        return given
    body = _body(text, blocks)
    told = detect(body)
    stated = _known(given)
    if stated is None or given is None:
        return Fact(told.code, Basis.INFERRED, told.rule) if told else None
    if told is None or _alike(told.code, stated) or _letters(body) < _CHECKED:
        return Fact(stated, given.basis, given.rule, given.span, given.said)
    return Fact(told.code, Basis.INFERRED, f"{told.rule}, against “{stated}” ({given.rule})")


def detect(text: str) -> Told | None:
    """The language of `text`, by its commonest short words where it is plainly English, else by its letter sequences.

    The latter is naive Bayes over byte n-grams (Lui and Baldwin, "langid.py", 2012), as py3langid has it. None where
    there is too little text to tell.
    """
    if _letters(text) < _FEWEST:
        return None
    if _plainly_english(text):
        return Told("en", "commonest words")
    code, share = _identifier().classify(text)
    return Told(code, "letter sequences") if share >= _SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    found.set_languages(sorted(words("furniture_codes") & set(found.labels)))
    return found


def _body(text: str, blocks: Sequence[Block]) -> str:
    """The beginning of the article's text; where there is none, of its title."""
    for labels in (TEXT_LABELS, frozenset({Label.TITLE, Label.HEADING})):
        lines = [block.span.of(text)[:_READ] for block in blocks if block.label in labels]
        if lines:
            return " ".join(lines)[:_READ]
    return ""


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _plainly_english(text: str) -> bool:
    plain = text.encode("ascii", "ignore").decode()
    if _letters(plain) < _ASCII * _letters(text):
        return False
    counts = Counter(_WORD.findall(text.casefold()))
    total = sum(counts.values())
    shares = {name: sum(counts[w] for w in own) / total for name, own in sections("furniture_languages").items()}
    english = shares.pop("en")
    return english >= _ENGLISH and all(other <= english / 2 for other in shares.values())


def _known(given: Fact | None) -> str | None:
    """The code of a language tag ("de-AT"), None for what is none."""
    code = re.split("[-_]", given.value.strip().lower())[0] if given else ""
    return code if code in words("furniture_codes") else None


def _alike(one: str, other: str) -> bool:
    """Whether two codes are the same language, or two that cannot be told apart for certain by their words."""
    near = sections("furniture_near").values()
    return one == other or any(one in group and other in group for group in near)
