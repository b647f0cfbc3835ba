"""Forms: the mentions of a seed grouped by the words they are written with, before forms are merged into parties."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from generator.analyse.mentions.tables import find, seats, values
from generator.analyse.parties.names import parts
from generator.lexicon import table
from generator.model import Kind, Mention
from generator.text import fold, visible

_CLEAN = str.maketrans({"’": "'", "‘": "'", "`": "'"})
_SURE = ("firm", "organisation word", "place word", "place list", "venue", "event word", "in a larger place")
_FIXED = ("country table", "demonym table", "loose demonym", "seat acts")


@dataclass(slots=True)
class Form:
    """One way of writing a name: its mentions, and the form it was merged into with the rule that did it."""

    key: str
    name: str  # as first written, blanks folded
    words: tuple[str, ...]
    kind: Kind
    mentions: list[int] = field(default_factory=list)
    evidence: set[tuple[Kind, str]] = field(default_factory=set)  # what its mentions seem to be, and why
    into: Form | None = None
    rule: str = "same words"

    def root(self) -> Form:
        """The form that stands for the whole party."""
        form = self
        while form.into is not None:
            form = form.into
        return form

    def why(self, mention: Mention) -> str:
        """The rule by which a mention of this form belongs to its party."""
        tables = self.into is None and self.key.startswith(("country ", "institution ", "organisation "))
        return mention.rule if tables else self.rule


@cache
def spellings() -> dict[str, str]:
    """Folded spelling of a place to the one that groups them."""
    return {fold(name): row["name"] for row in table("spellings") for name in (row["name"], *values(row["names"]))}


def group(texts: list[str], mentions: tuple[Mention, ...]) -> list[Form]:
    """The forms in order of first mention. Equal words are one form unless some stand for a person, some not."""
    majority = _majorities(texts, mentions)
    forms: dict[str, Form] = {}
    for i, (text, mention) in enumerate(zip(texts, mentions, strict=True)):
        key, rule = _key(text, mention, majority)
        plain = key.startswith(("name ", "person "))
        kind = majority.get(" ".join(parts(text)), mention.kind) if plain else mention.kind
        form = forms.setdefault(key, Form(key, text, parts(text), kind, rule=rule))
        form.mentions.append(i)
        form.evidence.add((mention.kind, mention.rule))
    _addressed(forms)
    return list(forms.values())


def _addressed(forms: dict[str, Form]) -> None:
    """ "Annika Stålmarck" is a person where the text also says "Ms Stålmarck"."""
    called = {f.words for f in forms.values() if len(f.words) == 1 and (Kind.PERSON, "title before") in f.evidence}
    for form in forms.values():
        known = form.key.startswith("name ") and 2 <= len(form.words) <= 4 and form.words[-1:] in called
        if known and not any(rule in _SURE for _, rule in form.evidence):
            form.kind = Kind.PERSON


def _majorities(texts: list[str], mentions: tuple[Mention, ...]) -> dict[str, Kind]:
    counts: dict[str, Counter[Kind]] = {}
    for text, mention in zip(texts, mentions, strict=True):
        if mention.rule not in _FIXED:
            counts.setdefault(" ".join(parts(text)), Counter())[mention.kind] += 1
    return {key: count.most_common(1)[0][0] for key, count in counts.items()}


def _key(text: str, mention: Mention, majority: dict[str, Kind]) -> tuple[str, str]:
    row = find(text.translate(_CLEAN).removesuffix(" news agency"))
    if mention.rule in ("seat acts",):
        return f"country {seats()[fold(text)]}", mention.rule
    if row and row.kind is Kind.COUNTRY and mention.kind is Kind.COUNTRY:
        return f"country {row.name}", mention.rule
    if row and row.kind is mention.kind and row.how != "seat":
        return f"{row.how} {row.name}", mention.rule
    words = " ".join(parts(text)) or visible(text)
    if mention.rule == "seat as place":
        return f"place {spellings().get(fold(text), words)}", mention.rule
    if mention.kind is Kind.PLACE:
        words = words.removeprefix("state of ").removeprefix("city of ").removeprefix("province of ")
    place = spellings().get(fold(text)) or spellings().get(words)
    if place and mention.kind is Kind.PLACE:
        return f"place {place}", "spelling"
    kind = majority.get(words, mention.kind)
    return f"{'person' if kind is Kind.PERSON else 'name'} {words}", "same words"
