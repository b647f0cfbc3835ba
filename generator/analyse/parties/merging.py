"""Forms merged into parties: last names, given names, initials, acronyms, shortened names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.analyse.parties.forms import Form
from generator.analyse.parties.names import bare, initials, is_acronym, misspells, one_letter_off, person_parts
from generator.lexicon import words
from generator.model import Kind

_OTHERS = (("m", "female"), ("f", "male"))  # what is told by a form of address, and the given names it excludes
_LOCATED = ("place list", "seat table", "seat as place", "in a larger place")  # such a mention is of the place itself
_GUESSED = ("model org", "model gpe", "model loc", "model work_of_art", "model product", "echo")
_MOST = 60  # forms that share a word beyond this many are not compared: lists of names, not stories


class Beside(NamedTuple):
    """What stands right before a mention: a capitalised word ("Mrs", "Chief"), and whether it names somebody's kin."""

    title: str
    kin: bool


class Index:
    """Forms by their words, so that no rule has to look at all pairs."""

    def __init__(self, forms: list[Form], brackets: list[tuple[Form, Form]]) -> None:
        self.full = [f for f in forms if f.kind is Kind.PERSON and len(f.words) > 1][: 3 * _MOST]
        self.bracketed: dict[int, list[Form]] = {}
        for full, short in brackets:
            self.bracketed.setdefault(id(short), []).append(full)
        self.people: dict[str, list[Form]] = {}
        self.others: dict[str, list[Form]] = {}
        self.acronyms: dict[str, list[Form]] = {}
        for form in forms:
            self._add(form)

    def _add(self, form: Form) -> None:
        table = self.people if form.kind is Kind.PERSON else self.others
        for word in dict.fromkeys(form.words):
            bearers = table.setdefault(word, [])
            if len(bearers) < _MOST:
                bearers.append(form)
        if form.kind is not Kind.PERSON and len(form.words) > 1:
            for letters in initials(form.name):
                self.acronyms.setdefault(letters, []).append(form)


class Rule(NamedTuple):
    """A named way to find the longer forms a form may stand for."""

    name: str
    targets: Callable[[Form, Index], list[Form]]


def _longer(form: Form, table: dict[str, list[Form]]) -> list[Form]:
    if not form.words:
        return []
    return [other for other in table.get(form.words[-1], []) if len(other.words) > len(form.words)]


def _last_name(form: Form, index: Index) -> list[Form]:
    """ "Putin" for "Vladimir Putin", also where the model took the lone surname for something else."""
    if form.kind in (Kind.COUNTRY, Kind.EVENT) or form.key.startswith(("institution", "organisation", "place")):
        return []
    words = person_parts(form.name)
    return [other for other in _longer(form, index.people) if person_parts(other.name)[-len(words) :] == words]


def _same_place(form: Form, index: Index) -> list[Form]:
    """A city named elsewhere with "in": the same place, where no person bears the name."""
    if form.kind is not Kind.PLACE or form.key.startswith("place"):
        return []
    others = index.others.get(form.words[0], []) if form.words else []
    return [o for o in others if o.key.startswith("place") and o.words == form.words]


def _inner_name(form: Form, index: Index) -> list[Form]:
    """ "Barrientos" for "Ignacio Barrientos Lagunas"."""
    if form.kind is not Kind.PERSON or len(form.words) != 1:
        return []
    return [o for o in index.people.get(form.words[0], []) if len(o.words) > 2 and form.words[0] in o.words[1:-1]]


def _first_name(form: Form, index: Index) -> list[Form]:
    """ "Xi" for "Xi Jinping", "Nick" for "Nick Bos", also where only the model took it for something else."""
    guessed = all(rule in _GUESSED for _, rule in form.evidence) and not form.name.isupper()
    if not (form.kind is Kind.PERSON or guessed) or len(form.words) != 1:
        return []
    return [o for o in index.people.get(form.words[0], []) if len(o.words) > 1 and o.words[0] == form.words[0]]


