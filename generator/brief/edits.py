"""Marked edits that let a good sentence stand alone, as editors make them.

A pronoun gives way to a name in square brackets ("[Moe] warned …") where it is certain who is meant; a leading
dateline, "also" or "meanwhile" is left out behind an ellipsis. The name stands as the text gives it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Set
from dataclasses import dataclass, replace

from generator import lexicon
from generator.brief import fitness
from generator.brief.candidates import Candidate
from generator.config import Settings
from generator.model import Analysis, Edit, Form, Kind, Mention, Passage, Seed, Span
from generator.text import visible

OMITTED = "… "
"""Stands for what is left out."""

DATELINE = "dateline left out"
"""The rule of an edit that any sentence may get."""

BACK = 2
"""Sentences between a pronoun and the name it stands for, at most."""

TITLE = 3
"""Words before a name that may be a title."""

_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}
_POSSESSIVE = re.compile(r"['’]s\b")
_CAPITAL = re.compile(r"(?<=[a-z0-9,;–—-] )(?!I\b)[A-ZÀ-Þ][\w’'-]+")
_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [\w.’'-]+)*")


def shown(seed: Seed, passage: Passage) -> str:
    """The words of a passage as a page shows them, edits marked; runs of blanks are one space."""
    return applied(seed, passage.span, passage.edits)


def applied(seed: Seed, span: Span, edits: tuple[Edit, ...]) -> str:
    """The characters of `span` with `edits`, in order of the text."""
    parts, at = [], span.start
    for edit in edits:
        parts += [seed.text[at : edit.span.start], f"[{edit.name.of(seed.text)}]" if edit.name else OMITTED]
        at = edit.span.end
    return visible("".join([*parts, seed.text[at : span.end]]))


class Editor:
    """Finds the edits of the candidates of a seed."""

    def __init__(self, seed: Seed, analysis: Analysis, settings: Settings) -> None:
        self.seed, self.analysis = seed, analysis
        self.people: dict[int, list[Mention]] = defaultdict(list)  # by sentence
        said = (quote.speaker.mention for quote in (*analysis.quotes, *analysis.reported))
        self.speakers = frozenset(span for span in said if span)
        self._rules = [rule for rule in RULES if settings.on(rule.name)]
        for mention in sorted(analysis.mentions, key=lambda m: m.span):
            if mention.kind is Kind.PERSON:
                self.people[mention.sentence].append(mention)

    def edits(self, candidate: Candidate, known: Set[int] = frozenset()) -> tuple[Edit, ...]:
        """Those of one candidate; parties not in `known` get their full name."""
        found = [rule.find(self, candidate, known) for rule in self._rules]
        return tuple(sorted((edit for edit in found if edit), key=lambda edit: edit.span))

    def datelines(self, candidate: Candidate) -> tuple[Edit, ...]:
        """Those that any sentence gets, whether or not it leans on another one."""
        found = [rule.find(self, candidate, frozenset()) for rule in self._rules if rule.find is dateline]
        return tuple(edit for edit in found if edit)

    def named(self, edits: tuple[Edit, ...]) -> set[int]:
        """The parties that edits give by name."""
        spans = {edit.span for edit in edits if edit.name}
        return {m.party for people in self.people.values() for m in people if m.span in spans}

    def mends(self, candidate: Candidate, settings: Settings) -> bool:
        """Whether a candidate that leans on the sentence before stands alone with its edits."""
        edits = self.edits(candidate)
        text = applied(self.seed, candidate.span, edits) if edits else ""
        return bool(edits) and not fitness.need(replace(candidate, text=text), settings)


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule: the edit of a candidate, or None."""

    name: str
    find: Callable[[Editor, Candidate, Set[int]], Edit | None]


def dateline(editor: Editor, candidate: Candidate, known: Set[int]) -> Edit | None:
    """`VELHAVN (Nordwire) - The council …`: place and agency are left out."""
    return _leading(editor, candidate, "dateline", DATELINE)


def aside(editor: Editor, candidate: Candidate, known: Set[int]) -> Edit | None:
    """`Meanwhile, the council …`, `Also, …`: the word is left out."""
    return _leading(editor, candidate, "aside", "opening left out")


def _leading(editor: Editor, candidate: Candidate, section: str, rule: str) -> Edit | None:
    text = candidate.span.of(editor.seed.text)
    found = lexicon.patterns("summary_edits")[section].match(text)
    return Edit(Span(candidate.span.start, candidate.span.start + found.end()), rule) if found else None


