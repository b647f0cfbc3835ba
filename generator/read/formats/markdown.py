"""Markdown with front matter: the author's own keys, and the text beneath them."""

from __future__ import annotations

import datetime
import re

import yaml

from generator.config import Settings
from generator.model import Document, Notice, RawSeed, Span
from generator.read.formats import text

_FENCE = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<keys>.*?)^---[ \t]*(?:\r?\n|\Z)", re.S | re.M)
_MAX_FRONT = 20_000

Front = tuple[tuple[str, str | tuple[str, ...]], ...]


def read(raw: RawSeed, settings: Settings) -> Document:
    """The text of `raw` as saved and the keys of its front matter. Broken front matter is said so and read as text."""
    content, encoding, notices = text.characters(raw)
    text.check(raw, content, settings)
    fence = _FENCE.match(content)
    if fence is None:
        return Document(content, encoding, notices=notices, markdown=True)
    front, problem = _keys(fence["keys"])
    if problem:
        return Document(content, encoding, (), Span(*fence.span()), (*notices, problem), True)
    return Document(content, encoding, front, Span(*fence.span()), notices, True)


def _keys(source: str) -> tuple[Front, Notice | None]:
    if len(source) > _MAX_FRONT or re.search(r"(?m)^[^#\n]*[&*]\w", source) and "*" in source and "&" in source:
        return (), Notice("has front matter that is too large or uses YAML references; it is not read", 1, "warning")
    try:
        keys = yaml.safe_load(source)
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
