"""Who sent a mail, when, and about what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email.utils import parseaddr

from generator.config import Outlet
from generator.lexicon import patterns, words
from generator.read import outlets
from generator.read.formats.marking import Told

_NAME = re.compile(r"(?:Dr\.? |Prof\.? )?[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
_LAST_FIRST = re.compile(r"([^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?), ([^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’-]*)?)")
_OF = re.compile(r"\s+(?:[|/–—-]|at|from|of|via|@)\s+|\s*[,(]\s*")
_LIST = re.compile(r"^\"?([^\"<]{2,100}?)\"?\s*<")
_LONGEST = 300  # characters of a sender


def subject(words: str) -> str:
    """A subject without the marks of answers and forwards before it, and without the name of its kind."""
    shown = words
    for _ in range(10):
        match = _opening(shown)
        if not match:
            break
        shown = shown[match.end() :]
    return shown or words


def _opening(shown: str) -> re.Match[str] | None:
    known = patterns("mail")
    return known["answer prefix"].match(shown) or known["release prefix"].match(shown)


def release(words: str) -> bool:
    """Whether a subject begins with the name of a press release."""
    while match := _opening(words):
        if patterns("mail")["release prefix"].match(words):
            return True
        words = words[match.end() :]
    return False


def sender(said: str, row: int | None, known: Sequence[Outlet], rule: str) -> Iterator[Told]:
    """The author and the outlet that the sender's name gives."""
    name, address = parseaddr(said[:_LONGEST])
    name = (name or said if "@" not in (name or said) else name).strip("\"' ")
    outlet = outlets.at(address.rpartition("@")[2], known) if "@" in address else None
    person, office = _parts(name)
    if person:
        yield Told("authors", person, rule, name, row)
    if outlet:
        yield Told("outlet", outlet.name, f"{rule}, known address", address, row)
    elif office:
        yield Told("outlet", outlets.given(_house(office), known), rule, office, row)


def _parts(name: str) -> tuple[str, str]:
    """The person and the office in a sender's name, each "" where there is none."""
    turned = _LAST_FIRST.fullmatch(name)
    if turned and not _office(name):
        return f"{turned[2]} {turned[1]}", ""
    if not _office(name):
        return (name, "") if _NAME.fullmatch(name) else ("", name)
    first, *rest = (part for part in _OF.split(name.rstrip(")")) if part)
    if rest and _NAME.fullmatch(first) and not _office(first):
        at = name.find(rest[0])
        return first, name[at:].rstrip(")")
    return "", name


def _house(office: str) -> str:
    """Whose press office it is; the office's own name where it names no house."""
    before, behind = patterns("mail")["office before"].match(office), patterns("mail")["office behind"].search(office)
    name = office[before.end() if before else 0 : behind.start() if behind else len(office)].strip(" ,|–—-")
    return name or office


def _office(name: str) -> bool:
    return not words("mail_senders", "office").isdisjoint(re.findall(r"\w+", name.casefold()))


def list_name(said: str) -> str:
    """The name of a mailing list in its `List-Id`; "" where it gives only an address."""
    match = _LIST.match(said)
    return match[1].strip() if match else ""
