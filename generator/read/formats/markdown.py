"""Markdown with front matter: the author's own keys, and the words beneath them without inline markup."""

from __future__ import annotations

import datetime
import re

import yaml
from frontmatter.default_handlers import YAMLHandler

from generator.config import Settings
from generator.model import Document, Notice, RawSeed, Span
from generator.read.formats import text

# Bounded repeats: a hostile line of brackets or stars must not cost more than its length.
_LINK = re.compile(r"!?\[(?P<words>[^\[\]\n]{1,500})\]\((?P<address>[^()\s]{1,2000})(?:\s+\"[^\"\n]{0,500}\")?\)")
_ADDRESS = re.compile(r"<(?P<address>https?://[^<>\s]{1,2000})>")
_STRONG = re.compile(
    r"(?<![\w*\\])(?P<mark>\*\*|__|\*|_|`)(?=[^\s*_`])(?P<words>[^*_`\n]{1,2000}?)(?<=\S)(?P=mark)(?![\w*])"
)
_FENCE = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<keys>.*?)^---[ \t]*(?:\r?\n|\Z)", re.S | re.M)
_MAX_FRONT = 20_000

Front = tuple[tuple[str, str | tuple[str, ...]], ...]


def read(raw: RawSeed, settings: Settings) -> Document:
    """The words of `raw` and the keys of its front matter, which are said to be broken where they are.

    Emphasis, code marks and link addresses are taken out of the text (the addresses are kept in `links`); the marks
    of headings, lists and quotations stay, for they tell what a block is.
    """
    content, encoding, notices = text.characters(raw)
    text.check(raw, content, settings)
    fence = _FENCE.match(content)
    head = fence.group() if fence else ""
    front, problem = _keys(fence["keys"]) if fence else ((), None)
    words, links = _words(content[len(head) :])
    span = Span(0, len(head)) if fence else None
    return Document(head + words, encoding, front, span, (*notices, *filter(None, [problem])), True, links)


def _words(source: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The source without inline markup, and its links as (words, address)."""
    links = [(m["words"], m["address"]) for m in _LINK.finditer(source)]
    plain = _ADDRESS.sub(lambda m: m["address"], _LINK.sub(lambda m: m["words"], source))
    for _ in range(2):  # emphasis within emphasis
        plain = _STRONG.sub(lambda m: m["words"], plain)
    return plain, tuple(links)


def _keys(source: str) -> tuple[Front, Notice | None]:
    if len(source) > _MAX_FRONT or (re.search(r"(?m)^[^#\n]*[&*]\w", source) and "*" in source and "&" in source):
        return (), Notice("has front matter that is too large or uses YAML references; it is not read", 1, "warning")
    try:
        keys = YAMLHandler().load(source)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        return (), Notice("has front matter that is not valid YAML; it is not read", line, "warning")
    if not isinstance(keys, dict):
        return (), Notice("has front matter that holds no keys; it is not read", 1, "warning")
    return tuple((str(key).lower(), _plain(value)) for key, value in keys.items() if value is not None), None


def _plain(value: object) -> str | tuple[str, ...]:
    if isinstance(value, list):
        return tuple(str(_plain(item)) for item in value)
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    return str(value)
