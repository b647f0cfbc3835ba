"""Names of organisations by what stands in them: the form of a company, a kind of organisation, capitals."""

from __future__ import annotations

from generator.analyse.plain import tables
from generator.analyse.plain.runs import MOST, Name
from generator.analyse.plain.words import View
from generator.model import Kind

_ADJECTIVE = ("e", "en", "er", "es", "em")  # endings of a word that qualifies the kind ("Deutsche", "Kieler")


def firm(view: View, i: int) -> Name | None:
    """ "Werft Nord GmbH": a run that ends with the form of a company."""
    last = i + 1
    while last < len(view.words) and last - i < MOST and view.partners(last - 1, last) and view.proper(last):
        last += 1
    ends = [k for k in range(i + 1, last) if view.words[k].text in tables.section(view.folder, "organisation suffixes")]
    return Name(i, ends[0] + 1, Kind.ORGANIZATION, "firm") if ends and view.proper(i) else None


def body(view: View, i: int) -> Name | None:
    """ "Landgericht Kiel", "Deutsche Nordbank", "Verkehrsministerium": a kind of organisation and its name."""
    text = view.words[i].text
    if not view.proper(i):
        return None
    if text.endswith(_ADJECTIVE) and _next(view, i) and _is_head(view, i + 1):
        return _named_body(view, i, i + 1)
    return _named_body(view, i, i) if _is_head(view, i) else None


def _named_body(view: View, first: int, head: int) -> Name | None:
    """The kind of organisation at `head` with at most one name behind it; alone only where it is a compound."""
    last = head + 2 if _next(view, head) else head + 1
    if last == head + 2 and view.words[head + 1].text.isupper() and _next(view, head + 1):
        last += 1  # "Gewerkschaft IG Küste"
    cut = int(last == head + 1 and not tables.is_body(view.words[head].text, view.folder))
    word = view.words[head].text
    if last - first == 1 and not tables.names_a_body(word[: len(word) - cut], view.folder):
        return None
    return Name(first, last, Kind.ORGANIZATION, "organisation word", cut)


def _is_head(view: View, i: int) -> bool:
    """Whether a word is a kind of organisation, also with the s of a genitive."""
    text = view.words[i].text
    return view.proper(i) and any(tables.is_body(form, view.folder) for form in (text, text.removesuffix("s")))


def _next(view: View, i: int) -> bool:
    """Whether a name word is joined to the back of word `i`."""
    return i + 1 < len(view.words) and view.joined(i, i + 1) and view.proper(i + 1)


def abbreviated(view: View, i: int) -> Name | None:
    """ "der DGB": two to six capitals; in a language with articles, one stands before them somewhere."""
    text = view.words[i].text
    plain = all(map(str.isupper, text)) and 2 <= len(text) <= 6 and not view.loud(i) and not _in_capitals(view, i)
    if not plain or text in tables.section(view.folder, "acronyms that name nobody", "organisation suffixes"):
        return None
    articles = tables.section(view.folder, "determiners")
    return Name(i, i + 1, Kind.ORGANIZATION, "acronym") if not articles or text in view.determined else None


def _in_capitals(view: View, i: int) -> bool:
    """Whether a word beside it is in capitals as well ("EL PAÍS")."""
    beside = (view.before(i), view.words[i + 1].text if view.joined(i, i + 1) else "")
    return any(len(word) > 1 and word.isupper() for word in beside)