def _initials(form: Form, index: Index) -> list[Form]:
    """ "J. Smith" for "John Smith", "George Bush" for "George W. Bush"."""
    if form.kind is not Kind.PERSON or len(form.words) < 2:
        return []
    others = [o for o in index.people.get(person_parts(form.name)[-1], []) if o is not form and len(o.words) >= 2]
    return [other for other in others if _abbreviates(person_parts(form.name), person_parts(other.name))]


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if short[-1] != full[-1] or len(short) > len(full) or short == full:
        return False
    rest = iter(full[:-1])
    return all(any(_same_or_initial(part, word) for word in rest) for part in short[:-1]) and _same_or_initial(
        short[0], full[0]
    )


def _same_or_initial(part: str, word: str) -> bool:
    return part == word or (len(part) == 1 and word.startswith(part))


def _acronym(form: Form, index: Index) -> list[Form]:
    """ "WHO" for "World Health Organization"."""
    if form.kind is Kind.PERSON or not is_acronym(form.name):
        return []
    return index.acronyms.get("".join(form.words), [])


def _bracketed(form: Form, index: Index) -> list[Form]:
    """ "UAAR" for "Union of Rationalists (UAAR)": an acronym in brackets right after a name, or the other way."""
    return index.bracketed.get(id(form), [])


def _direction(form: Form, index: Index) -> list[Form]:
    """ "the North" for "North Korea"."""
    if form.words[:1] not in (("north",), ("south",), ("east",), ("west",)) or len(form.words) > 1:
        return []
    return [o for o in index.others.get(form.words[0], []) if o.kind is Kind.COUNTRY and o.words[0] == form.words[0]]


def _misspelt(form: Form, index: Index) -> list[Form]:
    """ "Kristin Wilkins" for "Kristen Wilkins": one letter differs in one word of five letters or more."""
    if form.kind is not Kind.PERSON:
        return []
    near = [o for word in form.words for o in index.people.get(word, []) if o is not form]
    if len(form.words) == 1:
        near = [o for o in index.full if len(form.words[0]) > 4]
        return [o for o in near if misspells(form.words[0], o.words[-1])]
    return [
        o
        for o in near
        if len(o.words) == len(form.words)
        and _one_word_off(form.words, o.words)
        and (len(o.mentions), -o.mentions[0]) > (len(form.mentions), -form.mentions[0])
    ]


