"""Names for comparing: folded words, without what news text adds or drops (articles, dots, firm suffixes)."""

from __future__ import annotations

import re
from functools import cache

from generator.lexicon import words
from generator.text import fold

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "del", "a", "an", "&"})
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,8}s?$")


@cache
def _firm_words() -> frozenset[str]:
    return frozenset(fold(word).replace(".", "") for word in words("org_words", "company"))


@cache
def _suffixes() -> frozenset[str]:
    return frozenset({"jr", "sr", "ii", "iii", "iv"})


@cache
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded; dots inside abbreviations are dropped ("U.S." is "us"), a possessive too."""
    flat = fold(name).replace(".", "")
    found = [word.removesuffix("'s") for word in _WORD.findall(flat)]
    return tuple(found[1:] if len(found) > 1 and found[0] in ("the", "les", "los") else found)


@cache
def bare(name: str) -> tuple[str, ...]:
    """The words of an organisation's name without firm suffix and without "news agency"."""
    found = list(parts(name))
    while len(found) > 1 and found[-1] in _firm_words():
        found.pop()
    if len(found) > 2 and found[-2:] == ["news", "agency"]:
        del found[-2:]
    return tuple(found)


@cache
def person_parts(name: str) -> tuple[str, ...]:
    """The words of a person's name without "Jr"."""
    found = list(parts(name))
    while len(found) > 1 and found[-1] in _suffixes():
        found.pop()
    return tuple(found)


@cache
def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym: two to eight capitals, dots allowed."""
    return bool(_ACRONYM.match(name))


@cache
def initials(name: str) -> tuple[str, ...]:
    """The acronyms a name can have: of its weighty words, of all its words, and of words joined by hyphens."""
    flat = parts(name.replace("-", " "))
    weighty = "".join(word[0] for word in flat if word not in _SMALL)
    whole = "".join(word[0] for word in flat)
    short = "".join(word[0] for word in bare(name) if word not in _SMALL)
    return tuple(dict.fromkeys(text for text in (weighty, whole, short) if len(text) > 1))


def one_letter_off(one: str, other: str) -> bool:
    """Whether two words differ by one letter more, less or other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    i = next((k for k, letter in enumerate(short) if letter != long[k]), len(short))
    return short[i + (len(short) == len(long)) :] == long[i + 1 :]


def misspells(one: str, other: str) -> bool:
    """Whether one word may be the other misspelt: one letter off, in words of eight letters or more two."""
    if one_letter_off(one, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 8 or one[0] != other[0] or len(longer) - len(shorter) > 1:
        return False
    return any(one_letter_off(longer[:i] + longer[i + 1 :], shorter) for i in range(len(longer)))
