"""Whether a date in a sentence lies behind or ahead: read off the verb that governs it."""

from __future__ import annotations

from collections.abc import Iterator

from generator import lexicon
from generator.model import Parse, Token

PAST, OPEN, FUTURE = -1, 0, 1


def _words(section: str) -> frozenset[str]:
    return lexicon.words("dates_context", section)


def direction(parse: Parse, token: int) -> int:
    """PAST or FUTURE by the verbs above `token` and the words before it, OPEN where they leave it open."""
    if _back_to(parse, token):
        return PAST
    infinitive = False
    for verb in _verbs_above(parse, token):
        if _appointed(parse, token, verb):
            return FUTURE
        if verb.lemma.lower() in _words("future verbs") and (infinitive or _until_hoped(parse, token, verb)):
            return FUTURE
        tense = _tense(parse, verb)
        if tense is not OPEN:
            return _of_noun(parse, token, tense, infinitive)
        infinitive = infinitive or _to(parse, verb)
    return FUTURE if infinitive or _deadline(parse, token) else OPEN


def direct(parse: Parse, token: int) -> bool:
    """Whether the date hangs on a verb itself ("died in March"), not on a noun ("set a March deadline")."""
    here = parse.tokens[token]
    for _ in range(4):
        above = parse.tokens[here.head]
        if above.pos in ("VERB", "AUX"):
            return not _to(parse, above) and here.dep in ("prep", "npadvmod", "advmod", "dep", "pobj")
        if above.pos not in ("ADP", "SCONJ", "NUM", "PROPN") or above.i == here.i:
            return False
        here = above
    return False


def plain_present(parse: Parse, token: int) -> bool:
    """Whether the nearest verb is a present without "will": "the plant opens in March", "it dates back to March"."""
    verb = next((v for v in _verbs_above(parse, token) if v.pos != "ADJ" and not _to(parse, v)), None)
    if verb is None or _back_to(parse, token):
        return False
    helpers = {t.tag for t in _helpers(parse, verb)}
    return "MD" not in helpers and (verb.tag in ("VBZ", "VBP") or bool(helpers & {"VBZ", "VBP"}))


def _of_noun(parse: Parse, token: int, tense: int, infinitive: bool) -> int:
    """ "Wednesday's ruling" is known already, unless the verb says outright that it will be."""
    if parse.tokens[token].dep != "poss" or not infinitive:
        return tense
    return OPEN


def _verbs_above(parse: Parse, token: int) -> Iterator[Token]:
    """The verbs (and the adjectives that govern infinitives) from the nearest up to the root."""
    seen: set[int] = set()
    here = parse.tokens[token]
    while here.i not in seen:
        seen.add(here.i)
        if here.pos in ("VERB", "AUX") or (here.pos == "ADJ" and here.i != token):
            yield here
        here = parse.tokens[here.head]


def _tense(parse: Parse, verb: Token) -> int:
    helpers = _helpers(parse, verb)
    words = {t.text.lower() for t in helpers} | {t.lemma.lower() for t in helpers}
    tags = {t.tag for t in helpers}
    if words & _words("will words") or verb.lemma.lower() in _words("arranging verbs"):
        return FUTURE
    if "MD" in tags:
        negated = any(t.dep == "neg" for t in helpers) or _nobody(parse, verb)
        return PAST if "have" in words or (negated and words & _words("can words")) else FUTURE
    if _to(parse, verb):
        return PAST if "have" in words else _be_to(parse, verb)
    if any(t.dep == "mark" and t.text.lower() in _words("if words") for t in _near(parse, verb)):
        return OPEN
    if "VBD" in tags or "have" in words or verb.tag == "VBD":
        return PAST
    if verb.tag == "VBN" and not tags & {"VBZ", "VBP"}:
        return PAST
    return _present(verb, tags)


def _nobody(parse: Parse, verb: Token) -> bool:
    """ "Neither of them could be reached on Monday"."""
    subjects = [t for t in _near(parse, verb) if t.dep in ("nsubj", "nsubjpass")]
    words = {t.text.lower() for s in subjects for t in (s, *_near(parse, s))}
    return bool(words & _words("nobody words"))


def _present(verb: Token, tags: set[str]) -> int:
    """A present with a date looks ahead ("opens on Friday"), but for verbs that tell what was said."""
    present = verb.tag in ("VBZ", "VBP") or (tags & {"VBZ", "VBP"} and verb.tag in ("VBG", "VBN"))
    said = verb.lemma.lower() in _words("speech verbs")
    return FUTURE if present and not said else OPEN


def _be_to(parse: Parse, verb: Token) -> int:
    """ "is to meet" looks ahead; any other infinitive leaves it to the verb above."""
    above = parse.tokens[verb.head]
    return FUTURE if above.lemma == "be" and verb.dep == "xcomp" else OPEN


def _appointed(parse: Parse, token: int, verb: Token) -> bool:
    """ "set for Monday", "gave them until Monday"."""
    lemma = verb.lemma.lower()
    if _deadline(parse, token) and lemma in _words("deadline verbs"):
        return True
    before = {t.text.lower() for t in parse.tokens[max(0, token - 2) : token]}
    return "for" in before and lemma in _words("appointing verbs")


def _back_to(parse: Parse, token: int) -> bool:
    """ "dates back to March"."""
    return [t.text.lower() for t in parse.tokens[max(0, token - 2) : token]] == ["back", "to"]


def _until_hoped(parse: Parse, token: int, verb: Token) -> bool:
    """ "hoped to finish by Friday", the day hung on the hoping; not "until Friday they had not called"."""
    return _deadline(parse, token) and not any(t.lemma.lower() == "have" for t in _helpers(parse, verb))


def _deadline(parse: Parse, token: int) -> bool:
    """Whether "until" or "by" stands before the date, a time of day or "at least" between them or not."""
    wanted = _words("deadline words")
    for first in reversed(parse.tokens[max(0, token - 4) : token]):
        if first.text.lower() in wanted:
            return True
        if first.tag not in ("NNP", "CD", "NN", "RB", "RBS", "JJS") and first.text.lower() not in ("at", "least"):
            return False
    return False


def _to(parse: Parse, verb: Token) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return verb.tag == "VB" and any(helper.text.lower() == "to" for helper in _helpers(parse, verb))


def _helpers(parse: Parse, verb: Token) -> list[Token]:
    """The auxiliaries and the "not" of a verb, which stand near it."""
    return [token for token in _near(parse, verb) if token.dep in ("aux", "auxpass", "neg")]


def _near(parse: Parse, verb: Token) -> list[Token]:
    """The children of a verb that stand near it."""
    return [t for t in parse.tokens[max(0, verb.i - 12) : verb.i + 6] if t.head == verb.i and t.i != verb.i]
