"""Given names, by which two words in a row tell that they name a person."""

from __future__ import annotations

from functools import cache

from generator.analyse.mentions.view import View
from generator.lexicon import words
from generator.text import fold


@cache
def given_names() -> frozenset[str]:
    """Given names, in lower case without accents."""
    return frozenset(fold(name) for name in words("given_names"))


def given(view: View, first: int, last: int) -> bool:
    """Whether the range looks like given name and surname."""
    start = view.word(first)
    initial = len(start) == 2 and start[0].isupper() and start[1] == "."
    if not 2 <= last - first <= 7 or not (initial or fold(start) in given_names()):
        return False
    return all(_name_word(view.word(i)) for i in range(first + 1, last))


def _name_word(text: str) -> bool:
    plain = text.replace("-", "").replace("'", "").replace(".", "")
    return (plain.isalpha() or plain == "") and text.lower() not in ("and", "of", "for", "the", "in", "at")
