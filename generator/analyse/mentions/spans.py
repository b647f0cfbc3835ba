"""Where a name begins and ends: without article, title, possessive or stray marks, and cut where two names meet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.analyse.mentions.given import given
from generator.analyse.mentions.tables import find
from generator.analyse.mentions.view import View, lower_words
from generator.lexicon import words

_POSSESSIVE = ("'s", "'")
_CUTS = frozenset('()[]{}/;:|"“”«»<>=*…!?') | {"--", "—"}
ABOUT = ("on", "against")  # "Commission on Presidential Debates"
_HYPHENS = ("-", "‑", "–")


@cache
def titles() -> frozenset[str]:
    """Every word or phrase that may stand before a person's name, in lower case."""
    return lower_words("titles", "address", "office", "rank", "calling", "modifier", "kin")


@cache
def address() -> frozenset[str]:
    """Forms of address and ranks: what follows them is a person."""
    return lower_words("titles", "address", "rank")


@cache
def offices() -> frozenset[str]:
    """Titles that divide "Environment Secretary Ann Lee" into an office and a person."""
    return lower_words("titles", "address", "office", "rank", "calling")


def pieces(view: View, first: int, last: int, label: str) -> Iterator[tuple[int, int]]:
    """The names in a range the model took for one: cut at brackets, commas and plain words, then trimmed."""
    begin = first
    for i in range(first, last + 1):
        if i == last or _cuts(view, i, first, last, label):
            piece = trim(view, begin, i)
            if piece[0] < piece[1]:
                yield piece
            begin = i + 1


def _cuts(view: View, i: int, first: int, last: int, label: str) -> bool:
    text = view.word(i)
    if text in _CUTS or (label != "PERSON" and {text, text.title()} & words("mention_words", "cut")):
        return i == first or text not in words("org_words", "media")  # "Denver Sun"
    if view.sport and is_goals(text) and first < i < last - 1:
        return True  # "Orrin 49 Halden 10"
    if text == "'s" and view.word(i + 1) in words("org_words", "place"):
        return False  # "Hawke's Bay"
    if text == "," or (label == "PERSON" and text in ("and", "&", "'s")):
        return text != "," or view.word(i + 1) not in words("org_words", "company")
    if text in ("for", "of", "from", "at") and given(view, first, i) and not _heads_body(view, i - 1):
        return True
    if text in ("'s", "and", "&") and first < i < last - 1:
        return _parts(view, first, i, last)
    if text in ABOUT and view.word(i - 1) in words("org_words", "about") and view.capital(min(i + 1, last - 1)):
        return False
    if text in ("a", "an") and view.word(i - 1) == "for":
        return False  # "Movement for a Democratic Slovakia"
    plain = text.isalpha() and text.islower() and text not in words("mention_words", "inside")
    return plain and view.tokens[i].pos not in ("PROPN",) and not _glued(view, i)


def _parts(view: View, first: int, i: int, last: int) -> bool:
    """Whether a possessive or an "and" at `i` stands between two names and not inside one."""
    if view.word(i) == "'s":
        whose = i - first == 1 and view.word(first) in view.surnames  # "Moe's 2008"
        return _ends_body(view, first, i) or given(view, first, i) or whose
    firm = view.word(i - 1) in words("org_words", "company") or find(view.text(*trim(view, first, i))) is not None
    known = find(view.text(*trim(view, i + 1, last))) is not None
    return (
        known
        or (firm and _ends_body(view, i + 1, last))
        or (view.word(i + 1).lower() == "the" and _ends_body(view, first, i))
    )


def _heads_body(view: View, i: int) -> bool:
    """ "Ann Moe Foundation for the Arts"."""
    return view.word(i) in words("org_words", "end") | words("org_words", "head")


def _ends_body(view: View, first: int, last: int) -> bool:
    ends = words("org_words", "company") | words("org_words", "end") | words("org_words", "media")
    return view.word(last - 1) in ends or find(view.text(*trim(view, first, last))) is not None


def _glued(view: View, i: int) -> bool:
    return i > 0 and view.word(i - 1) in _HYPHENS and view.tokens[i - 1].end == view.tokens[i].start


def trim(view: View, first: int, last: int) -> tuple[int, int]:
    """The range without what is not part of a name; empty (first >= last) where nothing is left."""
    while first < last and _leading(view, first):
        first += 1
    while last - first > 3 and view.word(first + 1) in _HYPHENS and _prefixed(view, first):
        first += 3
    while first < last and _trailing(view, last - 1):
        last -= 1
    return first, last


def is_goals(text: str) -> bool:
    """Whether a word may be the goals or points beside a team in a line of results."""
    return text.isdigit() and len(text) < 4 and (text == "0" or text[0] != "0")