def pronoun(editor: Editor, candidate: Candidate, known: Set[int]) -> Edit | None:
    """`He warned …` becomes `[Moe] warned …`: he or she, or the first word being his or her."""
    first = next((m for m in editor.people[candidate.sentence]), None)
    if first is None or first.form is not Form.PRONOUN or not candidate.span.holds(first.span):
        return None
    word = first.span.of(editor.seed.text).lower()
    opens = not any(c.isalnum() for c in editor.seed.text[candidate.span.start : first.span.start])
    if editor.seed.text[first.span.end : first.span.end + 1] in ("'", "’"):
        return None
    if word not in ("he", "she") and not (word in ("his", "her") and opens):
        return None
    antecedent = certain(editor, first)
    name = _name(editor, antecedent, known, word in ("his", "her")) if antecedent else None
    return Edit(first.span, "pronoun named", name) if name else None


def certain(editor: Editor, pronoun: Mention) -> Mention | None:
    """The name that a pronoun stands for, if no other can be meant: since the sentence that gives it, nobody else is
    spoken of and no word looks like an unknown name; no pronoun of the other gender is taken for the same party."""
    near = range(max(0, pronoun.sentence - BACK), pronoun.sentence + 1)
    before = [m for n in near for m in editor.people[n] if m.span.start < pronoun.span.start]
    names = [m for m in before if m.form is Form.NAME and m.party == pronoun.party]
    if pronoun.party < 0 or pronoun.rule != "most in mind" or not names:
        return None
    since = [m for m in before if m.sentence >= names[-1].sentence]
    alone = all(m.party == pronoun.party for m in since)
    checks = (_leads, _is_plain, _is_alone)
    sure = alone and _one_gender(editor, pronoun) and all(check(editor, names[-1], pronoun) for check in checks)
    return names[-1] if sure else None


def _leads(editor: Editor, name: Mention, pronoun: Mention) -> bool:
    """The sentence is about the one named: the name opens it, behind a title at most, or it is who speaks."""
    if name.span in editor.speakers:
        return True
    before = editor.seed.text[editor.analysis.sentences[name.sentence].span.start : name.span.start].lower().split()
    return len(before) <= TITLE and not lexicon.words("cue_verbs", "speech").intersection(before)


def _is_plain(editor: Editor, name: Mention, pronoun: Mention) -> bool:
    """The name is not somebody else's word, nor an owner's: in `Moe's lawyer said` the lawyer may be meant."""
    quoted = any(quote.marked.holds(name.span) for quote in editor.analysis.quotes)
    return not quoted and not _POSSESSIVE.match(editor.seed.text, name.span.end)


def _is_alone(editor: Editor, name: Mention, pronoun: Mention) -> bool:
    """No capitalised word within the sentences since then is unknown: it may be somebody's name."""
    known = [m.span for m in editor.analysis.mentions if name.sentence <= m.sentence <= pronoun.sentence]
    known += [date.span for date in editor.analysis.dates]
    start = editor.analysis.sentences[name.sentence].span.start
    words = _CAPITAL.finditer(editor.seed.text, start, pronoun.span.start)
    return all(any(span.meets(Span(*word.span())) for span in known) for word in words)


def _one_gender(editor: Editor, pronoun: Mention) -> bool:
    same = [m for people in editor.people.values() for m in people if m.party == pronoun.party]
    words = {m.span.of(editor.seed.text).lower() for m in same if m.form is Form.PRONOUN}
    return len({_GENDER[word] for word in words if word in _GENDER}) == 1


def _name(editor: Editor, antecedent: Mention, known: Set[int], owning: bool) -> Span | None:
    """Where the text gives the name to be shown: in full if the reader does not know it, with `’s` if `owning`."""
    party = editor.analysis.parties[antecedent.party]
    spans = [editor.analysis.mentions[i].span for i in party.mentions]
    if antecedent.party not in known:
        spans = [span for span in spans if " " in span.of(editor.seed.text) or " " not in party.name]
    else:
        spans = [antecedent.span, *spans]
    whole = [span for span in spans if _NAME.fullmatch(visible(span.of(editor.seed.text)))]
    if owning:
        ends = [(span, _POSSESSIVE.match(editor.seed.text, span.end)) for span in whole]
        whole = [Span(span.start, found.end()) for span, found in ends if found]
    return whole[0] if whole else None


RULES = (
    Rule(DATELINE, dateline),
    Rule("opening left out", aside),
    Rule("pronoun named", pronoun),
)
