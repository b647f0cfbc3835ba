"""Word forms for search, resolved when the index is built, so that the browser needs no stemmer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from functools import cache
from types import MappingProxyType

import snowballstemmer

from generator import lexicon

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLING = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")  # one closed syllable: stop, plan
_STEMMER = snowballstemmer.stemmer("english")


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    rows = lexicon.table("search_irregular")
    return MappingProxyType({row["word"]: tuple(row["forms"].split()) for row in rows})


@cache
def _regular() -> Mapping[str, str]:
    return MappingProxyType({form: word for word, forms in _irregular().items() for form in forms})


@cache
def stem(form: str) -> str:
    """What the forms of a word share: the Snowball English ("Porter2") stem, of irregular ones their word's.

    Only unaccented Latin words inflect here; any other form is its own stem.
    """
    if not (form.isascii() and form.isalpha()):
        return form
    stemmed: str = _STEMMER.stemWord(_regular().get(form, form))
    return stemmed


def groups(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The forms that share a stem, by stem; forms sorted."""
    found: dict[str, list[str]] = {}
    for form in sorted(set(forms)):
        found.setdefault(stem(form), []).append(form)
    return {root: tuple(members) for root, members in found.items()}


def unseen(root: str, seen: Set[str]) -> tuple[str, ...]:
    """Inflections with the stem `root` that are not in `seen`, so that asking for them finds those that are.

    Whatever the spelling rules propose counts only if it does stem to `root`.
    """
    if not (root.isascii() and root.isalpha() and len(root) > 2):
        return ()
    proposed = {form for base in _bases(root, seen) for form in (base, *_inflect(base))}
    return tuple(sorted(form for form in proposed - seen if stem(form) == root))


def _bases(root: str, seen: Set[str]) -> list[str]:
    """The uninflected word, or what it may be."""
    known = sorted(_regular()[form] for form in seen if form in _regular())
    if known:
        return known
    possible = [f"{root[:-1]}y"] if root.endswith("i") else [root, f"{root}e"]
    return [base for base in possible if base in seen] or possible


def _inflect(base: str) -> tuple[str, ...]:
    return *_irregular().get(base, ()), *_spelled(base)


def _spelled(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return f"{base}s", f"{base}d", f"{base[:-1]}ing"
    if _CONSONANT_Y.search(base):
        return f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    if _SIBILANT.search(base):
        return f"{base}es", f"{base}ed", f"{base}ing"
    doubled = base + base[-1] if _DOUBLING.match(base) else base
    return f"{base}s", f"{doubled}ed", f"{doubled}ing"
