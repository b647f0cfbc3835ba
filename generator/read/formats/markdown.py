"""Markdown with front matter: the author's own keys, and the words beneath them without inline markup."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

import yaml
from frontmatter.default_handlers import YAMLHandler

from generator.config import Settings
from generator.model import Document, Layout, Notice, RawSeed, Span
from generator.read import fences, quotations
from generator.read import front as keys
from generator.read.formats import text

# Bounded repeats: a hostile line of brackets or stars must not cost more than its length.
_LINK = re.compile(r"!?\[(?P<words>[^\[\]\n]{1,500})\]\((?P<address>[^()\s]{1,2000})(?:\s+\"[^\"\n]{0,500}\")?\)")
_ADDRESS = re.compile(r"<(?P<address>https?://[^<>\s]{1,2000})>")
_STRONG = re.compile(
    r"(?<![\w*\\])(?P<mark>\*\*|__|\*|_)(?=[^\s*_`])(?P<words>[^*_`\n]{1,2000}?)(?<=\S)(?P=mark)(?![\w*])"
)
_CODE = re.compile(r"(?<![\w\\`])`(?=[^\s`])(?P<words>[^`\n]{1,2000})(?<=\S)`(?![\w`])")
_FENCE = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<keys>.*?)^---[ \t]*(?:\r?\n|\Z)", re.S | re.M)
_MAX_FRONT = 20_000
# While marks are taken out, those in code are set aside as characters that Unicode gives no meaning to.
_ASIDE = {ord(mark): 0xFDD0 + i for i, mark in enumerate("*_`[]()<>!\\")}
_BACK = {aside: mark for mark, aside in _ASIDE.items()}
_TAKEN = re.compile("[\ufdd0-\ufdef]")

Front = tuple[tuple[str, str | tuple[str, ...]], ...]


def read(raw: RawSeed, settings: Settings) -> Document:
    """The words of `raw` and the keys of its front matter, which are said to be broken where they are.

    Emphasis, code marks and link addresses are taken out of the text (the addresses are kept in `links`); the marks
    of headings, lists and quotations stay, for they tell what a block is.
    """
    content, encoding, notices = text.characters(raw)
    text.check(raw, content, settings)
    fence = _FENCE.match(content)
    front, problem = _keys(fence["keys"]) if fence else ((), None)
    head = fence.group() if fence and not problem else ""
    words, links = _words(content[len(head) :])
    span = Span(0, len(head)) if head else None
    told = (*notices, problem) if problem else notices
    document = Document(head + words, encoding, front, span, told, Layout.MARKDOWN, links)
    return replace(document, notices=(*told, *keys.problems(document, settings)))


def _words(source: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The source without inline markup, and its links as (words, address); code stays as it is."""
    safe = not _TAKEN.search(source)
    source = quotations.joined(_code_aside(source) if safe else source)
    links: list[tuple[str, str]] = []
    for _ in range(2):  # a picture within a link
        links += [(m["words"], m["address"]) for m in _LINK.finditer(source)]
        source = _LINK.sub(lambda m: m["words"], source)
    plain = _ADDRESS.sub(lambda m: m["address"], source)
    for _ in range(2):  # emphasis within emphasis
        plain = _STRONG.sub(lambda m: m["words"], plain)
    back = _BACK if safe else {}
    return plain.translate(back), tuple((words.translate(back), to.translate(back)) for words, to in links)


def _code_aside(source: str) -> str:
    parts, end = [], 0
    for span in fences.code(source):
        parts += [_inline_aside(source[end : span.start]), span.of(source).translate(_ASIDE)]
        end = span.end
    return "".join([*parts, _inline_aside(source[end:])])


def _inline_aside(source: str) -> str:
    return _CODE.sub(lambda m: m["words"].translate(_ASIDE), source)


def _keys(source: str) -> tuple[Front, Notice | None]:
    if len(source) > _MAX_FRONT or (re.search(r"(?m)^[^#\n]*[&*]\w", source) and "*" in source and "&" in source):
        return (), Notice(
            "has front matter that is too large or uses YAML references; it is taken for text", 1, "warning"
        )
    try:
        found = YAMLHandler().load(source)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        return (), Notice("has front matter that is not valid YAML; it is taken for text", line, "warning")
    if not isinstance(found, dict):
        return (), Notice("has front matter that holds no keys; it is taken for text", 1, "warning")
    return tuple((str(key).lower(), _plain(value)) for key, value in found.items() if value is not None), None


def _plain(value: object) -> str | tuple[str, ...]:
    return tuple(_leaves(value)) if isinstance(value, list | tuple | set) else _leaf(value)


def _leaves(value: object) -> Iterator[str]:
    """The values in lists of lists, without those that are empty; a set in the order of its words."""
    if isinstance(value, set):
        yield from sorted(map(_leaf, value))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _leaves(item)
    elif value is not None:
        yield _leaf(value)


def _leaf(value: object) -> str:
    """A value as text; of a mapping its `name`, as in a list of authors."""
    if isinstance(value, dict):
        name = value.get("name")
        return name if isinstance(name, str) else ""
    return value.isoformat() if isinstance(value, datetime.datetime | datetime.date) else str(value)
