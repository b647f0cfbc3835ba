"""What a person's name looks like in a byline, in the scripts that have capitals and in those that have none."""

from __future__ import annotations

import re

from generator.lexicon import derived, words
from generator.text import fold

_FEWEST, _MOST = 2, 5
_REFUSED = frozenset('0123456789:!?“”"#$%+=<>[]{}…©@')
_PART = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[\u3400-\u9fff々]{1,4}[ \u3000]?[\u3400-\u9fff々ぁ-んァ-ヶ]{1,4}")
_HANGUL = re.compile(r"[가-힣]{2,4}")
_ROMAN = frozenset({"II", "III", "IV", "JR", "SR"})


@derived
def _given() -> frozenset[str]:
    return frozenset(fold(name) for file in ("given_names", "bylines_given") for name in words(file))


@derived
def _surnames() -> tuple[str, ...]:
    return tuple(sorted(words("bylines", "surnames"), key=len, reverse=True))


def is_name(text: str) -> bool:
    """Whether a few words look like the name of a person: two to five, each with a capital or a particle."""
    parts = text.split()
    if not _FEWEST <= len(parts) <= _MOST or len(text) > 60 or not _REFUSED.isdisjoint(text):
        return False
    particles, refused = words("bylines", "particles"), words("bylines", "not names")
    if any(part.casefold().strip(",") in refused and part not in particles for part in parts):
        return False
    if any(part.endswith(".") and len(part) > 3 for part in parts) or (_loud(parts) and not text.isupper()):
        return False
    return sum(part[0].isupper() for part in parts) >= _FEWEST and all(
        part[0].isupper() or part in particles for part in parts
    )


def _loud(parts: list[str]) -> bool:
    """Whether a word of capitals stands among others ("CNN Business"); initials and numerals do not count."""
    return any(len(p) > 2 and p.isupper() and "." not in p and p not in _ROMAN for p in parts[1:]) or (
        len(parts[0]) > 2 and parts[0].isupper() and "." not in parts[0]
    )


def written_together(text: str) -> bool:
    """Whether a text is a name in a script without capitals: a Japanese one by its surname, or parted in two."""
    if not _HAN.fullmatch(text):
        return False
    return (text.startswith(_surnames()) and 3 <= len(text) <= 6) or (
        " " in text.replace("\u3000", " ") and 4 <= len(text) <= 7
    )


def han(text: str) -> bool:
    """Whether a text is as long as a Chinese or Japanese name, in their characters."""
    return _HAN.fullmatch(text) is not None and 2 <= len(text) <= 6


def korean(text: str) -> bool:
    """Whether a text is as long as a Korean name."""
    return _HANGUL.fullmatch(text) is not None


def known(name: str) -> bool:
    """Whether a name begins with a given name of the list; of a name with a hyphen, its first part."""
    first = fold(name.split()[0]).rstrip(".")
    return first in _given() or first.split("-")[0] in _given() or written_together(name)


def printed(name: str) -> str:
    """A name in capitals as it is usually printed."""
    if not name.isupper() or (not name.isascii() and not any(c.islower() for c in name.casefold())):
        return " ".join(name.split())
    parts = [_PART.sub(lambda m: m.group().capitalize(), part) for part in name.split()]
    particles = words("bylines", "particles")
    return " ".join([parts[0], *(part.lower() if part.lower() in particles else part for part in parts[1:])])