def _is_score(text: str) -> bool:
    return not any(c.isalpha() for c in text) and any(c in "-–:" for c in text)


def _prefixed(view: View, i: int) -> bool:
    """ "Pro-Beijing", "Pan-democrat": an adjective before the name."""
    return view.word(i + 2).islower() or view.word(i).lower() in words("mention_words", "prefix")


def _leading(view: View, i: int) -> bool:
    text = view.word(i)
    if text.lower() in words("mention_words", "body") and view.opens(i):
        return True
    if view.tokens[i].pos == "DET" or text.lower() in ("the", "a", "an", "of", "and", "&"):
        return True
    return not view.capital(i) and text.lower() not in words("mention_words", "particle")


def _trailing(view: View, i: int) -> bool:
    text = view.word(i)
    if text in _POSSESSIVE or not any(c.isalnum() for c in text) or view.after(i + 1) in ("%", "percent"):
        return True
    short = text.isdigit() and len(text) < 3 and bool({view.before(i), view.after(i + 1)} & set(_HYPHENS))
    short = short or (view.sport and is_goals(text) and view.before(i) not in words("sport_words", "numbered"))
    if short or (text[0].isdigit() and _is_score(text)) or text in words("mention_words", "post"):
        return True
    return not view.capital(i) and not text[0].isdigit() and not _glued(view, i)


def extended(view: View, first: int, last: int, person: bool) -> int:
    """The end of a name with what is glued on by hyphens ("Cheuk-ting", "Facility-1"), not "-led" or "-based"."""
    while view.joined(first, last + 1) and view.word(last) in _HYPHENS and _touch(view, last):
        part = view.word(last + 1)
        if part.lower() in words("mention_words", "glued") or not part[:1].isalnum():
            break
        if not (person and part.isalpha()) and not view.capital(last + 1) and not part.isdigit():
            break
        last += 2
    return last


def _touch(view: View, i: int) -> bool:
    tokens = view.tokens
    return tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start


def untitled(view: View, first: int, last: int) -> int:
    """Where a person's name begins after titles, demonyms and countries ("British Prime Minister Boris Johnson")."""
    begin = first
    while begin < last - 1:
        step = _title_length(view, begin, last)
        if not step:
            break
        begin += step
    return begin


def _title_length(view: View, i: int, last: int) -> int:
    for length in (3, 2, 1):
        if i + length < last:
            text = view.text(i, i + length)
            row = find(text)
            if text.lower() in titles() or (row and row.how in ("demonym", "country") and _titles_on(view, i + length)):
                return length
    return 0


def _titles_on(view: View, i: int) -> bool:
    """Whether titles go on after a demonym or a country, up to a name ("U.S. Senator Ann Lee", not "Jordan Lee")."""
    return any(view.text(i, i + n).lower() in titles() for n in (1, 2, 3) if view.joined(i, i + n))


def office_at(view: View, i: int) -> bool:
    """Whether an office or a calling ends at token `i` ("executive" of "chief executive")."""
    return any(view.joined(i - n + 1, i) and _is_office(view.text(i - n + 1, i + 1)) for n in (1, 2, 3))


def _is_office(text: str) -> bool:
    """Also of several ("publishers Jann Wenner and …")."""
    return text.lower() in offices() or (text.islower() and text.endswith("s") and text[:-1] in offices())


def divide(view: View, first: int, last: int) -> int:
    """Where the person begins in "Trade and Industry Secretary Ian Lang"; `first` where there is no title inside."""
    for i in range(last - 2, first - 1, -1):
        if office_at(view, i):
            return i + 1
    return first


def titled(view: View, first: int, last: int) -> bool:
    """Whether a form of address or a rank stands right before a name that is not one of a body ("General Assembly")."""
    if any(view.word(i) in words("org_words", s) for i in (first, last - 1) for s in ("end", "head")):
        return False
    return view.before(first).lower() in address()


def _one_name(view: View, i: int) -> bool:
    """ "fashion designer Halston": the office, in small letters, is said of the name that follows."""
    token, before = view.tokens[i], view.tokens[i - 1]
    said = before.text.islower() and before.pos == "NOUN" and before.dep in ("compound", "nmod", "amod")
    fits = said and before.head == i and len(token.text) > 3 and not token.text.isupper()
    return fits and find(token.text) is None and view.after(i + 1) not in ("-", "'s")


def in_office(view: View, first: int, last: int) -> bool:
    """Whether an office or a calling stands right before a name of two words or more ("spokesman Ali Reza")."""
    others = ("end", "company", "place", "venue")
    if last - first < 2 and not _one_name(view, first):
        return False
    if any(view.word(last - 1) in words("org_words", section) for section in others):
        return False
    return view.before(first) != "" and office_at(view, first - 1)
