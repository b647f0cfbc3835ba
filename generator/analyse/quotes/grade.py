"""What a quoted run is: a statement, a fragment of one, or a name that only happens to stand in marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator import lexicon
from generator.analyse.quotes.marks import Run
from generator.config import Settings
from generator.model import Grade, Label, Span

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_WITHOUT_RELATIVE = re.compile(r"\b(?:who|which|that)\b.*", re.IGNORECASE)
REACH = 80
"""How many characters around a run the rules look at."""


@dataclass(frozen=True)
class Setting:
    """A run in its paragraph, as the grading rules see it."""

    text: str
    run: Run
    block: Span
    label: Label
    settings: Settings

    @cached_property
    def inside(self) -> str:
        """The words between the marks."""
        return self.run.span.of(self.text)

    @cached_property
    def words(self) -> list[str]:
        """The words between the marks, one by one."""
        return _WORD.findall(self.inside)

    @cached_property
    def before(self) -> str:
        """The end of what precedes the run in its paragraph."""
        return self.text[max(self.block.start, self.run.marked.start - REACH) : self.run.marked.start]

    @cached_property
    def after(self) -> str:
        """The beginning of what follows the run in its paragraph."""
        return self.text[self.run.marked.end : min(self.block.end, self.run.marked.end + REACH)]


class Rule(NamedTuple):
    """A grading rule: the grade if `holds`."""

    name: str
    holds: Callable[[Setting], bool]
    grade: Grade


def grade(setting: Setting) -> tuple[Grade, str]:
    """The grade of a run and the name of the first rule in force that decides it."""
    for rule in RULES:
        if setting.settings.on(rule.name) and rule.holds(setting):
            return rule.grade, rule.name
    return Grade.STATEMENT, "quotation"


def _matches(pattern: str, text: str) -> bool:
    return bool(lexicon.patterns("quote_names")[pattern].search(text))


def _is_address(s: Setting) -> bool:
    return _matches("address", s.inside)


def _is_definition(s: Setting) -> bool:
    return _matches("opens definition", s.before) and s.after.startswith(")") and len(s.words) <= 6


def _is_nickname(s: Setting) -> bool:
    """`James "Jim" Doe`: one or two capitalised words between two names."""
    if len(s.words) > 2 or not s.words[0][0].isupper() or s.inside[-1] in ",.!?":
        return False
    return _matches("given name", s.before) and _matches("surname", s.after)


def _is_titled(s: Setting) -> bool:
    """A title-cased run behind the kind of work it names, or behind "entitled"."""
    return len(s.words) <= 14 and _matches("work before", s.before) and s.words[0][0].isupper()


def _is_so_called(s: Setting) -> bool:
    return len(s.words) <= 6 and _matches("so-called", s.before)


def _is_capitalised_name(s: Setting) -> bool:
    """`players called him 'the Clock'`: an article and a capitalised noun."""
    if s.label in (Label.TITLE, Label.HEADING) or s.inside.isupper():
        return False
    return bool(re.fullmatch(r"[Tt]he (?:[A-Z]\w+ ?){1,3}", s.inside))


def _is_title_case(s: Setting) -> bool:
    """Two words or more, all but the small ones capitalised, in a text that is not title-cased itself."""
    if s.label in (Label.TITLE, Label.HEADING) or not 2 <= len(s.words) <= 12 or s.inside[-1] in "!?…":
        return False
    if s.inside[-1] == "," and _matches("tag", s.after):
        return False
    if s.inside[-1] == "." and (s.before + s.after).strip(" ."):
        return False
    if s.inside.isupper() or re.search(r"[.!?;] ", s.inside):
        return False
    small = lexicon.words("quote_small_words")
    rest = [w for w in s.words if w.lower() not in small]
    return len(rest) >= 2 and all(w[0].isupper() or w[0].isdigit() for w in rest) and s.words[0][0].isupper()


def _is_short(s: Setting) -> bool:
    return len(s.words) <= s.settings.quotes.fragment_words


def _is_phrase(s: Setting) -> bool:
    """Words built into the host's sentence that hold no statement of their own: no finite verb, or no subject."""
    if s.inside[-1] in ".!?," or len(s.words) > 12:
        return False
    if _matches("finite first", s.inside):
        return True
    lower = not s.words[0][0].isupper() or s.inside.isupper()
    return (lower or len(s.words) <= 6) and not _matches("finite", _WITHOUT_RELATIVE.sub("", s.inside))


RULES = (
    Rule("quoted address", _is_address, Grade.NAME),
    Rule("quoted definition", _is_definition, Grade.NAME),
    Rule("quoted nickname", _is_nickname, Grade.NAME),
    Rule("quoted title of a work", _is_titled, Grade.NAME),
    Rule("so-called", _is_so_called, Grade.NAME),
    Rule("quoted byname", _is_capitalised_name, Grade.NAME),
    Rule("quoted title case", _is_title_case, Grade.NAME),
    Rule("short run", _is_short, Grade.FRAGMENT),
    Rule("no statement", _is_phrase, Grade.FRAGMENT),
)
"""In order; the first that holds decides. Where none does, the run is a statement ("quotation")."""
