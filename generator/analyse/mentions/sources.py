"""Where names come from: the tables, the language model, titles, runs of capitals, acronyms."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.analyse.mentions.given import given, given_names
from generator.analyse.mentions.kinds import LABELS, kind
from generator.analyse.mentions.spans import divide, extended, is_goals, pieces, titled, titles, trim, untitled
from generator.analyse.mentions.states import acts, official, state_adjective
from generator.analyse.mentions.tables import Row, find, places, rows
from generator.analyse.mentions.view import Name, View
from generator.lexicon import words
from generator.model import Kind
from generator.text import fold

On = Callable[[str], bool]
_MARKS = ("'", '"', "“", "”", "`", "``", "''")
_BODIES = ("firm", "organisation word", "venue")
_LINKS = ("of", "and", "&", "for", "the", "a", "an", "'", "'s")
_LONGEST = 8  # tokens in a name of the tables


def tables(view: View, on: On) -> Iterator[Name]:
    """Names of the tables, the longest at each place."""
    i = 0
    while i < len(view.tokens):
        name = _at(view, i, on) if view.capital(i) or view.word(i).lower() == "al" else None
        if name:
            yield name
        i = name.last if name else i + 1


def _at(view: View, i: int, on: On) -> Name | None:
    for last in range(min(i + _LONGEST, len(view.tokens)), i, -1):
        if view.joined(i, last - 1) and (row := find(view.text(i, last))):
            return _from_row(view, i, last, row, on)
    return None


def _from_row(view: View, first: int, last: int, row: Row, on: On) -> Name | None:
    rule = f"{row.how} table"
    if not on(rule) or not _plausible(view, first, last, row):
        return None
    if row.how == "demonym":
        return _demonym(view, first, last, rule)
    dateline = view.opens(first) and view.text(first, last).isupper()
    if row.how == "seat" and on("seat acts") and not dateline and acts(view, first, last):
        return Name(first, last, Kind.COUNTRY, "seat acts")
    here = row.how == "seat" and view.before(first).lower() in words("mention_words", "here")
    here = here and view.after(last) not in ("'s", "'")
    return Name(first, last, row.kind, "seat as place" if here else rule)


def _plausible(view: View, first: int, last: int, row: Row) -> bool:
    """A single word in capitals or at the opening of a sentence may be any word; the model must call it a name."""
    if last - first > 1 or row.how in ("country", "seat"):
        return not (view.loud(first) and last - first == 1 and len(view.word(first)) < 3)
    if view.loud(first) and view.word(first) in words("mention_words", "spelt"):
        return view.word(first) in view.inner  # "ICE HOCKEY"
    loose = row.how == "demonym" or not (view.opens(first) or view.loud(first))
    return view.tokens[first].pos in (("PROPN", "ADJ", "NOUN") if loose else ("PROPN",))


def _demonym(view: View, first: int, last: int, rule: str) -> Name | None:
    if not state_adjective(view, first, last):
        return None
    return Name(first, last, Kind.COUNTRY, rule if official(view, first, last) else "loose demonym")


def model(view: View, on: On) -> Iterator[Name]:
    """The model's entities, cut, trimmed and judged again."""
    for entity in view.parse.entities:
        if on("model") and entity.label in LABELS:
            yield from judged(view, entity.first, entity.last, entity.label, on)


def judged(view: View, first: int, last: int, label: str, on: On) -> Iterator[Name]:
    """The names in a range."""
    if find(view.text(*trim(view, first, last))):
        label = "" if label == "NORP" else label
    for begin, end in pieces(view, first, last, label):
        yield from _piece(view, begin, end, label, on)


def _piece(view: View, first: int, last: int, label: str, on: On) -> Iterator[Name]:
    begin = untitled(view, first, last) if label in ("PERSON", "ORG", "") else first
    inner = divide(view, begin, last) if label in ("PERSON", "ORG", "") else begin
    if inner > begin and (given(view, inner, last) or label == "PERSON" or _ranked(view, inner, last)):
        yield from _single(view, *trim(view, begin, inner - 1), "", on)
        begin = inner
    if begin > first and (label == "PERSON" or given(view, begin, last) or titled(view, begin, last)):
        first, label = begin, "PERSON"
    yield from _single(view, *trim(view, first, last), label, on)


