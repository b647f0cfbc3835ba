"""The lines of the report below the figures over all: by form; and what is wrong where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model import Span
from generator.quality.parties_found import PartyCase
from generator.quality.parties_gold import Word
from generator.quality.parties_measures import left_out, mixed, right, roles, same_role, second
from generator.quality.words import name

AROUND = 25
"""The characters to each side of words that are told of an error."""


class Row(NamedTuple):
    """Words of a form: how many there are, and how many were taken for the right party."""

    wanted: int = 0
    right: int = 0

    def plus(self, more: Row) -> Row:
        """Two rows together."""
        return Row(*(a + b for a, b in zip(self, more, strict=True)))


def rows(case: PartyCase) -> Iterator[tuple[str, Row]]:
    """What each marked word adds to the line of its form."""
    for word in case.text.words:
        if word.form:
            yield word.form, Row(1, int(right(case, word)))


def errors(case: PartyCase) -> list[str]:
    """What is wrong in a text, a sentence each."""
    return [f"{case.text.title}: {told}" for told in (*_parties(case), *_words(case), *_roles(case))]


def _parties(case: PartyCase) -> Iterator[str]:
    found = {party.name: case.party(i) for i, party in case.known.items()}
    for party in case.text.parties:
        if party.name not in found and not party.spare:
            yield f"missed: {party.name} ({party.kind})"
        elif party.name in found and found[party.name].kind != party.kind:
            yield f"{party.name} is a {found[party.name].kind} [{found[party.name].rule}] for a {party.kind}"
    twice, out = second(case), left_out(case)
    for i in case.shown:
        one = case.party(i)
        if i not in case.known:
            told = "a second entry" if i in twice else "no party"
            yield f"{told}: {one.name} ({one.kind}) [{one.rule}]"
    yield from (f"wrong merge: {case.party(i).name}" for i in mixed(case))
    yield from (f"must not be a party: {one}" for one in out)


def _words(case: PartyCase) -> Iterator[str]:
    for word in case.text.words:
        if not right(case, word):
            found = case.meant(word)
            got = case.party(found).name if found >= 0 else "nobody"
            yield f"taken for {got} instead of {word.party or 'nobody'} ({word.form or 'name'}): {_shown(case, word)}"


def _roles(case: PartyCase) -> Iterator[str]:
    for party, shown in roles(case):
        if shown and not same_role(party, shown):
            yield f"role of {party.name}: {shown!r} for {' or '.join(party.roles) or 'none'}"
        elif party.roles and not shown:
            yield f"no role of {party.name}: {party.roles[0]}"
    for i, party in case.known.items():
        if case.party(i).of and name(case.party(i).of) != name(party.of):
            yield f"{party.name} is of {case.party(i).of!r} for {party.of or 'nothing'}"
        elif party.of and not case.party(i).of:
            yield f"{party.name} is of nothing for {party.of}"


def _shown(case: PartyCase, word: Word) -> str:
    text = case.text.text
    before, after = (
        Span(max(0, word.span.start - AROUND), word.span.start),
        text[word.span.end : word.span.end + AROUND],
    )
    said = f"{before.of(text)}[{word.span.of(text)}]{after}"
    return repr(" ".join(said.split()))
