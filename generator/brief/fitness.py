"""Which sentences can stand in a summary at all, and which only beside another one.

`FORM` rules tell a whole sentence from a fragment, a caption, a question or a teaser: what breaks one is
never chosen. `NEEDS` rules find sentences that lean on the one before: they are chosen only if that one is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator import lexicon
from generator.brief import marks
from generator.brief.candidates import Candidate
from generator.brief.turns import LABEL, Turn
from generator.config import Settings

SHORTEST, LONGEST = 6, 60
"""Words a sentence of a summary has at least and at most."""

SPOKEN = 12
"""Words a sentence of a transcript has at least, its speaker's name included: shorter ones are replies."""

_LEADING = re.compile(r"^[\"'“‘«(\[\s]+")
_ASKS = re.compile(r"\?[\"'”’)]*(?:$|\s[\"“‘'(]*[A-Z])")
_END = re.compile(r"[.!…][\"'”’»)\]]*$")
_LONE_QUOTE = re.compile(r"^[\"“'‘][^\"”]*[.!?,…][\"”'’]$")
_QUOTED_PRONOUN = re.compile(r"[,.!?][\"'”’] (?:(?:said|says|added) )?(?:he|she|they|it|we|I)\b")
_PRONOUN_ACTS = re.compile(r", (?:(?:he|she|they|it) (?:also |later |then )?\w+|(?:said|says) (?:he|she|they))\b")
_NAME_BEFORE = re.compile(r"(?<!^)(?<![\"“'‘.!?] )\b[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """A fault of a sentence, named as the reader of an explanation sees it."""

    name: str
    holds: Callable[[Candidate], bool]


def bare(text: str) -> str:
    """`text` without the marks it opens with, and without a speaker's name in capitals."""
    return _LEADING.sub("", LABEL.sub("", text, count=1) if LABEL.match(text) else text)


def _opens(text: str, section: str) -> bool:
    return lexicon.patterns("openers")[section].match(bare(text)) is not None


def is_question(candidate: Candidate) -> bool:
    """It asks."""
    return _ASKS.search(candidate.text) is not None


def is_short(candidate: Candidate) -> bool:
    """It is too short to say something."""
    return len(candidate.tokens) < SHORTEST


def is_long(candidate: Candidate) -> bool:
    """It is too long for a summary, or several run together."""
    return len(candidate.tokens) > LONGEST


def is_unfinished(candidate: Candidate) -> bool:
    """It has no end mark (which the head of a live blog goes without), or begins in small letters."""
    ended = candidate.head or _END.search(candidate.text) is not None
    return not ended or bare(candidate.text)[:1].islower()


def is_unbalanced(candidate: Candidate) -> bool:
    """It holds half of a quotation."""
    return not marks.balanced(candidate.text)


def is_inside(candidate: Candidate) -> bool:
    """It stands in the middle of a quotation."""
    return candidate.inside


def is_lone_quote(candidate: Candidate) -> bool:
    """It is a quotation and does not say whose."""
    return _LONE_QUOTE.match(candidate.text) is not None


def is_label(candidate: Candidate) -> bool:
    """It is an entry marker, a speaker's label or a caption's; a label names the speaker of a transcript."""
    if candidate.turn is Turn.NAMED and LABEL.match(candidate.text):
        return len(candidate.tokens) < SPOKEN
    return lexicon.patterns("openers")["label"].match(candidate.text) is not None


def is_asked(candidate: Candidate) -> bool:
    """The interviewer says it."""
    return candidate.turn is Turn.ASKS


def is_furniture(candidate: Candidate) -> bool:
    """It is a caption, a credit, a teaser or a notice."""
    found = lexicon.patterns("summary_furniture")["furniture"].search(candidate.text)
    return found is not None or _opens(candidate.text, "teaser")


def opens_with_pronoun(candidate: Candidate) -> bool:
    """It opens with a pronoun for somebody named before."""
    return _opens(candidate.text, "pronoun") and not _opens(candidate.text, "expletive")


def opens_with_connective(candidate: Candidate) -> bool:
    """It opens by going on from the sentence before."""
    return _opens(candidate.text, "connective") and not _opens(candidate.text, "expletive")


def opens_with_echo(candidate: Candidate) -> bool:
    """It opens with "the call", "the two sides": something told before."""
    return _opens(candidate.text, "echo")


def points_back(candidate: Candidate) -> bool:
    """It says "this network", "that letter" outside quotation marks: something told before."""
    plain = lexicon.patterns("summary_signs")["quoted"].sub("", candidate.text)
    return lexicon.patterns("openers")["back"].search(plain) is not None


def opens_in_own_voice(candidate: Candidate) -> bool:
    """It opens with "I", "we" or "you"."""
    return not candidate.personal and _opens(candidate.text, "own voice")


def pronoun_speaks(candidate: Candidate) -> bool:
    """It gives somebody's words or deeds and calls them by a pronoun only."""
    found = _PRONOUN_ACTS.search(candidate.text)
    acts = found is not None and not _NAME_BEFORE.search(candidate.text[: found.start()])
    return acts or _QUOTED_PRONOUN.search(candidate.text) is not None


def hides_the_speaker(candidate: Candidate) -> bool:
    """It goes on with what somebody says in a transcript, without the name."""
    return candidate.turn is Turn.NAMED and not candidate.opens


FORM = (
    Rule("is a question", is_question),
    Rule("is a label", is_label),
    Rule("is what the interviewer says", is_asked),
    Rule("is a caption, a credit or a notice", is_furniture),
    Rule("is too short", is_short),
    Rule("is too long", is_long),
    Rule("is no whole sentence", is_unfinished),
    Rule("holds half of a quotation", is_unbalanced),
    Rule("stands in the middle of a quotation", is_inside),
    Rule("is a quotation without its speaker", is_lone_quote),
)
NEEDS = (
    Rule("opens with a pronoun", opens_with_pronoun),
    Rule("opens with a connective", opens_with_connective),
    Rule("opens with something told before", opens_with_echo),
    Rule("points back to something told before", points_back),
    Rule('opens with "I", "we" or "you"', opens_in_own_voice),
    Rule("calls the speaker by a pronoun", pronoun_speaks),
    Rule("does not say who speaks", hides_the_speaker),
)


def fault(candidate: Candidate, settings: Settings) -> str:
    """The name of the first `FORM` rule the sentence breaks, "" if it is whole."""
    return next((rule.name for rule in FORM if settings.on(rule.name) and rule.holds(candidate)), "")


def need(candidate: Candidate, settings: Settings) -> str:
    """The name of the first `NEEDS` rule that holds, "" if the sentence stands alone."""
    return next((rule.name for rule in NEEDS if settings.on(rule.name) and rule.holds(candidate)), "")
