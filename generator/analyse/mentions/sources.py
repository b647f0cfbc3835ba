"""Where names come from: the tables, the language model, titles, runs of capitals, acronyms."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.analyse.mentions.judging import judged
from generator.analyse.mentions.kinds import LABELS
from generator.analyse.mentions.known import tables
from generator.analyse.mentions.runs import after_titles, in_results, named_runs, nicknamed
from generator.analyse.mentions.tables import place_openings, places
from generator.analyse.mentions.view import Name, On, View
from generator.lexicon import words
from generator.model import Kind
from generator.text import fold


def model(view: View, on: On) -> Iterator[Name]:
    """The model's entities, cut, trimmed and judged again."""
    for entity in view.parse.entities:
        if on("model") and entity.label in LABELS:
            yield from judged(view, entity.first, entity.last, entity.label, on)


def known_places(view: View, on: On) -> Iterator[Name]:
    """Places of the list the model overlooked."""
    for i in view.capitals if on("place list") else ():
        if view.openings[i] not in place_openings():
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
        known = known and view.after(i + 1) not in words("mention_words", "thing")  # "the IMU system"
        if known and _acts_like_body(view, i):
            yield Name(i, i + 1, Kind.ORGANIZATION, "acronym")


def _acts_like_body(view: View, i: int) -> bool:
    bracketed = view.before(i) == "(" and view.after(i + 1) == ")"
    described = view.after(i + 1).lower() in words("mention_words", "agency") or (
        view.after(i + 1).lower() == "news" and view.word(i + 2).lower() == "agency"
    )
    return bracketed or described or view.tokens[i].dep in ("nsubj", "agent") or view.before(i) in ("of", "by", "the")


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