def _ranked(view: View, first: int, last: int) -> bool:
    """ "Navy Rear Adm. Sinclair Moe"; a middle initial is no title."""
    return last - first > 1 and len(view.before(first)) > 2 and titled(view, first, last)


def _single(view: View, first: int, last: int, label: str, on: On) -> Iterator[Name]:
    if first >= last:
        return
    row = find(view.word(first))
    if last - first == 2 and row and row.how == "country" and view.word(last - 1).isupper() and label != "PERSON":
        first += 1  # "Japan NTT" is two names
    last = extended(view, first, last, label == "PERSON")
    if _names(view, first, last, label) and (found := kind(view, first, last, label, on)):
        yield Name(first, last, *found)


def _names(view: View, first: int, last: int, label: str) -> bool:
    text = view.text(first, last)
    if text in words("mention_words", "drop") or text.title() in words("mention_words", "cut"):
        return False
    if (len(text) < 2 and not titled(view, first, last)) or _of_a_people(view, first, text):
        return False
    if all(view.word(i) in words("mention_words", "drop") or view.word(i) == "-" for i in range(first, last)):
        return False
    if all(view.word(i).lower() in titles() for i in range(first, last)) or department(view, first, last):
        return False
    row = rows().get(text)
    if row and row.how == "demonym":
        return False
    if view.loud(first):
        return (label == "PERSON" and given(view, first, last)) or _elsewhere(view, text)
    return any(c.isalpha() for c in text)


def _of_a_people(view: View, first: int, text: str) -> bool:
    """ "the Briton", "two Finns": somebody's nation, no name."""
    single = text.removesuffix("s")
    if single.endswith("men"):
        single = single[:-2] + "an"
    article = view.before(first).lower() in ("the", "a", "an", "this", "another", "fellow")
    counted = text != single or article or view.before(first).endswith("-old")
    return counted and single in words("mention_words", "people")


def department(view: View, first: int, last: int) -> bool:
    """ "Foreign Affairs" of a minister, "Minister of Education": what the office is for, nobody by itself."""
    after = view.after(last).lower()
    of = view.before(first) in ("of", "for") and view.before(first - 1).lower() in (
        "minister",
        "secretary",
        "undersecretary",
    )
    return of or (after in ("minister", "secretary") and view.word(last - 1) not in words("org_words", "end"))


def _elsewhere(view: View, text: str) -> bool:
    """Whether the words stand somewhere else in the seed too, where capitals do tell."""
    return fold(text) in view.quiet_entities


def after_titles(view: View, on: On) -> Iterator[Name]:
    """Capitalised words after a form of address or a rank, and given names with a surname."""
    i = 0
    while i < len(view.tokens):
        last = _run(view, i)
        if last > i and on("title before") and titled(view, i, last) and view.word(i).lower() not in titles():
            yield Name(untitled(view, i, last), extended(view, i, last, True), Kind.PERSON, "title before")
        elif last > i + 1 and on("given name") and fold(view.word(i)) in given_names() and not view.loud(i):
            yield from judged(view, i, last, "", on)
        i = max(last, i + 1)


def nicknamed(view: View, on: On) -> Iterator[Name]:
    """ "Juan 'Chuy' Hinojosa" and "Ann \"Nan\" Moe" are one name each."""
    for i in range(1, len(view.tokens) - 3):
        if view.word(i) in _MARKS and on("nickname") and (end := _nick(view, i)):
            first = i - 1
            while first > 0 and view.joined(first - 1, i) and view.proper(first - 1) and not titled(view, first, i):
                first -= 1
            yield Name(untitled(view, first, end), end, Kind.PERSON, "nickname")