def _one_word_off(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(unlike) == 1 and min(len(w) for w in unlike[0]) > 4 and one_letter_off(*unlike[0])


def _suffix_dropped(form: Form, index: Index) -> list[Form]:
    """ "Acme" for "Acme Inc."."""
    if form.kind is Kind.PERSON or _is_located(form):
        return []
    return [o for o in _longer_groups(form, index) if bare(o.name) == bare(form.name)]


def _shortened(form: Form, index: Index) -> list[Form]:
    """ "Brennvik" for "Brennvik Terminals", the words a name begins with."""
    if form.kind is Kind.COUNTRY or form.key.startswith(("organisation", "institution", "place")):
        return []
    if form.kind is Kind.WORK and any(rule == "work word" for _, rule in form.evidence):
        return []  # the EB-5 visa and the EB-5 Investment Coalition
    longer = [o for o in _longer_groups(form, index) if o.words[: len(form.words)] == form.words]
    if form.kind is Kind.PLACE or _is_located(form):
        return [] if _is_located(form) else [o for o in longer if any(rule == "firm" for _, rule in o.evidence)]
    titled = any(rule in ("title before", "given name") for _, rule in form.evidence)
    return [] if titled else longer


def _is_located(form: Form) -> bool:
    return any(rule in _LOCATED for _, rule in form.evidence)


def _head(form: Form, index: Index) -> list[Form]:
    """ "the Commission" for "European Commission", the words a name ends with."""
    if form.kind is not Kind.ORGANIZATION:
        return []
    return [o for o in _longer_groups(form, index) if o.words[-len(form.words) :] == form.words]


def _longer_groups(form: Form, index: Index) -> list[Form]:
    if not form.words:
        return []
    others = index.others.get(form.words[0], [])
    return [o for o in others if o.kind is Kind.ORGANIZATION and len(o.words) > len(form.words)]


RULES: tuple[Rule, ...] = (
    Rule("last name", _last_name),
    Rule("same place", _same_place),
    Rule("initials", _initials),
    Rule("inner surname", _inner_name),
    Rule("first name", _first_name),
    Rule("firm suffix", _suffix_dropped),
    Rule("in brackets", _bracketed),
    Rule("acronym", _acronym),
    Rule("direction", _direction),
    Rule("shortened name", _shortened),
    Rule("end of name", _head),
    Rule("spelling", _misspelt),
)


def merge(
    forms: list[Form], brackets: list[tuple[Form, Form]], beside: Sequence[Beside], on: Callable[[str], bool]
) -> dict[int, tuple[Form, str]]:
    """Merge the forms in place, longest first; returns the mentions that go elsewhere than their form, with the rule.

    `brackets` are pairs of a full name and the acronym that stands in brackets beside it; `beside` is told of each
    mention.
    """
    index = Index(forms, brackets)
    moved: dict[int, tuple[Form, str]] = {}
    for form in sorted(forms, key=lambda f: (-len(f.words), f.mentions[0])):
        for rule in RULES:
            targets = _roots(rule, form, index) if on(rule.name) else []
            if rule.name == "last name" and len(targets) == 1 and _is_relative(form, targets[0], beside):
                continue
            if len(targets) == 1:
                form.into, form.rule = targets[0], rule.name
            elif len(targets) > 1 and rule.name in ("last name", "first name"):
                moved.update(_nearest(form, targets, rule.name, beside))
            if targets:
                break
    return moved


def _roots(rule: Rule, form: Form, index: Index) -> list[Form]:
    roots = [target.root() for target in rule.targets(form, index)]
    return [root for i, root in enumerate(roots) if root is not form.root() and root not in roots[:i]]


def _nearest(form: Form, namesakes: list[Form], rule: str, beside: Sequence[Beside]) -> dict[int, tuple[Form, str]]:
    """Namesakes: each mention goes to the one addressed so ("Chief Moe", "Mrs Moe") or else named last before it, or
    to the first one named."""
    found = {}
    for mention in form.mentions:
        targets = _called(namesakes, beside[mention].title, beside) if beside[mention].title else namesakes
        before = [(max((m for m in t.mentions if m < mention), default=-1), t) for t in targets]
        latest = max(before, key=lambda pair: pair[0])
        target = latest[1] if latest[0] >= 0 else min(targets, key=lambda t: t.mentions[0])
        found[mention] = (target, f"{rule} and title" if len(targets) == 1 else f"{rule} of the nearest")
    return found


def _called(namesakes: list[Form], title: str, beside: Sequence[Beside]) -> list[Form]:
    """Those addressed so elsewhere, or else those whose given name is not of the other sex; all, where nobody is."""
    same = [form for form in namesakes if any(beside[m].title == title for m in form.mentions)]
    return same or [form for form in namesakes if not _of_other_sex(form, title)] or namesakes


def _of_other_sex(form: Form, title: str) -> bool:
    """Whether a form of address ("Mr") cannot be meant for somebody of that given name."""
    others = [other for sex, other in _OTHERS if title.lower() in words("pronoun_gender", sex)]
    return any(form.name.split()[0] in words("given_names", other) for other in others)


def _is_relative(form: Form, other: Form, beside: Sequence[Beside]) -> bool:
    """ "President Moe … his wife, Ada Moe", "Mr Moe … Ada Moe": the longer name is that of another in the family."""
    if form.kind is not Kind.PERSON or len(form.words) > 1:
        return False
    if any(_of_other_sex(other, beside[m].title) for m in form.mentions if beside[m].title):
        return True
    return form.mentions[0] < other.mentions[0] and all(beside[m].kin for m in other.mentions)