def _nick(view: View, i: int) -> int:
    """The end of a name that goes on over a nickname in marks at `i`, or 0."""
    close = i + 2 if view.word(i + 2) in _MARKS else i + 3
    if not view.joined(i - 1, close + 1) or view.word(close) not in _MARKS or not view.proper(close + 1):
        return 0
    called = all(view.capital(j) and view.word(j).isalpha() for j in (*range(i + 1, close), i - 1))
    known = fold(view.word(i - 1)) in given_names() and not view.loud(i)
    return close + 2 if called and known else 0


def _run(view: View, first: int) -> int:
    last = first
    while last < len(view.tokens) and view.joined(first, last) and view.proper(last):
        last += 1
    return last


def named_runs(view: View, on: On) -> Iterator[Name]:
    """Runs of proper nouns whose words say what they are ("Torunn Harbour Board", "Municipality of Torunn")."""
    i = 0
    while i < len(view.tokens):
        last = _run(view, i)
        longer = _run_on(view, last) if last > i else last
        if on("named run") and not view.loud(i):
            if longer > last:
                yield from (name for name in judged(view, i, longer, "", on) if name.rule in _BODIES)
            elif last > i + 1:
                yield from judged(view, i, last, "", on)
        i = max(last, i + 1)


def _run_on(view: View, last: int) -> int:
    """A run that goes on over "of", "and", "for": after a word for a body, or between parts of one name."""
    for _ in range(3):
        gap = last
        heads = words("org_words", "head") | words("org_words", "venue")
        if view.after(last) in ("of", "for") and view.word(last - 1) not in heads:
            return last
        while gap < last + 2 and view.joined(last - 1, gap) and view.word(gap) in _LINKS:
            gap += 1
        goes_on = last < gap < len(view.tokens) and view.joined(last - 1, gap)
        named = goes_on and view.word(gap - 1) in ("a", "an") and view.capital(gap)  # "for a Democratic Slovakia"
        end = _run(view, gap + named) if goes_on else last
        if end in (gap, last):
            return last
        last = end
    return last


def known_places(view: View, on: On) -> Iterator[Name]:
    """Places of the list the model overlooked."""
    for i in range(len(view.tokens)):
        if not on("place list") or not view.capital(i):
            continue
        for last in range(min(i + 3, len(view.tokens)), i, -1):
            if view.joined(i, last - 1) and fold(view.text(i, last)) in places() and (last > i + 1 or view.proper(i)):
                yield Name(i, last, Kind.PLACE, "place list")
                break


def acronyms(view: View, on: On) -> Iterator[Name]:
    """Words in capitals that the model overlooked: a body where they are subject, in brackets, or named one."""
    for i, token in enumerate(view.tokens):
        text = token.text
        if not on("acronym") or not 2 < len(text) < 7 or not text.isupper() or not text.isalpha() or view.loud(i):
            continue
        known = token.pos in ("PROPN", "NOUN", "X") and text not in words("mention_words", "drop")
        if known and _acts_like_body(view, i):
            yield Name(i, i + 1, Kind.ORGANIZATION, "acronym")


def _acts_like_body(view: View, i: int) -> bool:
    bracketed = view.before(i) == "(" and view.after(i + 1) == ")"
    described = view.after(i + 1).lower() in words("mention_words", "agency") or (
        view.after(i + 1).lower() == "news" and view.word(i + 2).lower() == "agency"
    )
    return bracketed or described or view.tokens[i].dep in ("nsubj", "agent") or view.before(i) in ("of", "by", "the")


def in_results(view: View, on: On) -> Iterator[Name]:
    """ "Goias 1 Gremio 3": names between numbers in a sport report, which the model overlooks."""
    i = 0
    while view.sport and on("team") and i < len(view.tokens):
        last = _run(view, i)
        fits = (
            0 < last - i < 4
            and is_goals(view.after(last))
            and (view.before(i) in ("", ":", ".") or is_goals(view.before(i)))
        )
        if fits and not given(view, i, last):
            yield Name(i, last, Kind.ORGANIZATION, "team")
        i = max(last, i + 1)


SOURCES: tuple[Callable[[View, On], Iterator[Name]], ...] = (
    tables,
    model,
    after_titles,
    nicknamed,
    named_runs,
    known_places,
    acronyms,
    in_results,
)
